import type { Db } from '#platform/db'
import { keepNewest, linesSince } from '#platform/history'

interface Kept {
  revision: number
  value: unknown
}
const known = keepNewest<Kept>(2000)

/**
 * What seldom changes, read once per process: the star's words, thresholds, meetings, plans released. It stands as long as the
 * history holds no line about anything that could change it; that is asked in the same round trip as the rest of the page, in
 * the same snapshot. Whoever is writing reads for himself.
 */
export async function kept<T>(db: Db, name: string, read: () => Promise<T>): Promise<T> {
  if (db.lines.length) return read()
  const key = `${db.municipalityId} ${db.today} ${name}`
  const found = known.get(key)
  if (found && found.revision === db.stands?.revision) return found.value as T
  const { revision, lines } = await linesSince(db, found?.revision ?? null)
  if (found && lines?.every(([, kind]) => shownByNothingKept.has(kind))) {
    found.revision = Math.max(found.revision, revision)
    return found.value as T
  }
  const value = await read()
  known.put(key, { revision, value })
  return value
}

// a line about anything that is not named here counts as a change
const shownByNothingKept: ReadonlySet<string> = new Set([
  'status-update',
  'action',
  'milestone',
  'goal',
  'track',
  'remit',
  'deliberate-gap',
  'person',
])
