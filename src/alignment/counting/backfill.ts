import { ask, type Db } from '#platform/db'
import { findSettings } from '#organisation'
import { noId } from '#platform/ids'
import type { Phase, Signal, Tally } from '#plans'
import type { Choice } from '#plans'
import type { Day, VagueDate } from '#platform/time'
import { countAction } from './count-action.ts'
import { addUp } from './everything.ts'
import { lockCounting } from './lock.ts'
import { batchSize } from './recount.ts'
import { readServed } from './served.ts'
import { readStates, type CountedState } from './state.ts'
import { writeVisionDaysOn } from './vision-days.ts'
import type { MovedVision } from './write.ts'
import { emptyTally } from '#plans'
import { listRollUps } from './queries.ts'

/**
 * Notes how visions stood at the end of an earlier day, after files with old updates were loaded: with the plans and links of
 * today, but only the updates given and milestones reached by then. What was noted on that day itself stays.
 */
export async function backfillVisionDay(db: Db, day: Day): Promise<void> {
  await lockCounting(db, 'alone')
  const sums = new Map<string, Tally>()
  for (let after: string | undefined = noId; after;) {
    const ids: string[] = (await ask<{ id: string }>(db, page, after, batchSize)).map((row) => row.id)
    const [states, earlier, served] = await Promise.all([
      readStates(db, ids),
      readEarlier(db, ids, day),
      readServed(db, ids),
    ])
    for (const state of states) {
      const keys = (served.get(state.id) ?? []).filter((key) => key.startsWith('vision '))
      if (keys.length) addUp(sums, countAction(asOf(state, earlier.get(state.id), day), keys, day))
    }
    after = ids.length === batchSize ? ids.at(-1) : undefined
  }
  const [settings, all, released] = await Promise.all([
    findSettings(db),
    listRollUps(db, 'all', 'vision'),
    listRollUps(db, 'public', 'vision'),
  ])
  const rows = [
    ...all.map((r) => ({ ...r, audience: 'all' as const })),
    ...released.map((r) => ({ ...r, audience: 'public' as const })),
  ]
  const then: MovedVision[] = rows.map((row) => ({
    ...row,
    ...emptyTally,
    ...sums.get(`${row.audience} vision ${row.subjectId} ${noId}`),
  }))
  await writeVisionDaysOn(db, day, then, settings)
}

const page = `select id from plans.action where municipality_id = $1 and id > $2 order by id limit $3`

/** What had been said of an action by a day; `released` what of it had been released. */
interface Earlier {
  id: string
  said: Said
  released: Said
  completedOn: Day | null
  stoppedOn: Day | null
  firstEnds: VagueDate | null
  startsEarliest: Day | null
}
interface Said {
  choice: Choice | null
  lastOn: Day | null
  ends: VagueDate | null
  /** Whether the end was moved after that day; else it was as it is. */
  movedSince: boolean
}

async function readEarlier(db: Db, ids: string[], day: Day): Promise<Map<string, Earlier>> {
  const rows = await ask<Earlier>(db, earlier, ids, day)
  return new Map(rows.map((row) => [row.id, row]))
}

// a correction replaces what it corrects; "nothing new" leaves the signal as it was
const said = (by: string) => `(select json_build_object(
    'choice', (array_agg(u.choice order by u.given_on desc, u.at desc, u.id desc) filter (where ${by} and u.choice <> 'nothing-new'))[1],
    'lastOn', max(u.given_on) filter (where ${by}),
    'ends', (array_agg(u.new_date order by u.given_on desc, u.at desc, u.id desc) filter (where ${by} and u.new_date is not null))[1],
    'movedSince', coalesce(bool_or(not ${by} and u.new_date is not null), false))
  from plans.status_update u where u.municipality_id = $1 and u.action_id = a.id and u.taken_back_at is null)`
const earlier = `
select a.id, ${said('u.given_on <= $3')} as said, ${said('coalesce(u.released_on <= $3, false)')} as released, a.completed_on as "completedOn",
  a.stopped_on as "stoppedOn", a.first_ends as "firstEnds", a.starts_earliest as "startsEarliest"
from plans.action a where a.municipality_id = $1 and a.id = any($2::uuid[])`

/** An action as it was at the end of a day, as far as its updates tell. */
function asOf(state: CountedState, then: Earlier | undefined, day: Day): CountedState {
  if (!then) return state
  const { said, released } = then
  return {
    ...state,
    phase: phaseOn(state.phase, then, said, day),
    signal: signalOf(said),
    lastUpdateOn: said.lastOn,
    ends: endsOn(state.ends, then, said),
    publicPhase: state.publicPhase && phaseOn(state.publicPhase, then, released, day),
    publicSignal: signalOf(released),
    publicLastUpdateOn: released.lastOn,
    publicEnds: endsOn(state.publicEnds, then, released),
    milestones: state.milestones.map(({ due, reached, shown }) => ({
      due,
      reached: by(reached, day),
      shown: by(shown, day),
    })),
  }
}

const endsOn = (now: VagueDate | null, { firstEnds }: Earlier, { ends, movedSince }: Said) =>
  movedSince ? (ends ?? firstEnds ?? now) : now
const by = (reached: Day | null, day: Day) => (reached !== null && reached <= day ? reached : null)
const signalOf = ({ choice }: Said): Signal | null =>
  choice === null || choice === 'completed' || choice === 'nothing-new' ? null : choice

function phaseOn(now: Phase, then: Earlier, said: Said, day: Day): Phase {
  if (said.choice === 'completed') return 'completed'
  // who has not begun yet had not begun then
  if (now === 'idea' || now === 'planned' || now === 'continuous') return now
  if (now === 'completed' && (then.completedOn === null || then.completedOn <= day)) return now
  if (now === 'stopped' && (then.stoppedOn === null || then.stoppedOn <= day)) return now
  const begun = said.choice !== null && said.choice !== 'not-started'
  return begun || (then.startsEarliest !== null && then.startsEarliest <= day) ? 'under-way' : 'planned'
}
