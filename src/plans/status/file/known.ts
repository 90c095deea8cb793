import { ask, type Db } from '#platform/db'
import type { LocalText } from '#platform/i18n'
import type { Day } from '#platform/time'
import { findSettings } from '#organisation'
import { publishesByFile } from '../../visibility.ts'
import type { MilestoneReached, StatusState } from '../rules.ts'

export interface UpdatedAction extends StatusState {
  id: string
  code: string
  title: LocalText
  planStartsOn: Day | null
  planReleasedOn: Day | null
  unitId: string
  /** What the file brings is at once what citizens read; else the head releases it. */
  isPublic: boolean
  milestones: (MilestoneReached & { code: string })[]
}
export interface KnownUpdates {
  actions: Map<string, UpdatedAction>
  positions: Map<string, string>
  /** Keys of the updates that are there. */
  given: Set<string>
}

/** The actions that a file names, what has been said of them, and all positions; one round trip. */
export async function readKnownUpdates(db: Db, codes: string[]): Promise<KnownUpdates> {
  const [actions, positions, updates, settings] = await Promise.all([
    ask<UpdatedAction>(db, actionsText, codes),
    ask<{ id: string; code: string }>(
      db,
      'select id, code from organisation.position where municipality_id = $1',
    ),
    ask<{ key: unknown[] }>(db, updatesText, codes),
    findSettings(db),
  ])
  const atOnce = (a: UpdatedAction) =>
    a.isPublic && (settings.statusPublic === 'at-once' || publishesByFile(db.actor, a))
  return {
    actions: new Map(actions.map((a) => [a.code, { ...a, isPublic: atOnce(a) }])),
    positions: new Map(positions.map((p) => [p.code, p.id])),
    given: new Set(updates.map((u) => JSON.stringify(u.key))),
  }
}

const actionsText = `
select a.id, a.code, a.title, a.phase, a.signal, a.ends, a.first_ends as "firstEnds", a.completed_on as "completedOn", a.last_update_on as "lastUpdateOn",
  a.last_update_id as "lastUpdateId", p.starts_on as "planStartsOn", p.released_on as "planReleasedOn", p.unit_id as "unitId",
  p.released_on is not null and a.public_phase is not null as "isPublic",
  coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'code', m.code, 'due', m.due, 'reachedOn', m.reached_on) order by m.position)
    from plans.milestone m where m.municipality_id = $1 and m.action_id = a.id and m.withdrawn_on is null), '[]') as milestones
from plans.action a join plans.action_plan p on p.municipality_id = $1 and p.id = a.plan_id and p.withdrawn_on is null
where a.municipality_id = $1 and a.code = any($2) and a.withdrawn_on is null`
const updatesText = `
select jsonb_build_array(u.action_id, u.given_on, u.position_id, u.choice, coalesce(u.public_line, ''), coalesce(n.note, ''), coalesce(u.reason, '')) as key
from plans.status_update u join plans.action a on a.municipality_id = $1 and a.id = u.action_id and a.code = any($2)
left join plans.internal_note n on n.municipality_id = $1 and n.update_id = u.id
where u.municipality_id = $1 and u.taken_back_at is null`
