import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { updatesJsonSchema } from '../../status/file/schema.ts'
import { actionPlanJsonSchema } from './schema.ts'

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
