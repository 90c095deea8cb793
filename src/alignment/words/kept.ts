import type { Db } from '#platform/db'
import { ask } from './ask.ts'

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
  const [since] = await linesSince(db, found?.revision ?? null)
  if (found && since && since.harmless) {
    found.revision = Math.max(found.revision, since.revision)
    return found.value as T
  }
  const value = await read()
  remember(key, { revision: since?.revision ?? 0, value })
  return value
}

function remember(key: string, kept: Kept) {
  const before = known.get(key)
  if (before && before.revision > kept.revision) return
  known.delete(key)
  if (known.size >= most) known.delete(known.keys().next().value!)
  known.set(key, kept)
}

interface Since {
  revision: number
  harmless: boolean
}
const asked = new WeakMap<Db, Map<number | null, Promise<Since[]>>>()

/** The present revision, and whether all lines since are about things that nothing kept shows; asked once per request. */
function linesSince(db: Db, revision: number | null): Promise<Since[]> {
  const own = asked.get(db) ?? new Map<number | null, Promise<Since[]>>()
  asked.set(db, own)
  const answer = own.get(revision) ?? ask<Since>(db, since, revision)
  own.set(revision, answer)
  return answer
}

// Too many lines to look through are taken for a change; so is a line about anything that is not named here.
const since = `
select r.revision, $2::bigint is not null and r.revision - $2::bigint <= 500 and not exists (
  select 1 from platform.history_line l where l.municipality_id = $1 and l.revision > $2::bigint
    and l.subject_kind not in ('status-update', 'action', 'milestone', 'goal', 'track', 'remit', 'deliberate-gap', 'person')
) as harmless
from platform.revision r where r.municipality_id = $1`
