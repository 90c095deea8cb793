import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { updatesJsonSchema } from '../../status/file/schema.ts'
import { readYaml } from '#platform/files'
import { checkReferences } from './check.ts'
import type { Known } from './known.ts'
import { actionPlanFile, actionPlanJsonSchema } from './schema.ts'

const path = (name: string) => join(import.meta.dirname, `../../../../docs/formats/${name}.schema.json`)

// UPDATE_SCHEMAS=1 writes what the formats say today.
for (const [name, schema] of [
  ['action-plan', actionPlanJsonSchema()],
  ['updates', updatesJsonSchema()],
] as const)
  test(`docs/formats/${name}.schema.json says what the loader says`, () => {
    const text = `${JSON.stringify(schema, null, 2)}\n`
    if (process.env['UPDATE_SCHEMAS']) writeFileSync(path(name), text)
    assert.deepEqual(JSON.parse(readFileSync(path(name), 'utf8')), JSON.parse(text))
  })

test('what is wrong with an amount is told as of an amount, and of a text as of a text', () => {
  const faults = (money: string) => {
    const action = `{ code: a, title: A, phase: idea, lead: l, tracks: [t], money: ${money} }`
    const read = readYaml(
      `actionPlans: [{ unit: u, code: p, title: P, actions: [${action}] }]`,
      actionPlanFile('da'),
    )
    return read.ok ? [] : read.faults.map((f) => `${f.place.split(' › ').slice(4).join(' ')}: ${f.reason}`)
  }
  assert.deepEqual(faults('{ priceLevel: 2023, operation: { 2023: 5 } }'), [])
  assert.deepEqual(faults('{ priceLevel: 2023, operation: { 2023: abc } }'), [
    'money operation 2023: expected-number',
  ])
  assert.deepEqual(faults('{ priceLevel: 2023, operation: { 23: 5 } }'), ['money operation 23: year-shape'])
  assert.deepEqual(faults('{ operation: { 2023: 5 } }'), ['money priceLevel: missing'])
  assert.deepEqual(faults('{ da: 5 }'), ['money da: expected-string'])
  assert.deepEqual(faults('{ dk: x }'), ['money dk: unknown-key dk'])
})

test('a date before the start is told: of an action that is over before its plan, of a milestone before its action', () => {
  const faults = (action: object) =>
    checkReferences(
      { actionPlans: [{ period: { starts: '2026-01-01' }, actions: [action] }] },
      {} as Known,
      () => 1,
    ).map((f) => `${f.place.split(' › ').slice(4).join(' ')}: ${f.reason}`)
  const milestones = [
    { code: 'a', due: '2026-02' },
    { code: 'b', due: '2026' },
  ]
  assert.deepEqual(faults({ starts: '2026-03', milestones }), ['milestones 1 due: due-before-start'])
  assert.deepEqual(faults({ starts: '2025', ends: '2026' }), [])
  assert.deepEqual(faults({ ends: '2025-Q4' }), ['ends: before-plan 2026-01-01'])
  assert.deepEqual(faults({ starts: '2026', ends: '2026', milestones }), [])
})
