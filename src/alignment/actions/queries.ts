import { ask, type Db } from '#platform/db'
import { linesAfter } from '#platform/history'
import type { LocalText } from '#platform/i18n'
import type { Day, VagueDate } from '#platform/time'
import type { Shown } from '#plans'
import type { Audience } from '../tables.ts'
import type { Narrowed } from './narrow.ts'
import { orders, planCount, planReading, type Reading } from './reading.ts'
import { pageSize, type Wish } from './rules.ts'

/** An action as a row of the list's page shows it. */
export interface ListedRow {
  id: string
  title: LocalText
  slug: LocalText
  shown: Shown
  counts: boolean
  progressPpm: number
  expectedPpm: number
  ends: VagueDate | null
  deadline: Day | null
  lastUpdateOn: Day | null
  stoppedReason: string | null
  lead: LocalText
  leadCode: string
}
/** All that a file or a program gets to know of it. */
export interface ListedAction extends ListedRow {
  code: string
  phase: string
  leadId: string
  planId: string
  plan: LocalText
  unitId: string
  unit: LocalText
}
export interface ActionList {
  rows: readonly ListedRow[]
  count: number
}

/** One page of the list and how long the whole is; one round trip. */
export async function listActions(
  db: Db,
  audience: Audience,
  wish: Wish,
  narrowed: Narrowed,
): Promise<ActionList> {
  const { count } = planPage(db, audience, wish, narrowed)
  if (count !== null && count <= offsetOf(wish)) return { rows: [], count }
  const [rows, counted] = await Promise.all([
    readPage(db, audience, wish, narrowed),
    count === null ? countActions(db, audience, wish, narrowed) : count,
  ])
  return { rows, count: counted }
}

/** The rows of one page. How many there are of everything says only which way they are read. */
export function readPage(db: Db, audience: Audience, wish: Wish, narrowed: Narrowed): Promise<ListedRow[]> {
  const reading = planPage(db, audience, wish, narrowed)
  const offset = offsetOf(wish)
  // the first page's statement says so: for an offset that may be any, a plan is made anew each time
  const from = offset ? `offset $${reading.values.length + 2}` : ''
  const text = details(ofRow, audience, reading, pageSize, from)
  return ask<ListedRow>(db, text, ...reading.values, ...(offset ? [offset] : []))
}
const planPage = (db: Db, audience: Audience, wish: Wish, narrowed: Narrowed) =>
  planReading(db, audience, wish, narrowed, offsetOf(wish) + pageSize)
export const offsetOf = ({ page }: Wish) => (page - 1) * pageSize

async function countActions(db: Db, audience: Audience, wish: Wish, narrowed: Narrowed): Promise<number> {
  const { text, values } = planCount(db, audience, wish, narrowed)
  const [row] = await ask<{ n: number }>(db, text, ...values)
  return row!.n
}

/** The rows of a reading, from a place on. */
export const readRows = (db: Db, audience: Audience, reading: Reading, after: After | null, limit: number) =>
  ask<ListedAction & { severity: number; sortTitle: string }>(
    db,
    details(
      ofWhole,
      audience,
      after
        ? { ...reading, where: `${reading.where} and ${after.condition(reading.values.length + 2)}` }
        : reading,
      limit,
      '',
    ),
    ...reading.values,
    ...(after?.values ?? []),
  )
export interface After {
  condition: (firstParameter: number) => string
  values: unknown[]
}

const withDriver = ({ from }: Reading) => (from ? `with driver as materialized (${from}) ` : '')
const facts = ({ from }: Pick<Reading, 'from'>) =>
  from
    ? `driver join alignment.action_fact f on f.municipality_id = $1 and f.action_id = driver.action_id and f.audience = $2`
    : `alignment.action_fact f`

interface Columns {
  select: string
  joins: string
}
const ofRow: Columns = {
  select: `f.action_id as id, a.title, a.slug, f.shown, f.counts, f.progress_ppm as "progressPpm", f.expected_ppm as "expectedPpm",
  f.deadline, f.last_update_on as "lastUpdateOn", case f.phase when 'stopped' then a.stopped_reason end as "stoppedReason",
  o.title as lead, o.code as "leadCode"`,
  joins: `join plans.action a on a.municipality_id = $1 and a.id = f.action_id
join organisation.position o on o.municipality_id = $1 and o.id = f.lead_position_id`,
}
const ofWhole: Columns = {
  select: `${ofRow.select}, a.code, f.phase, f.lead_position_id as "leadId", f.plan_id as "planId", p.title as plan,
  f.unit_id as "unitId", u.name as unit, f.severity, f.title as "sortTitle"`,
  joins: `${ofRow.joins}
join plans.action_plan p on p.municipality_id = $1 and p.id = f.plan_id
join organisation.unit u on u.municipality_id = $1 and u.id = f.unit_id`,
}

/** An action of a list that has got a status, as it stands now. */
export interface Touched extends ListedRow {
  /** Whether it stands after the last row of the page. */
  beyond: boolean | null
}

/** Which of the actions that statuses since a revision are about belong to a list now, and on which side of a page's last row. */
export const touchedSince = (
  db: Db,
  audience: Audience,
  list: Pick<Reading, 'where' | 'values'>,
  sort: keyof typeof standsAfter,
  { last, revision }: { last: string; revision: number },
): Promise<Touched[]> => {
  const place = (n: number) => `$${list.values.length + 1 + n}`
  const touched = `select distinct parent_id as action_id from (${linesAfter(place(2), 'parent_id, subject_kind')}) l
    where subject_kind = 'status-update'`
  const text = `
with driver as materialized (${touched})
select ${ofRow.select}, ${audience === 'public' ? 'a.public_ends' : 'a.ends'} as ends, ${standsAfter[sort]} (
  select ${orders[sort]} from alignment.action_fact f where f.municipality_id = $1 and f.audience = $2 and f.action_id = ${place(1)}::uuid) as beyond
from driver cross join lateral (
  select * from alignment.action_fact where municipality_id = $1 and action_id = driver.action_id and audience = $2 offset 0) f
${ofRow.joins}
where ${list.where}`
  return ask<Touched>(db, text, ...list.values, last, revision)
}
const standsAfter = {
  title: `(${orders.title}) >`,
  status: `(${orders.status}) >`,
}

const details = (columns: Columns, audience: Audience, reading: Reading, limit: number, offset: string) => `
${withDriver(reading)}
select ${columns.select}, ${audience === 'public' ? 'a.public_ends' : 'a.ends'} as ends
from (select f.* from ${facts(reading)} where ${reading.where} order by ${reading.order} limit ${limit} ${offset}) f
${columns.joins}
order by ${reading.order}`
