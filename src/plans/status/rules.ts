import type { Actor } from '#platform/auth'
import { latestDay, type Day, type VagueDate } from '#platform/time'
import { readingOf } from '../actions/rules.ts'
import type { Phase, Signal } from '../signals/index.ts'
import type { Choice } from '../tables.ts'
import { mayGiveStatus, seesActionPlan } from '../visibility.ts'

/** What a status update can change of an action, and what taking it back restores. */
export interface StatusState {
  phase: Phase
  signal: Signal | null
  ends: VagueDate | null
  firstEnds: VagueDate | null
  completedOn: Day | null
  lastUpdateOn: Day | null
  lastUpdateId: string | null
}
export interface MilestoneReached {
  id: string
  due: VagueDate | null
  reachedOn: Day | null
}
export interface GivenStatus {
  choice: Choice
  publicLine: string
  internalNote: string
  reason: string
  newDate: VagueDate | null
  /** Milestones that are reached, those of earlier updates included. */
  reached: string[]
  /** Those that the writer saw as reached: what he leaves out of these was unticked; what others ticked meanwhile stays. */
  wasReached: string[]
}
export type StatusRefusal = 'withdrawn' | 'phase-has-no-status' | 'nothing-to-repeat'
export type StatusFault = { field: 'choice' | 'reason' | 'newDate' | 'reached'; message: string }

const choosing: readonly Phase[] = ['planned', 'under-way', 'continuous']
/** Signal exists only while something is planned, under way or continuous. */
export const hasSignal = (phase: Phase) => choosing.includes(phase)

export const deviates = (choice: Choice) => choice === 'at-risk' || choice === 'late'
/** A pause may be explained; nothing asks for it. */
export const takesReason = (choice: Choice) => deviates(choice) || choice === 'paused'

/** What is offered as tiles: "not started" only until it has begun. */
export const choicesFor = (phase: Phase): Exclude<Choice, 'nothing-new'>[] =>
  phase === 'planned'
    ? ['on-track', 'at-risk', 'late', 'completed', 'not-started', 'paused']
    : ['on-track', 'at-risk', 'late', 'completed', 'paused']

/** "Nothing new" repeats what was said: something must have been said, or nothing must have begun. */
export const mayRepeat = (state: Pick<StatusState, 'phase' | 'signal'>) =>
  hasSignal(state.phase) && (state.signal !== null || state.phase === 'planned')

export function refuseStatus(
  state: StatusState & { withdrawn: boolean },
  choice: Choice,
): StatusRefusal | null {
  if (state.withdrawn) return 'withdrawn'
  if (!hasSignal(state.phase)) return 'phase-has-no-status'
  return choice === 'nothing-new' && !mayRepeat(state) ? 'nothing-to-repeat' : null
}

/** What must be mended: only what is offered is chosen; a deviation is explained and given a new date. */
export function faultsOf(
  given: GivenStatus,
  phase: Phase,
  milestones: readonly MilestoneReached[],
  today: Day,
): StatusFault[] {
  const faults: StatusFault[] = []
  if (given.choice !== 'nothing-new' && !choicesFor(phase).includes(given.choice))
    faults.push({ field: 'choice', message: 'unknownChoice' })
  if (deviates(given.choice) && !given.reason)
    faults.push({ field: 'reason', message: `reasonFor-${given.choice}` })
  if (deviates(given.choice) && phase !== 'continuous' && !given.newDate)
    faults.push({ field: 'newDate', message: 'newDateMissing' })
  const latest = given.newDate && latestDay(given.newDate)
  if (deviates(given.choice) && given.newDate && (latest === null || latest < today))
    faults.push({ field: 'newDate', message: 'newDatePast' })
  const known = new Set(milestones.map((m) => m.id))
  if ([...given.reached, ...given.wasReached].some((id) => !known.has(id)))
    faults.push({ field: 'reached', message: 'unknownChoice' })
  return faults
}

/**
 * The action after a status. A new date moves the end only when it lies after it: an earlier one is the new date of the step that
 * slipped, and a plan never gets shorter by being late. The first end is kept.
 */
export function afterStatus(
  state: StatusState,
  given: Pick<GivenStatus, 'choice' | 'newDate'>,
  milestones: readonly MilestoneReached[],
  update: { id: string; on: Day },
): StatusState {
  const moved = deviates(given.choice) && given.newDate && isLater(given.newDate, state.ends, milestones)
  return {
    phase: phaseAfter(state.phase, given.choice),
    signal: signalAfter(state, given.choice),
    ends: moved ? given.newDate : state.ends,
    firstEnds: state.firstEnds ?? state.ends ?? (moved ? given.newDate : null),
    completedOn: given.choice === 'completed' ? update.on : state.completedOn,
    lastUpdateOn: update.on,
    lastUpdateId: update.id,
  }
}

