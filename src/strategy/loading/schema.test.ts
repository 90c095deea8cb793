import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { strategyJsonSchema } from './schema.ts'

const path = join(import.meta.dirname, '../../../docs/formats/strategy.schema.json')
const written = `${JSON.stringify(strategyJsonSchema(), null, 2)}\n`

// UPDATE_SCHEMAS=1 writes it anew after a change of the format
if (process.env['UPDATE_SCHEMAS']) writeFileSync(path, written)

test('the JSON Schema in docs says what the loader checks', () => {
  assert.equal(
    readFileSync(path, 'utf8'),
    written,
    'out of date: UPDATE_SCHEMAS=1 npm test -- unit src/strategy/loading',
  )
})
