import { ask, type Db } from '#platform/db'
import { isId, noId } from '#platform/ids'
import type { Goal, Serves } from './rules.ts'

type Row = Omit<Goal, 'serves'> & { serves: string | null }

const select = `select g.id, g.plan_id as "planId", g.code, g.title, g.why, g.success, g.target,
  g.responsible_position_id as "responsiblePositionId", o.title as "responsibleTitle", g.slug, g.position, g.version,
  g.withdrawn_on as "withdrawnOn", g.withdrawn_reason as "withdrawnReason",
  p.body_id as "bodyId", p.released_on as "releasedOn", (
    select string_agg(coalesce('v' || s.vision_id, 'a' || s.focus_area_id, 'c' || s.core_value_id), ' ' order by s.id)
    from plans.serves s where s.municipality_id = $1 and s.goal_id = g.id) as serves
from plans.goal g join plans.development_plan p on p.municipality_id = $1 and p.id = g.plan_id
left join organisation.position o on o.municipality_id = $1 and o.id = g.responsible_position_id`
const ofPlan = `${select} where g.municipality_id = $1 and g.plan_id = $2 order by g.position, g.id`
const everything = `${select} where g.municipality_id = $1 order by g.plan_id, g.position, g.id`
const seen = `p.withdrawn_on is null and (p.released_on is not null or $2 or p.body_id = any($3))`
const listed = `${select} where g.municipality_id = $1 and ${seen} and g.id > $4 and ($5::uuid is null or g.plan_id = $5)
order by g.id limit $6`
const byIds = `${select} where g.municipality_id = $1 and g.id = any($2) order by g.position, g.id`
const byId = `${select} where g.municipality_id = $1 and g.id = $2`
const locked = `${byId} for update of g`
const bySlug = `${select} join platform.address d on d.municipality_id = $1 and d.kind = 'goal' and d.subject_id = g.id
where g.municipality_id = $1 and d.language = $2 and d.slug = $3`

/** The goals of a plan in their order, withdrawn ones too. */
export const listGoalsOf = async (db: Db, planId: string): Promise<Goal[]> =>
  (await ask<Row>(db, ofPlan, planId)).map(toGoal)

/** Every goal of the municipality, as a file is compared with them. */
export const listAllGoals = async (db: Db): Promise<Goal[]> => (await ask<Row>(db, everything)).map(toGoal)

export const listGoalsByIds = async (db: Db, ids: readonly string[]): Promise<Goal[]> =>
  ids.length ? (await ask<Row>(db, byIds, ids)).map(toGoal) : []

/** One page of the goals that this reader may see, by id. */
export const listGoalsPage = async (db: Db, page: ListPage): Promise<Goal[]> =>
  (await ask<Row>(db, listed, ...readerOf(db), ...pageValues(page))).map(toGoal)

export interface ListPage {
  after: string
  limit: number
  planId: string | null
}
/** Sees everything; else the bodies whose drafts he sees. */
export const readerOf = ({ actor }: Db): [boolean, string[]] => [
  actor.scopes.includes('*'),
  actor.scopes.flatMap((s) => (s.startsWith('body:') ? [s.slice(5)] : [])),
]
/** A plan that is no id is no plan: nothing is listed. */
export const pageValues = ({ after, limit, planId }: ListPage): [string, string | null, number] =>
  planId === null ? [after, null, limit] : [after, isId(planId) ? planId : noId, limit]

export async function findGoal(db: Db, id: string): Promise<Goal | undefined> {
  return isId(id) ? (await ask<Row>(db, byId, id)).map(toGoal)[0] : undefined
}
/** The goal about to be changed. */
export async function lockGoal(db: Db, id: string): Promise<Goal | undefined> {
  return isId(id) ? (await ask<Row>(db, locked, id)).map(toGoal)[0] : undefined
}
/** The goal that an address names, also by a slug that a rename has left behind. */
export const findGoalBySlug = async (db: Db, language: string, slug: string): Promise<Goal | undefined> =>
  (await ask<Row>(db, bySlug, language, slug)).map(toGoal)[0]

const toGoal = (row: Row): Goal => ({ ...row, serves: readServes(row.serves) })

/** One text per row instead of three arrays: 'v' vision, 'a' focus area, 'c' core value, each with its id. */
export function readServes(text: string | null): Serves {
  const serves: Serves = { visions: [], focusAreas: [], coreValues: [] }
  for (const part of text?.split(' ') ?? []) serves[kinds[part[0] as keyof typeof kinds]].push(part.slice(1))
  return serves
}
const kinds = { v: 'visions', a: 'focusAreas', c: 'coreValues' } as const
