import { z } from 'zod'

export const municipalityForm = z.object({
  code: z
    .string()
    .trim()
    .regex(/^\d{3}$/),
  municipality: z.string().trim().min(2).max(100),
  slug: z
    .string()
    .trim()
    .regex(/^[a-z][a-z0-9-]{1,59}$/),
})
