import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { diffWords } from './diff.ts'

test('what stayed, went and came adds up to both texts', () => {
  const text = fc
    .array(fc.constantFrom('vej', 'bro', 'by', 'og', '8 %', '.'), { maxLength: 30 })
    .map((w) => w.join(' '))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = diffWords(before, after)
      const join = (kind: string) =>
        parts.filter((p) => p.kind === 'same' || p.kind === kind).map((p) => p.text)
      assert.equal(join('gone').join(''), before)
      assert.equal(join('added').join(''), after)
    }),
  )
})

test('a changed figure is one word out and one in', () => {
  assert.deepEqual(diffWords('At most 8 % of roads', 'At most 6 % of roads'), [
    { kind: 'same', text: 'At most ' },
    { kind: 'gone', text: '8 ' },
    { kind: 'added', text: '6 ' },
    { kind: 'same', text: '% of roads' },
  ])
})
