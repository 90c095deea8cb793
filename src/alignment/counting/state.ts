import { askAbout, type Db } from '#platform/db'
import type { Day, VagueDate } from '#platform/time'
import type { Phase, Signal } from '#plans'
import type { Audience } from '../tables.ts'
import { actionIsPublic, planInForce } from './in-force.ts'

/** An action with all that its facts rest on, and what was last counted of it. */
export interface CountedState {
  id: string
  planId: string
  unitId: string
  leadPositionId: string
  title: string
  inAll: boolean
  inPublic: boolean
  phase: Phase
  signal: Signal | null
  lastUpdateOn: Day | null
  awaitedFrom: Day
  ends: VagueDate | null
  publicPhase: Phase | null
  publicSignal: Signal | null
  publicLastUpdateOn: Day | null
  publicEnds: VagueDate | null
  intervalMonths: number
  /** `shown`: reached, as citizens have been told. */
  milestones: { due: VagueDate | null; reached: Day | null; shown: Day | null }[]
  facts: StoredFact[]
  /** `kind subject other` */
  subjects: { audience: Audience; key: string }[]
}
/** A row of action_fact, under the names of its columns. */
export interface StoredFact {
  audience: Audience
  phase: Phase
  shown: string
  counts: boolean
  progress_ppm: number
  expected_ppm: number
  deadline: Day | null
  last_update_on: Day | null
  next_change_on: Day | null
  plan_id: string
  lead_position_id: string
  unit_id: string
  title: string
}

/** Four plain questions in one round trip: joined here and not by the planner, who may not know yet how many rows there are. */
export async function readStates(db: Db, ids: readonly string[]): Promise<CountedState[]> {
  const [actions, milestones, facts, subjects] = await Promise.all([
    askAbout<Omit<CountedState, 'milestones' | 'facts' | 'subjects'>>(db, actionRows, ids),
    askAbout<{ actionId: string; due: VagueDate | null; reached: Day | null; shown: Day | null }>(
      db,
      milestoneRows,
      ids,
    ),
    askAbout<StoredFact & { action_id: string }>(db, factRows, ids),
    askAbout<{ actionId: string; audience: Audience; key: string }>(db, subjectRows, ids),
  ])
  const milestonesOf = Map.groupBy(milestones, (m) => m.actionId)
  const factsOf = Map.groupBy(facts, (f) => f.action_id)
  const subjectsOf = Map.groupBy(subjects, (s) => s.actionId)
  return actions.map((action) => ({
    ...action,
    milestones: milestonesOf.get(action.id) ?? [],
    facts: factsOf.get(action.id) ?? [],
    subjects: subjectsOf.get(action.id) ?? [],
  }))
}

const actionRows = `
select a.id, a.plan_id as "planId", p.unit_id as "unitId", a.lead_position_id as "leadPositionId",
  coalesce(a.title ->> 'da', a.title ->> 'en', '') as title,
  a.withdrawn_on is null and ${planInForce} as "inAll", a.withdrawn_on is null and ${actionIsPublic} as "inPublic",
  a.phase, a.signal, a.last_update_on as "lastUpdateOn", a.awaited_from as "awaitedFrom", a.ends, a.public_phase as "publicPhase", a.public_signal as "publicSignal",
  a.public_last_update_on as "publicLastUpdateOn", a.public_ends as "publicEnds", a.interval_months as "intervalMonths"
from plans.action a join plans.action_plan p on p.municipality_id = $1 and p.id = a.plan_id
where a.municipality_id = $1 and a.id = any($2::uuid[])`
const milestoneRows = `select action_id as "actionId", due, reached_on as reached, public_reached_on as shown from plans.milestone
where municipality_id = $1 and action_id = any($2::uuid[]) and withdrawn_on is null`
const factRows = `select action_id, audience, phase, shown, counts, progress_ppm, expected_ppm, deadline, last_update_on, next_change_on,
  plan_id, lead_position_id, unit_id, title from alignment.action_fact where municipality_id = $1 and action_id = any($2::uuid[])`
const subjectRows = `select action_id as "actionId", audience, kind || ' ' || subject_id || ' ' || other_id as key from alignment.action_subject
where municipality_id = $1 and action_id = any($2::uuid[])`
