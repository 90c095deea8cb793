import assert from 'node:assert/strict'
import { test } from 'node:test'
import { snippetOf } from './snippet.ts'
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

test('a snippet begins with the sentence of the first hit, keeps marked words whole and is about two lines', () => {
  const long = `Det første. ${'ord '.repeat(40)}Her er slut. Flere tager \u0002cyklen\u0003 i skole${' og hjem'.repeat(40)}`
  const said = snippetOf(long)
  assert.equal(said[0]!.text, '… Flere tager ')
  assert.deepEqual(said[1], { text: 'cyklen', hit: true })
  assert.ok(said.map((p) => p.text).join('').length < 260)
  assert.deepEqual(snippetOf(''), [])
  for (let n = 0; n < 300; n++)
    assert.doesNotMatch(
      snippetOf(`${'a'.repeat(n)} \u0002${'b'.repeat(n)}\u0003 \u0002c\u0003 ${'d '.repeat(n)}`)
        .map((p) => p.text)
        .join(''),
      /[\u0002\u0003]/,
    )
})
