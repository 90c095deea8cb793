import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readinessOf } from './readiness.ts'
import { socketFolder } from './socket-folder.ts'
import type { ServerAddress } from './start.ts'

/** The server that somebody else runs on this folder right now, if there is one; the shell joins it instead of starting its own. */
export async function runningPostgres(directory: string): Promise<ServerAddress | undefined> {
  if (!existsSync(join(directory, 'data', 'postmaster.pid'))) return undefined
  const superuser = { host: socketFolder(directory).path, port: 5432, user: 'postgres', database: 'postgres' }
  return readinessOf(superuser, { within: 1500 }).then(
    () => superuser,
    () => undefined,
  )
}
