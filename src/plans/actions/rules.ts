import type { Actor } from '#platform/auth'
import type { LocalText } from '#platform/i18n'
import type { Day, VagueDate } from '#platform/time'
import { actionFacts, type ActionFacts, type Phase, type Signal } from '../signals/index.ts'
import type { Choice } from '../tables.ts'
import { mayWriteActionPlan, seesActionPlan, seesInternalNotes } from '../visibility.ts'

/** Whose picture of an action: everything, or what the head has released. */
export type Reading = 'all' | 'released'
/** Citizens, and partners, who have no scope of the house, read what is released. */
export const readingOf = (actor: Actor): Reading =>
  actor.scopes.includes('signed-in') || actor.scopes.includes('*') ? 'all' : 'released'
/** Who reads, as far as the page of an action looks different. */
export interface Reader {
  signedIn: boolean
  reading: Reading
}

export interface ActionMilestone {
  id: string
  code: string
  title: LocalText
  due: VagueDate | null
  reachedOn: Day | null
}
export interface ActionUpdate {
  id: string
  givenOn: Day
  at: string
  positionId: string | null
  personId: string | null
  by: LocalText | null
  choice: Choice
  publicLine: string | null
  reason: string | null
  newDate: VagueDate | null
  milestones: string[]
  releasedOn: Day | null
  releasedBy: string | null
  correctsId: string | null
  /** The day of the update that this one corrects. */
  correctsOn: Day | null
}
/** What an update says, wherever it is read. */
export type SaidUpdate = Pick<
  ActionUpdate,
  'id' | 'choice' | 'publicLine' | 'reason' | 'newDate' | 'milestones' | 'correctsId' | 'correctsOn'
>
/** Something that a goal or a track serves. */
export interface Served {
  kind: 'vision' | 'focus-area' | 'core-value'
  id: string
  title: LocalText
  slug: LocalText
}
export interface WayTrack {
  id: string
  title: LocalText
  slug: LocalText
  serves: Served[]
  goals: { id: string; title: LocalText; slug: LocalText; body: LocalText; serves: Served[] }[]
}
export interface Amount {
  kind: 'operation' | 'construction'
  year: number
  amount: number
}
export interface Contributor {
  unitId: string | null
  partnerId: string | null
  name: LocalText
}
export interface PlanOfAction {
  id: string
  unitId: string
  unit: LocalText
  title: LocalText
  slug: LocalText
  startsOn: Day | null
  endsOn: Day | null
  committedOn: Day | null
  releasedOn: Day | null
  withdrawnOn: Day | null
}
/** An action with everything its page shows, in one reading. */
export interface Action {
  id: string
  code: string
  title: LocalText
  description: LocalText
  municipalRole: string | null
  phase: Phase
  stoppedOn: Day | null
  stoppedReason: string | null
  completedOn: Day | null
  leadPositionId: string
  lead: LocalText
  starts: VagueDate | null
  ends: VagueDate | null
  firstEnds: VagueDate | null
  moneyText: LocalText | null
  priceLevel: number | null
  effect: LocalText
  intervalMonths: number
  links: { title: string; url: string }[]
  slug: LocalText
  version: number
  signal: Signal | null
  lastUpdateOn: Day | null
  awaitedFrom: Day
  lastUpdateId: string | null
  withdrawnOn: Day | null
  withdrawnReason: string | null
  /** Whether the head has released it at all. */
  released: boolean
  /** Whether something of its state waits for the head's release. */
  waits: boolean
  plan: PlanOfAction
  milestones: ActionMilestone[]
  amounts: Amount[]
  contributors: Contributor[]
  tracks: WayTrack[]
  updates: ActionUpdate[]
  updateCount: number
  overallGoal: LocalText | null
  /** The municipality's own list of roles; null is the usual one. */
  roles: { key: string; title: LocalText }[] | null
  /** Areas and their visions in order: from it follow numbers and hues. */
  areas: { id: string; visions: string[] }[]
}

export const factsOf = (
  action: Pick<
    Action,
    'phase' | 'signal' | 'lastUpdateOn' | 'awaitedFrom' | 'intervalMonths' | 'ends' | 'milestones'
  >,
  today: Day,
): ActionFacts => actionFacts(action, today)

export const isWithdrawn = (action: { withdrawnOn: Day | null; plan: { withdrawnOn: Day | null } }) =>
  action.withdrawnOn !== null || action.plan.withdrawnOn !== null

export const mayWriteAction = (actor: Actor, action: { plan: { unitId: string } }) =>
  mayWriteActionPlan(actor, action.plan)

/**
 * What is released, to everybody; to its lead in any state. What is withdrawn is read where it was, with the reason: who has cited
 * its address finds it.
 */
export const seesAction = (
  actor: Actor,
  action: Pick<Action, 'plan' | 'released' | 'leadPositionId'>,
): boolean =>
  (seesActionPlan(actor, action.plan) || actor.holds(action.leadPositionId)) &&
  (readingOf(actor) === 'all' || action.released)
export const whoOf = (action: Pick<Action, 'plan' | 'leadPositionId'>) => ({
  unitId: action.plan.unitId,
  leadPositionId: action.leadPositionId,
})
export const seesNotes = (actor: Actor, action: Pick<Action, 'plan' | 'leadPositionId'>) =>
  seesInternalNotes(actor, whoOf(action))
/** Only web addresses: anything else that a link may say is not one. */
export const isWebAddress = (url: string) => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)
