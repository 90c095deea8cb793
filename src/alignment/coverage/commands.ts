import { ask, type Db } from '#platform/db'
import { record } from '#platform/history'
import { newId } from '#platform/ids'
import type { Covered } from './queries.ts'
import { refuseGap, type Cell, type DeliberateGap, type GapRefusal } from './rules.ts'

export interface GapPlace {
  covered: Covered
  /** The vision or the value. */
  id: string
  bodyId: string
  cell: Cell
}

/** Says that a committee means to have no goal here, and why. Everybody can read it. */
export async function declareGap(
  db: Db,
  place: GapPlace,
  reason: string,
): Promise<{ id: string } | GapRefusal> {
  const refusal = refuseGap(place.cell)
  if (refusal) return refusal
  const id = newId()
  const visionId = place.covered === 'vision' ? place.id : null
  const coreValueId = place.covered === 'core-value' ? place.id : null
  const written = await ask<{ id: string }>(
    db,
    insert,
    id,
    place.bodyId,
    visionId,
    coreValueId,
    reason,
    db.today,
    db.actor.positionId,
  )
  if (!written.length) return 'declared'
  await record(db, {
    kind: 'alignment.gap-declared',
    subject: { kind: 'deliberate-gap', id },
    parent: { kind: 'body', id: place.bodyId },
    after: { bodyId: place.bodyId, visionId, coreValueId, reason },
    public: true,
  })
  return { id }
}

// Two who declare the same gap at once: the second finds it declared.
const insert = `
insert into alignment.deliberate_gap (municipality_id, id, body_id, vision_id, core_value_id, reason, declared_on, declared_by)
values ($1, $2, $3, $4, $5, $6, $7, $8)
on conflict (municipality_id, body_id, vision_id, core_value_id) where ended_on is null do nothing
returning id`

/** The gap is no longer meant: the cell is open again until a goal carries it. */
export async function endGap(db: Db, gap: DeliberateGap): Promise<void> {
  await db
    .updateTable('alignment.deliberateGap')
    .set({ endedOn: db.today })
    .where('id', '=', gap.id)
    .execute()
  await record(db, {
    kind: 'alignment.gap-ended',
    subject: { kind: 'deliberate-gap', id: gap.id },
    parent: { kind: 'body', id: gap.bodyId },
    before: { bodyId: gap.bodyId, visionId: gap.visionId, coreValueId: gap.coreValueId, reason: gap.reason },
    public: true,
  })
}
