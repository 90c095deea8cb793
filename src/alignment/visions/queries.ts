import { ask, type Db } from '#platform/db'
import { noId } from '#platform/ids'
import type { Thresholds } from '#plans'
import { figuresOf, type RollUp } from '../counting/index.ts'
import type { Audience } from '../tables.ts'
import type {
  ComingMilestone,
  ExplainedAction,
  LateUnit,
  NewsLine,
  StoppedAction,
  ThreadGoal,
  ThreadRows,
  ThreadTrack,
} from './rules.ts'

/** What the thread hangs on. A body's thread is its own plan; the others' are whatever says that it serves them. */
export type ThreadTop = 'vision' | 'focus-area' | 'core-value' | 'body'

/** The goals and tracks of released plans that serve something, with their sums. */
export async function findThread(
  db: Db,
  audience: Audience,
  top: ThreadTop,
  id: string,
  thresholds: Promise<Thresholds>,
): Promise<ThreadRows> {
  const [goals, tracks, limits] = await Promise.all([
    ask<Omit<ThreadGoal, 'at'> & RollUp>(db, goalsText[top], audience, id),
    ask<Omit<ThreadTrack, 'at'> & RollUp>(db, tracksText[top], audience, id),
    thresholds,
  ])
  return {
    goals: goals.map((row) => ({ ...row, at: figuresOf(row, limits) })),
    tracks: tracks.map((row) => ({ ...row, at: figuresOf(row, limits) })),
  }
}

const sums = (
  kind: 'goal' | 'track',
) => `'${kind}' as kind, r.subject_id as "subjectId", r.other_id as "otherId",
  coalesce(r.goals, 0) as goals, coalesce(r.bodies, 0) as bodies, coalesce(r.actions, 0) as actions, coalesce(r.counted, 0) as counted,
  coalesce(r.progress_ppm, 0) as "progressPpm", coalesce(r.expected_ppm, 0) as "expectedPpm",
  coalesce(r.under_way, 0) as "underWay", coalesce(r.under_way_on_track, 0) as "underWayOnTrack",
  coalesce(r.on_track, 0) as "onTrack", coalesce(r.at_risk, 0) as "atRisk", coalesce(r.late, 0) as late,
  coalesce(r.not_started, 0) as "notStarted", coalesce(r.paused, 0) as paused, coalesce(r.silent, 0) as silent,
  coalesce(r.completed, 0) as completed, coalesce(r.idea, 0) as idea, coalesce(r.continuous, 0) as continuous, coalesce(r.stopped, 0) as stopped`
const joinSums = (
  kind: 'goal' | 'track',
  id: string,
) => `left join alignment.roll_up r on r.municipality_id = $1 and r.audience = $2 and r.kind = '${kind}'
  and r.subject_id = ${id} and r.other_id = '00000000-0000-0000-0000-000000000000'`
const inForce = 'd.withdrawn_on is null and d.released_on is not null'

// A focus area is served through its visions too.
const served = {
  vision: 's.vision_id = $3',
  'focus-area': `(s.focus_area_id = $3 or s.vision_id in (select v.id from strategy.vision v
    where v.municipality_id = $1 and v.focus_area_id = $3 and v.withdrawn_on is null))`,
  'core-value': 's.core_value_id = $3',
}
const serving = (top: Exclude<ThreadTop, 'body'>, what: 'goal_id' | 'track_id') =>
  `select s.${what} from plans.serves s where s.municipality_id = $1 and ${served[top]} and s.${what} is not null`
const goalIs = (top: ThreadTop) =>
  top === 'body' ? 'd.body_id = $3' : `g.id in (${serving(top, 'goal_id')})`
const trackIs = (top: ThreadTop) =>
  top === 'body'
    ? 'd.body_id = $3'
    : `(t.id in (${serving(top, 'track_id')}) or t.id in (select tg.track_id from plans.track_goal tg
      join plans.goal sg on sg.municipality_id = $1 and sg.id = tg.goal_id and sg.withdrawn_on is null
      join plans.development_plan sd on sd.municipality_id = $1 and sd.id = sg.plan_id and sd.withdrawn_on is null and sd.released_on is not null
      where tg.municipality_id = $1 and tg.goal_id in (${serving(top, 'goal_id')})))`

