import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PostgresOptions, RunningPostgres } from '#platform/embedded'

// Nothing here outlives the run, so nothing need reach the disk. Each test file makes a database of its own.
const settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '120',
  autovacuum: 'off',
}

/** One server for all test files of a step: making a new one takes seconds, a database on it tenths. */
export async function withServer<T>(
  start: (options: PostgresOptions) => Promise<RunningPostgres>,
  work: (socket: string) => Promise<T>,
): Promise<T> {
  const home = mkdtempSync(join(tmpdir(), 'led-check-'))
  chmodSync(home, 0o711) // the database's user passes through
  try {
    const server = await start({ directory: join(home, 'pg'), settings, log: console.log })
    try {
      return await work(server.superuser.host)
    } finally {
      await server.stop()
    }
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}
