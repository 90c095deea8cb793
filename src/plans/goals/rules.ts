import type { LocalText } from '#platform/i18n'
import { latestDay, type Day, type VagueDate } from '#platform/time'

/** What a goal or a track says that it serves; any number of each, none is required. */
export interface Serves {
  visions: string[]
  focusAreas: string[]
  coreValues: string[]
}
export const servesNothing: Readonly<Serves> = Object.freeze({ visions: [], focusAreas: [], coreValues: [] })

/** A concrete aim in a development plan. */
export interface Goal {
  id: string
  planId: string
  code: string
  title: LocalText
  why: LocalText
  success: LocalText
  target: VagueDate | null
  responsiblePositionId: string | null
  responsibleTitle: LocalText | null
  serves: Serves
  slug: LocalText
  position: number
  version: number
  withdrawnOn: Day | null
  withdrawnReason: string | null
  /** Of the plan it stands in: who may see it. */
  bodyId: string
  releasedOn: Day | null
}

/** A date that is over before the plan begins, however vague it is. */
export const isBeforePlan = (target: VagueDate | null, startsOn: Day | null) =>
  Boolean(target && startsOn && (latestDay(target) ?? startsOn) < startsOn)

/** Serves no focus area and no vision: supplementary, also when it serves a value. */
export const servesNoStar = (serves: Serves) => !serves.visions.length && !serves.focusAreas.length

/** Stands on its own, outside the strategy; it does not count in the star. */
export const isSupplementary = (goal: Pick<Goal, 'serves'>) => servesNoStar(goal.serves)

/** Numbers as people read them: 1, 2, 3 … for those that serve the strategy, S1, S2 … for the supplementary. */
export function numberGoals<G extends Pick<Goal, 'id' | 'serves'>>(goals: readonly G[]): Map<string, string> {
  const numbers = new Map<string, string>()
  let [own, supplementary] = [0, 0]
  for (const goal of goals)
    numbers.set(goal.id, isSupplementary(goal) ? `S${++supplementary}` : String(++own))
  return numbers
}

/** Both name the same things, in whatever order. */
export const sameServes = (a: Serves, b: Serves) =>
  (['visions', 'focusAreas', 'coreValues'] as const).every((kind) => sameSet(a[kind], b[kind]))
export const sameSet = (a: readonly string[], b: readonly string[]) => {
  const known = new Set(a)
  return known.size === new Set(b).size && b.every((id) => known.has(id))
}
