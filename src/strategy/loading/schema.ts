import { z } from 'zod'
import type { Language } from '#platform/i18n'
import { day, periodName, strategyShape } from '../centre/shapes.ts'
import { areaShape, line, longest, valueShape, visionShape } from '../parts/shapes.ts'
import { limits } from '../star/rules.ts'

const code = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'code-shape')
const named = (name: string) => [`${name}-too-few`, `${name}-too-many`] as const

/** strategy.yaml: one centre, the values, the focus areas with their visions. A plain text is in the municipality's own language. */
export function strategyFile(own: Language) {
  const { title, overallGoal, planStrategy, supersedes } = strategyShape(own)
  const value = z.strictObject({ code, ...valueShape(own) })
  const vision = z.strictObject({ code, ...visionShape(own) })
  const area = z.strictObject({
    code,
    ...areaShape(own),
    visions: row(vision, limits.visions, named('visions')),
  })
  return z.strictObject({
    municipality: z.strictObject({
      code: z.union([z.string(), z.int()]).transform(String),
      name: z.string().optional(),
      slug: z.string().optional(),
      locale: z.enum(['da', 'en']).optional(),
    }),
    period: z.strictObject({
      name: periodName,
      councilTermStarts: day.optional(),
      councilTermEnds: day.optional(),
      strategyEnds: day.optional(),
    }),
    strategy: z.strictObject(
      {
        title,
        planStrategy,
        supersedes,
        overallGoal,
        values: row(value, limits.values, named('values')),
        focusAreas: row(area, limits.areas, named('areas')),
      },
      {
        error: ({ code, input }) =>
          code === 'invalid_type' && Array.isArray(input) ? 'one-strategy' : undefined,
      },
    ),
    planHierarchy: z.array(level).max(20).optional(),
  })
}
export type StrategyFile = z.output<ReturnType<typeof strategyFile>>

const row = <T extends z.ZodType>(
  of: T,
  { least, most }: { least: number; most: number },
  [few, many]: readonly [string, string],
) => z.array(of).min(least, few).max(most, many)

// how the strategy is carried out; told in the file for people, and the same in every municipality
const level = z.strictObject({
  level: line(longest.line),
  body: line(longest.line),
  plan: line(longest.line),
  da: line(longest.line),
  en: line(longest.line),
  note: line(longest.summary).optional(),
})

/** The same as a JSON Schema, for editors that check while one writes. */
export const strategyJsonSchema = () => ({
  $id: 'https://ledestjernen.dk/formats/strategy.schema.json',
  title: 'Strategy of a municipality',
  ...z.toJSONSchema(strategyFile('da'), { io: 'input', target: 'draft-2020-12', unrepresentable: 'any' }),
})