const goals = (top: ThreadTop) => `
select g.id, g.title, g.slug, g.success, g.target, d.body_id as "bodyId", ${sums('goal')}
from plans.goal g
join plans.development_plan d on d.municipality_id = $1 and d.id = g.plan_id and ${inForce}
${joinSums('goal', 'g.id')}
where g.municipality_id = $1 and g.withdrawn_on is null and ${goalIs(top)}
order by g.position, g.id`
const tracks = (top: ThreadTop) => `
select t.id, t.title, t.slug, d.body_id as "bodyId",
  array(select tg.goal_id from plans.track_goal tg
    join plans.goal g on g.municipality_id = $1 and g.id = tg.goal_id and g.withdrawn_on is null
    join plans.development_plan gd on gd.municipality_id = $1 and gd.id = g.plan_id and gd.withdrawn_on is null and gd.released_on is not null
    where tg.municipality_id = $1 and tg.track_id = t.id) as "goalIds", ${sums('track')}
from plans.track t
join plans.development_plan d on d.municipality_id = $1 and d.id = t.plan_id and ${inForce}
${joinSums('track', 't.id')}
where t.municipality_id = $1 and t.withdrawn_on is null and ${trackIs(top)}
order by t.position, t.id`
const each = <T>(make: (top: ThreadTop) => T): Record<ThreadTop, T> => ({
  vision: make('vision'),
  'focus-area': make('focus-area'),
  'core-value': make('core-value'),
  body: make('body'),
})
const goalsText = each(goals)
const tracksText = each(tracks)

const subjects = `alignment.action_subject s
join alignment.action_fact f on f.municipality_id = $1 and f.action_id = s.action_id and f.audience = $2`
const ofTop = `s.municipality_id = $1 and s.audience = $2 and s.kind = $3 and s.subject_id = $4`

interface First {
  /** A table with its alias, in which an index follows the order. */
  from: string
  actionId: string
  columns: string
  where: string
  order: string
  most: number
}
/**
 * The first few in an order, of what serves a thing. What few actions serve is fetched and sorted; what many serve is met soon on a walk
 * along the index of the order. The sums say which of the two it is, and the database passes over the other.
 */
const firstOf = ({ from, actionId, columns, where, order, most }: First) => `(
  (select ${columns} from alignment.action_subject s, ${from}
    where not ${many} and ${ofTop} and ${actionId} = s.action_id and ${where} order by ${order} limit ${most})
  union all
  (select ${columns} from ${from} where ${many} and ${where} and exists (
    select 1 from alignment.action_subject s where ${ofTop} and s.action_id = ${actionId} offset 0) order by ${order} limit ${most}))`
const many = `(select coalesce(max(r.actions), 0) > 2000 from alignment.roll_up r where r.municipality_id = $1 and r.audience = $2
  and r.kind = $3 and r.subject_id = $4 and r.other_id = '${noId}')`
const fact = `f.municipality_id = $1 and f.audience = $2`

/** The actions that may make the signal what it is: the worst first, with how many there are. */
export const listExplaining = (db: Db, audience: Audience, top: ThreadTop, id: string) =>
  ask<ExplainedAction>(db, explaining, audience, top, id)

const explaining = `
select x.*, a.title, a.slug, a.first_ends as "firstEnds", p.title as lead, u.reason, u.new_date as "newDate"
from (
  select f.action_id as id, f.phase, f.shown, f.counts, f.deadline, f.lead_position_id,
    f.progress_ppm / 1000000.0::float as progress, f.expected_ppm / 1000000.0::float as expected,
    (count(*) filter (where f.counts and f.expected_ppm > f.progress_ppm) over ())::int as behind,
    (count(*) filter (where f.phase = 'under-way' and f.shown <> 'on-track') over ())::int as "notOnTrack"
  from ${subjects}
  where ${ofTop} and (f.counts and f.expected_ppm > f.progress_ppm or f.phase = 'under-way' and f.shown <> 'on-track')
  order by array_position(array['late', 'at-risk', 'silent'], f.shown) nulls last, f.expected_ppm - f.progress_ppm desc, f.action_id
  limit 24
) x
join plans.action a on a.municipality_id = $1 and a.id = x.id
join organisation.position p on p.municipality_id = $1 and p.id = x.lead_position_id
left join lateral (
  select u.reason, u.new_date from plans.status_update u
  where u.municipality_id = $1 and u.action_id = x.id and u.taken_back_at is null and u.choice <> 'nothing-new'
    and ($2 = 'all' or u.released_on is not null)
  order by u.given_on desc, u.at desc, u.id desc limit 1
) u on true`

