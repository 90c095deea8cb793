import { ask, type Db } from '#platform/db'
import type { FieldError } from '#platform/http'
import type { LocalText } from '#platform/i18n'
import { listCommittees, listPositions, type Body, type Position } from '#organisation'
import type { Serves } from '../goals/rules.ts'
import { mayWriteDevelopmentPlan } from '../visibility.ts'
import { listDevelopmentPlans } from './queries.ts'
import type { DevelopmentPlan } from './rules.ts'
import { findStarWords, type StarWords } from './star-words.ts'

export interface GoalChoices {
  star: StarWords
  positions: Position[]
}
export async function goalChoices(db: Db): Promise<GoalChoices> {
  const [star, positions] = await Promise.all([findStarWords(db), listPositions(db)])
  return { star, positions }
}

/** What was sent must stand in this municipality today, or have been chosen before: an old choice is not a fault of the writer. */
export function checkServes(star: StarWords, serves: Serves, before?: Serves): FieldError[] {
  const known = { visions: star.visions, focusAreas: star.areas, coreValues: star.values }
  return (['visions', 'focusAreas', 'coreValues'] as const)
    .filter((kind) =>
      serves[kind].some((id) => !known[kind].some((k) => k.id === id) && !before?.[kind].includes(id)),
    )
    .map((field) => ({ field, message: 'unknownChoice' }))
}
export function checkResponsible(
  positions: readonly Position[],
  id: string | null,
  before?: string | null,
): FieldError[] {
  const known = id === null || id === before || positions.some((p) => p.id === id)
  return known ? [] : [{ field: 'responsible', message: 'unknownChoice' }]
}

/** A goal to choose for a track. */
export interface GoalChoice {
  id: string
  planId: string
  title: LocalText
}
const goals = `select g.id, g.plan_id as "planId", g.title from plans.goal g
join plans.development_plan p on p.municipality_id = $1 and p.id = g.plan_id
where g.municipality_id = $1 and g.withdrawn_on is null and p.withdrawn_on is null and p.id = any($2)
order by g.plan_id <> $3, g.plan_id, g.position, g.id`
/** Goals of the plans that this actor writes, the plan at hand first. */
export async function goalsToChoose(
  db: Db,
  planId: string,
): Promise<{ goals: GoalChoice[]; plans: DevelopmentPlan[] }> {
  const plans = await plansToChoose(db)
  return {
    goals: await ask<GoalChoice>(
      db,
      goals,
      plans.map((p) => p.id),
      planId,
    ),
    plans,
  }
}
export const plansToChoose = async (db: Db): Promise<DevelopmentPlan[]> =>
  (await listDevelopmentPlans(db)).filter(
    (plan) => !plan.withdrawnOn && mayWriteDevelopmentPlan(db.actor, plan),
  )
export const checkGoals = (
  choices: readonly { id: string }[],
  ids: readonly string[],
  before: readonly string[] = [],
): FieldError[] =>
  ids.every((id) => choices.some((g) => g.id === id) || before.includes(id))
    ? []
    : [{ field: 'goalIds', message: 'unknownChoice' }]

/** Committees for which this actor may begin a plan. */
export const bodiesToChoose = async (db: Db): Promise<Body[]> =>
  (await listCommittees(db)).filter((body) => mayWriteDevelopmentPlan(db.actor, { bodyId: body.id }))
