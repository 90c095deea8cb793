import { z } from 'zod'
import { normalise } from '#platform/i18n'

/** Why a committee has no goal here, in words that everybody can read. */
export const gapForm = z.object({
  reason: z
    .string()
    .transform((text) => normalise(text).trim())
    .pipe(z.string().min(10, 'reasonMissing').max(1000, 'reasonTooLong')),
})
export type GapForm = z.infer<typeof gapForm>

export const noFields = z.object({})
