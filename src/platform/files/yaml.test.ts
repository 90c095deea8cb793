import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { explainFault } from './explain.ts'
import { readYaml } from './yaml.ts'

const text = z.union([
  z.string().max(20),
  z.strictObject({ da: z.string().max(20), en: z.string().optional() }),
])
const file = z.strictObject({
  title: text,
  parts: z.array(z.strictObject({ code: z.string(), count: z.number() })).max(2),
})
const faults = (yaml: string) => {
  const read = readYaml(yaml, file)
  return read.ok ? [] : read.faults.map((f) => [f.line, f.place, f.reason])
}

test('an unquoted comma in a text between braces belongs to the text', () => {
  const read = readYaml('title: { da: one, two, three, en: four, five }\nparts: []', file)
  assert.deepEqual(read.ok && read.value.title, { da: 'one, two, three', en: 'four, five' })
  const decimal = readYaml('title: { da: lay 1,8 over, so, en: two }\nparts: []', file)
  assert.deepEqual(decimal.ok && decimal.value.title, { da: 'lay 1,8 over, so', en: 'two' })
  assert.deepEqual(faults('title: { da: one, dk: two }\nparts: []'), [[1, 'title › dk', 'unknown-key dk']])
})

test('each fault has the line of what is wrong and a reason that can be said in words', () => {
  assert.deepEqual(
    faults('title:\n  da: 7\nparts:\n  - code: a\n    count: many\n    colour: red\n  - count: 1\n'),
    [
      [2, 'title › da', 'expected-string'],
      [5, 'parts › 1 › count', 'expected-number'],
      [6, 'parts › 1 › colour', 'unknown-key colour'],
      [7, 'parts › 2 › code', 'missing'],
    ],
  )
  assert.deepEqual(faults('parts: []'), [[1, 'title', 'missing']])
  assert.deepEqual(faults(`title: ${'x'.repeat(21)}\nparts: []`), [[1, 'title', 'too-big-string 20']])
  assert.deepEqual(faults('title: x\ntitle: y\nparts: []'), [[2, 'title: y', 'yaml-DUPLICATE_KEY']])
  for (const reason of [
    'expected-string',
    'unknown-key colour',
    'missing',
    'too-big-string 20',
    'yaml-DUPLICATE_KEY',
    'yaml-NEVER_SEEN',
    'alias',
  ])
    for (const language of ['da', 'en'] as const)
      assert.match(explainFault(reason, language), /^[A-Z].*\.$/, reason)
})

test('what is not closed is told once, where it was opened', () => {
  assert.deepEqual(faults('a: [1,\n b: {'), [
    [1, 'a: [1,', 'yaml-OPEN_BRACKET'],
    [2, 'b: {', 'yaml-OPEN_BRACKET'],
  ])
  assert.deepEqual(faults('a: [[[\n'), [[1, 'a: [[[', 'yaml-OPEN_BRACKET']])
  assert.deepEqual(faults('parts:\n  - {da: "x, en: y}\n  - b\nc: 1\n'), [
    [2, '- {da: "x, en: y}', 'yaml-OPEN_QUOTE'],
  ])
  assert.deepEqual(faults('a: "b" c\n'), [[1, 'a: "b" c', 'yaml-UNEXPECTED_TOKEN']])
  for (const language of ['da', 'en'] as const)
    for (const reason of ['yaml-OPEN_BRACKET', 'yaml-OPEN_QUOTE'])
      assert.notEqual(explainFault(reason, language), explainFault('yaml-NEVER_SEEN', language))
})
