import { ask, sendAlong, type Db } from '#platform/db'
import { record } from '#platform/history'
import { newId } from '#platform/ids'
import type { Day } from '#platform/time'
import type { MunicipalitySettings } from '#organisation'
import { toBeRead } from '../actions/read.ts'
import type { LockedAction } from './lock.ts'
import { newestUpdate } from './queries.ts'
import {
  afterStatus,
  deviates,
  takesReason,
  ticked,
  withoutStatus,
  type GivenStatus,
  type Standing,
  type StatusState,
} from './rules.ts'
import type { Phase } from '../signals/index.ts'
import type { Choice } from '../tables.ts'

/** When citizens read a status; a setting of the municipality. */
export type StatusPublic = MunicipalitySettings['statusPublic']

/** A status is public at once only where that is the setting, and only of an action that is public already. */
const atOnce = (action: LockedAction, setting: StatusPublic) =>
  setting === 'at-once' && action.plan.releasedOn !== null && action.publicPhase !== null

export interface Correction {
  corrects: string
  /** What the update that is corrected said was reached: what stays so is said of the correction, for the old line is struck through. */
  milestones: readonly string[]
  /** The action as it stood before the update that is corrected, when that is the newest. */
  from?: StatusState
}

/** Gives an action a status: its new state, its milestones, the update and the note, in one statement. */
export async function giveStatus(
  db: Db,
  action: LockedAction,
  given: GivenStatus,
  setting: StatusPublic,
  correction?: Correction,
): Promise<string> {
  const id = newId()
  const update = { id, on: db.today }
  const untouched = correction !== undefined && correction.from === undefined
  const after = untouched ? action : stateAfter(action, given, update, correction)
  const { newly, undone } = untouched ? { newly: [], undone: [] } : ticked(action.milestones, given)
  const stay = correction?.milestones.filter((milestone) => !undone.includes(milestone)) ?? []
  const told = [...new Set([...stay, ...newly])]
  const released = atOnce(action, setting)
  const texts = textsOf(given)
  const saved = ask(
    db,
    saving,
    action.id,
    after.phase,
    after.signal,
    after.ends,
    after.firstEnds,
    after.completedOn,
    after.lastUpdateOn,
    after.lastUpdateId,
    after.phase !== action.phase || after.ends !== action.ends ? 1 : 0,
    released,
    db.today,
    newly,
    undone,
    id,
    db.now,
    db.actor.positionId,
    db.actor.personId,
    given.choice,
    texts.publicLine,
    texts.reason,
    texts.newDate,
    JSON.stringify(
      untouched
        ? { untouched }
        : {
            ...stateBefore(action),
            set: { ...standing(after), newly },
            ...(correction?.from && { from: standing(correction.from) }),
          },
    ),
    correction?.corrects ?? null,
    given.internalNote || null,
    told,
  )
  // the counting that follows is sent in the same packet
  sendAlong(db, saved)
  await record(db, {
    kind: correction ? 'plans.status-corrected' : 'plans.status-given',
    subject: { kind: 'status-update', id },
    parent: { kind: 'action', id: action.id },
    before: { phase: action.phase, signal: action.signal, ends: action.ends },
    // the internal note stands in its own table only
    after: {
      choice: given.choice,
      ...texts,
      milestones: told,
      unreached: undone,
      phase: after.phase,
      signal: after.signal,
      ends: after.ends,
      ...(correction && { corrects: correction.corrects }),
    },
    public: released,
  })
  return id
}

/** A correction of what was completed moves no day: it was completed when it was first said. */
function stateAfter(
  action: LockedAction,
  given: GivenStatus,
  update: { id: string; on: Day },
  correction?: Correction,
): StatusState {
  const after = afterStatus(correction?.from ?? action, given, action.milestones, update)
  return correction && after.phase === action.phase && action.completedOn
    ? { ...after, completedOn: action.completedOn }
    : after
}

/** What was typed in a field that the choice does not ask for was not meant. */
const textsOf = ({ choice, publicLine, reason, newDate }: GivenStatus) => ({
  publicLine: publicLine || null,
  reason: takesReason(choice) ? reason || null : null,
  newDate: deviates(choice) ? newDate : null,
})

const stateBefore = (action: LockedAction) => ({
  phase: action.phase,
  signal: action.signal,
  ends: action.ends,
  firstEnds: action.firstEnds,
  completedOn: action.completedOn,
  lastUpdateOn: action.lastUpdateOn,
  lastUpdateId: action.lastUpdateId,
  publicPhase: action.publicPhase,
  publicEnds: action.publicEnds,
  publicSignal: action.publicSignal,
  publicLastUpdateOn: action.publicLastUpdateOn,
  publicLastUpdateId: action.publicLastUpdateId,
  milestones: action.milestones.map(({ id, reachedOn, publicReachedOn }) => ({
    id,
    reachedOn,
    publicReachedOn,
  })),
})
export type StateBefore = ReturnType<typeof stateBefore>
const standing = ({ phase, signal, ends, firstEnds, completedOn }: Standing): Standing => ({
  phase,
  signal,
  ends,
  firstEnds,
  completedOn,
})

