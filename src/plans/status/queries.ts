import { ask, type Db } from '#platform/db'
import type { LocalText } from '#platform/i18n'
import type { Day, VagueDate } from '#platform/time'
import { toBeRead, waits } from '../actions/read.ts'
import type { SaidUpdate } from '../actions/rules.ts'
import type { Phase, Signal } from '../signals/index.ts'
import type { Choice } from '../tables.ts'
import type { GivenUpdate } from './rules.ts'
import type { BeforeTakingBack } from './commands.ts'

/** An action as the card of its status shows it. */
export interface StatusAction {
  id: string
  title: LocalText
  slug: LocalText
  phase: Phase
  signal: Signal | null
  starts: VagueDate | null
  ends: VagueDate | null
  intervalMonths: number
  lastUpdateOn: Day | null
  awaitedFrom: Day
  leadPositionId: string
  lead: LocalText
  planTitle: LocalText
  released: boolean
  milestones: { id: string; title: LocalText; due: VagueDate | null; reachedOn: Day | null }[]
}

const columns = `
select a.id, a.title, a.slug, a.phase, a.signal, a.starts, a.ends, a.interval_months as "intervalMonths", a.last_update_on as "lastUpdateOn",
  a.awaited_from as "awaitedFrom",
  a.lead_position_id as "leadPositionId", o.title as lead, p.title as "planTitle", p.released_on is not null and a.public_phase is not null as released,
  coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'title', m.title, 'due', m.due, 'reachedOn', m.reached_on) order by m.position)
    from plans.milestone m where m.municipality_id = $1 and m.action_id = a.id and m.withdrawn_on is null), '[]') as milestones
from plans.action a join plans.action_plan p on p.municipality_id = $1 and p.id = a.plan_id and p.withdrawn_on is null
join organisation.position o on o.municipality_id = $1 and o.id = a.lead_position_id
where a.municipality_id = $1 and a.withdrawn_on is null and a.phase in ('planned', 'under-way', 'continuous')`

/** What these positions lead and may give status of; those heard from longest ago first, and never more than a person can read. */
export const listActionsOfPositions = (db: Db, positions: readonly string[]): Promise<StatusAction[]> =>
  positions.length ? ask<StatusAction>(db, ofPositions, positions) : Promise.resolve([])
const ofPositions = `${columns} and a.lead_position_id = any($2::uuid[]) order by a.last_update_on nulls first, a.id limit 300`

/** The actions in the plans of these units. */
export const listActionsOfUnits = (db: Db, units: readonly string[]): Promise<StatusAction[]> =>
  units.length ? ask<StatusAction>(db, ofUnits, units) : Promise.resolve([])
const ofUnits = `${columns} and p.unit_id = any($2::uuid[]) order by a.last_update_on nulls first, a.id limit 600`

export interface FoundUpdate extends GivenUpdate, BeforeTakingBack {
  reason: string | null
  newDate: VagueDate | null
  milestones: string[]
  correctsId: string | null
  correctsOn: Day | null
  note: string | null
}
/** One update of an action, with what taking it back needs. */
export async function findUpdate(db: Db, actionId: string, id: string): Promise<FoundUpdate | undefined> {
  const [row] = await ask<Omit<FoundUpdate, 'at'> & { at: Date }>(
    db,
    `select u.id, u.person_id as "personId", u.position_id as "positionId", u.at, u.released_on as "releasedOn", u.released_by as "releasedBy",
       u.taken_back_at as "takenBackAt", u.choice, u.public_line as "publicLine", u.reason, u.new_date as "newDate", u.milestones, u.unreached, u.before, u.given_on as "givenOn",
       u.corrects_id as "correctsId", (select o.given_on from plans.status_update o where o.municipality_id = $1 and o.id = u.corrects_id) as "correctsOn",
       (select c.id from plans.status_update c where c.municipality_id = $1 and c.action_id = $2 and c.corrects_id = u.id and c.taken_back_at is null limit 1) as "correctedById",
       (select n.note from plans.internal_note n where n.municipality_id = $1 and n.update_id = u.id) as note
     from plans.status_update u where u.municipality_id = $1 and u.action_id = $2 and u.id = $3`,
    actionId,
    id,
  )
  return row
}

/** The update itself, or the last word of what corrects it. */
export async function findNewestCorrection(
  db: Db,
  actionId: string,
  update: FoundUpdate,
): Promise<FoundUpdate> {
  const next = update.correctedById && (await findUpdate(db, actionId, update.correctedById))
  return next ? findNewestCorrection(db, actionId, next) : update
}

export type LastChoice = Choice | null

/** What of an action waits for the head's release, beside how it stands. */
export interface ToRelease {
  id: string
  version: number
  newest: string | null
  publicPhase: Phase | null
  publicEnds: VagueDate | null
  milestones: { id: string; title: LocalText; reachedOn: Day | null; publicReachedOn: Day | null }[]
  updates: (SaidUpdate & { givenOn: Day })[]
}
export const listToRelease = (db: Db, planId: string): Promise<ToRelease[]> =>
  ask<ToRelease>(db, toRelease, planId)
/** The update of an action that was written last, whatever day it tells of: ids grow with time. */
export const newestUpdate = `(select n.id from plans.status_update n
  where n.municipality_id = $1 and n.action_id = a.id and n.taken_back_at is null order by n.id desc limit 1)`
const toRelease = `
select a.id, a.version, ${newestUpdate} as newest, a.public_phase as "publicPhase", a.public_ends as "publicEnds",
  coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'title', m.title, 'reachedOn', m.reached_on,
    'publicReachedOn', m.public_reached_on) order by m.position)
    from plans.milestone m where m.municipality_id = $1 and m.action_id = a.id and m.withdrawn_on is null), '[]') as milestones,
  coalesce((select jsonb_agg(jsonb_build_object('id', u.id, 'givenOn', u.given_on, 'choice', u.choice, 'publicLine', u.public_line,
    'reason', u.reason, 'newDate', u.new_date, 'milestones', u.milestones, 'correctsId', u.corrects_id, 'correctsOn', c.given_on)
    order by u.given_on desc, u.at desc, u.id desc)
    from plans.status_update u left join plans.status_update c on c.municipality_id = $1 and c.id = u.corrects_id
    where u.municipality_id = $1 and u.action_id = a.id and ${toBeRead('u')}), '[]') as updates
from plans.action a join plans.action_plan p on p.municipality_id = $1 and p.id = a.plan_id
where a.municipality_id = $1 and a.plan_id = $2 and a.withdrawn_on is null and (${waits})`

/** Plans of these units that wait for their head: statuses to release, or a commitment. */
export interface PlanToDecide {
  id: string
  title: LocalText
  slug: LocalText
  waits: number
  committedOn: Day | null
  actions: number
}
export const listPlansToDecide = (db: Db, units: readonly string[], waits: string): Promise<PlanToDecide[]> =>
  ask<PlanToDecide>(
    db,
    `select p.id, p.title, p.slug, p.committed_on as "committedOn",
       (select count(*) from plans.action a where a.municipality_id = $1 and a.plan_id = p.id and a.withdrawn_on is null and ${waits}) as waits,
       (select count(*) from plans.action a where a.municipality_id = $1 and a.plan_id = p.id and a.withdrawn_on is null) as actions
     from plans.action_plan p where p.municipality_id = $1 and p.unit_id = any($2::uuid[]) and p.withdrawn_on is null order by p.id limit 60`,
    units,
  )
