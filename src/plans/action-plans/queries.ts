import { ask, type Db } from '#platform/db'
import type { LocalText } from '#platform/i18n'
import type { Day } from '#platform/time'
import { waits } from '../actions/read.ts'
import type { Reading } from '../actions/rules.ts'
import type { PlanSort, PlanWish } from './list-wish.ts'
import type { ActionPlan, PlanAction, PlanInList } from './rules.ts'

const plan = (from: string) => `
select p.id, p.unit_id as "unitId", n.name as unit, p.code, p.title, p.introduction, p.starts_on as "startsOn", p.ends_on as "endsOn",
  p.committed_on as "committedOn", o.title as "committedBy", p.committed_revision as "committedRevision", p.released_on as "releasedOn",
  p.slug, p.version, p.withdrawn_on as "withdrawnOn", p.withdrawn_reason as "withdrawnReason"${from.startsWith('platform') ? ', d.current' : ''}
from ${from} join organisation.unit n on n.municipality_id = $1 and n.id = p.unit_id
left join organisation.position o on o.municipality_id = $1 and o.id = p.committed_by`
const bySlug = `${plan('platform.address d join plans.action_plan p on p.municipality_id = $1 and p.id = d.subject_id')}
where d.municipality_id = $1 and d.kind = 'action-plan' and d.language = $2 and d.slug = $3`
const byId = `${plan('plans.action_plan p')} where p.municipality_id = $1 and p.id = $2`

export interface FoundPlan extends ActionPlan {
  current: boolean
}
export const findPlan = async (db: Db, language: string, slug: string) =>
  (await ask<FoundPlan>(db, bySlug, language, slug))[0]
/** The plan about to be changed; nobody else may change it until we are done. */
export const lockPlan = async (db: Db, language: string, slug: string) =>
  (await ask<FoundPlan>(db, `${bySlug} for no key update of p`, language, slug))[0]
export const findPlanById = async (db: Db, id: string) => (await ask<ActionPlan>(db, byId, id))[0]
export const lockPlanById = async (db: Db, id: string) =>
  (await ask<ActionPlan>(db, `${byId} for no key update of p`, id))[0]

/** Whether something stands in the plan. */
export const hasActions = async (db: Db, planId: string): Promise<boolean> =>
  (await ask<{ id: string }>(db, anyAction, planId)).length > 0
const anyAction = `select id from plans.action where municipality_id = $1 and plan_id = $2 and withdrawn_on is null limit 1`

/** What a reader may see of plans, as a condition on `p`; the scopes are the parameter. */
export const planSeen = (scopes: string) => `(p.released_on is not null
  or ${scopes} && array['*', 'unit:' || p.unit_id]
  or (p.committed_on is not null and 'signed-in' = any(${scopes})))`

/** What is asked for of the plans that one may read, a page at a time. */
export const listPlans = (
  db: Db,
  { unit, state, sort }: Pick<PlanWish, 'unit' | 'state' | 'sort'>,
  { limit, offset, reading }: { limit: number; offset: number; reading: Reading },
) =>
  ask<PlanInList & { total: number }>(
    db,
    list(reading, sort),
    db.actor.scopes,
    limit,
    offset,
    unit || null,
    state || null,
  )
const state = `case when p.released_on is not null then 'released' when p.committed_on is not null then 'committed' else 'draft' end`
const byUnit = `n.name ->> 'da' collate "da-x-icu", p.title ->> 'da' collate "da-x-icu", p.id`
const orders: Record<PlanSort, string> = {
  unit: byUnit,
  title: `p.title ->> 'da' collate "da-x-icu", p.id`,
  state: `array_position(array['draft', 'committed', 'released'], ${state}), ${byUnit}`,
  ends: `p.ends_on nulls last, ${byUnit}`,
}
const list = (reading: Reading, sort: PlanSort) => `
select p.id, p.title, p.slug, p.unit_id as "unitId", n.name as unit, p.starts_on as "startsOn", p.ends_on as "endsOn",
  p.committed_on as "committedOn", p.released_on as "releasedOn", p.total, c.actions, c.completed
from (
  select p.*, count(*) over () as total from plans.action_plan p join organisation.unit n on n.municipality_id = $1 and n.id = p.unit_id
  where p.municipality_id = $1 and p.withdrawn_on is null and ${planSeen('$2::text[]')}
    and ($5::text is null or n.code = $5) and ($6::text is null or ${state} = $6)
  order by ${orders[sort]} limit $3 offset $4
) p join organisation.unit n on n.municipality_id = $1 and n.id = p.unit_id
cross join lateral (
  select count(*) as actions, count(*) filter (where ${reading === 'all' ? 'a.phase' : 'a.public_phase'} = 'completed') as completed
  from plans.action a where a.municipality_id = $1 and a.plan_id = p.id and a.withdrawn_on is null
  ${reading === 'all' ? '' : 'and a.public_phase is not null'}
) c
order by ${orders[sort]}`

/** The units whose plans one may read. */
export const listUnitsWithPlans = (db: Db) =>
  ask<{ code: string; name: LocalText }>(db, unitsWithPlans, db.actor.scopes)
const unitsWithPlans = `
select n.code, n.name from organisation.unit n where n.municipality_id = $1 and exists (
  select 1 from plans.action_plan p where p.municipality_id = $1 and p.unit_id = n.id and p.withdrawn_on is null and ${planSeen('$2::text[]')})
order by n.name ->> 'da' collate "da-x-icu", n.code`

