import type { Actor } from '#platform/auth'
import type { Db } from '#platform/db'
import type { Params, Visit } from '#platform/http'
import { mayReleaseDevelopmentPlan, mayWriteDevelopmentPlan, seesDevelopmentPlan } from '../visibility.ts'
import { findDevelopmentPlan, findDevelopmentPlanBySlug, lockDevelopmentPlan } from './queries.ts'
import type { DevelopmentPlan } from './rules.ts'

// What the gates of plan pages load, and who passes. A POST locks what it is about to change.

export const planBySlug = (db: Db, { slug = '' }: Params, visit: Visit) =>
  findDevelopmentPlanBySlug(db, visit.language, slug)
export async function planToChange(
  db: Db,
  params: Params,
  visit: Visit,
): Promise<DevelopmentPlan | undefined> {
  const found = await planBySlug(db, params, visit)
  return found && lockDevelopmentPlan(db, found.id)
}
export const planById = (db: Db, { id = '' }: Params) => findDevelopmentPlan(db, id)
export const planByIdToChange = (db: Db, { id = '' }: Params) => lockDevelopmentPlan(db, id)

const reading = { sees: seesDevelopmentPlan, may: () => true }
const writing = { sees: seesDevelopmentPlan, may: mayWriteDevelopmentPlan }
const releasing = { sees: seesDevelopmentPlan, may: mayReleaseDevelopmentPlan }

export const readPlan = { who: 'anyone', load: planBySlug, ...reading } as const
export const openPlan = { who: 'signed-in', load: planBySlug, ...writing } as const
export const changePlan = { who: 'signed-in', load: planToChange, ...writing } as const
export const openRelease = { who: 'signed-in', load: planBySlug, ...releasing } as const
export const doRelease = { who: 'signed-in', load: planToChange, ...releasing } as const

/** Whether somebody writes or releases plans at all. */
export const writesPlans = (actor: Actor) => actor.has('committee-secretary', 'strategy-office')
