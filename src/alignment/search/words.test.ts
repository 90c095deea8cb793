import assert from 'node:assert/strict'
import { test } from 'node:test'
import { partsOf, stemQuery, wordsOf } from './words.ts'

test('whatever is typed becomes words of letters and digits, at most eight of the first two hundred characters', () => {
  assert.deepEqual(wordsOf(`Cykel' & (sti) | !"CO₂":*\u0000\u0007<b>`), ['cykel', 'sti', 'co2', 'b'])
  assert.equal(wordsOf('æ ø å '.repeat(4000)).length, 3)
  assert.equal(wordsOf('a b c d e f g h i j k').length, 8)
  assert.deepEqual(wordsOf("'\\:*&|!<->()"), [])
})

test('a part within a compound is the beginning of one of its endings', () => {
  assert.ok(partsOf('Ældrepleje i Aars').some((part) => part.startsWith('pleje')))
  assert.ok(partsOf('Ældrepleje i Aars').includes('i'))
  assert.ok(!partsOf('Cykelsti').includes('ti'))
})

test('a word brings its synonyms and the form without its e', () => {
  assert.match(stemQuery(['elbil'], 'da'), /elektrisk <-> bil:\*/)
  assert.match(stemQuery(['cykel'], 'da'), /cykl:\*/)
})
