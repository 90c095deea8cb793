import { ask, type Db } from '#platform/db'
import { lineDayText } from '#platform/history'
import type { Day } from '#platform/time'
import { actionIsPublic, planInForce } from '../counting/in-force.ts'
import type { Audience } from '../tables.ts'
import type { ActionTurn, GoalChange, Release, StrategyTurn, VisionDay } from './rules.ts'

/**
 * The day that changes are counted from: a day, or the last council meeting before today, which the database then finds
 * itself so that no question has to wait for another's answer.
 */
export type Since = Day | 'last-council-meeting'
const dayOf = (since: Since) => (since === 'last-council-meeting' ? null : since)

const sinceDay = (given: string, today: string) => `
coalesce(${given}::date, (select max(m.held_on) from organisation.meeting m
  join organisation.body b on b.municipality_id = $1 and b.id = m.body_id
  where m.municipality_id = $1 and b.kind = 'council' and m.held_on < ${today}::date))`

/** Each vision's last day before, and every later day on which something about it changed. */
export const listVisionDays = (db: Db, audience: Audience, since: Since) =>
  ask<VisionDay>(db, visionDays, audience, dayOf(since), db.today)

const visionDays = `
with since as (select ${sinceDay('$3', '$4')} as day)
select v.id as "visionId", d.day, d.signal, d.goals, d.before
from since cross join strategy.vision v cross join lateral (
  (select x.day, x.signal, x.goals, true as before from alignment.vision_day x
    where x.municipality_id = $1 and x.vision_id = v.id and x.audience = $2 and x.day <= since.day order by x.day desc limit 1)
  union all
  (select x.day, x.signal, x.goals, false from alignment.vision_day x
    where x.municipality_id = $1 and x.vision_id = v.id and x.audience = $2 and x.day > since.day)
) d
where v.municipality_id = $1 and v.withdrawn_on is null`

/** The first day on which anything was noted about how visions stand. */
export async function findFirstVisionDay(db: Db, audience: Audience): Promise<Day | null> {
  const [first] = await ask<{ day: Day | null }>(db, firstVisionDay, audience)
  return first!.day
}

// vision by vision from the front of the key
const firstVisionDay = `
select min(first.day) as day from strategy.vision v cross join lateral (
  select min(d.day) as day from alignment.vision_day d where d.municipality_id = $1 and d.vision_id = v.id and d.audience = $2) first
where v.municipality_id = $1`

/** What has changed in the strategy itself, each part once; what was loaded or written first of all is no change. */
export const listStrategyTurns = (db: Db, since: Since, most: number) =>
  ask<StrategyTurn>(db, strategyTurns(most), dayOf(since), db.today, db.municipality.clockDay !== null)

// from the few parts to their lines, as the strategy's own page reads them
const strategyTurns = (most: number) => `
with since as (select ${sinceDay('$2', '$3')} as day), part as materialized (
  select 'strategy' as kind, id, title, null::date as withdrawn_on, null as reason from strategy.strategy where municipality_id = $1
  union all select 'core-value', id, title, withdrawn_on, withdrawn_reason from strategy.core_value where municipality_id = $1
  union all select 'focus-area', id, title, withdrawn_on, withdrawn_reason from strategy.focus_area where municipality_id = $1
  union all select 'vision', id, title, withdrawn_on, withdrawn_reason from strategy.vision where municipality_id = $1
), line as materialized (
  select l.* from part join platform.history_line l on l.municipality_id = $1 and l.subject_id = part.id and l.kind like 'strategy.%'
), newest as (
  select l.subject_id, max(l.revision) as revision, bool_or(l.kind like '%-added' or l.kind like '%-begun') as new
  from since, line l
  where l.at > (select min(at) from line) and l.kind not like '%s-ordered' and l.at >= ${fromDay('since.day', '$4')}
  group by l.subject_id
)
select p.kind, p.id, p.title, case when p.withdrawn_on is not null then 'withdrawn' when n.new then 'new' else 'rewritten' end as shape,
  ${lineDayText('$3', '$4')} as "on", o.title as by, p.reason
from newest n join part p on p.id = n.subject_id join line l on l.revision = n.revision
left join organisation.position o on o.municipality_id = $1 and o.id = l.position_id
order by l.revision desc limit ${most}`

/** Plans released since, the newest first. */
export const listReleases = (db: Db, since: Since, most: number) =>
  ask<Release>(db, releases(most), dayOf(since), db.today)

