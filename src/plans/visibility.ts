import type { Actor } from '#platform/auth'
import { seesAny } from '#organisation'

interface Releasable {
  releasedOn: string | null
}

/** Who may read a development plan: its writers while it is a draft, everybody when the secretary has released it. */
export const developmentPlanScopes = (plan: Releasable & { bodyId: string }): string[] =>
  plan.releasedOn ? ['public'] : [`body:${plan.bodyId}`]

/** Who may read an action plan: its unit while it is a draft, everyone signed in when the head has committed, everybody when released. */
export const actionPlanScopes = (
  plan: Releasable & { unitId: string; committedOn: string | null },
): string[] => {
  if (plan.releasedOn) return ['public']
  return plan.committedOn ? ['signed-in', `unit:${plan.unitId}`] : [`unit:${plan.unitId}`]
}

export const seesDevelopmentPlan = (actor: Actor, plan: Releasable & { bodyId: string }) =>
  seesAny(actor, developmentPlanScopes(plan))
export const seesActionPlan = (
  actor: Actor,
  plan: Releasable & { unitId: string; committedOn: string | null },
) => seesAny(actor, actionPlanScopes(plan))

/** Writes: the body's secretary; the strategy office helps write but never decides. */
export const mayWriteDevelopmentPlan = (actor: Actor, plan: { bodyId: string }) =>
  actor.isSecretaryOf(plan.bodyId) || actor.has('strategy-office')
/** Releases: the secretary, or the committee's chair. */
export const mayReleaseDevelopmentPlan = (actor: Actor, plan: { bodyId: string }) =>
  actor.isSecretaryOf(plan.bodyId) || actor.chairs(plan.bodyId)
/** Writes actions: whoever leads the unit; the strategy office helps. */
export const mayWriteActionPlan = (actor: Actor, plan: { unitId: string }) =>
  actor.leads(plan.unitId) || actor.has('strategy-office')
/** Commits and releases: whoever leads the unit, nobody else. */
export const mayReleaseActionPlan = (actor: Actor, plan: { unitId: string }) => actor.leads(plan.unitId)
/** Whether what comes by file is at once what citizens read: not past the head; the house's own shell is nobody in particular. */
export const publishesByFile = (actor: Actor, plan: { unitId: string }) =>
  actor.personId === null || mayReleaseActionPlan(actor, plan)
/** Gives status: the lead, the unit's staff and its leaders. */
export const mayGiveStatus = (actor: Actor, action: { unitId: string; leadPositionId: string }) =>
  actor.holds(action.leadPositionId) || actor.worksIn(action.unitId)
/** Reads internal notes: those who write the plan or its status, and the strategy office; an auditor reads everything. */
export const seesInternalNotes = (actor: Actor, action: { unitId: string; leadPositionId: string }) =>
  mayGiveStatus(actor, action) || actor.has('strategy-office', 'auditor')
