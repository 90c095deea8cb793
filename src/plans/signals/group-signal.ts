import type { Tally } from './tally.ts'

/**
 * How many percentage points a group may be behind and still be on track, and still be at risk rather than
 * late.
 */
export interface Thresholds {
  onTrackWithin: number
  atRiskWithin: number
}

/** The defaults of design/README.md; a municipality may set its own, and publishes them with the data. */
export const defaultThresholds: Readonly<Thresholds> = Object.freeze({ onTrackWithin: 5, atRiskWithin: 25 })

/** Why a group's signal is what it is. */
export type GroupReason =
  | 'no-goal'
  | 'no-actions'
  | 'all-completed'
  | 'behind'
  | 'most-not-on-track'
  | 'as-planned'

/** The signal of a group, its reason, and how far it is behind in percentage points (negative when ahead). */
export interface GroupSignal {
  signal: 'gap' | 'not-started' | 'on-track' | 'at-risk' | 'late' | 'completed'
  because: GroupReason
  behindPoints: number
}

/** The signal of a track, goal, vision, committee or value from the tally of its distinct actions. */
export function groupSignal(
  tally: Readonly<Tally>,
  thresholds: Readonly<Thresholds>,
  hasGoal: boolean,
): GroupSignal {
  const behind = thousandthsBehind(tally)
  return { ...judge(tally, behind, thresholds, hasGoal), behindPoints: behind / 1000 }
}

/**
 * How far behind, in thousandths of a point. Every action's share was rounded to a millionth, so a sum may be
 * off by one millionth per action, a tenth of this unit: whoever is exactly on a threshold is found exactly
 * on it.
 */
function thousandthsBehind({ counted, expectedPpm, progressPpm }: Readonly<Tally>): number {
  return counted ? Math.round((expectedPpm - progressPpm) / (counted * 10)) + 0 : 0
}

type Verdict = Pick<GroupSignal, 'signal' | 'because'>

function judge(
  tally: Readonly<Tally>,
  behind: number,
  thresholds: Readonly<Thresholds>,
  hasGoal: boolean,
): Verdict {
  if (!hasGoal) return { signal: 'gap', because: 'no-goal' }
  if (tally.counted === 0) return { signal: 'not-started', because: 'no-actions' }
  if (tally.completed === tally.counted && behind <= 0)
    return { signal: 'completed', because: 'all-completed' }
  if (behind > thousandths(thresholds.atRiskWithin)) return { signal: 'late', because: 'behind' }
  if (behind > thousandths(thresholds.onTrackWithin)) return { signal: 'at-risk', because: 'behind' }
  if (mostAreNotOnTrack(tally)) return { signal: 'at-risk', because: 'most-not-on-track' }
  return { signal: 'on-track', because: 'as-planned' }
}

const thousandths = (points: number) => Math.round(points * 1000)

const mostAreNotOnTrack = ({ underWay, underWayOnTrack }: Readonly<Tally>) =>
  (underWay - underWayOnTrack) * 2 > underWay
