import type { Db } from '#platform/db'
import { linesSince } from '#platform/history'

interface Kept {
  revision: number
  value: unknown
}
const most = 2000
const known = new Map<string, Kept>()

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
  remember(key, { revision, value })
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

function remember(key: string, kept: Kept) {
  const before = known.get(key)
  if (before && before.revision > kept.revision) return
  known.delete(key)
  if (known.size >= most) known.delete(known.keys().next().value!)
  known.set(key, kept)
}
