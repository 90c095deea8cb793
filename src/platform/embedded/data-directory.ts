import { createHash } from 'node:crypto'
import { existsSync, lstatSync, mkdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { OperatorError } from '#platform/config'
import { canEnter } from './folders.ts'

interface Wishes {
  /** DATA_DIR as the operator set it. */
  wanted?: string | undefined
  /** The folder Ledestjernen stands in. */
  checkout: string
  log: (line: string) => void
}

/** Where everything of this installation is kept. A wish is followed or refused later on, never moved elsewhere. */
export function chooseDataDirectory({ wanted, checkout, log }: Wishes): string {
  if (wanted) return resolve(wanted)

  const usual = join(checkout, 'data')
  if (canEnter(existsSync(usual) ? usual : checkout)) return usual

  const elsewhere = openPlaces(checkout).find(isUsable)
  if (!elsewhere)
    throw new OperatorError(`The database cannot reach ${usual}: set DATA_DIR to a folder below open ones.`)
  log(
    `Data is kept in ${elsewhere}: the database's user cannot reach ${usual}. Set DATA_DIR to choose the place.`,
  )
  return elsewhere
}

// One place per checkout, found again at each start.
function openPlaces(checkout: string): string[] {
  const mark = createHash('sha256').update(resolve(checkout)).digest('hex').slice(0, 12)
  return ['/var/lib', '/var/tmp'].map((folder) => join(folder, `ledestjernen-${mark}`))
}

// Anyone can make a folder in /var/tmp; one that is not ours may be a trap.
function isUsable(path: string): boolean {
  try {
    if (!existsSync(path)) mkdirSync(path, { mode: 0o711 })
  } catch {
    return false
  }
  const found = lstatSync(path)
  return found.isDirectory() && found.uid === process.getuid?.() && canEnter(dirname(path)) && canEnter(path)
}
