import { z } from 'zod'
import { ids, text, vague } from '../actions/fields.ts'

const choices = ['on-track', 'at-risk', 'late', 'not-started', 'paused', 'completed', 'nothing-new'] as const

/** A status: what is asked when, is a rule (`faultsOf`), since it hangs on what was chosen. */
export const statusForm = z.object({
  choice: z.enum(choices, 'choiceMissing'),
  publicLine: text(600),
  internalNote: text(2000),
  reason: text(600),
  newDate: vague(),
  reached: ids(),
  wasReached: ids(),
  /** Where the form stood, and so where one goes back to. */
  from: z.enum(['mine', 'unit', 'action']).catch('action'),
})
/** "Nothing new": one tap. */
export const nothingNewForm = z.object({ from: z.enum(['mine', 'unit', 'action']).catch('action') })
export const takeBackForm = nothingNewForm
/** The texts of an older update; what it said about the action then is not rewritten. */
export const correctionForm = statusForm.extend({ choice: z.enum(choices, 'choiceMissing').optional() })
export type StatusForm = z.infer<typeof statusForm>
export type CorrectionForm = z.infer<typeof correctionForm>
/** Statuses to release, as `action:update:version`: the newest update and the version of the action that were read. */
export const releaseForm = z.object({
  release: z.array(z.string().max(100, 'unknownChoice')).max(2000, 'tooMany'),
})
