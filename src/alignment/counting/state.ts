import type { Db } from '#platform/db'
import type { Day, VagueDate } from '#platform/time'
import type { Phase, Signal } from '#plans'
import type { Audience } from '../tables.ts'
import { ask } from '../words/ask.ts'
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
  ends: VagueDate | null
  publicPhase: Phase | null
  publicSignal: Signal | null
  publicLastUpdateOn: Day | null
  publicEnds: VagueDate | null
  intervalMonths: number
  /** due, reached, reached as released */
  milestones: [VagueDate | null, Day | null, Day | null][] | null
  facts: StoredFact[] | null
  /** audience, kind, subject, other */
  subjects: [Audience, string, string, string][] | null
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

export const readStates = (db: Db, ids: readonly string[]) => ask<CountedState>(db, states, ids)

const states = `
select a.id, a.plan_id as "planId", p.unit_id as "unitId", a.lead_position_id as "leadPositionId",
  coalesce(a.title ->> 'da', a.title ->> 'en', '') as title,
  a.withdrawn_on is null and ${planInForce} as "inAll", a.withdrawn_on is null and ${actionIsPublic} as "inPublic",
  a.phase, a.signal, a.last_update_on as "lastUpdateOn", a.ends, a.public_phase as "publicPhase", a.public_signal as "publicSignal",
  a.public_last_update_on as "publicLastUpdateOn", a.public_ends as "publicEnds", a.interval_months as "intervalMonths",
  (select json_agg(json_build_array(m.due, m.reached_on, m.public_reached_on)) from plans.milestone m
    where m.municipality_id = $1 and m.action_id = a.id and m.withdrawn_on is null) as milestones,
  (select json_agg(f) from alignment.action_fact f where f.municipality_id = $1 and f.action_id = a.id) as facts,
  (select json_agg(json_build_array(s.audience, s.kind, s.subject_id, s.other_id)) from alignment.action_subject s
    where s.municipality_id = $1 and s.action_id = a.id) as subjects
from plans.action a join plans.action_plan p on p.municipality_id = $1 and p.id = a.plan_id
where a.municipality_id = $1 and a.id = any($2::uuid[])`
