import { ask, type Db } from '#platform/db'
import { isId } from '#platform/ids'
import type { DevelopmentPlan } from './rules.ts'

const select = `select p.id, p.body_id as "bodyId", p.title, p.introduction, p.starts_on as "startsOn", p.ends_on as "endsOn",
  p.released_on as "releasedOn", p.slug, p.version, p.withdrawn_on as "withdrawnOn", p.withdrawn_reason as "withdrawnReason",
  b.code as "bodyCode", b.name as "bodyName", b.short as "bodyShort", b.slug as "bodySlug"
from plans.development_plan p join organisation.body b on b.municipality_id = $1 and b.id = p.body_id`
const byId = `${select} where p.municipality_id = $1 and p.id = $2`
const locked = `${byId} for update of p`
const bySlug = `${select} join platform.address d on d.municipality_id = $1 and d.kind = 'development-plan' and d.subject_id = p.id
where p.municipality_id = $1 and d.language = $2 and d.slug = $3`
const all = `${select} where p.municipality_id = $1
order by b.position, p.withdrawn_on is not null, p.starts_on desc nulls last, p.id`

export async function findDevelopmentPlan(db: Db, id: string): Promise<DevelopmentPlan | undefined> {
  return isId(id) ? (await ask<DevelopmentPlan>(db, byId, id))[0] : undefined
}
/** The plan about to be changed; nobody else may change it until we are done. */
export async function lockDevelopmentPlan(db: Db, id: string): Promise<DevelopmentPlan | undefined> {
  return isId(id) ? (await ask<DevelopmentPlan>(db, locked, id))[0] : undefined
}
/** The plan that an address names, also by a slug that a rename has left behind. */
export const findDevelopmentPlanBySlug = async (
  db: Db,
  language: string,
  slug: string,
): Promise<DevelopmentPlan | undefined> => (await ask<DevelopmentPlan>(db, bySlug, language, slug))[0]

/** Every development plan by committee, newest first, drafts and withdrawn ones too: whoever shows them asks who may see. */
export const listDevelopmentPlans = (db: Db): Promise<DevelopmentPlan[]> => ask<DevelopmentPlan>(db, all)

export interface PlanCounts {
  planId: string
  goals: number
  supplementary: number
  tracks: number
  visions: number
}
/** How much stands in each plan. */
export const countPlans = (db: Db): Promise<PlanCounts[]> => ask<PlanCounts>(db, counts)
const counts = `select p.id as "planId", count(g.id)::int as goals, count(g.id) filter (where not g.star)::int as supplementary,
  (select count(*)::int from plans.track t where t.municipality_id = $1 and t.plan_id = p.id and t.withdrawn_on is null) as tracks,
  (select count(distinct s.vision_id)::int from plans.serves s join plans.goal h on h.municipality_id = $1 and h.id = s.goal_id
    where s.municipality_id = $1 and h.plan_id = p.id and h.withdrawn_on is null) as visions
from plans.development_plan p left join (
  select g.id, g.plan_id, exists (select from plans.serves s where s.municipality_id = $1 and s.goal_id = g.id
    and (s.vision_id is not null or s.focus_area_id is not null)) as star
  from plans.goal g where g.municipality_id = $1 and g.withdrawn_on is null) g on g.plan_id = p.id
where p.municipality_id = $1 group by p.id`
