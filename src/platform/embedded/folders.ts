import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { OperatorError } from '#platform/config'

// PostgreSQL refuses to run as root; "nobody" is on every Linux and owns nothing of value.
const nobody = 65534

/** The user PostgreSQL's programs run as: ourselves, or nobody when we are root. */
export const databaseUser = (): { uid?: number; gid?: number } =>
  process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {}

/** How PostgreSQL's programs are run: nothing of our environment (secrets, locale, PG…) reaches them. */
export const asDatabaseUser = (cwd: string) => ({
  ...databaseUser(),
  cwd,
  env: { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8', TZ: 'UTC' },
})

/** Makes a folder that only the database's user may enter, or makes sure that an existing one is such. */
export function makeOwnFolder(path: string): void {
  if (!existsSync(path)) make(path)
  refuseForeignFolder(path)
  if (!canEnter(path)) {
    throw new OperatorError(
      `The database runs as user ${databaseUser().uid} and cannot reach ${path}: a folder above it is closed. ` +
        'Set DATA_DIR to a folder below open ones (such as /var/lib/ledestjernen), or DATABASE_URL to a server.',
    )
  }
}

function make(path: string): void {
  try {
    makeWayTo(dirname(path))
    mkdirSync(path, { mode: 0o700 })
    chownToDatabase(path)
  } catch (e) {
    const { code = '' } = e as NodeJS.ErrnoException
    throw new OperatorError(
      `The folder ${path} cannot be made: ${reasons[code] ?? code}. Set DATA_DIR to a folder that this user may write in.`,
    )
  }
}
const reasons: Record<string, string> = {
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  ENOENT: 'nothing can be made there',
  ENOTDIR: 'a file stands in the way',
  EROFS: 'the disk can only be read',
  ENOSPC: 'the disk is full',
}

// Folders on the way may be passed through by the database's user, but not read; whatever the umask says.
function makeWayTo(path: string): void {
  if (existsSync(path)) return
  makeWayTo(dirname(path))
  mkdirSync(path)
  chmodSync(path, 0o711)
}

export function chownToDatabase(path: string): void {
  const { uid, gid } = databaseUser()
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid)
}

// In /tmp anyone may have been there first, and a link would lead our data into another's hands.
function refuseForeignFolder(path: string): void {
  const found = lstatSync(path)
  const owner = databaseUser().uid ?? process.getuid?.()
  const ours = found.isDirectory() && (owner === undefined || found.uid === owner)
  if (!ours)
    throw new OperatorError(
      `${path} must be a folder owned by user ${owner}, made by an earlier start of Ledestjernen.`,
    )
  if (found.mode & 0o077) throw new OperatorError(`${path} must be closed to others: chmod 700 ${path}`)
}

/** Asked of the system itself, since access lists and mounts count too. */
export const canEnter = (path: string): boolean =>
  spawnSync('/bin/sh', ['-c', 'cd "$0"', path], { ...asDatabaseUser('/'), stdio: 'ignore' }).status === 0
