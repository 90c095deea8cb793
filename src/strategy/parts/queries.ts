import { lockUntilCommit, type Db } from '#platform/db'
import { isId } from '#platform/ids'
import { areaRows, findStar, listWithdrawn, valueRows, visionRows } from '../star/queries.ts'
import type { Star } from '../star/rules.ts'
import type { PartKind, Rows } from './kinds.ts'

/** One part of the current strategy, withdrawn or not. */
export async function findPart<K extends PartKind>(
  db: Db,
  kind: K,
  id: string,
): Promise<Rows[K] | undefined> {
  if (!isId(id)) return undefined
  const row = { 'core-value': one.value, 'focus-area': one.area, vision: one.vision }[kind]
  return (await row(db, id)) as Rows[K] | undefined
}
const one = {
  value: (db: Db, id: string) => valueRows(db).where('value.id', '=', id).executeTakeFirst(),
  area: (db: Db, id: string) => areaRows(db).where('area.id', '=', id).executeTakeFirst(),
  vision: (db: Db, id: string) => visionRows(db).where('vision.id', '=', id).executeTakeFirst(),
}

/** The star about to be changed: nobody else changes it until we are done, so that its limits hold and its order is one order. */
export async function lockStar(db: Db): Promise<Star> {
  await lockUntilCommit(db, 'strategy')
  return findStar(db)
}

/** Whoever links something to these waits, and we wait for whoever is linking: then what hangs on them is known. */
export async function lockParts(db: Db, kind: PartKind, ids: readonly string[]) {
  if (!ids.length) return
  await db
    .selectFrom(tableOf[kind] as 'strategy.vision')
    .select('id')
    .where('id', 'in', ids)
    .orderBy('id')
    .forUpdate()
    .execute()
}

export const tableOf = {
  'core-value': 'strategy.coreValue',
  'focus-area': 'strategy.focusArea',
  vision: 'strategy.vision',
} as const

/** Everything of one kind, what stands and what is withdrawn. */
export async function listParts(db: Db) {
  const [star, withdrawn] = await Promise.all([findStar(db), listWithdrawn(db)])
  return { star, withdrawn }
}

/** Who changed a thing last, and when: for telling two who wrote at once. */
export async function findLastChange(db: Db, id: string) {
  return db
    .selectFrom('platform.historyLine as line')
    .leftJoin('organisation.position as position', 'position.id', 'line.positionId')
    .select(['line.at', 'position.title'])
    .where('line.subjectId', '=', id)
    .orderBy('line.revision', 'desc')
    .limit(1)
    .executeTakeFirst()
}
