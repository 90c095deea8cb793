import { addDays, latestDay, type Day, type VagueDate } from '#platform/time'
import { actionFacts, updateDueOn, type ActionFacts, type Phase, type Signal } from '../signals/index.ts'
import { hasSignal } from './rules.ts'

export interface WaitingState {
  phase: Phase
  signal: Signal | null
  lastUpdateOn: Day | null
  awaitedFrom: Day
  intervalMonths: number
  starts: VagueDate | null
  ends: VagueDate | null
  milestones: readonly { due: VagueDate | null; reachedOn: Day | null }[]
}
export type Waiting = 'late' | 'silent' | 'never' | 'overdue-milestone' | 'milestone' | null

/** How long a status of something late holds before it is asked for again; days. */
const lateHolds = 28

/**
 * Why an action asks for a status: silent, late without a fresh word, a milestone that is due within a week or overdue since
 * the last word. Null when nothing waits.
 */
export function waitingOf(action: WaitingState, today: Day): { why: Waiting; facts: ActionFacts } {
  const facts = actionFacts(action, today)
  return { why: hasSignal(action.phase) ? reason(action, facts, today) : null, facts }
}

function reason(action: WaitingState, facts: ActionFacts, today: Day): Waiting {
  const fresh = action.lastUpdateOn !== null && addDays(action.lastUpdateOn, lateHolds) >= today
  if (facts.shown === 'late' && !fresh) return 'late'
  if (isSilent(action, today)) return action.lastUpdateOn === null ? 'never' : 'silent'
  const next = nextStep(action)
  const due = next?.due && latestDay(next.due)
  if (!due || due > addDays(today, 7)) return null
  if (due >= today)
    return action.lastUpdateOn === null || action.lastUpdateOn < addDays(today, -7) ? 'milestone' : null
  return action.lastUpdateOn === null || action.lastUpdateOn <= due ? 'overdue-milestone' : null
}

/** Silent by the calendar, whatever is shown instead. */
function isSilent(action: WaitingState, today: Day) {
  const due = statusDueOn(action)
  return due !== null && due < today
}

/**
 * The last day on which the next status is in time; null when none is asked for. A planned action first speaks when it should have
 * begun.
 */
export function statusDueOn(action: Omit<WaitingState, 'signal' | 'ends' | 'milestones'>): Day | null {
  const { phase, lastUpdateOn, starts } = action
  if (!hasSignal(phase)) return null
  if (phase === 'planned' && lastUpdateOn === null) return starts && latestDay(starts)
  return updateDueOn(action)
}

/** The first step that is not reached. */
export const nextStep = <M extends { due: VagueDate | null; reachedOn: Day | null }>(action: {
  milestones: readonly M[]
}): M | undefined =>
  action.milestones
    .filter((m) => m.reachedOn === null && m.due !== null)
    .toSorted((a, b) => ((latestDay(a.due!) ?? '9') < (latestDay(b.due!) ?? '9') ? -1 : 1))[0]

const order: Exclude<Waiting, null>[] = ['late', 'overdue-milestone', 'silent', 'never', 'milestone']
export const urgencyOf = (why: Waiting) => (why === null ? order.length : order.indexOf(why))
