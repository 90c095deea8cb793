import type { Db } from '#platform/db'
import { readCsv, type FileFault, type LoadPlan } from '#platform/files'
import { record } from '#platform/history'
import { newId } from '#platform/ids'
import type { Day } from '#platform/time'
import { insertRows, rows } from '../development-plans/sql.ts'
import { updateColumns, updateLine, type UpdateLine } from './schema.ts'

interface KnownAction {
  id: string
  code: string
  starts: Day | null
  released: Day | null
  milestones: { id: string; code: string }[]
}
interface Line {
  line: number
  value: UpdateLine
}

/** What loading the file would do: statuses that are there already are left alone. */
export const planUpdates = async (db: Db, text: string): Promise<LoadPlan> => (await compare(db, text)).plan

/** Adds the statuses that are new, with the dates they were given on, and brings each touched action up to date. */
export async function carryOutUpdates(db: Db, text: string, source: string): Promise<LoadPlan> {
  await rows(db, `select pg_advisory_xact_lock(hashtextextended('updates ' || $1::text, 0))`)
  const { plan, fresh, actions, positions } = await compare(db, text)
  if (plan.faults.length || !fresh.length) return plan
  const given = fresh.map(({ line, value: u }) => {
    const action = actions.get(u.action)!
    const id = newId()
    const milestones = u.milestones.map((c) => action.milestones.find((m) => m.code === c)!.id)
    const release = action.released && (action.released > u.date ? action.released : u.date)
    return {
      id, note: u.internal_note, released: Boolean(release),
      row: {
        id, action_id: action.id, given_on: u.date, at: new Date(Date.parse(`${u.date}T09:00:00Z`) + line).toISOString(), position_id: positions.get(u.position), choice: u.signal,
        public_line: u.public_line || null, reason: u.reason || null, new_date: u.new_date, milestones, released_on: release, source,
      },
    }
  })
  await insertRows(db, 'plans.status_update', columns, given.map((g) => g.row))
  await insertRows(db, 'plans.internal_note', { update_id: 'uuid', note: 'text' }, given.filter((g) => g.note).map((g) => ({ update_id: g.id, note: g.note })))
  await bringUpToDate(db, [...new Set(given.map((g) => g.row.action_id))])
  for (const { row, released } of given) {
    const { id, action_id, ...after } = row
    await record(db, { kind: 'plans.status-given', subject: { kind: 'status-update', id }, parent: { kind: 'action', id: action_id }, after, public: released, source })
  }
  return plan
}
const columns = { id: 'uuid', action_id: 'uuid', given_on: 'date', at: 'timestamptz', position_id: 'uuid', choice: 'text', public_line: 'text', reason: 'text', new_date: 'text', milestones: 'uuid[]', released_on: 'date', source: 'text' }

async function compare(db: Db, text: string) {
  const plan: LoadPlan = { faults: [], added: [], changed: [], withdrawn: [], refused: [], unchanged: 0 }
  const read = readCsv(text, updateColumns, updateLine)
  if (!read.ok) return { plan: { ...plan, faults: read.faults }, fresh: [], actions: new Map<string, KnownAction>(), positions: new Map<string, string>() }
  const [known, posts, before] = await Promise.all([
    rows<KnownAction>(db, actionSql),
    rows<{ id: string; code: string }>(db, 'select id, code from organisation.position where municipality_id = $1'),
    rows<{ key: string }>(db, keySql),
  ])
  const actions = new Map(known.map((a) => [a.code, a]))
  const positions = new Map(posts.map((p) => [p.code, p.id]))
  plan.faults = faultsOf(read.rows, actions, positions, db.today)
  const there = new Set(before.map((b) => b.key))
  const fresh = read.rows.filter(({ value }) => !there.has(keyOf(value)))
  plan.unchanged = read.rows.length - fresh.length
  plan.added = fresh.map(({ value: u }) => ({ kind: { da: 'status', en: 'status' }, code: u.action, title: `${u.date} ${u.signal} ${u.public_line}`.trim() }))
  return { plan, fresh, actions, positions }
}

