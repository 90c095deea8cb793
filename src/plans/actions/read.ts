import { ask, type Db } from '#platform/db'
import type { Action, Reading } from './rules.ts'

export interface FoundAction extends Action {
  /** False for an address that a rename has left behind. */
  current: boolean
}

/** An action with all its page shows, in one statement. `Reading` decides which columns and which updates. */
export async function findAction(
  db: Db,
  language: string,
  slug: string,
  reading: Reading,
  updates = 10,
): Promise<FoundAction | undefined> {
  const scopes = db.actor.scopes
  const [found] = await ask<FoundAction>(db, bySlug[reading], scopes, updates, language, slug)
  return found
}
export async function findActionById(
  db: Db,
  id: string,
  reading: Reading,
  updates = 10,
): Promise<Action | undefined> {
  const [found] = await ask<Action>(db, byId[reading], db.actor.scopes, updates, id)
  return found
}

/** The notes of these updates; asked for only when the reader may read them. */
export async function findNotes(db: Db, actionId: string): Promise<Map<string, string>> {
  const rows = await ask<{ id: string; note: string }>(
    db,
    `select n.update_id as id, n.note from plans.internal_note n
     join plans.status_update u on u.municipality_id = $1 and u.id = n.update_id
     where n.municipality_id = $1 and u.action_id = $2 and u.taken_back_at is null`,
    actionId,
  )
  return new Map(rows.map((r) => [r.id, r.note]))
}

/** A development plan shows itself upwards to whoever may read it: everybody once it is released. */
const planShown = `dp.withdrawn_on is null and (dp.released_on is not null or $2::text[] && array['*', 'body:' || dp.body_id])`

// one scan of each small table, whatever is served
const served = (column: 'goal_id' | 'track_id', id: string) => `coalesce((
  select jsonb_agg(jsonb_build_object('kind', case when v.id is not null then 'vision' when f.id is not null then 'focus-area' else 'core-value' end,
    'id', coalesce(v.id, f.id, c.id), 'title', coalesce(v.title, f.title, c.title), 'slug', coalesce(v.slug, f.slug, c.slug))
    order by v.position, f.position, c.position)
  from plans.serves x
  left join strategy.vision v on v.municipality_id = $1 and v.id = x.vision_id and v.withdrawn_on is null
  left join strategy.focus_area f on f.municipality_id = $1 and f.id = x.focus_area_id and f.withdrawn_on is null
  left join strategy.core_value c on c.municipality_id = $1 and c.id = x.core_value_id and c.withdrawn_on is null
  where x.municipality_id = $1 and x.${column} = ${id} and coalesce(v.id, f.id, c.id) is not null), '[]')`

const tracks = `coalesce((
  select jsonb_agg(jsonb_build_object('id', t.id, 'title', t.title, 'slug', t.slug, 'serves', ${served('track_id', 't.id')}, 'goals', coalesce((
    select jsonb_agg(jsonb_build_object('id', g.id, 'title', g.title, 'slug', g.slug, 'body', b.name, 'serves', ${served('goal_id', 'g.id')})
      order by b.position, g.position)
    from plans.track_goal tg join plans.goal g on g.municipality_id = $1 and g.id = tg.goal_id and g.withdrawn_on is null
    join plans.development_plan dp on dp.municipality_id = $1 and dp.id = g.plan_id and ${planShown}
    join organisation.body b on b.municipality_id = $1 and b.id = dp.body_id
    where tg.municipality_id = $1 and tg.track_id = t.id), '[]')) order by dp.id, t.position)
  from plans.action_track at join plans.track t on t.municipality_id = $1 and t.id = at.track_id and t.withdrawn_on is null
  join plans.development_plan dp on dp.municipality_id = $1 and dp.id = t.plan_id and ${planShown}
  where at.municipality_id = $1 and at.action_id = a.id), '[]')`

const visible: Record<Reading, string> = {
  all: 'u.taken_back_at is null',
  released: 'u.taken_back_at is null and u.released_on is not null',
}

