import type { Day } from '#platform/time'
import { noId } from '#platform/ids'
import { actionFacts, ppm, type ActionState } from '#plans'
import type { Audience } from '../tables.ts'
import type { CountedState, StoredFact } from './state.ts'

/** What should be stored of an action for one audience. */
export interface Counted {
  fact: StoredFact
  /** `kind subject other` */
  keys: string[]
}

const audiences: readonly Audience[] = ['all', 'public']

/** What is true of an action today, for each audience that may read it. */
export function countAction(state: CountedState, keys: readonly string[], today: Day): Counted[] {
  return audiences
    .filter((audience) => (audience === 'all' ? state.inAll : state.inPublic))
    .map((audience) => ({ fact: factOf(state, audience, today), keys: [...keys] }))
}

/** What an action serves by its place in the administration, beside what it serves through development plans. */
export const placeKeys = (state: CountedState, unitsAbove: (unitId: string) => string[]): string[] => [
  `all ${noId} ${noId}`,
  `plan ${state.planId} ${noId}`,
  ...unitsAbove(state.unitId).map((id) => `unit ${id} ${noId}`),
]

function factOf(state: CountedState, audience: Audience, today: Day): StoredFact {
  const read = audience === 'all' ? stateForAll(state) : stateForCitizens(state)
  const facts = actionFacts(read, today)
  return {
    audience,
    phase: facts.phase,
    shown: facts.shown,
    counts: facts.counts,
    progress_ppm: ppm(facts.progress),
    expected_ppm: ppm(facts.expected),
    deadline: facts.deadline,
    last_update_on: read.lastUpdateOn,
    next_change_on: facts.nextChangeOn,
    plan_id: state.planId,
    lead_position_id: state.leadPositionId,
    unit_id: state.unitId,
    title: state.title,
  }
}

const stateForAll = (state: CountedState): ActionState => ({
  phase: state.phase,
  signal: state.signal,
  lastUpdateOn: state.lastUpdateOn,
  awaitedFrom: state.awaitedFrom,
  intervalMonths: state.intervalMonths,
  ends: state.ends,
  milestones: state.milestones.map(({ due, reached }) => ({ due, reachedOn: reached })),
})

// A released state is released whole: an end that is missing in it is an end that citizens have not been told.
const stateForCitizens = (state: CountedState): ActionState => ({
  phase: state.publicPhase ?? state.phase,
  signal: state.publicSignal,
  lastUpdateOn: state.publicLastUpdateOn,
  awaitedFrom: state.awaitedFrom,
  intervalMonths: state.intervalMonths,
  ends: state.publicEnds,
  milestones: state.milestones.map(({ due, shown }) => ({ due, reachedOn: shown })),
})
