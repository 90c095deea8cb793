import { ask, type Db } from '#platform/db'
import type { Tally } from '#plans'
import type { Audience } from '../tables.ts'
import { isNothing, type Changes, type SubjectRow } from './deltas.ts'
import type { RollUp } from './figures.ts'

/** A vision whose sums have changed, as they are now. */
export type MovedVision = RollUp & { audience: Audience }

/** Writes what has changed, everything in one round trip, and tells which visions' sums are others now. */
export async function writeChanges(db: Db, changes: Changes): Promise<MovedVision[]> {
  const sums = sumRows(changes.sums)
  const { facts, factsGone } = changes
  const [, , , moved] = await Promise.all([
    facts.length + factsGone.length
      ? ask(db, writeFacts, JSON.stringify(facts), JSON.stringify(factsGone))
      : [],
    inPieces(changes.subjectsGone, (rows) => ask(db, forgetSubjects, ...columnsOf(rows))),
    inPieces(changes.subjects, (rows) => ask(db, writeSubjects, ...columnsOf(rows))),
    sums.length ? ask<MovedVision>(db, writeSums, JSON.stringify(sums)) : [],
  ])
  return moved
}

/** Whether any sum becomes another, so that a vision's day may have to be written. */
export const movesSums = ({ sums }: Changes): boolean => [...sums.values()].some((sum) => !isNothing(sum))

export function sumRows(sums: ReadonlyMap<string, Tally>) {
  const rows = [...sums].filter(([, sum]) => !isNothing(sum))
  return rows.map(([key, sum]) => {
    const [audience, kind, subjectId, otherId] = key.split(' ')
    return { audience, kind, subjectId, otherId, ...sum }
  })
}

const factColumns = `audience, phase, shown, counts, progress_ppm, expected_ppm, deadline, last_update_on, next_change_on, plan_id,
  lead_position_id, unit_id, title`
const updated = factColumns
  .split(',')
  .map((column) => column.trim())
  .filter((column) => column !== 'audience')
  .map((column) => `${column} = excluded.${column}`)
  .join(', ')

// sorted, like all that several may write at once, so that nobody waits in a circle
const writeFacts = `
with gone as (
  delete from alignment.action_fact f using jsonb_to_recordset($3::jsonb) as g (action_id uuid, audience text)
  where f.municipality_id = $1 and f.action_id = g.action_id and f.audience = g.audience
)
insert into alignment.action_fact (municipality_id, action_id, ${factColumns})
select $1, action_id, ${factColumns} from jsonb_to_recordset($2::jsonb) as f (action_id uuid, audience text, phase text, shown text,
  counts boolean, progress_ppm int, expected_ppm int, deadline date, last_update_on date, next_change_on date, plan_id uuid,
  lead_position_id uuid, unit_id uuid, title text)
order by action_id, audience
on conflict (municipality_id, action_id, audience) do update set ${updated}`

// a thousand actions serve some ten thousand things: no statement shall run for seconds
const pieceSize = 5000
function inPieces<T>(rows: readonly T[], write: (rows: readonly T[]) => Promise<unknown>): Promise<unknown> {
  const pieces = Array.from({ length: Math.ceil(rows.length / pieceSize) }, (_, n) =>
    rows.slice(n * pieceSize, (n + 1) * pieceSize),
  )
  return Promise.all(pieces.map(write))
}
const columnsOf = (rows: readonly SubjectRow[]) => [
  rows.map((row) => row.action_id),
  rows.map((row) => row.audience),
  rows.map((row) => row.kind),
  rows.map((row) => row.subject_id),
  rows.map((row) => row.other_id),
]

const given = `unnest($2::uuid[], $3::text[], $4::text[], $5::uuid[], $6::uuid[]) as g (action_id, audience, kind, subject_id, other_id)`
const forgetSubjects = `
delete from alignment.action_subject s using ${given}
where s.municipality_id = $1 and s.action_id = g.action_id and s.audience = g.audience and s.kind = g.kind and s.subject_id = g.subject_id
  and s.other_id = g.other_id`
const writeSubjects = `
insert into alignment.action_subject (municipality_id, action_id, audience, kind, subject_id, other_id)
select $1, action_id, audience, kind, subject_id, other_id from ${given} on conflict do nothing`

/** The columns of a sum: under their names in the program, in the database. */
export const sumColumns: Record<keyof Tally, string> = {
  actions: 'actions',
  counted: 'counted',
  progressPpm: 'progress_ppm',
  expectedPpm: 'expected_ppm',
  underWay: 'under_way',
  underWayOnTrack: 'under_way_on_track',
  onTrack: 'on_track',
  atRisk: 'at_risk',
  late: 'late',
  notStarted: 'not_started',
  paused: 'paused',
  silent: 'silent',
  completed: 'completed',
  idea: 'idea',
  continuous: 'continuous',
  stopped: 'stopped',
}
const names = Object.keys(sumColumns)
const quoted = names.map((name) => `"${name}"`).join(', ')
const types = names.map((name) => `"${name}" bigint`).join(', ')
const inSql = Object.values(sumColumns)
export const sumRecord = `audience text, kind text, "subjectId" uuid, "otherId" uuid, ${types}`
export const readSums = Object.entries(sumColumns)
  .map(([name, column]) => `r.${column} as "${name}"`)
  .join(', ')

// The municipality's own row comes last: it is the one that everybody waits for.
const writeSums = `
with r as (
  insert into alignment.roll_up as r (municipality_id, audience, kind, subject_id, other_id, ${inSql.join(', ')})
  select $1, audience, kind, "subjectId", "otherId", ${quoted} from jsonb_to_recordset($2::jsonb) as d (${sumRecord})
  order by kind desc, "subjectId", "otherId", audience
  on conflict (municipality_id, audience, kind, subject_id, other_id) do update
    set ${inSql.map((column) => `${column} = r.${column} + excluded.${column}`).join(', ')}
  returning r.*
)
select audience, kind, subject_id as "subjectId", other_id as "otherId", goals, bodies, ${readSums} from r where kind = 'vision'`
