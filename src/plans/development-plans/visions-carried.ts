import { ask, type Db } from '#platform/db'

const carried = `select p.body_id as "bodyId", s.vision_id as "visionId" from plans.development_plan p
join plans.goal g on g.municipality_id = $1 and g.plan_id = p.id and g.withdrawn_on is null
join plans.serves s on s.municipality_id = $1 and s.goal_id = g.id and s.vision_id is not null
where p.municipality_id = $1 and p.withdrawn_on is null and p.body_id = any($2)
union select p.body_id, s.vision_id from plans.development_plan p
join plans.track t on t.municipality_id = $1 and t.plan_id = p.id and t.withdrawn_on is null
join plans.serves s on s.municipality_id = $1 and s.track_id = t.id and s.vision_id is not null
where p.municipality_id = $1 and p.withdrawn_on is null and p.body_id = any($2)`

/** The visions that goals or tracks of each committee name, drafts too: for those who write them. */
export async function visionsCarriedBy(
  db: Db,
  bodyIds: readonly string[],
): Promise<Map<string, Set<string>>> {
  const found = new Map<string, Set<string>>()
  for (const { bodyId, visionId } of await ask<{ bodyId: string; visionId: string }>(db, carried, bodyIds))
    found.set(bodyId, (found.get(bodyId) ?? new Set()).add(visionId))
  return found
}
