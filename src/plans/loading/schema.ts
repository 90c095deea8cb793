import { z } from 'zod'
import { findCpr } from '#platform/cpr'
import type { Language, LocalText } from '#platform/i18n'
import { parseDay, parseVagueDate, type Day, type VagueDate } from '#platform/time'

const code = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'code-shape')
const texts = (own: Language, most: number) => {
  const line = z.string().trim().max(most).refine((t) => !findCpr(t), 'cpr')
  return z.union([
    line.transform((text): LocalText => (text ? { [own]: text } : {})),
    z
      .strictObject({ da: line.optional(), en: line.optional() })
      .transform(({ da, en }): LocalText => ({ ...(da && { da }), ...(en && { en }) })),
  ])
}
const title = (own: Language) => texts(own, 200).refine((t) => Boolean(t.da ?? t.en), 'title-missing')
const day = z
  .string()
  .refine((t) => parseDay(t) !== null, 'day-shape')
  .transform((t) => t as Day)
const vague = z
  .union([z.string(), z.int()])
  .refine((t) => parseVagueDate(String(t)) !== null, 'vague-shape')
  .transform((t) => parseVagueDate(String(t)) as VagueDate)
const amounts = z.record(z.string().regex(/^(19|20)\d{2}$/, 'year-shape'), z.int()).optional()
const money = (own: Language) =>
  z.union([
    texts(own, 500),
    z.strictObject({ priceLevel: z.int().min(1990).max(2099).optional(), operation: amounts, construction: amounts }),
  ])

/** action-plan.yaml: what units carry out, with actions and milestones; statuses stand in updates.csv. */
export function actionPlanFile(own: Language) {
  const milestone = z.strictObject({ code, title: title(own), due: vague.optional() })
  const action = z.strictObject({
    code,
    title: title(own),
    description: texts(own, 5000).default({}),
    municipalRole: z.string().max(40).optional(),
    phase: z.enum(['idea', 'planned', 'under-way', 'continuous', 'completed', 'stopped']),
    stopped: z.strictObject({ on: day, reason: z.string().trim().min(1).max(1000) }).optional(),
    lead: code,
    contributors: z.strictObject({ units: z.array(code).max(50).default([]), partners: z.array(code).max(50).default([]) }).default({ units: [], partners: [] }),
    tracks: z.array(code).min(1).max(50),
    starts: vague.optional(),
    ends: vague.optional(),
    money: money(own).optional(),
    effect: texts(own, 2000).default({}),
    interval: z.int().min(1).max(24).optional(),
    links: z.array(z.strictObject({ title: z.string().trim().min(1).max(200), url: z.url({ protocol: /^https?$/, error: 'url-shape' }).max(2000) })).max(50).default([]),
    milestones: z.array(milestone).max(100).default([]),
  })
  return z.strictObject({
    actionPlans: z
      .array(
        z.strictObject({
          unit: code,
          code,
          title: title(own),
          introduction: texts(own, 5000).default({}),
          period: z.strictObject({ starts: day.optional(), ends: day.optional() }).default({}),
          committed: z.strictObject({ by: code, on: day }).optional(),
          released: day.optional(),
          actions: z.array(action).max(5000).default([]),
        }),
      )
      .max(1000),
  })
}
export type ActionPlanFile = z.output<ReturnType<typeof actionPlanFile>>
export type PlanInFile = ActionPlanFile['actionPlans'][number]
export type ActionInFile = PlanInFile['actions'][number]

export const updateColumns = ['action', 'date', 'position', 'signal', 'public_line', 'internal_note', 'reason', 'new_date', 'milestones'] as const
const text = (most: number) => z.string().trim().max(most, 'text-too-long').refine((t) => !findCpr(t), 'cpr')
export const updateLine = z
  .object({
    action: code,
    date: day,
    position: code,
    signal: z.enum(['on-track', 'at-risk', 'late', 'not-started', 'paused', 'completed', 'nothing-new'], 'signal-unknown'),
    public_line: text(1000),
    internal_note: text(2000),
    reason: text(1000),
    new_date: z.union([z.literal('').transform(() => null), vague]),
    milestones: z.string().transform((t) => t.split('|').map((c) => c.trim()).filter(Boolean)),
  })
  .refine((u) => !['at-risk', 'late', 'paused'].includes(u.signal) || u.reason, { path: ['reason'], message: 'reason-missing' })
export type UpdateLine = z.output<typeof updateLine>
