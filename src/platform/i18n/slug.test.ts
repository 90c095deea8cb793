import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { normalise, slugOf } from './index.ts'

test('an address from a title', () => {
  assert.equal(slugOf('Grønne fællesskaber på Ålestrup Allé'), 'groenne-faellesskaber-paa-aalestrup-alle')
  assert.equal(slugOf('Ålborg'.normalize('NFD')), 'aalborg')
  assert.equal(slugOf('  CO₂: 70 % mindre!  '), 'co2-70-mindre')
  assert.equal(slugOf('Müller & Straße'), 'muller-strasse')
  assert.equal(slugOf(''), 'x')
  assert.equal(slugOf('日本 …'), 'x')
})

test('a long title is cut at a word', () => {
  const sixty = `${'a'.repeat(29)} ${'b'.repeat(30)}`
  assert.equal(slugOf(sixty), sixty.replace(' ', '-'))
  assert.equal(slugOf(`${sixty} c`), sixty.replace(' ', '-'))
  assert.equal(slugOf(`${sixty}c`), 'a'.repeat(29))
  assert.equal(slugOf('c'.repeat(99)), 'c'.repeat(60))
})

const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc.lorem(),
)

test('a slug always fits an address, and is its own slug', () => {
  fc.assert(
    fc.property(texts, (title) => {
      const slug = slugOf(title)
      assert.match(slug, /^[a-z0-9]+(-[a-z0-9]+)*$/)
      assert.ok(slug.length <= 60)
      assert.equal(slugOf(slug), slug)
    }),
  )
})

test('typed text is made fit to keep', () => {
  assert.equal(normalise('A\u030ars\r\nto\rtre\u0000\u0007\u009f\u007f'), 'Års\nto\ntre')
  assert.equal(normalise('a\tb'), 'a b')
  assert.equal(normalise('\u{1F6B2} \ud800x'), '\u{1F6B2} x')
  assert.equal(normalise('A\u0000\u030a'), 'Å')
})

test('making fit twice is making fit once', () => {
  fc.assert(
    fc.property(
      fc.oneof(texts, fc.string({ unit: fc.constantFrom('\r', '\n', '\t', '\u0000', 'A', '\u030a') })),
      (text) => {
        const once = normalise(text)
        assert.equal(normalise(once), once)
        assert.ok(once.isWellFormed() && !/[^\P{Control}\n]/u.test(once))
      },
    ),
  )
})
