import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chmodSync } from 'node:fs'
import { openOn, type Connection, type Database } from '#platform/db'
import { startDebianPostgres, startEmbeddedPostgres } from '#platform/embedded'

const quick = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '60' }

let shared: Promise<{ database: Database; superuser: Connection }> | undefined

/**
 * The database that all tests of one process share: each test founds a municipality of its own, so nothing needs cleaning up.
 * TEST_PG=debian15 tries the same on PostgreSQL 15; TEST_PG_SOCKET names a server that is already running.
 */
export const testDatabase = () => (shared ??= open())

async function open() {
  const running = process.env['TEST_PG_SOCKET']
  if (running) {
    const superuser = { host: running, port: 5432, user: 'postgres', database: 'postgres' }
    const name = `test_${process.pid}`
    return { superuser, database: await openOn(superuser, 12, () => Promise.resolve(), name) }
  }
  const directory = mkdtempSync(join(tmpdir(), 'led-test-'))
  chmodSync(directory, 0o755)
  const start = process.env['TEST_PG'] === 'debian15' ? startDebianPostgres : startEmbeddedPostgres
  const server = await start({ directory: join(directory, 'pg'), settings: quick, log: () => {} })
  const stop = async () => {
    await server.stop()
    rmSync(directory, { recursive: true, force: true })
  }
  return { superuser: server.superuser, database: await openOn(server.superuser, 12, stop) }
}

/** The same as DATABASE_URL says it. */
export const addressOf = ({ host, port, user, database }: Connection) =>
  `postgres://${user}@localhost:${port ?? 5432}/${database}?host=${encodeURIComponent(host ?? '')}`

/** Ends the shared server; called once by each test file. */
export async function closeTestDatabase() {
  const opened = await shared
  shared = undefined
  await opened?.database.close()
}
