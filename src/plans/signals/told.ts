import type { Thresholds } from './group-signal.ts'

interface Measured {
  progress: number | null
  expected: number | null
  behindPoints: number
}

/** 54 for a share of 0.54: whole per cent, as people say it. A share such as 0.575 is a hair less in binary. */
export const points = (share: number) => Math.round(Number((share * 100).toFixed(6)))

/**
 * How far behind a group is, as people are told: the difference of the two figures that are shown. Where that would
 * stand on the other side of a limit than the group does, as many decimals as it takes not to.
 */
export function behindTold({ progress, expected, behindPoints }: Measured, limits: Thresholds): number {
  const whole = points(expected ?? 0) - points(progress ?? 0)
  const honest = (told: number) =>
    [limits.onTrackWithin, limits.atRiskWithin].every((limit) => told > limit === behindPoints > limit)
  if (honest(whole)) return whole
  const finer = [1, 2].map((digits) => Number(behindPoints.toFixed(digits)))
  return finer.find((told) => honest(told) && !Number.isInteger(told)) ?? behindPoints
}
