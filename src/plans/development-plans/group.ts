import {
  addToTally,
  emptyTally,
  explain,
  groupFigures,
  groupSignal,
  type GroupSignal,
  type Tally,
  type Thresholds,
} from '../signals/index.ts'
import type { Carrier, CarryingAction } from './carrying-actions.ts'

/** What the actions under a goal, a track or a plan add up to, and why. */
export interface Group<A extends Carrier = Carrier> {
  actions: A[]
  tally: Tally
  progress: number | null
  expected: number | null
  result: GroupSignal
  limits: Thresholds
}

/** Each action counts once, however many tracks it serves. */
export function groupOf<A extends Carrier>(actions: readonly A[], limits: Thresholds): Group<A> {
  const distinct = [...new Map(actions.map((a) => [a.id, a])).values()]
  const tally = distinct.reduce<Tally>((sum, { facts }) => addToTally(sum, facts, facts.phase, 1), {
    ...emptyTally,
  })
  return {
    actions: distinct,
    tally,
    ...groupFigures(tally),
    result: groupSignal(tally, limits, true),
    limits,
  }
}

/** The actions that make the signal what it is, worst first. */
export const whyOf = ({ actions, result }: Group<CarryingAction>): CarryingAction[] =>
  explain(
    actions.map((action) => ({ ...action, title: action.title.da ?? '', action })),
    result,
  ).map((a) => a.action)
