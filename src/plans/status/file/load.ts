import { ask, type Db } from '#platform/db'
import { readCsv, type FileFault, type LoadHouse, type LoadPlan } from '#platform/files'
import { record } from '#platform/history'
import { newId } from '#platform/ids'
import { formats, inLanguage, normalise, type Language } from '#platform/i18n'
import { latestDay, type Day } from '#platform/time'
import { holdActions } from '../../actions/file/known.ts'
import { choiceStatus } from '../../actions/words.ts'
import { insertRows } from '../../development-plans/sql.ts'
import { afterStatus, deviates, takesReason, type StatusState } from '../rules.ts'
import { readKnownUpdates, type KnownUpdates, type UpdatedAction } from './known.ts'
import { heading, updateLine, type UpdateLine } from './schema.ts'

type Line = { line: number; value: UpdateLine }
interface Placed extends Line {
  id: string
  action: UpdatedAction
  positionId: string
  milestones: string[]
}

export const planUpdates = async (db: Db, text: string, _house: LoadHouse, hold = false): Promise<LoadPlan> =>
  (await compare(db, text, hold)).plan

async function compare(db: Db, text: string, hold: boolean): Promise<{ plan: LoadPlan; placed: Placed[] }> {
  const plan: LoadPlan = { faults: [], added: [], changed: [], withdrawn: [], refused: [], unchanged: 0 }
  const { rows, partial, faults } = readCsv(normalise(text), heading, updateLine)
  const codes = [...new Set([...rows, ...partial].flatMap((r) => r.value.action ?? []))]
  if (hold) await holdActions(db, [], codes)
  const known = await readKnownUpdates(db, codes)
  const placed: Placed[] = []
  const seen = new Set<string>()
  for (const { line, value } of partial) faults.push(...faultsOf(line, value, known, db.today))
  for (const row of inOrder(rows)) {
    const found = place(row, known, db.today, seen)
    if (Array.isArray(found)) faults.push(...found)
    else if (known.given.has(keyOf(found))) plan.unchanged += 1
    else placed.push(found)
  }
  if (faults.length)
    return { plan: { ...plan, unchanged: 0, faults: faults.toSorted((a, b) => a.line - b.line) }, placed: [] }
  plan.added = placed.map(({ value, action }) => ({
    kind: { da: toldAs(value, 'da'), en: toldAs(value, 'en') },
    code: value.action,
    title: inLanguage(action.title, db.municipality.locale).text,
  }))
  return { plan, placed }
}

const toldAs = ({ date, signal }: UpdateLine, language: Language) =>
  `${formats(language).day(date)}: ${choiceStatus(signal, language).word}`

/** Each action's lines by day; on the same day as they stand in the file. */
const inOrder = (rows: Line[]) =>
  rows.toSorted((a, b) =>
    a.value.date < b.value.date ? -1 : a.value.date > b.value.date ? 1 : a.line - b.line,
  )

/** The line with what it names, or all that is wrong with it. */
function place(
  { line, value }: Line,
  known: KnownUpdates,
  today: Day,
  seen: Set<string>,
): Placed | FileFault[] {
  const faults = faultsOf(line, value, known, today)
  const action = known.actions.get(value.action)
  const positionId = known.positions.get(value.position)
  if (faults.length || !action || !positionId) return faults
  const milestones = value.milestones.map((code) => milestoneOf(action, code)!.id)
  const placed = { line, value, id: newId(), action, positionId, milestones }
  if (seen.has(keyOf(placed))) return [{ line, place: '', reason: 'same-line-twice' }]
  seen.add(keyOf(placed))
  return placed
}
const milestoneOf = (action: UpdatedAction, code: string) => action.milestones.find((m) => m.code === code)

/** What is wrong with a line beside what is there; a cell that could not be read is not there. */
function faultsOf(line: number, value: Partial<UpdateLine>, known: KnownUpdates, today: Day): FileFault[] {
  const faults: FileFault[] = []
  const tell = (place: string, reason: string) => faults.push({ line, place, reason })
  const { date, signal, new_date: newDate } = value
  const action = value.action === undefined ? undefined : known.actions.get(value.action)
  if (value.action !== undefined && !action) tell('action', `unknown-action ${value.action}`)
  if (value.position !== undefined && !known.positions.has(value.position))
    tell('position', `unknown-position ${value.position}`)
  if (date && date > today) tell('date', 'in-future')
  if (date && action?.planStartsOn && date < action.planStartsOn)
    tell('date', `before-plan ${action.planStartsOn}`)
  if (action?.phase === 'idea') tell('action', `phase-has-no-status ${value.action}`)
  if (signal && deviates(signal)) {
    if (value.reason === '') tell('reason', 'reason-missing')
    if (newDate === null && action?.phase !== 'continuous') tell('new_date', 'new-date-missing')
  }
  const latest = newDate ? latestDay(newDate) : undefined
  if (latest === null || (latest && date && latest < date)) tell('new_date', 'new-date-past')
  for (const code of action ? (value.milestones ?? []) : [])
    if (!milestoneOf(action!, code)) tell('milestones', `unknown-milestone ${code}`)
  return faults
}

/** What makes it the same update, so that the same file again adds nothing. */
const keyOf = ({ action, positionId, value }: Placed) =>
  JSON.stringify([
    action.id,
    value.date,
    positionId,
    value.signal,
    value.public_line,
    value.internal_note,
    takesReason(value.signal) ? value.reason : '',
  ])

