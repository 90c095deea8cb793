import { z } from 'zod'
import { oneClickRoles, shortestPassphrase } from '../people/rules.ts'

const passphrase = z
  .string('passphraseMissing')
  .min(shortestPassphrase, 'passphraseShort')
  .max(500, 'passphraseLong')
export const email = z
  .string('emailMissing')
  .trim()
  .min(1, 'emailMissing')
  .max(254, 'tooLong')
  .pipe(z.email('emailWrong'))
const shortText = (missing: string) => z.string(missing).trim().min(1, missing).max(200, 'tooLong')

export const signInForm = z.object({
  email,
  passphrase: z.string('passphraseMissing').min(1, 'passphraseMissing').max(500, 'passphraseLong'),
  til: z.string().max(2000).optional(),
})
export const oneClickForm = z.object({ role: z.enum(oneClickRoles), til: z.string().max(2000).optional() })
export const firstForm = z.object({
  name: shortText('nameMissing'),
  position: shortText('positionMissing'),
  email,
  passphrase,
})
export const invitationForm = z.object({ passphrase })
export const passphraseForm = z.object({
  current: z.string('passphraseMissing').min(1, 'passphraseMissing').max(500),
  passphrase,
})
export const emptyForm = z.object({})
