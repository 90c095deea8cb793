import { z } from 'zod'
import type { LocalText } from '#platform/i18n'

/** What a municipality decides for itself. Each setting has a default, so a new municipality works at once. */
export const settingsSchema = z.object({
  /** Points behind the expected within which a goal or vision is on track, and at risk; more is late. */
  onTrackWithin: z.number().int().min(0).max(100).default(5),
  atRiskWithin: z.number().int().min(0).max(100).default(25),
  /** Months without an update after which an action's status is missing. */
  silentAfterMonths: z.number().int().min(1).max(24).default(3),
  /** When citizens see a status: when the head releases it, or at once. */
  statusPublic: z.enum(['when-released', 'at-once']).default('when-released'),
  municipalRoles: z
    .array(
      z.object({
        key: z.string(),
        title: z.object({ da: z.string().optional(), en: z.string().optional() }),
      }),
    )
    .default([
      { key: 'authority', title: { da: 'Myndighed', en: 'Authority' } },
      { key: 'enterprise', title: { da: 'Virksomhed', en: 'Enterprise' } },
      { key: 'shareholder', title: { da: 'Selskabsejer', en: 'Shareholder' } },
      { key: 'communityPartner', title: { da: 'Samfundsaktør', en: 'Community partner' } },
    ]),
  contactText: z.object({ da: z.string().optional(), en: z.string().optional() }).default({}),
  privacyText: z.object({ da: z.string().optional(), en: z.string().optional() }).default({}),
  accessibilityStatementUrl: z.string().default(''),
})
export type MunicipalitySettings = z.infer<typeof settingsSchema>
export interface MunicipalRole {
  key: string
  title: LocalText
}