/** The actions of one plan with what their lists show, withdrawn ones included in the reading of the house. */
export const listPlanActions = (db: Db, planId: string, reading: Reading) =>
  ask<PlanAction>(db, actions[reading], planId, db.actor.scopes)

const own = (reading: Reading, column: string) => (reading === 'all' ? `a.${column}` : `a.public_${column}`)
const actionsText = (reading: Reading) => `
with areas as (
  select f.id, row_number() over (order by f.position) - 1 as i, count(*) over () as n
  from strategy.focus_area f join strategy.strategy s on s.municipality_id = $1 and s.id = f.strategy_id and s.current
  where f.municipality_id = $1 and f.withdrawn_on is null
)
select a.id, a.title, a.slug, ${own(reading, 'phase')} as phase, ${own(reading, 'signal')} as signal, a.starts, ${own(reading, 'ends')} as ends,
  a.first_ends as "firstEnds", a.interval_months as "intervalMonths", a.awaited_from as "awaitedFrom", ${own(reading, 'last_update_on')} as "lastUpdateOn",
  ${own(reading, 'last_update_id')} as "lastUpdateId", a.lead_position_id as "leadPositionId",
  case when ${own(reading, 'phase')} = 'stopped' then a.stopped_reason end as "stoppedReason", o.title as lead, a.withdrawn_on as "withdrawnOn",
  (${waits}) as waits,
  coalesce((select jsonb_agg(jsonb_build_object('due', m.due, 'reachedOn', ${reading === 'all' ? 'm.reached_on' : 'm.public_reached_on'}) order by m.position)
    from plans.milestone m where m.municipality_id = $1 and m.action_id = a.id and m.withdrawn_on is null), '[]') as milestones,
  (select jsonb_build_object('id', g.id, 'title', g.title, 'slug', g.slug, 'area', (
      select x.i from plans.serves s left join strategy.vision v on v.municipality_id = $1 and v.id = s.vision_id
      join areas x on x.id = coalesce(v.focus_area_id, s.focus_area_id)
      where s.municipality_id = $1 and s.goal_id = g.id order by x.i limit 1), 'areas', coalesce((select max(n) from areas), 0))
    from plans.action_track at join plans.track t on t.municipality_id = $1 and t.id = at.track_id and t.withdrawn_on is null
    join plans.track_goal tg on tg.municipality_id = $1 and tg.track_id = t.id
    join plans.goal g on g.municipality_id = $1 and g.id = tg.goal_id and g.withdrawn_on is null
    join plans.development_plan dp on dp.municipality_id = $1 and dp.id = g.plan_id and dp.withdrawn_on is null
      and (dp.released_on is not null or $3::text[] && array['*', 'body:' || dp.body_id])
    join organisation.body b on b.municipality_id = $1 and b.id = dp.body_id
    where at.municipality_id = $1 and at.action_id = a.id order by b.position, g.position limit 1) as goal
from plans.action a join plans.action_plan p on p.municipality_id = $1 and p.id = a.plan_id
join organisation.position o on o.municipality_id = $1 and o.id = a.lead_position_id
where a.municipality_id = $1 and a.plan_id = $2 ${reading === 'all' ? '' : 'and a.withdrawn_on is null and a.public_phase is not null'}
order by a.position, a.id`
const actions: Record<Reading, string> = { all: actionsText('all'), released: actionsText('released') }

export interface PlanChange {
  revision: number
  at: string
  kind: string
  by: LocalText | null
  actionId: string | null
  title: LocalText | null
  slug: LocalText | null
  fields: string[]
}
/** What was written in a plan since its head committed to it; statuses and releases are no change of the plan. */
export const listChangesSince = (db: Db, planId: string, revision: number, publicOnly: boolean) =>
  ask<PlanChange>(db, since, planId, revision, publicOnly)
const since = `
select h.revision, h.at, h.kind, o.title as by, a.id as "actionId", a.title, a.slug,
  coalesce((select jsonb_agg(k) from jsonb_object_keys(case when jsonb_typeof(x.before) = 'object' then x.before else '{}' end) k), '[]') as fields
from platform.history_line h
left join plans.action a on a.municipality_id = $1 and a.id = case when h.subject_kind = 'action' then h.subject_id else h.parent_id end
left join platform.history_text x on x.municipality_id = $1 and x.revision = h.revision
left join organisation.position o on o.municipality_id = $1 and o.id = h.position_id
where h.municipality_id = $1 and h.revision > $3 and (not $4::boolean or (h.public and (a.id is null or a.public_phase is not null)))
  and h.kind not like 'plans.status-%' and h.kind not in ('plans.action-plan-committed', 'plans.action-plan-released')
  and (h.subject_id = $2 or h.parent_id = $2
    or h.parent_id in (select b.id from plans.action b where b.municipality_id = $1 and b.plan_id = $2))
order by h.revision desc limit 50`

/** Plans that a person may write in: where an action can be moved or copied to. */
export const listPlansToWrite = (db: Db, units: string[] | undefined) =>
  ask<{ id: string; title: LocalText; unit: LocalText; releasedOn: Day | null; unitId: string }>(
    db,
    `select p.id, p.title, n.name as unit, p.released_on as "releasedOn", p.unit_id as "unitId"
     from plans.action_plan p join organisation.unit n on n.municipality_id = $1 and n.id = p.unit_id
     where p.municipality_id = $1 and p.withdrawn_on is null and ($2::uuid[] is null or p.unit_id = any($2::uuid[]))
     order by n.position, p.title ->> 'da' limit 2000`,
    units ?? null,
  )
