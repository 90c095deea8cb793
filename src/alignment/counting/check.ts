import { ask, type Db } from '#platform/db'
import { noId } from '#platform/ids'
import { emptyTally, type Tally } from '#plans'
import type { Audience } from '../tables.ts'
import { countAction, type Counted } from './count-action.ts'
import { add, storedOf } from './deltas.ts'
import { addUp } from './everything.ts'
import { readLinks, type Links } from './check-links.ts'
import { byIndex } from './lock.ts'
import { batchSize } from './recount.ts'
import { readStates, type CountedState } from './state.ts'
import { readSums } from './write.ts'

/** Something that is stored and not true, or true and not stored. */
export interface Difference {
  what: string
  stored: unknown
  should: unknown
}
const most = 50

/**
 * Counts everything from the rows of the rooms below, by plain walks through the links and not by the statements that keep the
 * counts, and tells where what is stored differs; at most fifty differences. Writes nothing.
 */
export async function checkCounts(db: Db): Promise<Difference[]> {
  await ask(db, `select ${byIndex}, $1::uuid`)
  const links = await readLinks(db)
  const differences: Difference[] = []
  const sums = new Map<string, Tally>()
  for (let after: string | undefined = noId; after;) {
    const ids: string[] = (await ask<{ id: string }>(db, page, after, batchSize)).map((row) => row.id)
    const [states, tracks] = await Promise.all([readStates(db, ids), readTracks(db, ids)])
    for (const state of states) {
      const should = countAction(state, links.servedBy(state, tracks.get(state.id) ?? []), db.today)
      addUp(sums, should)
      differences.push(...compareStored(state, should))
    }
    after = ids.length === batchSize ? ids.at(-1) : undefined
  }
  differences.push(...(await compareSums(db, sums, links)))
  return differences.slice(0, most)
}

const page = `select id from plans.action where municipality_id = $1 and id > $2 order by id limit $3`

async function readTracks(db: Db, ids: string[]): Promise<Map<string, string[]>> {
  const rows = await ask<{ id: string; tracks: string[] }>(db, tracksOf, ids)
  return new Map(rows.map((row) => [row.id, row.tracks]))
}
const tracksOf = `select action_id as id, json_agg(track_id) as tracks from plans.action_track
where municipality_id = $1 and action_id = any($2::uuid[]) group by action_id`

function compareStored(state: CountedState, should: Counted[]): Difference[] {
  return (['all', 'public'] as const).flatMap((audience) => {
    const stored = plain(storedOf(state, audience))
    const right = plain(should.find(({ fact }) => fact.audience === audience))
    return stored === right ? [] : [{ what: `action ${state.id} ${audience}`, stored, should: right }]
  })
}
function plain(counted: Counted | undefined): string | undefined {
  if (!counted) return undefined
  const {
    severity: _computed,
    municipality_id: _own,
    action_id: _id,
    ...fact
  } = counted.fact as never as Record<string, unknown>
  return JSON.stringify([Object.entries(fact).toSorted(), [...counted.keys].toSorted()])
}

type SumRow = Tally & {
  audience: Audience
  kind: string
  subjectId: string
  otherId: string
  goals: number
  bodies: number
}

async function compareSums(db: Db, sums: Map<string, Tally>, links: Links): Promise<Difference[]> {
  const rows = await ask<SumRow>(db, stored)
  const found = new Map(rows.map((r) => [`${r.audience} ${r.kind} ${r.subjectId} ${r.otherId}`, r]))
  const goals = links.goalCounts()
  const keys = new Set([
    ...found.keys(),
    ...sums.keys(),
    ...[...goals.keys()].flatMap((k) => [`all ${k}`, `public ${k}`]),
  ])
  return [...keys].flatMap((key) => {
    const right = {
      ...add(emptyTally, sums.get(key) ?? emptyTally),
      ...(goals.get(key.slice(key.indexOf(' ') + 1)) ?? none),
    }
    const row = found.get(key)
    const is = Object.fromEntries(
      Object.keys(right).map((column) => [column, row?.[column as keyof Tally] ?? 0]),
    )
    return JSON.stringify(is) === JSON.stringify(right)
      ? []
      : [{ what: `sum ${key}`, stored: is, should: right }]
  })
}
const none = { goals: 0, bodies: 0 }
const stored = `select audience, kind, subject_id as "subjectId", other_id as "otherId", goals, bodies, ${readSums}
from alignment.roll_up r where municipality_id = $1`
