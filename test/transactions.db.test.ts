import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import { test } from 'node:test'
import { inSnapshot, inTransaction, sendAlong } from '#platform/db'
import { citizen } from '../src/organisation/actors/rules.ts'
import { foundMunicipality, testHouse } from '#test/municipality'

const clock = () => new Date()

test('what a statement broke that nobody waited for is what one is told', async () => {
  const { database } = await testHouse()
  const { municipality } = await foundMunicipality()
  const failing = inTransaction(
    database.pool,
    { municipality, clock, actor: citizen },
    async (db) => {
      sendAlong(db, db.client.query('select 1 / 0'))
      await db.client.query('select 1')
    },
    () => Promise.resolve(),
  )
  await assert.rejects(failing, /division by zero/)
})

test('a snapshot that nobody ends is ended before the connection’s next statement, and soon by itself', async () => {
  const { database } = await testHouse()
  const { municipality } = await foundMunicipality()
  // of this file's own database, because others are tested on the same server, and by the role that sees its own
  const looking = await database.pool.connect()
  const open = async () => {
    const { rows } = await looking.query<{ n: number }>(
      `select count(*) as n from pg_stat_activity where state like 'idle in transaction%' and datname = current_database()`,
    )
    return rows[0]!.n
  }
  const read = () =>
    inSnapshot(database.pool, { municipality, clock, actor: citizen }, async (db) => {
      const { rows } = await db.client.query<{ pid: number }>('select pg_backend_pid() as pid')
      return rows[0]!.pid
    })
  try {
    const pid = await read()
    const { rows } = await database.pool.query<{ pid: number; tenant: string | null }>(
      `select pg_backend_pid() as pid, nullif(current_setting('app.municipality_id', true), '') as tenant`,
    )
    // the same connection, and nothing of the municipality is left on it
    assert.deepEqual(rows, [{ pid, tenant: null }])
    await read()
    await sleep(300)
    assert.equal(await open(), 0)
  } finally {
    looking.release()
  }
})
