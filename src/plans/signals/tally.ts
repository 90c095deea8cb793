import type { ActionFacts, Phase, Shown } from './words.ts'

/**
 * Counts over the distinct actions of a group, in whole numbers so that what is added can be taken away
 * again. progressPpm and expectedPpm are sums of millionths over those that count; the counts from onTrack to
 * idea and stopped are of what is shown and add up to actions; underWay and continuous are counts of the
 * phase, beside what is shown.
 */
export interface Tally {
  actions: number
  counted: number
  progressPpm: number
  expectedPpm: number
  underWay: number
  underWayOnTrack: number
  onTrack: number
  atRisk: number
  late: number
  notStarted: number
  paused: number
  silent: number
  completed: number
  idea: number
  continuous: number
  stopped: number
}

/** The tally of no actions. */
export const emptyTally: Readonly<Tally> = Object.freeze({
  actions: 0,
  counted: 0,
  progressPpm: 0,
  expectedPpm: 0,
  underWay: 0,
  underWayOnTrack: 0,
  onTrack: 0,
  atRisk: 0,
  late: 0,
  notStarted: 0,
  paused: 0,
  silent: 0,
  completed: 0,
  idea: 0,
  continuous: 0,
  stopped: 0,
})

/** A share from 0 to 1 in whole millionths, used for adding up. */
export const ppm = (share: number): number => Math.round(share * 1_000_000)

/**
 * The tally with an action added (1) or taken away (-1); the caller sees to it that each action is in it
 * once.
 */
export function addToTally(
  tally: Readonly<Tally>,
  facts: Pick<ActionFacts, 'shown' | 'counts' | 'progress' | 'expected'>,
  phase: Phase,
  sign: 1 | -1,
): Tally {
  const sum = { ...tally }
  sum.actions += sign
  sum[countOf[facts.shown]] += sign
  if (phase === 'continuous') sum.continuous += sign
  if (phase === 'under-way') sum.underWay += sign
  if (phase === 'under-way' && facts.shown === 'on-track') sum.underWayOnTrack += sign
  if (!facts.counts) return sum
  sum.counted += sign
  sum.progressPpm += sign * ppm(facts.progress)
  sum.expectedPpm += sign * ppm(facts.expected)
  return sum
}

const countOf = {
  'on-track': 'onTrack',
  'at-risk': 'atRisk',
  late: 'late',
  'not-started': 'notStarted',
  paused: 'paused',
  silent: 'silent',
  completed: 'completed',
  stopped: 'stopped',
  idea: 'idea',
} as const satisfies Record<Shown, keyof Tally>

/**
 * Progress and expected of a group, shares from 0 to 1: the means over the actions that count; null when none
 * does.
 */
export function groupFigures(tally: Readonly<Tally>): { progress: number | null; expected: number | null } {
  // whole millionths, as they are added up: what comes after says nothing
  const mean = (sum: number) => (tally.counted ? Math.round(sum / tally.counted) / 1_000_000 : null)
  return { progress: mean(tally.progressPpm), expected: mean(tally.expectedPpm) }
}
