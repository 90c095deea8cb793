import { sql } from 'kysely'
import type { Db } from '#platform/db'
import { record } from '#platform/history'
import type { Star } from '../star/rules.ts'
import type { PartKind } from './kinds.ts'
import { lockStar, tableOf } from './queries.ts'
import { sameMembers, type Refusal } from './rules.ts'

/** The row that is put in order: all values, all focus areas, or the visions of one focus area. */
export interface RowOf {
  kind: PartKind
  focusAreaId?: string | undefined
}

/** Puts them in a new order; whoever saw another order or other members is told. */
export async function orderParts(
  db: Db,
  row: RowOf,
  seen: readonly string[],
  order: readonly string[],
  source?: string,
): Promise<Refusal | null> {
  const star = await lockStar(db)
  if (!star.strategy) return 'no-strategy'
  const now = membersOf(star, row).map((p) => p.id)
  if (seen.join() !== now.join() || !sameMembers(order, now)) return 'changed-meanwhile'
  if (order.join() === now.join()) return null
  await placeInOrder(db, row.kind, order)
  const codes = new Map(membersOf(star, row).map((p) => [p.id, p.code]))
  const subject =
    row.kind === 'vision'
      ? { kind: 'focus-area', id: row.focusAreaId! }
      : { kind: 'strategy', id: star.strategy.id }
  await record(db, {
    kind: `strategy.${row.kind}s-ordered`,
    subject,
    before: { order: now.map((id) => codes.get(id)) },
    after: { order: order.map((id) => codes.get(id)) },
    public: true,
    ...(source !== undefined && { source }),
  })
  return null
}

/** What stands in the row, in order. */
export function membersOf(star: Star, { kind, focusAreaId }: RowOf) {
  if (kind === 'core-value') return star.values
  return kind === 'focus-area' ? star.areas : (star.areas.find((a) => a.id === focusAreaId)?.visions ?? [])
}

/** Numbers them from one, in one statement. */
export async function placeInOrder(db: Db, kind: PartKind, ids: readonly string[]) {
  await db
    .updateTable(tableOf[kind] as 'strategy.vision')
    .set({ position: sql<number>`array_position(${[...ids]}::uuid[], id)` } as never)
    .where('id', 'in', ids)
    .execute()
}
