import type { GroupSignal } from '#plans'
import type { CoreValue, FocusArea, Star, Vision } from '#strategy'
import { worstFirst } from '../words/status.ts'
import type { Figures } from '../counting/index.ts'

export type VisionSignal = GroupSignal['signal']

/** A vision with where it stands today. */
export interface StandingVision extends Vision {
  area: FocusArea
  at: Figures
}
/** A core value with how much says it serves it. Nothing here is measured, so nothing here is a status. */
export interface ServedValue extends CoreValue {
  goals: number
  actions: number
}

/** The star with its figures: what every overview of this room begins from. */
export interface StandingStar {
  star: Star
  visions: StandingVision[]
  values: ServedValue[]
  /** Over all actions, each once. */
  whole: Figures
}

/** How many visions stand where. */
export function countBySignal(visions: readonly StandingVision[]): Record<VisionSignal, number> {
  const counts: Record<VisionSignal, number> = {
    'on-track': 0,
    'at-risk': 0,
    late: 0,
    'not-started': 0,
    gap: 0,
    completed: 0,
  }
  for (const { at } of visions) counts[at.signal]++
  return counts
}

/** The visions that need somebody, worst first: late, then without a goal, then at risk; the furthest behind first. */
export function needingCare(visions: readonly StandingVision[]): StandingVision[] {
  const rank = ({ at }: StandingVision) => worstFirst.indexOf(at.signal)
  return visions
    .filter(({ at }) => at.signal === 'late' || at.signal === 'gap' || at.signal === 'at-risk')
    .toSorted((a, b) => rank(a) - rank(b) || b.at.behindPoints - a.at.behindPoints)
}