const releases = (most: number) => `
with since as (select ${sinceDay('$2', '$3')} as day)
select 'development-plan' as kind, d.id, d.title, d.slug, b.name as by, d.released_on as "on"
from since, plans.development_plan d join organisation.body b on b.municipality_id = $1 and b.id = d.body_id
where d.municipality_id = $1 and d.released_on > since.day and d.released_on <= $3::date and d.withdrawn_on is null
union all
select 'action-plan', p.id, p.title, p.slug, u.name, p.released_on
from since, plans.action_plan p join organisation.unit u on u.municipality_id = $1 and u.id = p.unit_id
where p.municipality_id = $1 and p.released_on > since.day and p.released_on <= $3::date and p.withdrawn_on is null
order by 6 desc, 1 desc, 2 limit ${most}`

/** Goals that came into a released plan or left one, and those whose target date is another than before. */
export const listGoalChanges = (db: Db, since: Since, most: number) =>
  ask<GoalChange>(db, goalChanges(most), dayOf(since), db.today, db.municipality.clockDay !== null)

// where the clock stands still, everything is written on its day
const fromDay = (day: string, still: string) =>
  `case when ${still} then '-infinity' else (${day} + 1)::timestamp at time zone 'Europe/Copenhagen' end`

// A thing is new when the first line about it is; what came together with its plan is told by the plan's release.
// gathered and not 'order by … limit 1': for one line the planner would walk the whole history in its order
const firstLine = (subject: string, what: 'at' | 'revision') => `(
  select (array_agg(e.${what} order by e.revision))[1] from platform.history_line e where e.municipality_id = $1 and e.subject_id = ${subject})`
// what a field was before the first of the changes since, and when the last of them was
const formerly = (kind: string, field: string, day: string, still: string) => `materialized (
  select l.subject_id, (array_agg(t.before ->> '${field}' order by l.revision))[1] as was, max(l.at) as at
  from since, platform.history_line l join platform.history_text t on t.municipality_id = $1 and t.revision = l.revision
  where l.municipality_id = $1 and l.subject_kind = '${kind}' and l.at >= ${fromDay(day, still)}
    and t.before ? '${field}' and t.before ->> '${field}' is distinct from t.after ->> '${field}'
  group by l.subject_id)`
// materialised: looked for once, and not again for every action while the database does not know yet how many lines there are
const news = (kind: string, day: string, still: string) => `materialized (
  select l.subject_id, l.revision, l.at from since, platform.history_line l
  where l.municipality_id = $1 and l.subject_kind = '${kind}'
    and l.at >= ${fromDay(day, still)}
    and l.revision = ${firstLine('l.subject_id', 'revision')} and l.at is distinct from ${firstLine('l.parent_id', 'at')})`

const goalChanges = (most: number) => `
with since as (select ${sinceDay('$2', '$3')} as day), news as ${news('goal', 'since.day', '$4')},
  formerly as ${formerly('goal', 'target', 'since.day', '$4')}
select g.id, g.title, g.slug, b.name as by, ${lineDayText('$3', '$4')} as "on", false as withdrawn, null as reason,
  false as moved, g.target
from news l
join plans.goal g on g.municipality_id = $1 and g.id = l.subject_id and g.withdrawn_on is null
join plans.development_plan d on d.municipality_id = $1 and d.id = g.plan_id and d.released_on is not null and d.withdrawn_on is null
join organisation.body b on b.municipality_id = $1 and b.id = d.body_id
union all
select g.id, g.title, g.slug, b.name, ${lineDayText('$3', '$4')}, false, null, true, g.target
from formerly l
join plans.goal g on g.municipality_id = $1 and g.id = l.subject_id and g.withdrawn_on is null and g.target is distinct from l.was
join plans.development_plan d on d.municipality_id = $1 and d.id = g.plan_id and d.released_on is not null and d.withdrawn_on is null
join organisation.body b on b.municipality_id = $1 and b.id = d.body_id
where d.released_on < ${lineDayText('$3', '$4')} and not exists (select 1 from news where news.subject_id = g.id)
union all
select g.id, g.title, g.slug, b.name, g.withdrawn_on, true, g.withdrawn_reason, false, g.target
from since, plans.goal g
join plans.development_plan d on d.municipality_id = $1 and d.id = g.plan_id and d.released_on is not null
join organisation.body b on b.municipality_id = $1 and b.id = d.body_id
where g.municipality_id = $1 and g.withdrawn_on > since.day
order by 5 desc, 1 limit ${most}`

