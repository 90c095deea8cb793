import type { GroupReason, GroupSignal } from './group-signal.ts'
import type { ActionFacts, Shown } from './words.ts'

interface Explaining {
  id: string
  title: string
  facts: Pick<ActionFacts, 'phase' | 'shown' | 'counts' | 'progress' | 'expected'>
}

/**
 * The actions that make a group's signal what it is: late first, then at risk, silent and the rest, each with
 * those furthest behind first. Empty when the signal is not the doing of single actions (a gap, or all as
 * planned).
 */
export function explain<A extends Explaining>(actions: readonly A[], result: GroupSignal): A[] {
  return actions.filter(({ facts }) => contributes[result.because](facts)).toSorted(worstFirst)
}

const none = () => false

const contributes: Record<GroupReason, (facts: Explaining['facts']) => boolean> = {
  'no-goal': none,
  'no-actions': none,
  'all-completed': none,
  'as-planned': none,
  behind: (facts) => facts.counts && lag(facts) > 0,
  'most-not-on-track': (facts) => facts.phase === 'under-way' && facts.shown !== 'on-track',
}

const lag = ({ expected, progress }: Explaining['facts']) => expected - progress

/** The id decides last, so that the same actions always stand in the same order. */
const worstFirst = (one: Explaining, other: Explaining) =>
  rank(one.facts.shown) - rank(other.facts.shown) ||
  lag(other.facts) - lag(one.facts) ||
  (one.id < other.id ? -1 : 1)

const worst: readonly Shown[] = ['late', 'at-risk', 'silent']
const rank = (shown: Shown) => (worst.includes(shown) ? worst.indexOf(shown) : worst.length)
