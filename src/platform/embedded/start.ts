import { join } from 'node:path'
import { findPackagedPrograms } from './programs.ts'
import { claim } from './claim.ts'
import { prepareCluster } from './cluster.ts'
import { makeOwnFolder } from './folders.ts'
import { keepRunning } from './keep-running.ts'
import { socketFolder } from './socket-folder.ts'

export interface PostgresOptions {
  /** A folder that belongs to the database alone, such as `${dataDirectory}/postgresql`. */
  directory: string
  /** Settings of postgresql.conf on top of ours. Only tests may pass `fsync: 'off'`. */
  settings?: Record<string, string>
  /** Told what a person at the terminal should know, one line at a time. */
  log: (line: string) => void
}

/** What `pg` takes to connect over the unix socket. No password: the socket's folder is closed to everyone else. */
export interface ServerAddress {
  host: string
  port: number
  user: string
  database: string
}

export interface RunningPostgres {
  superuser: ServerAddress
  /** Made just now: no roles, no tables. */
  fresh: boolean
  /** Ends the server in order; connections still open are closed by it. */
  stop(): Promise<void>
}

/** Where the programs are, once it is known that they run. */
export interface Programs {
  bin: string
  version: string
}

export const startEmbeddedPostgres = (options: PostgresOptions): Promise<RunningPostgres> =>
  startWith(findPackagedPrograms, options)

export async function startWith(
  findPrograms: (directory: string) => Programs,
  { directory, settings = {}, log }: PostgresOptions,
): Promise<RunningPostgres> {
  makeOwnFolder(directory)
  const release = await claim(directory)
  try {
    const programs = findPrograms(directory)
    const data = join(directory, 'data')
    const fresh = prepareCluster({ programs, data, settings, log })
    const socket = socketFolder(directory)
    const superuser = { host: socket.path, port: 5432, user: 'postgres', database: 'postgres' }
    const server = await keepRunning({ programs, data, settings, log, superuser })
    const stop = async () => {
      await server.stop()
      socket.remove()
      release()
    }
    return { superuser, fresh, stop }
  } catch (error) {
    release()
    throw error
  }
}