function select(reading: Reading, more: string) {
  const own = (column: string) => (reading === 'all' ? `a.${column}` : `a.public_${column}`)
  return `
select ${more} a.id, a.code, a.title, a.description, a.municipal_role as "municipalRole", ${own('phase')} as phase,
  case when ${own('phase')} = 'stopped' then a.stopped_on end as "stoppedOn",
  case when ${own('phase')} = 'stopped' then a.stopped_reason end as "stoppedReason",
  case when ${own('phase')} = 'completed' then a.completed_on end as "completedOn", a.lead_position_id as "leadPositionId", o.title as lead,
  a.starts, ${own('ends')} as ends, a.first_ends as "firstEnds", a.money_text as "moneyText", a.price_level as "priceLevel", a.effect,
  a.interval_months as "intervalMonths", a.awaited_from as "awaitedFrom", a.links, a.slug, a.version, ${own('signal')} as signal,
  ${own('last_update_on')} as "lastUpdateOn", ${own('last_update_id')} as "lastUpdateId",
  a.withdrawn_on as "withdrawnOn", a.withdrawn_reason as "withdrawnReason", a.public_phase is not null as released,
  ${reading === 'all' ? `(${waits})` : 'false'} as waits,
  (select s.values -> 'municipalRoles' from organisation.settings s where s.municipality_id = $1) as roles,
  jsonb_build_object('id', p.id, 'unitId', p.unit_id, 'unit', n.name, 'title', p.title, 'slug', p.slug, 'startsOn', p.starts_on, 'endsOn', p.ends_on,
    'committedOn', p.committed_on, 'releasedOn', p.released_on, 'withdrawnOn', p.withdrawn_on) as plan,
  coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'code', m.code, 'title', m.title, 'due', m.due,
    'reachedOn', ${reading === 'all' ? 'm.reached_on' : 'm.public_reached_on'}) order by m.position)
    from plans.milestone m where m.municipality_id = $1 and m.action_id = a.id and m.withdrawn_on is null), '[]') as milestones,
  coalesce((select jsonb_agg(jsonb_build_object('kind', m.kind, 'year', m.year, 'amount', m.amount) order by m.kind, m.year)
    from plans.action_amount m where m.municipality_id = $1 and m.action_id = a.id), '[]') as amounts,
  coalesce((select jsonb_agg(jsonb_build_object('unitId', c.unit_id, 'partnerId', c.partner_id,
    'name', coalesce(cu.name, jsonb_build_object('da', cp.name))) order by cu.position, cp.name)
    from plans.action_contributor c left join organisation.unit cu on cu.municipality_id = $1 and cu.id = c.unit_id
    left join organisation.partner cp on cp.municipality_id = $1 and cp.id = c.partner_id
    where c.municipality_id = $1 and c.action_id = a.id), '[]') as contributors,
  ${tracks} as tracks,
  coalesce((select jsonb_agg(to_jsonb(u) order by u."givenOn" desc, u.at desc, u.id desc) from (
    select u.id, u.given_on as "givenOn", u.at, u.position_id as "positionId", u.person_id as "personId", uo.title as by, u.choice,
      u.public_line as "publicLine", u.reason, u.new_date as "newDate", u.milestones, u.released_on as "releasedOn",
      u.released_by as "releasedBy", uc.id as "correctsId", uc.given_on as "correctsOn"
    from plans.status_update u left join organisation.position uo on uo.municipality_id = $1 and uo.id = u.position_id
    left join plans.status_update uc on uc.municipality_id = $1 and uc.id = u.corrects_id${reading === 'all' ? '' : ' and uc.released_on is not null'}
    where u.municipality_id = $1 and u.action_id = a.id and ${visible[reading]}
    order by u.given_on desc, u.at desc, u.id desc limit $3) u), '[]') as updates,
  (select count(*) from plans.status_update u where u.municipality_id = $1 and u.action_id = a.id and ${visible[reading]}) as "updateCount",
  (select s.overall_goal from strategy.strategy s where s.municipality_id = $1 and s.current) as "overallGoal",
  coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'visions', coalesce((select jsonb_agg(v.id order by v.position) from strategy.vision v
    where v.municipality_id = $1 and v.focus_area_id = f.id and v.withdrawn_on is null), '[]')) order by f.position)
    from strategy.focus_area f join strategy.strategy s on s.municipality_id = $1 and s.id = f.strategy_id and s.current
    where f.municipality_id = $1 and f.withdrawn_on is null), '[]') as areas
from plans.action a
join plans.action_plan p on p.municipality_id = $1 and p.id = a.plan_id
join organisation.unit n on n.municipality_id = $1 and n.id = p.unit_id
join organisation.position o on o.municipality_id = $1 and o.id = a.lead_position_id`
}

/** An update that a release lets citizens read: of what was corrected before they read it, only the correction. */
export const toBeRead = (update: string) => `${update}.taken_back_at is null and ${update}.released_on is null
      and not exists (select 1 from plans.status_update x where x.municipality_id = $1 and x.action_id = ${update}.action_id
        and x.corrects_id = ${update}.id and x.taken_back_at is null)`

/** Whether the head has something to release: the state that citizens read differs from what is known. */
export const waits = `p.released_on is not null and (a.public_phase is distinct from a.phase or a.public_signal is distinct from a.signal
    or a.public_ends is distinct from a.ends or a.public_last_update_id is distinct from a.last_update_id
    or exists (select 1 from plans.milestone w where w.municipality_id = $1 and w.action_id = a.id and w.withdrawn_on is null
      and w.public_reached_on is distinct from w.reached_on)
    or exists (select 1 from plans.status_update w where w.municipality_id = $1 and w.action_id = a.id and ${toBeRead('w')}))`

// the address first, as a value of its own: whatever the planner knows of the tables, the action is then found by its key
const given = `from platform.address d where d.municipality_id = $1 and d.kind = 'action' and d.language = $4 and d.slug = $5`
const forSlug = (reading: Reading) =>
  `${select(reading, `(select d.current ${given}) as current,`)}
where a.municipality_id = $1 and a.id = (select d.subject_id ${given})`
const forId = (reading: Reading) => `${select(reading, '')}\nwhere a.municipality_id = $1 and a.id = $4`
const bySlug: Record<Reading, string> = { all: forSlug('all'), released: forSlug('released') }
const byId: Record<Reading, string> = { all: forId('all'), released: forId('released') }
