import { z } from 'zod'

/** Which part of a list is asked for. */
export interface Paging {
  limit: number
  /** Whatever `next` said, or undefined for the first page. */
  cursor: string | undefined
}

/** How many may be asked for. */
export const fitsLimit = (most: number) => (asked: string) =>
  /^\d{1,6}$/.test(asked) && Number(asked) >= 1 && Number(asked) <= most

/** From a query whose `limit` fits. */
export function readPaging(query: URLSearchParams, unlessTold = 100): Paging {
  const cursor = query.get('cursor') ?? undefined
  return {
    limit: Number(query.get('limit') || unlessTold),
    cursor: cursor && cursor.length <= 500 ? cursor : undefined,
  }
}

/** A page of a list, made from one row more than it shows. */
export function pageOf<T>(
  rows: readonly T[],
  limit: number,
  cursorOf: (row: T) => string,
): { items: T[]; next: string | null } {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, next: rows.length > limit && last !== undefined ? cursorOf(last) : null }
}

/** The schema of such a page. */
export const pageSchema = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next: z.string().nullable() })

/** The query parameters of every list, for its description. */
export const pagingQuery = {
  limit: 'How many, 1 to 500; 100 unless told',
  cursor: 'What `next` of the page before said',
}
