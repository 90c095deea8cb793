import type { LocalText } from '#platform/i18n'
import type { Day } from '#platform/time'
import { servesNoStar, type Goal, type Serves } from '../goals/rules.ts'

/** A line of work under one or more goals; carried by actions. */
export interface Track {
  id: string
  planId: string
  code: string
  title: LocalText
  purpose: LocalText
  /** The goals it works for, in the order of the plan; the first is the one it stands under. */
  goalIds: string[]
  /** What it serves beyond its goals. */
  serves: Serves
  slug: LocalText
  position: number
  version: number
  withdrawnOn: Day | null
  withdrawnReason: string | null
  /** Of the plan it stands in: who may see it. */
  bodyId: string
  bodyName: LocalText
  releasedOn: Day | null
}

/** What a track serves: its own and what its goals serve. */
export const servedByTrack = (
  track: Pick<Track, 'serves'>,
  goals: readonly Pick<Goal, 'serves'>[],
): Serves => ({
  visions: union(track.serves.visions, goals, 'visions'),
  focusAreas: union(track.serves.focusAreas, goals, 'focusAreas'),
  coreValues: union(track.serves.coreValues, goals, 'coreValues'),
})
const union = (own: string[], goals: readonly Pick<Goal, 'serves'>[], kind: keyof Serves) => [
  ...new Set([...own, ...goals.flatMap((g) => g.serves[kind])]),
]

/** Serves no focus area and no vision, neither itself nor by a goal. */
export const isSupplementaryTrack = (track: Pick<Track, 'serves'>, goals: readonly Pick<Goal, 'serves'>[]) =>
  servesNoStar(servedByTrack(track, goals))
