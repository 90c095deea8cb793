import { z } from 'zod'
import { email } from '../sign-in/forms.ts'

export const inviteForm = z.object({
  name: z.string('nameMissing').trim().min(1, 'nameMissing').max(200, 'tooLong'),
  email,
  positionId: z.uuid('positionMissing'),
})
export const newLinkForm = z.object({ personId: z.uuid() })
export const leaveForm = z.object({ holdingId: z.uuid() })

const needsUnit = ['director', 'head', 'staff']
const needsBody = ['council-member', 'committee-chair', 'committee-member', 'committee-secretary']
const optionalId = z.union([z.literal('').transform(() => null), z.uuid()]).default(null)
export const positionForm = z
  .object({
    title: z.string('titleMissing').trim().min(1, 'titleMissing').max(200, 'tooLong'),
    role: z.enum([
      ...needsUnit,
      ...needsBody,
      'strategy-office',
      'partner',
      'auditor',
      'municipality-admin',
    ] as [
      'director',
      'head',
      'staff',
      'council-member',
      'committee-chair',
      'committee-member',
      'committee-secretary',
      'strategy-office',
      'partner',
      'auditor',
      'municipality-admin',
    ]),
    unitId: optionalId,
    bodyId: optionalId,
  })
  .refine((f) => !needsUnit.includes(f.role) || f.unitId, { path: ['unitId'], message: 'unitMissing' })
  .refine((f) => !needsBody.includes(f.role) || f.bodyId, { path: ['bodyId'], message: 'bodyMissing' })
