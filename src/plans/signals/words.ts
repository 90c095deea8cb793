import type { Day, VagueDate } from '#platform/time'

/** Where an action is. */
export type Phase = 'idea' | 'planned' | 'under-way' | 'continuous' | 'completed' | 'stopped'

/** How it goes, as somebody said; only while it is planned, under way or continuous. */
export type Signal = 'on-track' | 'at-risk' | 'late' | 'not-started' | 'paused'

/** What is shown of an action: the signal, or what replaces it. Silent is derived and never typed. */
export type Shown = Signal | 'silent' | 'completed' | 'stopped' | 'idea'

/** A milestone as the rules see it: when it is due and when it was reached. */
export interface MilestoneState {
  due: VagueDate | null
  reachedOn: Day | null
}

/** An action as the rules see it. */
export interface ActionState {
  phase: Phase
  signal: Signal | null
  /** The day of the latest status update, "nothing new" included. */
  lastUpdateOn: Day | null
  /** The day from which its first update is awaited: that on which it was made, or on which it begins, if that is later. */
  awaitedFrom: Day
  /** Months an update holds. */
  intervalMonths: number
  ends: VagueDate | null
  milestones: readonly MilestoneState[]
}

/** What is true of one action on a day. */
export interface ActionFacts {
  phase: Phase
  shown: Shown
  /**
   * Whether it counts in progress and expected of what it belongs to: planned, under way and completed do.
   */
  counts: boolean
  /** Milestones reached, of how many, and how many have passed their latest day. */
  reached: number
  milestones: number
  passed: number
  /** Shares from 0 to 1: how much is done, and how much should be by today. */
  progress: number
  expected: number
  /** The latest day of its end, else of its last milestone. */
  deadline: Day | null
  /** Days since the deadline while it is late by date, else 0. */
  daysLate: number
  /**
   * The first later day on which any of this is another (daysLate only in whether it is 0), if nothing but
   * the date changes.
   */
  nextChangeOn: Day | null
}