/** What was stopped, with the reason: counted nowhere, hidden never. */
export const listStopped = (db: Db, audience: Audience, top: ThreadTop, id: string) =>
  ask<StoppedAction>(db, stopped, audience, top, id)
// few are: the two sets are laid together before anything is looked up
const stopped = `
select a.title, a.slug, a.stopped_on as "on", a.stopped_reason as reason
from (select s.action_id from alignment.action_subject s where ${ofTop}
  intersect select f.action_id from alignment.action_fact f where ${fact} and f.shown = 'stopped') s
cross join lateral (select * from plans.action a where a.municipality_id = $1 and a.id = s.action_id offset 0) a
order by a.stopped_on desc nulls last, a.id limit 30`

/** The late actions with the tracks they belong to, the oldest first. */
export const listLateUnits = (db: Db, audience: Audience, top: ThreadTop, id: string) =>
  ask<LateUnit>(db, lateUnits, audience, top, id)
const lateUnits = `
select a.title, a.slug, a.first_ends as "firstEnds", f.deadline,
  array(select at.track_id from plans.action_track at where at.municipality_id = $1 and at.action_id = a.id) as "trackIds"
from ${firstOf({
  from: 'alignment.action_fact f',
  actionId: 'f.action_id',
  columns: 'f.action_id, f.deadline',
  where: `${fact} and f.shown = 'late'`,
  order: 'f.deadline, f.action_id',
  most: 60,
})} f join plans.action a on a.municipality_id = $1 and a.id = f.action_id
order by f.deadline, f.action_id`

/** What comes: the next milestones. */
export const listComing = (db: Db, audience: Audience, top: ThreadTop, id: string) =>
  ask<ComingMilestone>(db, coming[audience], audience, top, id, db.today)
const comingText = (audience: Audience) => `
select m.due, m.title, a.title as action, a.slug
from ${firstOf({
  from: 'plans.milestone m',
  actionId: 'm.action_id',
  columns: 'm.due, m.title, m.action_id, m.due_latest, m.id',
  where: `m.municipality_id = $1 and m.withdrawn_on is null and m.due_latest >= $5
    and m.${audience === 'public' ? 'public_reached_on' : 'reached_on'} is null and exists (select 1 from alignment.action_fact f
      where ${fact} and f.action_id = m.action_id and f.phase in ('planned', 'under-way', 'continuous') offset 0)`,
  order: 'm.due_latest, m.id',
  most: 5,
})} m join plans.action a on a.municipality_id = $1 and a.id = m.action_id
order by m.due_latest, m.id`
const coming = { all: comingText('all'), public: comingText('public') }

/** What was last said to everyone about these actions. */
export const listNews = (db: Db, audience: Audience, top: ThreadTop, id: string) =>
  ask<NewsLine>(db, news, audience, top, id)
const news = `
select a.title, a.slug, u.public_line as line, u.given_on as "on"
from ${firstOf({
  from: 'alignment.action_fact f',
  actionId: 'f.action_id',
  columns: 'f.action_id',
  where: `${fact} and f.last_update_on is not null`,
  order: 'f.last_update_on desc nulls last, f.action_id',
  most: 12,
})} x
join plans.action a on a.municipality_id = $1 and a.id = x.action_id
join lateral (
  select u.public_line, u.given_on from plans.status_update u
  where u.municipality_id = $1 and u.action_id = x.action_id and u.taken_back_at is null and u.choice <> 'nothing-new'
    and ($2 = 'all' or u.released_on is not null)
  order by u.given_on desc, u.at desc, u.id desc limit 1
) u on u.public_line is not null and u.public_line <> ''
order by u.given_on desc, a.id limit 3`
