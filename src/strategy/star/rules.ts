import type { LocalText } from '#platform/i18n'
import type { Day } from '#platform/time'
import type { Withdrawable } from '../tables.ts'

/** The council's overall course. Its label (2022-2026) and the council term are two things and both are kept. */
export interface Strategy {
  id: string
  title: LocalText
  /** The centre of the star. */
  overallGoal: LocalText
  periodName: string
  councilTermStarts: Day | null
  councilTermEnds: Day | null
  endsOn: Day | null
  /** It is also the statutory plan strategy of the council term. */
  planStrategy: boolean
  supersedes: { title: LocalText } | null
  version: number
}

/** What values, focus areas and visions have in common. */
export interface StarPart extends Withdrawable {
  id: string
  strategyId: string
  code: string
  title: LocalText
  slug: LocalText
  position: number
  version: number
}

/** Weighed in every decision: the inner star. */
export interface CoreValue extends StarPart {
  summary: LocalText
  question: LocalText
}

export type Hue = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

export interface FocusAreaRow extends StarPart {
  summary: LocalText
}
/** A direction of the outer star; its number and hue follow from its place. */
export interface FocusArea extends FocusAreaRow {
  /** '1' */
  number: string
  hue: Hue
  visions: Vision[]
}

export interface VisionRow extends StarPart {
  focusAreaId: string
  challenge: LocalText
  means: LocalText[]
  partners: string[]
  target: { year?: number; what?: string } | null
  figures: Figure[]
}
export interface Figure {
  what: string
  value: number
  unit: string
}
/** What the council will achieve; its number follows from its place in its focus area. */
export interface Vision extends VisionRow {
  /** '1.1'; empty for a withdrawn one, which has no place in the star. */
  number: string
  hue: Hue
}
/** A vision on its own, with the focus area it belongs to. */
export interface PlacedVision extends Vision {
  area: { id: string; number: string; hue: Hue; title: LocalText; slug: LocalText }
}

/** The whole star as it stands today: in order, numbered, without what is withdrawn. */
export interface Star {
  /** Not there until the strategy office has written or loaded one. */
  strategy: Strategy | undefined
  values: CoreValue[]
  areas: FocusArea[]
}

/** The shapes that the star is drawn and tested for. */
export const limits = {
  values: { least: 2, most: 8 },
  areas: { least: 2, most: 8 },
  visions: { least: 1, most: 8 },
} as const

/** Numbers and hues follow from the order; a withdrawn part takes no place. */
export function placeParts(areas: readonly FocusAreaRow[], visions: readonly VisionRow[]): FocusArea[] {
  return areas.filter(stands).map((area, i) => {
    const number = String(i + 1)
    const hue = hueAt(i)
    const own = visions.filter((v) => v.focusAreaId === area.id && stands(v))
    return { ...area, number, hue, visions: own.map((v, j) => ({ ...v, number: `${number}.${j + 1}`, hue })) }
  })
}

/** Not withdrawn. */
export const stands = (part: Withdrawable) => part.withdrawnOn === null

const hueAt = (i: number): Hue => ((i % 8) + 1) as Hue