// A status has no code: the same action, day, choice and words are the same status.
const keyOf = (u: UpdateLine) => [u.action, u.date, u.signal, u.public_line, u.reason].join('\u0001')
const keySql = `select concat_ws(E'\\x01', a.code, s.given_on::text, s.choice, coalesce(s.public_line, ''), coalesce(s.reason, '')) as key
  from plans.status_update s join plans.action a on a.municipality_id = $1 and a.id = s.action_id where s.municipality_id = $1`
const actionSql = `select a.id, a.code, p.starts_on as starts, p.released_on as released,
    (select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'code', m.code)), '[]') from plans.milestone m where m.municipality_id = $1 and m.action_id = a.id) as milestones
  from plans.action a join plans.action_plan p on p.municipality_id = $1 and p.id = a.plan_id where a.municipality_id = $1 and a.withdrawn_on is null`

function faultsOf(lines: Line[], actions: Map<string, KnownAction>, positions: Map<string, string>, today: Day): FileFault[] {
  const faults: FileFault[] = []
  for (const { line, value: u } of lines) {
    const fault = (place: string, reason: string) => faults.push({ line, place, reason })
    const action = actions.get(u.action)
    if (!action) fault('action', `unknown-action ${u.action}`)
    if (!positions.has(u.position)) fault('position', `unknown-position ${u.position}`)
    if (u.date > today) fault('date', 'date-ahead')
    if (action?.starts && u.date < action.starts) fault('date', 'date-before-plan')
    for (const m of u.milestones) if (action && !action.milestones.some((k) => k.code === m)) fault('milestones', `unknown-milestone ${m}`)
  }
  return faults
}

/** An action's newest state from all its statuses; what has been released goes to the columns that citizens read. */
async function bringUpToDate(db: Db, ids: string[]) {
  await rows(db, stateSql, ids)
  await rows(db, reachedSql, ids)
}
const live = `s.municipality_id = $1 and s.action_id = a.id and s.taken_back_at is null`
const newest = `order by s.given_on desc, s.at desc limit 1`
const state = (only: string) => ({
  signal: `(select s.choice from plans.status_update s where ${live}${only} and s.choice not in ('nothing-new', 'completed') ${newest})`,
  on: `(select s.given_on from plans.status_update s where ${live}${only} ${newest})`,
  id: `(select s.id from plans.status_update s where ${live}${only} ${newest})`,
  ends: `(select s.new_date from plans.status_update s where ${live}${only} and platform.latest_day(s.new_date) > coalesce(platform.latest_day(a.first_ends), '-infinity'::date) ${newest})`,
  done: `(select s.given_on from plans.status_update s where ${live}${only} and s.choice = 'completed' ${newest})`,
})
const all = state('')
const released = state(' and s.released_on is not null')
const stateSql = `update plans.action a set
    signal = case when a.phase in ('planned', 'under-way', 'continuous') then x.signal end, last_update_on = x.last_on, last_update_id = x.last_id, ends = coalesce(x.ends, a.ends), phase = case when x.done is not null then 'completed' else a.phase end, completed_on = coalesce(x.done, a.completed_on),
    public_signal = case when a.phase in ('planned', 'under-way', 'continuous') then x.public_signal end, public_last_update_on = x.public_on, public_last_update_id = x.public_id,
    public_ends = case when a.public_phase is not null then coalesce(x.public_ends, a.public_ends) end, public_phase = case when a.public_phase is not null and x.public_done is not null then 'completed' else a.public_phase end
  from (select a.id, ${all.signal} as signal, ${all.on} as last_on, ${all.id} as last_id, ${all.ends} as ends, ${all.done} as done,
      ${released.signal} as public_signal, ${released.on} as public_on, ${released.id} as public_id, ${released.ends} as public_ends, ${released.done} as public_done
    from plans.action a where a.municipality_id = $1 and a.id = any($2::uuid[])) x where a.municipality_id = $1 and a.id = x.id`
const reachedSql = `update plans.milestone m set reached_on = coalesce(m.reached_on, x.first_on), public_reached_on = coalesce(m.public_reached_on, x.public_on)
  from (select s.action_id, t.id, min(s.given_on) as first_on, min(s.given_on) filter (where s.released_on is not null) as public_on
    from plans.status_update s, unnest(s.milestones) t (id) where s.municipality_id = $1 and s.action_id = any($2::uuid[]) and s.taken_back_at is null group by 1, 2) x
  where m.municipality_id = $1 and m.action_id = x.action_id and m.id = x.id`