/** Actions whose status says something else than before, the newest first; citizens see what has been released. */
export const listStatusTurns = (db: Db, audience: Audience, since: Since, most: number) =>
  ask<ActionTurn>(db, statusTurns(most), audience, dayOf(since), db.today)

// The newest word since against the last word before: what is repeated or corrected has not turned again, and has not turned back. The
// correction of a status that is not the newest says nothing of how the action stands.
const word = (which: string) => `
  select t.choice, t.given_on, t.at, t.id, t.position_id, t.public_line, t.reason, t.new_date from plans.status_update t
  where t.municipality_id = $1 and t.action_id = turned.action_id and t.taken_back_at is null and t.choice <> 'nothing-new'
    and not t.before ? 'untouched' and ${which}
  order by t.given_on desc, t.at desc, t.id desc limit 1`

const statusTurns = (most: number) => `
with since as (select ${sinceDay('$3', '$4')} as day), turned as (
  select distinct action_id from since cross join lateral (
    -- a bounded piece from the front of an index of turns, whatever the planner thinks of the rest
    select t.action_id from plans.status_update t
    where t.municipality_id = $1 and t.given_on > since.day and t.given_on <= $4::date and t.taken_back_at is null
      and t.choice <> 'nothing-new' and t.choice is distinct from t.before ->> 'signal'
    order by t.given_on desc, t.at desc limit ${20 * most}
  ) t
)
select a.id, a.title, a.slug, case when f.shown = 'late' then 'late' else u.choice end as shape, false as "isNew",
  u.given_on as "on", p.title as by, u.public_line as line, u.reason, u.new_date as "newDate"
from since cross join turned
cross join lateral (${word(`t.given_on > since.day and t.given_on <= $4::date and ($2 = 'all' or t.released_on is not null)`)}) u
left join lateral (${word(`t.given_on <= since.day and ($2 = 'all' or t.released_on <= since.day)`)}) was on true
join alignment.action_fact f on f.municipality_id = $1 and f.action_id = turned.action_id and f.audience = $2
join plans.action a on a.municipality_id = $1 and a.id = turned.action_id
left join organisation.position p on p.municipality_id = $1 and p.id = u.position_id
where u.choice is distinct from was.choice and (
  u.choice in ('at-risk', 'late', 'paused', 'completed') and f.shown in (u.choice, 'late')
  or u.choice = 'on-track' and f.shown = 'on-track' and was.choice in ('at-risk', 'late', 'paused'))
order by u.given_on desc, u.at desc, u.id desc limit ${most}`

/** Actions that passed their deadline since: late by date, without anybody having said so. */
export const listOverdueSince = (db: Db, audience: Audience, since: Since, most: number) =>
  ask<ActionTurn>(db, overdue(most), audience, dayOf(since), db.today)

// the last ones from the end of an index, before anything else is looked up: of all that are late there may be thousands
const overdue = (most: number) => `
with since as (select ${sinceDay('$3', '$4')} as day)
select a.id, a.title, a.slug, 'late' as shape, false as "isNew", f.deadline + 1 as "on", p.title as by,
  null as line, null as reason, null as "newDate"
from (select action_id, deadline, lead_position_id from alignment.action_fact
  where municipality_id = $1 and audience = $2 and shown = 'late' and deadline >= (select day from since) and deadline < $4::date
  order by deadline desc, action_id desc limit ${most}) f
join plans.action a on a.municipality_id = $1 and a.id = f.action_id
join organisation.position p on p.municipality_id = $1 and p.id = f.lead_position_id
order by f.deadline desc, f.action_id desc`

/** Actions that are done since, also those of which the plan says so and no status. */
export const listCompletedSince = (db: Db, audience: Audience, since: Since, most: number) =>
  ask<ActionTurn>(db, completed(most), audience, dayOf(since), db.today)

const completed = (most: number) => `
with since as (select ${sinceDay('$3', '$4')} as day)
select a.id, a.title, a.slug, 'completed' as shape, false as "isNew", a.completed_on as "on", p.title as by,
  null as line, null as reason, null as "newDate"
from (select id, title, slug, completed_on from plans.action
  where municipality_id = $1 and completed_on > (select day from since) and completed_on <= $4::date
  order by completed_on desc, id limit ${20 * most}) a
join alignment.action_fact f on f.municipality_id = $1 and f.action_id = a.id and f.audience = $2 and f.shown = 'completed'
join organisation.position p on p.municipality_id = $1 and p.id = f.lead_position_id
order by a.completed_on desc, a.id limit ${most}`

