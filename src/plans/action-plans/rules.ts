import type { Actor } from '#platform/auth'
import type { LocalText } from '#platform/i18n'
import type { Day, VagueDate } from '#platform/time'
import type { ActionMilestone, Reading } from '../actions/rules.ts'
import type { Phase, Signal } from '../signals/index.ts'
import { mayReleaseActionPlan, mayWriteActionPlan } from '../visibility.ts'

export interface ActionPlan {
  id: string
  unitId: string
  unit: LocalText
  code: string
  title: LocalText
  introduction: LocalText
  startsOn: Day | null
  endsOn: Day | null
  committedOn: Day | null
  committedBy: LocalText | null
  committedRevision: number | null
  releasedOn: Day | null
  slug: LocalText
  version: number
  withdrawnOn: Day | null
  withdrawnReason: string | null
}
/** One action of a plan as its lists show it, in one reading. */
export interface PlanAction {
  id: string
  title: LocalText
  slug: LocalText
  phase: Phase
  signal: Signal | null
  starts: VagueDate | null
  ends: VagueDate | null
  firstEnds: VagueDate | null
  intervalMonths: number
  lastUpdateOn: Day | null
  awaitedFrom: Day
  lastUpdateId: string | null
  stoppedReason: string | null
  leadPositionId: string
  lead: LocalText
  milestones: Pick<ActionMilestone, 'due' | 'reachedOn'>[]
  /** The first goal its tracks serve, in the order of the committees' plans. */
  goal: { id: string; title: LocalText; slug: LocalText; area: number | null; areas: number } | null
  waits: boolean
  withdrawnOn: Day | null
}
export interface PlanInList {
  id: string
  title: LocalText
  slug: LocalText
  unitId: string
  unit: LocalText
  startsOn: Day | null
  endsOn: Day | null
  committedOn: Day | null
  releasedOn: Day | null
  actions: number
  completed: number
}

/** A plan in which nothing stands is neither promised nor shown to citizens. */
export type Refusal = 'no-actions'

export const stateOf = (plan: Pick<PlanInList, 'committedOn' | 'releasedOn'>) =>
  plan.releasedOn ? 'released' : plan.committedOn ? 'committed' : 'draft'

/** A withdrawn plan stays where it was, with the reason, so that it can be cited; what is in it the house reads here, to restore it, and citizens at its own address. */
export const showsActions = (plan: ActionPlan, reading: Reading) =>
  reading === 'all' || plan.withdrawnOn === null
export const mayWritePlan = (actor: Actor, plan: ActionPlan) =>
  mayWriteActionPlan(actor, plan) && plan.withdrawnOn === null
export const mayDecidePlan = (actor: Actor, plan: ActionPlan) =>
  mayReleaseActionPlan(actor, plan) && plan.withdrawnOn === null
export const mayRestorePlan = (actor: Actor, plan: ActionPlan) =>
  mayWriteActionPlan(actor, plan) && plan.withdrawnOn !== null

/** The units in whose name a person may write plans; undefined is all of them. */
export const unitsToWriteFor = (actor: Actor): string[] | undefined =>
  actor.has('strategy-office')
    ? undefined
    : actor.held.filter((h) => h.role === 'head' || h.role === 'director').flatMap((h) => h.unitIds)
export const mayMakePlans = (actor: Actor) => {
  const units = unitsToWriteFor(actor)
  return units === undefined || units.length > 0
}
