import { z } from 'zod'
import type { Language } from '#platform/i18n'
import { parseDay, type Day } from '#platform/time'
import { line, longest, text } from '../parts/shapes.ts'

/** A calendar day as 2026-12-31. */
export const day = z
  .string()
  .refine((d) => parseDay(d) !== null, 'day-shape')
  .transform((d) => d as Day)
const dayOrNone = day.nullable().default(null)
const supersedes = (own: Language) => z.strictObject({ title: text(longest.title, own) })

export const periodName = z.union([line(40).min(1, 'too-small-string'), z.int()]).transform(String)

/** What may be written of the strategy itself. */
export const strategyShape = (own: Language) => ({
  title: text(longest.title, own),
  overallGoal: text(longest.goal, own, 'one-centre'),
  periodName,
  councilTermStarts: dayOrNone,
  councilTermEnds: dayOrNone,
  endsOn: dayOrNone,
  planStrategy: z.boolean().default(false),
  supersedes: supersedes(own).nullable().default(null),
})
