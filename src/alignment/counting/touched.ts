import { ask, type Db, type PendingLine } from '#platform/db'
import type { Subject } from '#platform/room'

/** What lines of history ask to be counted again. */
export interface Touched {
  /** Actions of which only status, milestones or dates can have changed. */
  status: string[]
  /** Actions, tracks and goals: their links may be others. */
  links: Subject[]
  /** Things whose place or being in force may have changed. */
  shapes: string[]
  /** Whether the goals that serve things must be counted again. */
  goals: boolean
}

const linked = new Set(['action', 'track', 'goal'])
const shaped = new Set(['action-plan', 'development-plan', 'vision', 'focus-area', 'core-value', 'unit'])
const ofActions = new Set(['status-update', 'milestone'])

export function touchedBy(lines: readonly PendingLine[]): Touched {
  const subjects = new Map(lines.map(({ subject }) => [`${subject.kind} ${subject.id}`, subject]))
  const all = [...subjects.values()]
  const parents = lines.filter((l) => ofActions.has(l.subject.kind) && l.parent?.kind === 'action')
  return {
    status: [...new Set(parents.map((l) => l.parent!.id))],
    links: all.filter(({ kind }) => linked.has(kind)),
    shapes: all.filter(({ kind }) => shaped.has(kind)).map(({ id }) => id),
    goals: all.some(({ kind }) => kind === 'goal'),
  }
}

/** The actions that these things concern, as they hang together now and as they were last counted. */
export async function listTouchedActions(db: Db, subjects: readonly Subject[]): Promise<string[]> {
  const ids = (kind: string) => subjects.filter((s) => s.kind === kind).map((s) => s.id)
  if (subjects.every(({ kind }) => kind === 'action')) return [...new Set(ids('action'))]
  const found = await ask<{ id: string }>(
    db,
    concerned,
    ids('action-plan'),
    ids('track'),
    ids('goal'),
    ids('development-plan'),
    ids('vision'),
    ids('focus-area'),
    ids('core-value'),
    ids('unit'),
    ids('position'),
  )
  return [...new Set([...ids('action'), ...found.map((row) => row.id)])]
}

const concerned = `
with recursive below as (
  select unnest($9::uuid[]) as id
  union select u.id from organisation.unit u join below b on u.parent_id = b.id where u.municipality_id = $1
), vision as (
  select unnest($6::uuid[]) as id
  union select id from strategy.vision where municipality_id = $1 and focus_area_id = any($7::uuid[])
), named as (
  select s.goal_id, s.track_id from plans.serves s join vision v on v.id = s.vision_id where s.municipality_id = $1
  union select goal_id, track_id from plans.serves where municipality_id = $1 and focus_area_id = any($7::uuid[])
  union select goal_id, track_id from plans.serves where municipality_id = $1 and core_value_id = any($8::uuid[])
), goal as (
  select unnest($4::uuid[]) as id
  union select id from plans.goal where municipality_id = $1 and plan_id = any($5::uuid[])
  union select goal_id from named where goal_id is not null
), track as (
  select unnest($3::uuid[]) as id
  union select id from plans.track where municipality_id = $1 and plan_id = any($5::uuid[])
  union select track_id from named where track_id is not null
  union select tg.track_id from plans.track_goal tg join goal on goal.id = tg.goal_id where tg.municipality_id = $1
), counted as (
  select 'track' as kind, id from track
  union all select 'goal', id from goal
  union all select 'vision', unnest($6::uuid[])
  union all select 'focus-area', unnest($7::uuid[])
  union all select 'core-value', unnest($8::uuid[])
  union all select 'unit', unnest($9::uuid[])
)
select at.action_id as id from plans.action_track at join track on track.id = at.track_id where at.municipality_id = $1
union select id from plans.action where municipality_id = $1 and plan_id = any($2::uuid[])
union select a.id from plans.action a join plans.action_plan p on p.municipality_id = $1 and p.id = a.plan_id
  join below on below.id = p.unit_id where a.municipality_id = $1
union select s.action_id from alignment.action_subject s join counted c on c.kind = s.kind and c.id = s.subject_id
  where s.municipality_id = $1 and s.audience = 'all'
union select f.action_id from alignment.action_fact f where f.municipality_id = $1 and f.lead_position_id = any($10::uuid[])`
