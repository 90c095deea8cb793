import { z } from 'zod'
import { findCpr } from '#platform/cpr'
import type { Language, LocalText } from '#platform/i18n'
import { parseDay, parseVagueDate, type Day, type VagueDate } from '#platform/time'
import { isWebAddress } from '../rules.ts'

export const code = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'code-shape')
const codes = z.array(code).max(200).default([])
export const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most, 'text-too-long')
    .refine((t) => !findCpr(t), 'cpr')

/** A text in the municipality's own language, or in both. */
const texts = (own: Language, most: number) =>
  z.union([
    line(most).transform((text): LocalText => (text ? { [own]: text } : {})),
    z
      .strictObject({ da: line(most).optional(), en: line(most).optional() })
      .transform(({ da, en }): LocalText => ({ ...(da && { da }), ...(en && { en }) })),
  ])
const title = (own: Language) =>
  texts(own, 200).refine((text) => Boolean(text.da ?? text.en), 'title-missing')

export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'day-shape')
  .refine((text) => parseDay(text) !== null, 'day-shape')
  .transform((text) => text as Day)
export const vague = z
  .union([z.string(), z.int()])
  .refine((given) => parseVagueDate(String(given)) !== null, 'vague-shape')
  .transform((given): VagueDate => parseVagueDate(String(given))!)

const perYear = z
  .record(z.string().regex(/^(199\d|20\d\d)$/, 'year-shape'), z.int().min(-1e12).max(1e12))
  .default({})
const money = (own: Language) =>
  z.union([
    textOnly(texts(own, 600)).transform((text) => ({
      text,
      priceLevel: null,
      operation: {},
      construction: {},
    })),
    z
      .strictObject({ priceLevel: z.int().min(1990).max(2099), operation: perYear, construction: perYear })
      .transform((m) => ({ text: null, ...m })),
  ])

/** What has a key of the amounts is meant as amounts, and its faults are told as theirs. */
const textOnly = <T extends z.ZodType>(schema: T) =>
  z.preprocess((given, context) => {
    if (amountKeys.some((key) => Object.hasOwn(Object(given), key)))
      context.addIssue({ code: 'invalid_type', expected: 'string', input: given })
    return given
  }, schema)
const amountKeys = ['priceLevel', 'operation', 'construction']

/** action-plan.yaml: plans of units with their actions and milestones. A plain text is in the municipality's own language. */
export function actionPlanFile(own: Language) {
  const milestone = z.strictObject({ code, title: title(own), due: vague.optional() })
  const action = z.strictObject({
    code,
    title: title(own),
    description: texts(own, 10_000).default({}),
    municipalRole: z.string().max(60).optional(),
    phase: z.enum(['idea', 'planned', 'under-way', 'continuous', 'completed', 'stopped'], 'phase-unknown'),
    stopped: z.strictObject({ on: day, reason: line(600).min(1, 'reason-missing') }).optional(),
    lead: code,
    contributors: z.strictObject({ units: codes, partners: codes }).default({ units: [], partners: [] }),
    tracks: codes.refine((list) => list.length > 0, 'track-missing'),
    starts: vague.optional(),
    ends: vague.optional(),
    money: money(own).optional(),
    effect: texts(own, 2000).default({}),
    interval: z.int().min(1).max(24).default(3),
    links: z
      .array(
        z.strictObject({
          title: line(200).min(1, 'title-missing'),
          url: z.string().max(1000).refine(isWebAddress, 'not-web-address'),
        }),
      )
      .max(20)
      .default([]),
    milestones: z.array(milestone).max(100).default([]),
  })
  const plan = z.strictObject({
    unit: code,
    code,
    title: title(own),
    introduction: texts(own, 10_000).default({}),
    period: z.strictObject({ starts: day.optional(), ends: day.optional() }).default({}),
    committed: z.strictObject({ by: code, on: day }).optional(),
    released: day.optional(),
    actions: z.array(action).max(1000).default([]),
  })
  return z.strictObject({ actionPlans: z.array(plan).max(500) })
}
export type ActionPlanFile = z.output<ReturnType<typeof actionPlanFile>>
export type PlanInFile = ActionPlanFile['actionPlans'][number]
export type ActionInFile = PlanInFile['actions'][number]

/** The same as a JSON Schema, for editors that check while one writes. */
export const actionPlanJsonSchema = () => ({
  $id: 'https://ledestjernen.dk/formats/action-plan.schema.json',
  title: 'Action plans of the administration',
  ...z.toJSONSchema(actionPlanFile('da'), { io: 'input', target: 'draft-2020-12', unrepresentable: 'any' }),
})
