import { z } from 'zod'

export const municipalityForm = z.object({
  code: z
    .string('codeWrong')
    .trim()
    .regex(/^\d{3}$/, 'codeWrong'),
  municipality: z.string('municipalityMissing').trim().min(2, 'municipalityMissing').max(100, 'tooLong'),
  slug: z
    .string('slugWrong')
    .trim()
    .regex(/^[a-z][a-z0-9-]{1,59}$/, 'slugWrong'),
})
