import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { versionOf } from './programs.ts'
import { type PostgresOptions, type Programs, type RunningPostgres, startWith } from './start.ts'

const bin = '/usr/lib/postgresql/15/bin'

export const hasDebianPostgres = (): boolean => existsSync(join(bin, 'postgres'))

export const startDebianPostgres = (options: PostgresOptions): Promise<RunningPostgres> =>
  startWith(findDebianPrograms, options)

function findDebianPrograms(): Programs {
  const version = versionOf(bin)
  if (!version) throw new Error('Debian’s PostgreSQL 15 is not here: apt-get install postgresql-15')
  return { bin, version }
}
