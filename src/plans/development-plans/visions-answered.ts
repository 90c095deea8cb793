import { ask } from '#platform/db'
import type { Visit } from '#platform/http'

const carried = `select distinct p.body_id as "bodyId", s.vision_id as "visionId" from plans.development_plan p
join plans.goal g on g.municipality_id = $1 and g.plan_id = p.id and g.withdrawn_on is null
join plans.serves s on s.municipality_id = $1 and s.goal_id = g.id and s.vision_id is not null
where p.municipality_id = $1 and p.withdrawn_on is null and p.body_id = any($2)`

/**
 * The visions that each committee has answered for, as the coverage counts them: a goal names it, also in a draft, for
 * those who write it; or the committee has said why there is none. A track alone is no goal.
 */
export async function visionsAnsweredBy(
  { db, house }: Pick<Visit, 'db' | 'house'>,
  bodyIds: readonly string[],
): Promise<Map<string, Set<string>>> {
  const answers = await Promise.all([
    ask<{ bodyId: string; visionId: string }>(db, carried, bodyIds),
    ...house.offers.meantGaps.map((gapsOf) => gapsOf(db, bodyIds)),
  ])
  const found = new Map<string, Set<string>>()
  for (const { bodyId, visionId } of answers.flat())
    found.set(bodyId, (found.get(bodyId) ?? new Set()).add(visionId))
  return found
}
