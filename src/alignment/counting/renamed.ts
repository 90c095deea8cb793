import { isDeepStrictEqual } from 'node:util'
import { ask, type Db, type PendingLine } from '#platform/db'
import type { Subject } from '#platform/room'

/** What can be searched for under a name of the organisation that these lines change: it is found by the new one at once. */
export async function listNamedAnew(db: Db, lines: readonly PendingLine[]): Promise<Subject[]> {
  const changed = lines.filter((line) => line.kind.startsWith('organisation.') && isRenaming(line))
  const ids = (kind: string) => changed.filter((l) => l.subject.kind === kind).map((l) => l.subject.id)
  return changed.length
    ? ask<Subject>(db, naming, ids('position'), ids('unit'), ids('partner'), ids('body'))
    : []
}

const isRenaming = ({ before, after }: PendingLine) =>
  Boolean(before) && !isDeepStrictEqual(titleIn(before), titleIn(after))
const titleIn = (state: unknown) => (state as { title?: unknown } | null)?.title

const naming = `
select 'action' as kind, id from plans.action where municipality_id = $1 and lead_position_id = any($2::uuid[])
union select 'action', action_id from plans.action_contributor where municipality_id = $1 and unit_id = any($3::uuid[])
union select 'action', action_id from plans.action_contributor where municipality_id = $1 and partner_id = any($4::uuid[])
union select 'action', a.id from plans.action a join plans.action_plan p on p.municipality_id = $1 and p.id = a.plan_id
  where a.municipality_id = $1 and p.unit_id = any($3::uuid[])
union select 'action-plan', id from plans.action_plan where municipality_id = $1 and unit_id = any($3::uuid[])
union select 'development-plan', id from plans.development_plan where municipality_id = $1 and body_id = any($5::uuid[])`
