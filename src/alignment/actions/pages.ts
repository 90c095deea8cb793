import type { Db } from '#platform/db'
import { isId } from '#platform/ids'
import { parseDay } from '#platform/time'
import type { Audience } from '../tables.ts'
import type { Narrowed } from './narrow.ts'
import { countActions, readRows, type After, type ListedAction } from './queries.ts'
import { planReading } from './reading.ts'
import type { Sort, Wish } from './rules.ts'

/** A place in the list: the last action's own place in the order. Rows that come or go meanwhile move nothing else. */
export type Place = { sort: Sort; id: string; key: string | null; title: string }

export interface ListPage {
  rows: ListedAction[]
  next: Place | null
}

/** The rows after a place. The undated stand last in an order by date and are a walk of their own. */
export async function readPage(
  db: Db,
  audience: Audience,
  wish: Wish,
  narrowed: Narrowed,
  from: Place | null,
  limit: number,
): Promise<ListPage> {
  const count = await countActions(db, audience, wish, narrowed)
  if (!count) return { rows: [], next: null }
  const readings = planReading(db, audience, wish, narrowed, { count, reach: limit })
  const rows = await readRows(readings, { db, audience, after: from && afterOf(from), limit })
  const last = rows.at(-1)
  if (last && rows.length === limit) return { rows, next: placeOf(wish.sort, last) }
  // what has a date is read to its end: now those without
  if (dated(wish.sort) && from && from.key !== null)
    return { rows, next: { sort: wish.sort, id: first, key: null, title: '' } }
  return { rows, next: null }
}
const first = '00000000-0000-0000-0000-000000000000'
const dated = (sort: Sort) => sort === 'deadline' || sort === 'updated'

function placeOf(sort: Sort, row: ListedAction & { severity: number; sortTitle: string }): Place {
  const keys: Record<Sort, string | null> = {
    title: row.sortTitle,
    status: String(row.severity),
    deadline: row.deadline,
    updated: row.lastUpdateOn,
  }
  return { sort, id: row.id, key: keys[sort], title: row.sortTitle }
}

function afterOf({ sort, id, key, title }: Place): After {
  if (sort === 'title')
    return { values: [key, id], condition: (n) => `(f.title, f.action_id) > ($${n}, $${n + 1}::uuid)` }
  if (sort === 'status')
    return {
      values: [Number(key), title, id],
      condition: (n) => `(f.severity, f.title, f.action_id) > ($${n}::smallint, $${n + 1}, $${n + 2}::uuid)`,
    }
  const column = sort === 'deadline' ? 'deadline' : 'last_update_on'
  if (key === null)
    return { values: [id], condition: (n) => `f.${column} is null and f.action_id > $${n}::uuid` }
  if (sort === 'deadline')
    return {
      values: [key, id],
      condition: (n) => `(f.deadline, f.action_id) > ($${n}::date, $${n + 1}::uuid)`,
    }
  return {
    values: [key, id],
    condition: (n) =>
      `f.last_update_on <= $${n}::date and (f.last_update_on < $${n}::date or f.action_id > $${n + 1}::uuid)`,
  }
}

/** A place as one word of an address, and back; null for what is none. */
export const writePlace = ({ sort, id, key, title }: Place) =>
  Buffer.from(JSON.stringify([sort, id, key, title])).toString('base64url')
export function readPlace(cursor: string, sort: Sort): Place | null {
  try {
    const [own, id, key, title] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[]
    const fits = own === sort && isPlaceId(id) && typeof title === 'string' && fitsSort(sort, key)
    return fits ? { sort, id: id, key: key as string | null, title } : null
  } catch {
    return null
  }
}
const isPlaceId = (id: unknown) => id === first || isId(id)
const fitsSort = (sort: Sort, key: unknown) =>
  dated(sort)
    ? key === null || (typeof key === 'string' && parseDay(key) !== null)
    : typeof key === 'string' && (sort === 'title' || /^\d$/.test(key))
