import { ask, type Db } from '#platform/db'
import { noId } from '#platform/ids'
import { developmentPlanInForce } from './in-force.ts'

/** What actions serve through development plans in force, each thing once: a list of `kind subject other` per action. */
export async function readServed(db: Db, ids: readonly string[]): Promise<Map<string, string[]>> {
  const many = ids.length > few
  const [, rows] = await Promise.all([
    ask(db, many ? byHash : byLoop),
    ask<{ id: string; keys: string[] }>(db, many ? `${served} -- many` : served, ids),
    ask(db, byLoop),
  ])
  return new Map(rows.map((row) => [row.id, row.keys]))
}

// One action is looked up link by link; of a thousand it is quicker, and safe from a planner who guesses wrong, to read each table
// once. The text differs, because a plan once made is kept for its text.
const few = 50
const byHash = `select set_config('enable_nestloop', 'off', true), $1::uuid`
const byLoop = `select set_config('enable_nestloop', 'on', true), $1::uuid`

/** Each unit with those above it, itself first. */
export async function readUnitsAbove(db: Db): Promise<(unitId: string) => string[]> {
  const rows = await ask<{ id: string; parentId: string | null }>(db, units)
  const parents = new Map(rows.map((row) => [row.id, row.parentId]))
  const known = new Map<string, string[]>()
  return (unitId) => {
    const line = known.get(unitId) ?? [...upwards(unitId, parents)]
    known.set(unitId, line)
    return line
  }
}

// A set: a circle in the tree, which nobody should be able to make, ends where it began.
function upwards(unitId: string, parents: ReadonlyMap<string, string | null>): Set<string> {
  const line = new Set<string>()
  for (let at: string | null | undefined = unitId; at && !line.has(at); at = parents.get(at)) line.add(at)
  return line
}

const units = `select id, parent_id as "parentId" from organisation.unit where municipality_id = $1`

/**
 * A track serves what its goals serve and what it names itself. An action under it serves the same, and the bodies behind the
 * track and its goals; a cell stands for what is served through a track or a goal of that body.
 */
const served = `
with link as (
  select at.action_id, t.id as track_id, dp.body_id
  from plans.action_track at
  join plans.track t on t.municipality_id = $1 and t.id = at.track_id and t.withdrawn_on is null
  join plans.development_plan dp on dp.municipality_id = $1 and dp.id = t.plan_id and ${developmentPlanInForce}
  where at.municipality_id = $1 and at.action_id = any($2::uuid[])
), through as (
  select l.action_id, g.id as goal_id, l.body_id, dp.body_id as goal_body_id
  from link l
  join plans.track_goal tg on tg.municipality_id = $1 and tg.track_id = l.track_id
  join plans.goal g on g.municipality_id = $1 and g.id = tg.goal_id and g.withdrawn_on is null
  join plans.development_plan dp on dp.municipality_id = $1 and dp.id = g.plan_id and ${developmentPlanInForce}
), named as (
  select l.action_id, l.body_id, s.vision_id, s.focus_area_id, s.core_value_id
  from link l join plans.serves s on s.municipality_id = $1 and s.track_id = l.track_id
  union
  select th.action_id, b.body_id, s.vision_id, s.focus_area_id, s.core_value_id
  from through th join plans.serves s on s.municipality_id = $1 and s.goal_id = th.goal_id
  cross join lateral (values (th.body_id), (th.goal_body_id)) b (body_id)
), live as (
  select n.action_id, n.body_id, v.id as vision_id, f.id as focus_area_id, c.id as core_value_id
  from named n
  left join strategy.vision v on v.municipality_id = $1 and v.id = n.vision_id and v.withdrawn_on is null
  left join strategy.focus_area f on f.municipality_id = $1 and f.id = coalesce(v.focus_area_id, n.focus_area_id) and f.withdrawn_on is null
  left join strategy.core_value c on c.municipality_id = $1 and c.id = n.core_value_id and c.withdrawn_on is null
), subject as (
  select action_id, 'track ' || track_id || ' ${noId}' as key from link
  union select action_id, 'body ' || body_id || ' ${noId}' from link
  union select action_id, 'goal ' || goal_id || ' ${noId}' from through
  union select action_id, 'body ' || goal_body_id || ' ${noId}' from through
  union select action_id, 'vision ' || vision_id || ' ${noId}' from live where vision_id is not null
  union select action_id, 'vision-body ' || vision_id || ' ' || body_id from live where vision_id is not null
  union select action_id, 'focus-area ' || focus_area_id || ' ${noId}' from live where focus_area_id is not null
  union select action_id, 'core-value ' || core_value_id || ' ${noId}' from live where core_value_id is not null
  union select action_id, 'core-value-body ' || core_value_id || ' ' || body_id from live where core_value_id is not null
)
select action_id as id, json_agg(key) as keys from subject group by action_id`