/** Gives the statuses in the order of their days; each keeps its own day, and history says where it came from. */
export async function loadUpdates(db: Db, text: string, source: string): Promise<LoadPlan> {
  const { plan, placed } = await compare(db, text, true)
  if (plan.faults.length || !placed.length) return plan
  const states = new Map<string, UpdatedAction & StatusState>()
  const reached = new Map<string, { id: string; day: Day; isPublic: boolean }>()
  for (const p of placed) {
    const state = states.get(p.action.id) ?? { ...p.action }
    states.set(p.action.id, carry(state, p, reached))
  }
  await writeAll(db, placed, [...states.values()], [...reached.values()], source)
  for (const p of placed)
    await record(db, {
      kind: 'plans.status-loaded',
      subject: { kind: 'status-update', id: p.id },
      parent: { kind: 'action', id: p.action.id },
      after: {
        choice: p.value.signal,
        publicLine: p.value.public_line || null,
        reason: p.value.reason || null,
        newDate: p.value.new_date,
        milestones: p.milestones,
        givenOn: p.value.date,
      },
      source,
      public: p.action.isPublic,
    })
  return plan
}

/** An update older than what is known changes nothing but the milestones it tells of. */
function carry(
  state: UpdatedAction & StatusState,
  { id, value, milestones }: Placed,
  reached: Map<string, { id: string; day: Day; isPublic: boolean }>,
) {
  const own = state.milestones.map((m) => {
    if (!milestones.includes(m.id) || m.reachedOn !== null) return m
    reached.set(m.id, { id: m.id, day: value.date, isPublic: state.isPublic })
    return { ...m, reachedOn: value.date }
  })
  if (state.lastUpdateOn !== null && value.date < state.lastUpdateOn) return { ...state, milestones: own }
  return {
    ...state,
    ...afterStatus(state, { choice: value.signal, newDate: value.new_date }, own, { id, on: value.date }),
    milestones: own,
  }
}

async function writeAll(
  db: Db,
  placed: Placed[],
  states: (UpdatedAction & StatusState)[],
  reached: { id: string; day: Day; isPublic: boolean }[],
  source: string,
) {
  await insertRows(
    db,
    'plans.status_update',
    updateColumns,
    placed.map(({ id, action, value, positionId, milestones, line }) => ({
      id,
      action_id: action.id,
      given_on: value.date,
      at: atNoon(value.date, line),
      position_id: positionId,
      choice: value.signal,
      public_line: value.public_line || null,
      reason: takesReason(value.signal) ? value.reason || null : null,
      new_date: deviates(value.signal) ? value.new_date : null,
      milestones,
      unreached: [],
      before: {},
      released_on: action.isPublic ? [value.date, action.planReleasedOn!].toSorted().at(-1) : null,
      source,
    })),
  )
  await Promise.all([
    insertRows(
      db,
      'plans.internal_note',
      { update_id: 'uuid', note: 'text' },
      placed
        .filter((p) => p.value.internal_note)
        .map((p) => ({ update_id: p.id, note: p.value.internal_note })),
    ),
    ask(db, settingStates, JSON.stringify(states)),
    ask(db, settingReached, JSON.stringify(reached)),
  ])
}
/** The file knows days, not hours; lines of one day keep the order of the file. */
const atNoon = (day: Day, line: number) => new Date(Date.parse(`${day}T11:00:00Z`) + line).toISOString()

const updateColumns = {
  id: 'uuid',
  action_id: 'uuid',
  given_on: 'date',
  at: 'timestamptz',
  position_id: 'uuid',
  choice: 'text',
  public_line: 'text',
  reason: 'text',
  new_date: 'text',
  milestones: 'uuid[]',
  unreached: 'uuid[]',
  before: 'jsonb',
  released_on: 'date',
  source: 'text',
}
const settingStates = `
update plans.action a set phase = s.phase, signal = s.signal, ends = s.ends, first_ends = s."firstEnds", completed_on = s."completedOn",
  last_update_on = s."lastUpdateOn", last_update_id = s."lastUpdateId",
  version = a.version + case when a.phase <> s.phase or a.ends is distinct from s.ends then 1 else 0 end,
  public_phase = case when s."isPublic" then s.phase else a.public_phase end, public_signal = case when s."isPublic" then s.signal else a.public_signal end,
  public_ends = case when s."isPublic" then s.ends else a.public_ends end,
  public_last_update_on = case when s."isPublic" then s."lastUpdateOn" else a.public_last_update_on end,
  public_last_update_id = case when s."isPublic" then s."lastUpdateId" else a.public_last_update_id end
from jsonb_to_recordset($2::jsonb) as s (id uuid, phase text, signal text, ends text, "firstEnds" text, "completedOn" date, "lastUpdateOn" date,
  "lastUpdateId" uuid, "isPublic" boolean)
where a.municipality_id = $1 and a.id = s.id`
const settingReached = `
update plans.milestone m set reached_on = r.day, public_reached_on = case when r."isPublic" then r.day else m.public_reached_on end
from jsonb_to_recordset($2::jsonb) as r (id uuid, day date, "isPublic" boolean) where m.municipality_id = $1 and m.id = r.id`
