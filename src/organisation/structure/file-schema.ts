import { z } from 'zod'

export const code = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'code-shape')
export const localText = z.union([
  z
    .string()
    .trim()
    .min(1, 'text-missing')
    .max(500, 'text-too-long')
    .transform((da) => ({ da })),
  z.strictObject({
    da: z.string().trim().min(1).max(500, 'text-too-long').optional(),
    en: z.string().trim().min(1).max(500, 'text-too-long').optional(),
  }),
])
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'day-shape')
  .refine((d) => !Number.isNaN(Date.parse(d)), 'day-shape')

interface UnitInFile {
  code: string
  kind: 'administration' | 'centre' | 'team' | 'workplace'
  name: { da?: string | undefined; en?: string | undefined }
  units?: UnitInFile[] | undefined
}
const unit: z.ZodType<UnitInFile> = z
  .lazy(() =>
    z.strictObject({
      code,
      kind: z.enum(['administration', 'centre', 'team', 'workplace'], 'unit-kind'),
      name: localText,
      units: z.array(unit).max(500).optional(),
    }),
  )
  .meta({ id: 'unit' })

/** organisation.yaml: bodies with meetings, the administration as a tree, partners, positions. People are not in it. */
export const organisationFile = z.strictObject({
  municipality: z.strictObject({ code: z.string() }),
  bodies: z
    .array(
      z.strictObject({
        code,
        kind: z.enum(
          ['council', 'finance-committee', 'standing-committee', 'advisory-committee'],
          'body-kind',
        ),
        name: localText,
        short: z.string().max(12).optional(),
        from: day,
        to: day.optional(),
      }),
    )
    .max(100)
    .default([]),
  meetings: z
    .array(
      z.strictObject({
        body: code,
        on: day,
        at: z
          .string()
          .regex(/^\d{1,2}\.\d{2}$/, 'time-shape')
          .optional(),
      }),
    )
    .max(2000)
    .default([]),
  units: z.array(unit).max(500).default([]),
  partners: z
    .array(z.strictObject({ code, kind: code, name: z.string().trim().min(1).max(200) }))
    .max(1000)
    .default([]),
  positions: z
    .array(
      z.strictObject({
        code,
        title: localText,
        role: z.enum(
          [
            'council-member',
            'committee-chair',
            'committee-member',
            'committee-secretary',
            'director',
            'head',
            'staff',
            'strategy-office',
            'partner',
            'auditor',
            'municipality-admin',
          ],
          'role-unknown',
        ),
        unit: code.optional(),
        body: code.optional(),
        partner: code.optional(),
      }),
    )
    .max(5000)
    .default([]),
})
export type OrganisationFile = z.infer<typeof organisationFile>
export type { UnitInFile }

/** The same as a JSON Schema, for editors that check while one writes. */
export const organisationJsonSchema = () => ({
  $id: 'https://ledestjernen.dk/formats/organisation.schema.json',
  title: 'Organisation of a municipality',
  ...z.toJSONSchema(organisationFile, { io: 'input', target: 'draft-2020-12', unrepresentable: 'any' }),
})
