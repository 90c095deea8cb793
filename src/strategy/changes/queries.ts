import { ask, type Db } from '#platform/db'
import type { LocalText } from '#platform/i18n'

/** One line of history as the page of changes tells it. */
export interface StrategyChange {
  at: Date
  kind: string
  subjectId: string
  source: string | null
  by: LocalText | null
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
  erased: boolean
  total: number
}

export const changesPerPage = 50

/** What has changed in the strategy, the newest first: one page of it, and the last for one that lies beyond. */
export const listStrategyChanges = (db: Db, page: number): Promise<StrategyChange[]> =>
  ask<StrategyChange>(db, list, changesPerPage, (page - 1) * changesPerPage)

// From the few things the strategy is made of to their lines; materialised, since the planner would else walk the whole
// history in its order to find a page of them.
const list = `
with part as materialized (
  select id from strategy.strategy where municipality_id = $1
  union all select id from strategy.core_value where municipality_id = $1
  union all select id from strategy.focus_area where municipality_id = $1
  union all select id from strategy.vision where municipality_id = $1
), line as materialized (
  select h.revision, h.at, h.kind, h.subject_id, h.source, h.position_id
  from part join platform.history_line h on h.municipality_id = $1 and h.subject_id = part.id and h.kind like 'strategy.%'
), page as (select *, (count(*) over ())::int as total from line order by revision desc limit $2
  offset (select least($3, greatest(0, (count(*) - 1) / $2 * $2)) from line))
select page.at, page.kind, page.subject_id as "subjectId", page.source, o.title as by, page.total,
  t.before, t.after, t.erased_on is not null as erased
from page left join platform.history_text t on t.municipality_id = $1 and t.revision = page.revision
left join organisation.position o on o.municipality_id = $1 and o.id = page.position_id
order by page.revision desc`
