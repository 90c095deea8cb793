import { ask, type Db } from '#platform/db'
import { linesAfter } from '#platform/history'
import type { LocalText } from '#platform/i18n'
import type { Day, VagueDate } from '#platform/time'
import type { Shown } from '#plans'
import type { Audience } from '../tables.ts'
import type { Narrowed } from './narrow.ts'
import { knownCount, orders, planCount, planReading, type belonging, type Reading } from './reading.ts'
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

/** One page of the list and how long the whole is. How many belong to it decides how it is read: what no sum tells is counted first. */
export async function listActions(
  db: Db,
  audience: Audience,
  wish: Wish,
  narrowed: Narrowed,
): Promise<ActionList> {
  const count = await countActions(db, audience, wish, narrowed)
  return { rows: await readPage(db, audience, wish, narrowed, count), count }
}

/** The rows of one page of a list of which so many are known to belong to it. */
export async function readPage(
  db: Db,
  audience: Audience,
  wish: Wish,
  narrowed: Narrowed,
  count: number,
): Promise<ListedRow[]> {
  const offset = offsetOf(wish)
  const wanted = Math.min(pageSize, count - offset)
  if (wanted <= 0) return []
  const readings = planReading(db, audience, wish, narrowed, { count, reach: offset + pageSize })
  return readShorter(readings, wanted, (reading) => {
    // the first page's statement says so: a plan for any offset takes it for a tenth of everything
    const from = offset ? `offset $${reading.values.length + 2}` : ''
    const text = details(ofRow, audience, reading, { limit: pageSize, from })
    return ask<ListedRow>(db, text, ...reading.values, ...(offset ? [offset] : []))
  })
}
export const offsetOf = ({ page }: Wish) => (page - 1) * pageSize

/** By the shorter way; what a walk has not found after so many steps as it was given is fetched. */
async function readShorter<Row>(
  readings: ReturnType<typeof planReading>,
  wanted: number,
  read: (reading: Reading) => Promise<Row[]>,
): Promise<Row[]> {
  const reading = readings[readings.shorter]
  const rows = await read(reading)
  return rows.length < wanted && reading.steps !== null ? read(readings.fetch) : rows
}

/** How many belong to a list. */
export async function countActions(
  db: Db,
  audience: Audience,
  wish: Wish,
  narrowed: Narrowed,
): Promise<number> {
  const known = knownCount(wish, narrowed)
  if (known !== null) return known
  const { text, values } = planCount(db, audience, wish, narrowed)
  const [row] = await ask<{ n: number }>(db, text, ...values)
  return row!.n
}

/** The rows of a list from a place on. */
export const readRows = (
  readings: ReturnType<typeof planReading>,
  { db, audience, after, limit }: { db: Db; audience: Audience; after: After | null; limit: number },
) =>
  readShorter(readings, limit, (reading) => {
    const beyond = after && after.condition(reading.values.length + 2)
    const walked = beyond ? `${reading.walked} and ${beyond}` : reading.walked
    const text = details(ofWhole, audience, { ...reading, walked }, { limit, from: '' })
    return ask<ListedAction & { severity: number; sortTitle: string }>(
      db,
      text,
      ...reading.values,
      ...(after?.values ?? []),
    )
  })
export interface After {
  condition: (firstParameter: number) => string
  values: unknown[]
}

/** Looks each action of the set up by its key: a join would leave it to the planner where to begin. */
const eachFact = `cross join lateral (
  select * from alignment.action_fact where municipality_id = $1 and action_id = driver.action_id and audience = $2 offset 0) f`

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
  list: ReturnType<typeof belonging>,
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
from driver ${eachFact}
${ofRow.joins}
where ${list.where}`
  return ask<Touched>(db, text, ...list.values, last, revision)
}
const standsAfter = {
  title: `(${orders.title}) >`,
  status: `(${orders.status}) >`,
}

const details = (columns: Columns, audience: Audience, reading: Reading, page: Page) => `
select ${columns.select}, ${audience === 'public' ? 'a.public_ends' : 'a.ends'} as ends
from (select f.* from ${facts(reading)} order by ${reading.order} limit ${page.limit} ${page.from}) f
${columns.joins}
order by ${reading.order}`
interface Page {
  limit: number
  from: string
}
function facts({ walked, asked, from, steps, order }: Reading): string {
  if (from !== null) return `(${from}) driver ${eachFact} where ${walked} and ${asked}`
  if (steps === null) return `alignment.action_fact f where ${walked} and ${asked}`
  return `(select f.* from alignment.action_fact f where ${walked} order by ${order} limit ${steps}) f where ${asked}`
}
