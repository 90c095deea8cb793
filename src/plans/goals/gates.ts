import type { Actor } from '#platform/auth'
import type { Db } from '#platform/db'
import type { Params, Visit } from '#platform/http'
import { findDevelopmentPlan } from '../development-plans/queries.ts'
import type { DevelopmentPlan } from '../development-plans/rules.ts'
import { mayWriteDevelopmentPlan, seesDevelopmentPlan } from '../visibility.ts'
import { findGoal, findGoalBySlug, lockGoal } from './queries.ts'
import type { Goal } from './rules.ts'

/** A goal and the plan it stands in, which says who may read and write it. */
export interface GoalInPlan {
  goal: Goal
  plan: DevelopmentPlan
}
async function inPlan(db: Db, goal: Goal | undefined): Promise<GoalInPlan | undefined> {
  const plan = goal && (await findDevelopmentPlan(db, goal.planId))
  return plan && { goal, plan }
}
const bySlug = async (db: Db, { slug = '' }: Params, visit: Visit) =>
  inPlan(db, await findGoalBySlug(db, visit.language, slug))
async function toChange(db: Db, { slug = '' }: Params, visit: Visit) {
  const found = await findGoalBySlug(db, visit.language, slug)
  return inPlan(db, found && (await lockGoal(db, found.id)))
}
export const goalById = async (db: Db, { id = '' }: Params) => inPlan(db, await findGoal(db, id))
export const goalByIdToChange = async (db: Db, { id = '' }: Params) => inPlan(db, await lockGoal(db, id))

export const seesGoal = (actor: Actor, { plan }: GoalInPlan) => seesDevelopmentPlan(actor, plan)
export const mayWriteGoal = (actor: Actor, { plan }: GoalInPlan) => mayWriteDevelopmentPlan(actor, plan)

export const readGoal = { who: 'anyone', load: bySlug, sees: seesGoal, may: () => true } as const
export const openGoal = { who: 'signed-in', load: bySlug, sees: seesGoal, may: mayWriteGoal } as const
export const changeGoalGate = { who: 'signed-in', load: toChange, sees: seesGoal, may: mayWriteGoal } as const
