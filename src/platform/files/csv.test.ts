import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { readCsv } from './csv.ts'
import { explainFault } from './explain.ts'

const heading = ['code', 'count', 'said'] as const
const line = z.object({ code: z.string(), count: z.string().regex(/^\d+$/, 'not-whole'), said: z.string() })
const read = (text: string) => {
  const { rows, faults } = readCsv(text, heading, line)
  return [rows.map((r) => `${r.line} ${r.value.code}`), faults.map((f) => `${f.line} ${f.place} ${f.reason}`)]
}

test('a line that cannot be read does not hide what is wrong with the others', () => {
  assert.deepEqual(read('code;count;said\na;1;"x; y\nz"\n\nb;2;\n'), [['3 a', '5 b'], []])
  assert.deepEqual(read('code;count;said\na;1\nb;two;\n\nc;3;d;e\nd;4;\n'), [
    ['6 d'],
    ['2  cell-count 3 2', '3 count not-whole', '5  cell-count 3 4'],
  ])
  assert.deepEqual(read('code;count;said\r\n\r\na;1;"x\r\nb;two;\r\nc;3;y"z\r\nd;4;"x"y\r\ne;5;\r\n'), [
    ['7 e'],
    ['3  quote-inside', '4 count not-whole', '5  quote-inside', '6  quote-inside'],
  ])
  assert.deepEqual(read('code;count;said\na;1;"x\nb;two;\nc;3;\n'), [
    ['4 c'],
    ['2  quote-not-closed', '3 count not-whole'],
  ])
})

test('another heading is told with the one that is expected, and every reason has its sentence', () => {
  assert.deepEqual(read('code,count,said\na,1,x\n'), [[], ['1  heading code;count;said']])
  assert.deepEqual(read(''), [[], ['1  heading code;count;said']])
  for (const reason of ['heading code;count', 'cell-count 3 2', 'quote-not-closed', 'quote-inside'])
    for (const language of ['da', 'en'] as const)
      assert.match(explainFault(reason, language), /^[A-Z].*\.$/, reason)
})
