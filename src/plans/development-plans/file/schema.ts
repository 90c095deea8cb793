import { z } from 'zod'
import { findCpr } from '#platform/cpr'
import type { Language, LocalText } from '#platform/i18n'
import { parseDay, parseVagueDate, type Day, type VagueDate } from '#platform/time'

const code = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'code-shape')
const codes = z.array(code).max(200).default([])

/** A text in the municipality's own language, or in both. */
const texts = (own: Language, most: number) => {
  const line = z
    .string()
    .trim()
    .max(most)
    .refine((t) => !findCpr(t), 'cpr')
  return z.union([
    line.transform((text): LocalText => (text ? { [own]: text } : {})),
    z
      .strictObject({ da: line.optional(), en: line.optional() })
      .transform(({ da, en }): LocalText => ({ ...(da && { da }), ...(en && { en }) })),
  ])
}
const title = (own: Language) =>
  texts(own, 200).refine((text) => Boolean(text.da ?? text.en), 'title-missing')

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'day-shape')
  .refine((text) => parseDay(text) !== null, 'day-shape')
  .transform((text) => text as Day)
const vague = z
  .union([z.string(), z.int()])
  .refine((given) => parseVagueDate(String(given)) !== null, 'vague-shape')
  .transform((given): VagueDate => parseVagueDate(String(given))!)

const serves = z.strictObject({ visions: codes, focusAreas: codes, values: codes })
const nothing = { visions: [], focusAreas: [], values: [] }

/** development-plan.yaml: one plan per committee with its goals and tracks. A plain text is in the municipality's own language. */
export function developmentPlanFile(own: Language) {
  const track = z.strictObject({
    code,
    title: title(own),
    purpose: texts(own, 4000).default({}),
    alsoGoals: codes,
    serves: serves.default(nothing),
  })
  const goal = z.strictObject({
    code,
    title: title(own),
    why: texts(own, 4000).default({}),
    success: texts(own, 4000).default({}),
    target: vague.optional(),
    responsible: code.optional(),
    serves: serves.default(nothing),
    tracks: z.array(track).max(200).default([]),
  })
  const plan = z.strictObject({
    committee: code,
    title: title(own),
    introduction: texts(own, 8000).default({}),
    period: z.strictObject({ starts: day.optional(), ends: day.optional() }).default({}),
    released: day.optional(),
    remit: z.strictObject({ focusAreas: codes, visions: codes }).optional(),
    goals: z.array(goal).max(500).default([]),
  })
  return z.strictObject({ developmentPlans: z.array(plan).max(200) })
}
export type DevelopmentPlanFile = z.output<ReturnType<typeof developmentPlanFile>>
export type PlanInFile = DevelopmentPlanFile['developmentPlans'][number]
export type GoalInFile = PlanInFile['goals'][number]
export type TrackInFile = GoalInFile['tracks'][number]

/** The same as a JSON Schema, for editors that check while one writes. */
export const developmentPlanJsonSchema = () => ({
  $id: 'https://ledestjernen.dk/formats/development-plan.schema.json',
  title: 'Development plans of the committees',
  ...z.toJSONSchema(developmentPlanFile('da'), {
    io: 'input',
    target: 'draft-2020-12',
    unrepresentable: 'any',
  }),
})
