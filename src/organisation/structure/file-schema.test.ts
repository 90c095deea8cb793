import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { organisationJsonSchema } from './file-schema.ts'

const path = join(import.meta.dirname, '../../../docs/formats/organisation.schema.json')

// UPDATE_SCHEMAS=1 writes what the format says today.
test('docs/formats/organisation.schema.json says what the loader says', () => {
  const text = `${JSON.stringify(organisationJsonSchema(), null, 2)}\n`
  if (process.env['UPDATE_SCHEMAS']) writeFileSync(path, text)
  assert.deepEqual(JSON.parse(readFileSync(path, 'utf8')), JSON.parse(text))
})
