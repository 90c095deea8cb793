import type { Db } from '#platform/db'
import { record } from '#platform/history'
import { newId } from '#platform/ids'
import { insertRows } from '../development-plans/sql.ts'
import { sameSet } from '../goals/rules.ts'
import type { Remit, RemitBody } from './queries.ts'

/** Chooses what a committee's field covers. Coverage changes for everybody, so the line is public. */
export async function chooseRemit(
  db: Db,
  body: Pick<RemitBody, 'id' | 'remit'>,
  remit: Remit,
  source?: string,
): Promise<boolean> {
  const before = body.remit
  if (sameSet(before.focusAreas, remit.focusAreas) && sameSet(before.visions, remit.visions)) return false
  await db.deleteFrom('plans.remit').where('bodyId', '=', body.id).execute()
  await insertRows(
    db,
    'plans.remit',
    { id: 'uuid', body_id: 'uuid', focus_area_id: 'uuid', vision_id: 'uuid' },
    [
      ...[...new Set(remit.focusAreas)].map((focus_area_id) => ({
        id: newId(),
        body_id: body.id,
        focus_area_id,
      })),
      ...[...new Set(remit.visions)].map((vision_id) => ({ id: newId(), body_id: body.id, vision_id })),
    ],
  )
  await record(db, {
    kind: 'plans.remit-chosen',
    subject: { kind: 'remit', id: body.id },
    parent: { kind: 'body', id: body.id },
    before,
    after: remit,
    public: true,
    ...(source && { source }),
  })
  return true
}
