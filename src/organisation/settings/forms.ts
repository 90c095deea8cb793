import { z } from 'zod'
import type { MunicipalitySettings } from './rules.ts'

const points = z.coerce.number('number').int('number').min(0, 'range').max(100, 'range')
const long = z.string().max(5000, 'tooLong').default('')
const line = /^([a-zA-Z][a-zA-Z0-9-]{0,39})\s*\|\s*([^|]{1,80}?)\s*\|\s*([^|]{1,80}?)\s*$/

const roles = z
  .string()
  .max(4000, 'tooLong')
  .refine((text) => lines(text).every((l) => line.test(l)), 'roles')
  .transform((text) =>
    lines(text).map((l) => {
      const [, key = '', da = '', en = ''] = line.exec(l) ?? []
      return { key, title: { da, en } }
    }),
  )
const lines = (text: string) =>
  text
    .split('\n')
    .map((l) => l.trim())
    .filter(Boolean)

export const settingsForm = z
  .object({
    version: z.coerce.number().int(),
    onTrackWithin: points,
    atRiskWithin: points,
    silentAfterMonths: z.coerce.number('number').int('number').min(1, 'months').max(24, 'months'),
    statusPublic: z.enum(['when-released', 'at-once']),
    municipalRoles: roles,
    contactDa: long,
    contactEn: long,
    privacyDa: long,
    privacyEn: long,
    accessibilityStatementUrl: z
      .union([z.literal(''), z.url({ protocol: /^https$/, error: 'url' }).max(500, 'tooLong')], 'url')
      .default(''),
  })
  .refine((f) => f.atRiskWithin >= f.onTrackWithin, { path: ['atRiskWithin'], message: 'order' })

export const toSettings = (form: typeof settingsForm._output): MunicipalitySettings => ({
  onTrackWithin: form.onTrackWithin,
  atRiskWithin: form.atRiskWithin,
  silentAfterMonths: form.silentAfterMonths,
  statusPublic: form.statusPublic,
  municipalRoles: form.municipalRoles,
  contactText: { da: form.contactDa, en: form.contactEn },
  privacyText: { da: form.privacyDa, en: form.privacyEn },
  accessibilityStatementUrl: form.accessibilityStatementUrl,
})