/**
 * The action without a status that is taken back: what still stands as the status set it is as it was before, what others have
 * written since stays.
 */
export function withoutStatus<P extends Phase | null>(
  now: StateOf<P>,
  before: StateOf<P>,
  set: StateOf<P>,
): StateOf<P> {
  const { phase, completedOn } = now.phase === set.phase ? before : now
  const { ends, firstEnds } = now.ends === set.ends ? before : now
  const { signal } = now.signal === set.signal ? before : now
  return { phase, completedOn, ends, firstEnds, signal: phase && hasSignal(phase) ? signal : null }
}
type StateOf<P> = Omit<StatusState, 'phase' | 'lastUpdateOn' | 'lastUpdateId'> & { phase: P }
export type Standing = StateOf<Phase>

function phaseAfter(phase: Phase, choice: Choice): Phase {
  if (!hasSignal(phase)) return phase
  if (choice === 'completed') return 'completed'
  const begins = phase === 'planned' && choice !== 'not-started' && choice !== 'nothing-new'
  return begins ? 'under-way' : phase
}

function signalAfter(state: StatusState, choice: Choice): Signal | null {
  if (choice === 'completed' || !hasSignal(state.phase)) return null
  return choice === 'nothing-new' ? state.signal : choice
}

function isLater(date: VagueDate, ends: VagueDate | null, milestones: readonly MilestoneReached[]) {
  const latest = latestDay(date)
  if (latest === null) return false
  const end = ends && latestDay(ends)
  if (end) return latest > end
  const dues = milestones.map((m) => m.due && latestDay(m.due)).filter((d) => d !== null)
  return dues.every((due) => latest > due)
}

/** Milestones ticked that were not, and unticked that were. */
export function ticked(
  milestones: readonly MilestoneReached[],
  { reached, wasReached }: Pick<GivenStatus, 'reached' | 'wasReached'>,
) {
  const now = new Set(reached)
  const seen = new Set(wasReached)
  return {
    newly: milestones
      .filter((m) => m.reachedOn === null && now.has(m.id) && !seen.has(m.id))
      .map((m) => m.id),
    undone: milestones
      .filter((m) => m.reachedOn !== null && seen.has(m.id) && !now.has(m.id))
      .map((m) => m.id),
  }
}

/** Long enough to see one's own mistake, short enough that nobody has acted on it. */
export const takeBackMinutes = 10

export interface GivenUpdate {
  id: string
  personId: string | null
  positionId: string | null
  at: Date
  releasedOn: Day | null
  releasedBy: string | null
  takenBackAt: Date | null
  correctedById: string | null
}
export type TakeBackRefusal = 'not-yours' | 'too-late' | 'newer-status' | 'released' | 'taken-back'

/** One's own update, for ten minutes, while nothing has been built on it. */
export function refuseTakeBack(
  update: GivenUpdate,
  actor: Actor,
  now: Date,
  isLast: boolean,
): TakeBackRefusal | null {
  if (update.takenBackAt) return 'taken-back'
  if (update.personId === null || update.personId !== actor.personId) return 'not-yours'
  if (now.getTime() - update.at.getTime() > takeBackMinutes * 60_000) return 'too-late'
  if (update.correctedById !== null || !isLast) return 'newer-status'
  return update.releasedBy !== null ? 'released' : null
}

/** Whoever may give status sees the action in any state; everybody else sees under its addresses what its page shows. */
export const seesForStatus = (
  actor: Actor,
  action: Parameters<typeof mayGiveStatus>[1] & {
    plan: Parameters<typeof seesActionPlan>[1]
    publicPhase: string | null
  },
) =>
  mayGiveStatus(actor, action) ||
  (seesActionPlan(actor, action.plan) && (readingOf(actor) === 'all' || action.publicPhase !== null))

/** Whoever gave it, and the leaders of the unit. */
export const mayCorrect = (
  actor: Actor,
  update: Pick<GivenUpdate, 'personId' | 'positionId'>,
  action: { unitId: string; leadPositionId: string },
) =>
  mayGiveStatus(actor, action) &&
  ((update.personId !== null && update.personId === actor.personId) ||
    (update.positionId !== null && actor.holds(update.positionId)) ||
    actor.leads(action.unitId))
