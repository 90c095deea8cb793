import { ask, type Db } from '#platform/db'
import type { LocalText } from '#platform/i18n'

/** One line of history as the page of changes tells it. */
export interface PlanChange {
  revision: number
  at: Date
  kind: string
  subjectKind: string
  subjectId: string
  source: string | null
  by: LocalText | null
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
  erased: boolean
}

// From the latest release on. A file that brings a released plan writes its release after everything else it brings.
const since = `from platform.history_line h
where h.municipality_id = $1 and (h.subject_id = $2 or h.parent_id = $2) and h.subject_kind in ('development-plan', 'goal', 'track')
  and h.revision > coalesce((select max(r.revision) from platform.history_line r where r.municipality_id = $1 and r.subject_id = $2
    and r.kind = 'plans.development-plan-released'), 0)`
const list = `select h.revision, h.at, h.kind, h.subject_kind as "subjectKind", h.subject_id as "subjectId", h.source, o.title as by,
  t.before, t.after, t.erased_on is not null as erased
from (select * ${since} order by h.revision desc limit $3) h
left join platform.history_text t on t.municipality_id = $1 and t.revision = h.revision
left join organisation.position o on o.municipality_id = $1 and o.id = h.position_id
order by h.revision desc`
const count = `select count(*)::int as n ${since}`

/** What changed in a plan since it was released, the newest first. */
export const listChanges = (db: Db, planId: string, most = 200): Promise<PlanChange[]> =>
  ask<PlanChange>(db, list, planId, most)
export const countChanges = async (db: Db, planId: string): Promise<number> =>
  (await ask<{ n: number }>(db, count, planId))[0]?.n ?? 0

/** Who changed a thing last, and its name: told to the one whose version is older. */
export const lastChangeBy = async (db: Db, subjectId: string): Promise<LocalText | null> =>
  (await ask<{ by: LocalText | null }>(db, last, subjectId))[0]?.by ?? null
const last = `select o.title as by from platform.history_line h
left join organisation.position o on o.municipality_id = $1 and o.id = h.position_id
where h.municipality_id = $1 and h.subject_id = $2 order by h.revision desc limit 1`
