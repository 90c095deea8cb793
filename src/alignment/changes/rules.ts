import type { GroupSignal } from '#plans'
import type { LocalText } from '#platform/i18n'
import type { Day, VagueDate } from '#platform/time'

export type VisionSignal = GroupSignal['signal']

/** How a vision stood at the end of a day on which it changed. */
export interface VisionDay {
  visionId: string
  day: Day
  signal: VisionSignal
  goals: number
  /** Stood so on the day that changes are counted from, or earlier. */
  before: boolean
}
/** A vision whose signal is another than it was. */
export interface VisionTurn {
  visionId: string
  was: VisionSignal
  now: VisionSignal
  on: Day | null
}
/** A part of the strategy, or the strategy around its star, that was added, written anew or withdrawn. */
export interface StrategyTurn {
  kind: 'strategy' | 'core-value' | 'focus-area' | 'vision'
  id: string
  title: LocalText
  shape: 'new' | 'rewritten' | 'withdrawn'
  on: Day
  by: LocalText | null
  reason: string | null
}
/** A plan that was released. */
export interface Release {
  kind: 'development-plan' | 'action-plan'
  id: string
  title: LocalText
  slug: LocalText
  by: LocalText
  on: Day
}
/** A goal that came or went, or has another target date. */
export interface GoalChange {
  id: string
  title: LocalText
  slug: LocalText
  by: LocalText
  on: Day
  withdrawn: boolean
  reason: string | null
  /** Has another target date than it had; `target` is the present one, if any. */
  moved: boolean
  target: VagueDate | null
}
export type ActionTurnShape =
  | 'on-track'
  | 'at-risk'
  | 'late'
  | 'paused'
  | 'completed'
  | 'stopped'
  | 'withdrawn'
  | 'idea'
/** An action that is now another than it was: by its status, by its date, because its end was moved, or because it is new, stopped or withdrawn. */
export interface ActionTurn {
  id: string
  title: LocalText
  slug: LocalText
  shape: ActionTurnShape
  isNew: boolean
  on: Day
  by: LocalText | null
  line: string | null
  reason: string | null
  newDate: VagueDate | null
  /** Has another end than it had; `newDate` is the present one, if any. */
  moved?: true
}

/** Compares what was with what is; a vision nobody has counted before has not changed. */
export function visionTurns(
  days: readonly VisionDay[],
  visions: readonly { id: string; at: { signal: VisionSignal } }[],
): VisionTurn[] {
  return visions.flatMap(({ id, at }) => {
    const own = days.filter((d) => d.visionId === id)
    const was = own.find((d) => d.before)?.signal
    if (!was || was === at.signal) return []
    return [{ visionId: id, was, now: at.signal, on: turnedOn(own, at.signal) }]
  })
}

/** The first day of the unbroken row of days, up to today, that stood as it stands now. */
function turnedOn(days: readonly VisionDay[], now: VisionSignal): Day | null {
  const later = days.filter((d) => !d.before).toSorted((a, b) => (a.day < b.day ? -1 : 1))
  const last = later.findLastIndex((d) => d.signal !== now)
  return later[last + 1]?.day ?? null
}

/** One line per action, the newest of its changes; the end of a new one is a part of what is new. */
export function onePerAction(turns: readonly ActionTurn[]): ActionTurn[] {
  const newest = turns.toSorted((a, b) => (a.on > b.on ? -1 : a.on < b.on ? 1 : 0))
  const told = newest.filter((t) => !t.moved || !newest.some((o) => o.id === t.id && o.isNew))
  return told.filter((t, i) => told.findIndex((o) => o.id === t.id) === i)
}
