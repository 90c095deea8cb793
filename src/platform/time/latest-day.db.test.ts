import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import pg from 'pg'
import { closeTestDatabase, testDatabase } from '#test/database'
import { earliestDay, latestDay, type VagueDate } from './index.ts'

after(closeTestDatabase)

const two = (number: number) => String(number).padStart(2, '0')
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i)
const days = (year: number) =>
  range(0, 13).flatMap((m) => range(0, 32).map((d) => `${year}-${two(m)}-${two(d)}`))
const parts = [
  '',
  ...range(0, 13).map((m) => `-${two(m)}`),
  ...range(0, 5).flatMap((n) => [`-Q${n}`, `-H${n}`]),
]
const odd = [
  'continuous',
  '',
  '26',
  'x',
  '2026\n',
  ' 2026',
  '2026-q1',
  '2026-Q1-01',
  '2026-5',
  '２０２６',
  '2026-',
  '-2026',
]
const codes = [
  ...odd,
  ...range(1988, 2101).flatMap((year) => parts.map((part) => `${year}${part}`)),
  ...[1989, 1990, 2024, 2026, 2099, 2100].flatMap(days),
]
const table = `create temp table dated (
  code text,
  earliest date generated always as (platform.earliest_day(code)) stored,
  latest date generated always as (platform.latest_day(code)) stored
) on commit drop`

test('a generated column of the database holds the same days', async () => {
  const { database } = await testDatabase()
  const client = new pg.Client(database.owner)
  await client.connect()
  try {
    await client.query('begin')
    await client.query(table)
    await client.query('insert into dated select unnest($1::text[])', [codes])
    const { rows } = await client.query('select code, earliest::text, latest::text from dated')
    const found = rows.map(({ code, earliest, latest }) => [code, [earliest, latest]])
    const expected = codes.map((code) => [
      code,
      [earliestDay(code as VagueDate), latestDay(code as VagueDate)],
    ])
    assert.deepEqual(Object.fromEntries(found), Object.fromEntries(expected))
    assert.equal(found.length, codes.length)
  } finally {
    await client.query('rollback')
    await client.end()
  }
})