/** Actions that were withdrawn since, with the reason; of what was not released citizens are not told that it is gone. */
export const listWithdrawnSince = (db: Db, audience: Audience, since: Since, most: number) =>
  ask<ActionTurn>(db, withdrawn(audience, most), dayOf(since), db.today)

const withdrawn = (audience: Audience, most: number) => `
with since as (select ${sinceDay('$2', '$3')} as day)
select a.id, a.title, a.slug, 'withdrawn' as shape, false as "isNew", a.withdrawn_on as "on", o.title as by,
  null as line, a.withdrawn_reason as reason, null as "newDate"
from (select * from plans.action
  where municipality_id = $1 and withdrawn_on > (select day from since) and withdrawn_on <= $3::date
  order by withdrawn_on desc, id limit ${20 * most}) a
join plans.action_plan p on p.municipality_id = $1 and p.id = a.plan_id and ${audience === 'public' ? actionIsPublic : planInForce}
join organisation.position o on o.municipality_id = $1 and o.id = a.lead_position_id
order by a.withdrawn_on desc, a.id limit ${most}`

/** Actions that were stopped since, with the reason. */
export const listStoppedSince = (db: Db, audience: Audience, since: Since, most: number) =>
  ask<ActionTurn>(db, stopped(most), audience, dayOf(since), db.today)

const stopped = (most: number) => `
with since as (select ${sinceDay('$3', '$4')} as day)
select a.id, a.title, a.slug, 'stopped' as shape, false as "isNew", a.stopped_on as "on", p.title as by,
  null as line, a.stopped_reason as reason, null as "newDate"
from since, alignment.action_fact f
join plans.action a on a.municipality_id = $1 and a.id = f.action_id
join organisation.position p on p.municipality_id = $1 and p.id = f.lead_position_id
where f.municipality_id = $1 and f.audience = $2 and f.shown = 'stopped' and a.stopped_on > since.day
order by a.stopped_on desc, a.id limit ${most}`

/** Actions that were written into a plan since. */
export const listNewActions = (db: Db, audience: Audience, since: Since, most: number) =>
  ask<ActionTurn>(db, newActions(most), audience, dayOf(since), db.today, db.municipality.clockDay !== null)

const newActions = (most: number) => `
with since as (select ${sinceDay('$3', '$4')} as day), news as ${news('action', 'since.day', '$5')}
select a.id, a.title, a.slug, f.shown as shape, true as "isNew", ${lineDayText('$4', '$5')} as "on", p.title as by,
  null as line, null as reason, null as "newDate"
from news l
join alignment.action_fact f on f.municipality_id = $1 and f.action_id = l.subject_id and f.audience = $2
join plans.action a on a.municipality_id = $1 and a.id = f.action_id
join organisation.position p on p.municipality_id = $1 and p.id = f.lead_position_id
order by l.revision desc limit ${most}`

/** Actions whose end was moved in their plan since the head committed to it; citizens see an end when it is released. */
export const listMovedEnds = (db: Db, audience: Audience, since: Since, most: number) =>
  ask<ActionTurn>(
    db,
    movedEnds(audience, most),
    audience,
    dayOf(since),
    db.today,
    db.municipality.clockDay !== null,
  )

const movedEnds = (audience: Audience, most: number) => `
with since as (select ${sinceDay('$3', '$4')} as day), formerly as ${formerly('action', 'ends', 'since.day', '$5')}
select a.id, a.title, a.slug, f.shown as shape, false as "isNew", ${lineDayText('$4', '$5')} as "on", p.title as by,
  null as line, null as reason, a.ends as "newDate", true as moved
from formerly l
join alignment.action_fact f on f.municipality_id = $1 and f.action_id = l.subject_id and f.audience = $2
join plans.action a on a.municipality_id = $1 and a.id = f.action_id and a.ends is distinct from l.was ${audience === 'public' ? endIsReleased : ''}
join plans.action_plan ap on ap.municipality_id = $1 and ap.id = a.plan_id
  and coalesce(ap.committed_on, ap.released_on) < ${lineDayText('$4', '$5')}
join organisation.position p on p.municipality_id = $1 and p.id = f.lead_position_id
order by l.at desc, a.id limit ${most}`
// what the end was before is known only of the house's own
const endIsReleased = 'and a.public_ends is not distinct from a.ends'
