import { ask, type Db } from '#platform/db'
import type { LocalText } from '#platform/i18n'
import type { Day, VagueDate } from '#platform/time'
import type { Audience } from '../tables.ts'

/** An action that somebody should look at, with who leads it and which visions it serves. */
export interface WatchedAction {
  id: string
  title: LocalText
  slug: LocalText
  lead: LocalText
  firstEnds: VagueDate | null
  deadline: Day | null
  lastUpdateOn: Day | null
  visionIds: string[]
}

// Each list is read from the front of an index: what it costs does not grow with the number of actions. How many are wanted stands in
// the statement, so that the planner knows it and keeps its plan.
const watched = (where: string, order: string, most: number) => `
select a.id, a.title, a.slug, p.title as lead, a.first_ends as "firstEnds", f.deadline, f.last_update_on as "lastUpdateOn",
  array(select s.subject_id from alignment.action_subject s
    where s.municipality_id = $1 and s.action_id = f.action_id and s.audience = f.audience and s.kind = 'vision') as "visionIds"
from (select * from alignment.action_fact f where f.municipality_id = $1 and f.audience = $2 and ${where} order by ${order} limit ${most}) f
join plans.action a on a.municipality_id = $1 and a.id = f.action_id
join organisation.position p on p.municipality_id = $1 and p.id = f.lead_position_id
order by ${order}`

const late = (most: number) => watched(`f.shown = 'late'`, 'f.deadline, f.action_id', most)
const silent = (most: number) =>
  watched(`f.shown = 'silent'`, 'f.last_update_on nulls first, f.action_id', most)

/** The late actions, those longest over the deadline that they have now first. */
export const listLate = (db: Db, audience: Audience, most: number) =>
  ask<WatchedAction>(db, late(most), audience)
/** The actions nobody has heard from, the longest silence first. */
export const listSilent = (db: Db, audience: Audience, most: number) =>
  ask<WatchedAction>(db, silent(most), audience)

export interface NextMilestone {
  due: VagueDate
  day: Day
  title: LocalText
  action: LocalText
  slug: LocalText
  visionIds: string[]
}

/** Milestones that fall due from today until a day, the next first. */
export const listNextMilestones = (db: Db, audience: Audience, until: Day, most: number) =>
  ask<NextMilestone>(db, nextMilestones(audience, most), audience, db.today, until)

// The days are asked for: with days that it knows the planner thinks a plan of their own pays, and makes one at each run.
const nextMilestones = (audience: Audience, most: number) => `
select m.due, m.due_latest as day, m.title, a.title as action, a.slug,
  array(select s.subject_id from alignment.action_subject s
    where s.municipality_id = $1 and s.action_id = a.id and s.audience = $2 and s.kind = 'vision') as "visionIds"
from plans.milestone m
join alignment.action_fact f on f.municipality_id = $1 and f.action_id = m.action_id and f.audience = $2
  and f.phase in ('planned', 'under-way', 'continuous')
join plans.action a on a.municipality_id = $1 and a.id = m.action_id
where m.municipality_id = $1 and m.due_latest between (select $3::date) and (select $4::date) and m.withdrawn_on is null
  and m.${audience === 'public' ? 'public_reached_on' : 'reached_on'} is null
order by m.due_latest, m.id limit ${most}`

export interface NextMeeting {
  day: Day
  beginsAt: string | null
  bodyId: string
  body: LocalText
  slug: LocalText
  kind: string
}

/** Meetings from today until a day. */
export const listNextMeetings = (db: Db, until: Day) => ask<NextMeeting>(db, nextMeetings, db.today, until)

const nextMeetings = `
select m.held_on as day, m.begins_at as "beginsAt", b.id as "bodyId", b.name as body, b.slug, b.kind
from organisation.meeting m join organisation.body b on b.municipality_id = $1 and b.id = m.body_id
where m.municipality_id = $1 and m.held_on between $2 and $3 order by m.held_on, b.position`

/** The council's last meeting before today and its next, today included. */
export async function findCouncilDays(db: Db): Promise<{ last: Day | null; next: Day | null }> {
  const [days] = await ask<{ last: Day | null; next: Day | null }>(db, councilDays, db.today)
  return days!
}
const councilDays = `
select max(m.held_on) filter (where m.held_on < $2) as last, min(m.held_on) filter (where m.held_on >= $2) as next
from organisation.meeting m join organisation.body b on b.municipality_id = $1 and b.id = m.body_id
where m.municipality_id = $1 and b.kind = 'council'`