const saving = `
with changed as (
  update plans.action set phase = $3, signal = $4, ends = $5, first_ends = $6, completed_on = $7, last_update_on = $8, last_update_id = $9,
    version = version + $10::int,
    public_phase = case when $11 then $3 else public_phase end, public_signal = case when $11 then $4 else public_signal end,
    public_ends = case when $11 then $5 else public_ends end, public_last_update_on = case when $11 then $8::date else public_last_update_on end,
    public_last_update_id = case when $11 then $9::uuid else public_last_update_id end
  where municipality_id = $1 and id = $2
), reached as (
  update plans.milestone set
    reached_on = case when id = any($13::uuid[]) then $12::date when id = any($14::uuid[]) then null else reached_on end,
    public_reached_on = case when not $11 then public_reached_on
      when id = any($13::uuid[]) then $12::date when id = any($14::uuid[]) then null else reached_on end
  where municipality_id = $1 and action_id = $2 and (id = any($13::uuid[]) or id = any($14::uuid[]) or ($11 and public_reached_on is distinct from reached_on))
), given as (
  insert into plans.status_update (municipality_id, id, action_id, given_on, at, position_id, person_id, choice, public_line, reason, new_date,
    milestones, unreached, before, corrects_id, released_on)
  values ($1, $15, $2, $12, $16, $17, $18, $19, $20, $21, $22, $26::uuid[], $14::uuid[], $23, $24, case when $11 then $12::date end)
)
insert into plans.internal_note (municipality_id, update_id, note) select $1, $15, $25 where $25::text is not null`

export interface BeforeTakingBack {
  id: string
  givenOn: Day
  publicLine: string | null
  choice: Choice
  releasedOn: Day | null
  unreached: string[]
  before: Partial<StateBefore> & {
    /** What the status made of it, so that what others write afterwards is known from it. */
    set?: Standing & { newly: string[] }
    /** Of a correction: the action as it stood before what it corrects. */
    from?: Standing
    untouched?: true
  }
}

/** As if it had not been given: what it set is as it was, the note gone, the line marked and no longer shown. */
export async function takeBackStatus(db: Db, action: LockedAction, update: BeforeTakingBack): Promise<void> {
  const after = leftOf(action, update)
  await ask(
    db,
    takingBack,
    action.id,
    update.id,
    db.now,
    after.phase,
    after.signal,
    after.ends,
    after.firstEnds,
    after.completedOn,
    after.lastUpdateOn,
    after.lastUpdateId,
    after.publicPhase,
    after.publicEnds,
    after.publicSignal,
    after.publicLastUpdateOn,
    after.publicLastUpdateId,
    JSON.stringify(stepsBack(after.milestones, update)),
    after.phase !== action.phase || after.ends !== action.ends ? 1 : 0,
    update.releasedOn !== null,
  )
  await record(db, {
    kind: 'plans.status-taken-back',
    subject: { kind: 'status-update', id: update.id },
    parent: { kind: 'action', id: action.id },
    before: { choice: update.choice, phase: action.phase, signal: action.signal, ends: action.ends },
    after: { phase: after.phase, signal: after.signal, ends: after.ends },
    public: update.releasedOn !== null,
  })
}

/** What stands without the update: a status that was released at once changed what citizens read in the same way. */
function leftOf(now: LockedAction, update: BeforeTakingBack): StateBefore {
  const { untouched, set = now, ...before } = update.before
  if (untouched || !isWhole(before)) return { ...stateBefore(now), milestones: [] }
  const { publicLastUpdateOn, publicLastUpdateId } = now.publicLastUpdateId === update.id ? before : now
  const read =
    update.releasedOn === null ? publicState(now) : withoutStatus(publicState(now), publicState(before), set)
  return {
    ...withoutStatus<Phase>(now, before, set),
    lastUpdateOn: before.lastUpdateOn,
    lastUpdateId: before.lastUpdateId,
    publicPhase: read.phase,
    publicEnds: read.ends,
    publicSignal: read.signal,
    publicLastUpdateOn,
    publicLastUpdateId,
    milestones: before.milestones,
  }
}
const isWhole = (before: Partial<StateBefore>): before is StateBefore => before.phase !== undefined
const publicState = (of: Omit<StateBefore, 'milestones'>) => ({
  phase: of.publicPhase,
  ends: of.publicEnds,
  signal: of.publicSignal,
  firstEnds: null,
  completedOn: null,
})

