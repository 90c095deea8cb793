import { z } from 'zod'
import { fitsLimit, readPaging } from '#platform/api'
import { faulty, json, problem, type Answer, type FieldError, type Typed, type Visit } from '#platform/http'
import { isId, noId } from '#platform/ids'
import type { Holding } from '#platform/room'

/** The same fields as the page, each of which may be left out of a change; a list that is left out is no fault. */
export function patchOf<S extends z.core.$ZodLooseShape>(form: z.ZodObject<S>): z.ZodObject<S> {
  const fields = Object.entries(form.shape as Record<string, z.ZodType>).map(([name, type]) => [
    name,
    mayBeMissing(type),
  ])
  return z.object(Object.fromEntries(fields) as S)
}
const mayBeMissing = (type: z.ZodType) =>
  type.safeParse([]).success ? (type as z.ZodArray).default([]) : type

/** What was sent, and for the rest what is there: leaving a field out of a change does not empty it. */
export function merged<F extends object>(form: F, typed: Typed, saved: Record<string, unknown>): F {
  const kept = Object.entries(saved).filter(([name]) => !Object.hasOwn(typed, name))
  return { ...form, ...Object.fromEntries(kept) }
}

export { faulty }
export const titleFault = (form: { titleDa: string; titleEn: string }): FieldError[] =>
  form.titleDa || form.titleEn ? [] : [{ field: 'titleDa', message: 'titleMissing' }]

/** 409: a rule says no, by its name; what hangs on the thing is told. */
export const refusedBy = (refusal: string, holdings?: readonly Holding[]): Answer =>
  problem(409, refusal, holdings && { holding: holdings.map(({ on, kind, title }) => ({ on, kind, title })) })
/** 409: somebody has written since; what stands now is told. */
export const writtenSince = (current: unknown): Answer => problem(409, 'written-since', { current })

export const etagOf = ({ version }: { version: number }) => ({ etag: `"v${version}"` })
export const created = (visit: Visit, path: string, id: string, value: unknown): Answer =>
  json(value, 201, { location: `/api/v1/${visit.municipality.slug}${path}/${id}`, etag: '"v1"' })

/** One page of a list by its cursor, the last id of the page before. */
export function pageOf(visit: Visit): { after: string; limit: number } {
  const { cursor = noId, limit } = readPaging(visit.query, 50)
  return { after: isId(cursor) ? cursor : noId, limit }
}
export const listed = <T extends { id: string }>(
  items: T[],
  limit: number,
  out: (item: T) => unknown,
): Answer => {
  const shown = items.slice(0, limit)
  const next = items.length > limit ? shown.at(-1)!.id : null
  return json({ items: shown.map(out), next })
}
const pagedQuery = {
  cursor: 'The next of the page before',
  limit: 'How many at most, 1 to 200; 50 unless told',
}
/** How a list is described, and one of what stands in one plan or in all of them. */
export const paged = { query: pagedQuery, fits: { cursor: isId, limit: fitsLimit(200) } }
export const pagedOf = (plan: string) => ({
  query: { plan, ...pagedQuery },
  fits: { plan: isId, cursor: isId, limit: fitsLimit(200) },
})
