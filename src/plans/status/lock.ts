import { ask, type Db } from '#platform/db'
import type { LocalText } from '#platform/i18n'
import type { Day, VagueDate } from '#platform/time'
import type { Phase, Signal } from '../signals/index.ts'
import type { Choice } from '../tables.ts'
import type { MilestoneReached, StatusState } from './rules.ts'

/** An action about to get a status; nobody else gives it one until we are done. */
export interface LockedAction extends StatusState {
  id: string
  title: LocalText
  slug: LocalText
  version: number
  leadPositionId: string
  intervalMonths: number
  withdrawn: boolean
  planId: string
  unitId: string
  plan: { releasedOn: Day | null; committedOn: Day | null; unitId: string; title: LocalText; slug: LocalText }
  publicPhase: Phase | null
  publicEnds: VagueDate | null
  publicSignal: Signal | null
  publicLastUpdateOn: Day | null
  publicLastUpdateId: string | null
  milestones: (MilestoneReached & { title: LocalText; publicReachedOn: Day | null })[]
  lastChoice: Choice | null
}

const text = (where: string, lock: string) => `
select a.id, a.title, a.slug, a.version, a.lead_position_id as "leadPositionId", a.interval_months as "intervalMonths", a.phase, a.signal, a.ends,
  a.first_ends as "firstEnds", a.completed_on as "completedOn", a.last_update_on as "lastUpdateOn", a.last_update_id as "lastUpdateId",
  (a.withdrawn_on is not null or p.withdrawn_on is not null) as withdrawn, p.id as "planId", p.unit_id as "unitId",
  jsonb_build_object('releasedOn', p.released_on, 'committedOn', p.committed_on, 'unitId', p.unit_id, 'title', p.title, 'slug', p.slug) as plan,
  a.public_phase as "publicPhase", a.public_ends as "publicEnds", a.public_signal as "publicSignal",
  a.public_last_update_on as "publicLastUpdateOn", a.public_last_update_id as "publicLastUpdateId",
  coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'title', m.title, 'due', m.due, 'reachedOn', m.reached_on,
    'publicReachedOn', m.public_reached_on) order by m.position)
    from plans.milestone m where m.municipality_id = $1 and m.action_id = a.id and m.withdrawn_on is null), '[]') as milestones,
  (select u.choice from plans.status_update u where u.municipality_id = $1 and u.id = a.last_update_id) as "lastChoice"
from plans.action a join plans.action_plan p on p.municipality_id = $1 and p.id = a.plan_id
where a.municipality_id = $1 and ${where} ${lock}`

const bySlug = `a.id = (select d.subject_id from platform.address d
  where d.municipality_id = $1 and d.kind = 'action' and d.language = $2 and d.slug = $3)`
const forShare = { read: '', write: 'for no key update of a' }
const slugTexts = { read: text(bySlug, forShare.read), write: text(bySlug, forShare.write) }
const idTexts = { read: text('a.id = $2', forShare.read), write: text('a.id = $2', forShare.write) }

export const lockAction = async (db: Db, language: string, slug: string, how: 'read' | 'write' = 'write') =>
  (await ask<LockedAction>(db, slugTexts[how], language, slug))[0]
export const lockActionById = async (db: Db, id: string, how: 'read' | 'write' = 'write') =>
  (await ask<LockedAction>(db, idTexts[how], id))[0]
