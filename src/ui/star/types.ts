import type { Hue, StatusKey } from '../types.ts'

export interface StarGroup {
  id: string
  hue: Hue
  title: string
  /** The title's language, when it is not the page's. */
  lang?: string | undefined
  /** A shorter name for the points of the star on a phone. */
  short?: string
  href?: string
}
export interface StarSpike {
  id: string
  groupId: string
  /** "1.1" */
  number: string
  title: string
  /** The title's language, when it is not the page's. */
  lang?: string | undefined
  href?: string
  /** 0–1; null when there is nothing to count. */
  progress: number | null
  /** What the plan says for today, 0–1. */
  expected?: number | null
  status: StatusKey
  statusWord: string
  /** "54 % · plan 85" */
  caption?: string
  /** Stripes at the shoulder: how many carry it. */
  bands?: number
}
export interface StarKite {
  id: string
  title: string
  /** The title's language, when it is not the page's. */
  lang?: string | undefined
  /** "12 aims" */
  caption?: string
  href?: string
  /** Bars are drawn only when both are given. */
  for?: number
  against?: number
}
/** Everything the star shows, as plain data. */
export interface StarData {
  groups: StarGroup[]
  spikes: StarSpike[]
  kites: StarKite[]
  /** At most three short lines; `centreLines` makes them from a sentence. */
  centre: string[]
}
