import { ask, type Db } from '#platform/db'

/** A line of history as far as it matters to what is kept: at which change, what kind of thing it is about, and what that belongs to. */
export type Line = [revision: number, kind: string, parentId: string | null]

/** More changes than these are not looked through: they count as a change of everything. */
export const mostLines = 200

export interface Since {
  /** Where the municipality stands now. */
  revision: number
  /** What has been said since; nothing when it is too much, or when nothing was known before. */
  lines: readonly Line[] | null
}

/**
 * What the history has said since a revision, in the reader's own snapshot. However many ask while a request is answered, the database
 * is asked once: who kept something newer gets the end of what was told to who kept something older.
 */
export async function linesSince(db: Db, revision: number | null): Promise<Since> {
  const before = asked.get(db)
  if (before && before.from <= (revision ?? before.from)) {
    const told = await before.answer
    if (revision === null) return { ...told, lines: null }
    if (told.lines || before.from === revision)
      return { ...told, lines: told.lines && told.lines.filter(([at]) => at > revision) }
  }
  const answer = read(db, revision)
  asked.set(db, { from: revision ?? Infinity, answer })
  return answer
}
const asked = new WeakMap<Db, { from: number; answer: Promise<Since> }>()

async function read(db: Db, revision: number | null): Promise<Since> {
  const [now] = await ask<Since>(db, since, revision)
  return now ?? { revision: 0, lines: null }
}
/**
 * Statement for a municipality's lines after a revision, one more than are looked through. Written so that the planner sees how few they
 * are without knowing the revision: else it makes a plan at each run, which takes several times as long as the reading.
 */
export const linesAfter = (revision: string, columns: string) => `
  select ${columns} from platform.history_line where municipality_id = $1 and revision > (select ${revision}::bigint)
  order by revision limit ${mostLines + 1}`
const since = `
select r.revision, case when $2::bigint is not null then (
  select case when count(*) <= ${mostLines} then coalesce(jsonb_agg(jsonb_build_array(l.revision, l.subject_kind, l.parent_id)), '[]') end
  from (${linesAfter('$2', 'revision, subject_kind, parent_id')}) l) end as lines
from platform.revision r where r.municipality_id = $1`

/** What lines of one kind belong to; nothing when there are other lines too, or more than can be said. */
export function parentsOf(kind: string, lines: Since['lines']): ReadonlySet<string> | undefined {
  if (!lines?.every(([, of, parent]) => of === kind && parent !== null)) return undefined
  return new Set(lines.map(([, , parent]) => parent!))
}