/** The action as it would stand had the update not been given; what was loaded from a file did not keep that. */
export function actionWithout(
  action: LockedAction,
  { before, choice }: Pick<BeforeTakingBack, 'before' | 'choice'>,
): LockedAction {
  const from = before.from ?? before
  if (isStanding(from)) return { ...action, ...withoutStatus(action, from, before.set ?? action) }
  const phase = choice === 'completed' && action.phase === 'completed' ? 'under-way' : action.phase
  return { ...action, phase }
}
const isStanding = (before: Partial<Standing>): before is Standing => before.phase !== undefined

/** Each milestone before the update, and the day that the update left it with: only where that still stands it goes back. */
const stepsBack = (milestones: StateBefore['milestones'], { before, unreached, givenOn }: BeforeTakingBack) =>
  milestones.map((m) => ({
    ...m,
    set: before.set?.newly.includes(m.id) ? givenOn : unreached.includes(m.id) ? null : m.reachedOn,
  }))

const takingBack = `
with back as (
  update plans.status_update set taken_back_at = $4 where municipality_id = $1 and id = $3
), gone as (
  delete from plans.internal_note where municipality_id = $1 and update_id = $3
), steps as (
  update plans.milestone m set
    reached_on = case when m.reached_on is not distinct from x.set then x."reachedOn" else m.reached_on end,
    public_reached_on = case when $19 and m.public_reached_on is not distinct from x.set then x."publicReachedOn" else m.public_reached_on end
  from jsonb_to_recordset($17::jsonb) as x (id uuid, "set" date, "reachedOn" date, "publicReachedOn" date)
  where m.municipality_id = $1 and m.action_id = $2 and m.id = x.id
)
update plans.action set phase = $5, signal = $6, ends = $7, first_ends = $8, completed_on = $9, last_update_on = $10, last_update_id = $11,
  public_phase = $12, public_ends = $13, public_signal = $14, public_last_update_on = $15, public_last_update_id = $16, version = version + $18::int
where municipality_id = $1 and id = $2`

/** What was chosen for release: an action, and what was read of it. */
export interface Chosen {
  actionId: string
  /** The update that was given last; undefined releases whatever there is. */
  seen?: string | null
  version?: number
}
/** Lets citizens read the chosen actions as they stand; an action of which there is more than was read is left out and told. */
export async function releaseStatuses(
  db: Db,
  plan: { id: string },
  chosen: readonly Chosen[] | 'all',
): Promise<{ released: number; newer: string[] }> {
  const picked =
    chosen === 'all'
      ? null
      : JSON.stringify(
          chosen.map(({ actionId, seen, version }) => ({
            id: actionId,
            any: seen === undefined,
            seen: seen ?? null,
            version,
          })),
        )
  // a status that is being given is waited for, and then seen
  await ask(db, lockingActions, plan.id)
  const rows = await ask<{ id: string; newer: boolean; waited: boolean }>(
    db,
    releasing,
    plan.id,
    picked,
    db.today,
    db.actor.positionId,
  )
  const parent = { kind: 'action-plan', id: plan.id }
  for (const row of rows)
    if (row.waited)
      await record(db, {
        kind: 'plans.status-released',
        subject: { kind: 'action', id: row.id },
        parent,
        public: true,
      })
  return {
    released: rows.filter((r) => r.waited).length,
    newer: rows.filter((r) => r.newer).map((r) => r.id),
  }
}

const differs = `(a.public_phase is distinct from a.phase or a.public_signal is distinct from a.signal or a.public_ends is distinct from a.ends
  or a.public_last_update_id is distinct from a.last_update_id
  or exists (select 1 from plans.milestone w where w.municipality_id = $1 and w.action_id = a.id and w.public_reached_on is distinct from w.reached_on)
  or exists (select 1 from plans.status_update w where w.municipality_id = $1 and w.action_id = a.id and ${toBeRead('w')}))`
const lockingActions =
  'select from plans.action where municipality_id = $1 and plan_id = $2 order by id for no key update'

const releasing = `
with chosen as (
  select a.id, x.id is not null and not x.any and (x.seen is distinct from ${newestUpdate} or x.version <> a.version) is true as newer
  from plans.action a left join jsonb_to_recordset($3::jsonb) as x (id uuid, "any" boolean, seen uuid, version int) on x.id = a.id
  where a.municipality_id = $1 and a.plan_id = $2 and a.withdrawn_on is null and ($3::jsonb is null or x.id is not null) and ${differs}
), steps as (
  update plans.milestone m set public_reached_on = m.reached_on from chosen c
  where m.municipality_id = $1 and m.action_id = c.id and not c.newer and m.public_reached_on is distinct from m.reached_on
), updates as (
  update plans.status_update u set released_on = $4, released_by = $5 from chosen c
  where u.municipality_id = $1 and u.action_id = c.id and not c.newer and ${toBeRead('u')}
), states as (
  update plans.action a set public_phase = a.phase, public_signal = a.signal, public_ends = a.ends,
    public_last_update_on = a.last_update_on, public_last_update_id = a.last_update_id
  from chosen c where a.municipality_id = $1 and a.id = c.id and not c.newer
)
select id, newer, not newer as waited from chosen`
