import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { OperatorError } from '#platform/config'
import { asDatabaseUser } from './folders.ts'
import type { Programs } from './start.ts'

interface Cluster {
  programs: Programs
  data: string
  settings: Record<string, string>
  log: (line: string) => void
}

/** Makes the data folder if there is none, and says whether it did; one of another major version is refused. */
export function prepareCluster({ programs, data, settings, log }: Cluster): boolean {
  if (existsSync(data)) {
    refuseOtherVersion(programs, data)
    return false
  }
  log(`Making a new database in ${data} (PostgreSQL ${programs.version})`)
  create(programs, data, settings)
  return true
}

function refuseOtherVersion(programs: Programs, data: string): void {
  const made = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim()
  const ours = programs.version.split('.')[0]
  if (made === ours) return
  throw new OperatorError(
    `${data} was made by PostgreSQL ${made}, and this is PostgreSQL ${programs.version}, which cannot open it. ` +
      'Nothing has been changed. Make a backup with the release that made it, and restore it into an empty DATA_DIR.',
  )
}

// Renamed when whole: initdb writes PG_VERSION early, and a start killed half way must not leave half a database.
function create(programs: Programs, data: string, settings: Record<string, string>): void {
  const half = `${data}.half`
  rmSync(half, { recursive: true, force: true })
  const made = spawnSync(join(programs.bin, 'initdb'), initdbArguments(half, settings), {
    ...asDatabaseUser(dirname(data)),
    encoding: 'utf8',
  })
  if (made.status !== 0) throw new OperatorError(explain(made.error?.message ?? made.stderr))

  writeFileSync(join(half, 'pg_hba.conf'), whoMayConnect)
  renameSync(half, data)
}

const initdbArguments = (data: string, settings: Record<string, string>) => [
  ...['-D', data, '-U', 'postgres', '-E', 'UTF8', '--locale-provider=libc', '--locale=C.UTF-8'],
  ...['--data-checksums', '--auth=trust', '--no-instructions'],
  ...(settings.fsync === 'off' ? ['--no-sync'] : []),
]

const whoMayConnect = `# The socket lies in a folder only the database's own user (and root) can enter, and nothing listens
# on the network: who can reach the socket could read these files as well, so a password would add nothing.
local all all trust
`

const explain = (message: string) =>
  /could not look up effective user ID/.test(message)
    ? 'PostgreSQL needs a user with a name: add this user to /etc/passwd, or set DATABASE_URL to a server.'
    : `initdb could not make the database: ${message.trim()}`
