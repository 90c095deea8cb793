import { z } from 'zod'

/** Which part of a list is asked for; how many is brought within its bounds. */
export interface Paging {
  limit: number
  /** Whatever `next` said, or undefined for the first page. */
  cursor: string | undefined
}

export function readPaging(query: URLSearchParams, most = 500): Paging {
  const limit = Number(query.get('limit') ?? 100)
  const cursor = query.get('cursor') ?? undefined
  return {
    limit: Number.isInteger(limit) && limit >= 1 ? Math.min(limit, most) : 100,
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
  limit: 'How many, at most 500; 100 unless told',
  cursor: 'What `next` of the page before said',
}
