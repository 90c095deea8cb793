import { ask, type Db } from '#platform/db'
import type { LocalText } from '#platform/i18n'
import type { Shown } from '#plans'
import type { Day, VagueDate } from '#platform/time'

export interface UnitAction {
  title: LocalText
  slug: LocalText
  shown: Shown
  firstEnds: VagueDate | null
  deadline: Day | null
  lastUpdateOn: Day | null
  lead: LocalText
}
/** The unit's actions, and those of units below, that are late or silent. */
export const listUnitWatch = (db: Db, unitIds: readonly string[], most: number) =>
  ask<UnitAction>(db, unitWatch, unitIds, most)
const unitWatch = `
select a.title, a.slug, f.shown, a.first_ends as "firstEnds", f.deadline, f.last_update_on as "lastUpdateOn", p.title as lead
from alignment.action_fact f
join plans.action a on a.municipality_id = $1 and a.id = f.action_id
join organisation.position p on p.municipality_id = $1 and p.id = f.lead_position_id
where f.municipality_id = $1 and f.audience = 'all' and f.shown in ('late', 'silent') and f.unit_id = any($2::uuid[])
order by f.shown, f.deadline nulls last, f.last_update_on nulls first, f.action_id limit $3`

export interface OwnMilestone {
  due: VagueDate
  title: LocalText
  action: LocalText
  slug: LocalText
}
/** Milestones that fall due in the actions that these positions lead. */
export const listOwnMilestones = (db: Db, positionIds: readonly string[], until: Day) =>
  ask<OwnMilestone>(db, ownMilestones, positionIds, db.today, until)
const ownMilestones = `
select m.due, m.title, a.title as action, a.slug
from alignment.action_fact f
join plans.action a on a.municipality_id = $1 and a.id = f.action_id
join plans.milestone m on m.municipality_id = $1 and m.action_id = a.id and m.withdrawn_on is null and m.reached_on is null
  and m.due_latest between $3 and $4
where f.municipality_id = $1 and f.audience = 'all' and f.lead_position_id = any($2::uuid[])
  and f.phase in ('planned', 'under-way', 'continuous')
order by m.due_latest, m.id limit 8`

export interface Lifted {
  visionId: string
  actions: number
  /** How many actions lift any vision, each once. */
  inAll: number
}
const lifted = (which: string) => `
with own as (
  select distinct s.subject_id, s.action_id from alignment.action_fact f
  join alignment.action_subject s on s.municipality_id = $1 and s.action_id = f.action_id and s.audience = 'all' and s.kind = 'vision'
  where f.municipality_id = $1 and f.audience = 'all' and ${which} = any($2::uuid[]) and f.phase <> 'stopped'
)
select subject_id as "visionId", count(*)::int as actions, (select count(distinct action_id)::int from own) as "inAll"
from own group by subject_id order by 2 desc, 1`
const byLead = lifted('f.lead_position_id')
const byUnit = lifted('f.unit_id')

/** The visions that the actions of these positions serve, the most served first. */
export const listLiftedByLeads = (db: Db, positionIds: readonly string[]) =>
  ask<Lifted>(db, byLead, positionIds)
/** The visions that the actions of these units serve. */
export const listLiftedByUnits = (db: Db, unitIds: readonly string[]) => ask<Lifted>(db, byUnit, unitIds)
