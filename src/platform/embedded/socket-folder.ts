import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { OperatorError } from '#platform/config'
import { makeOwnFolder } from './folders.ts'

// What Linux has room for in the address of a unix socket, its closing zero left out.
const longest = 107

/** The folder the server's socket lies in: the database's own, or a short one when that name is too long. */
export function socketFolder(directory: string): { path: string; remove: () => void } {
  if (fits(directory)) return { path: directory, remove: () => {} }

  const mark = createHash('sha256').update(directory).digest('hex').slice(0, 12)
  const path = [tmpdir(), '/tmp'].map((folder) => join(folder, `ledestjernen-${mark}`)).find(fits)
  if (!path)
    throw new OperatorError(`${directory} is too long a name for a socket: set DATA_DIR to a shorter one.`)
  makeOwnFolder(path)
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

const fits = (folder: string) => Buffer.byteLength(join(folder, '.s.PGSQL.5432.lock')) <= longest
