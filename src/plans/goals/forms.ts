import { z } from 'zod'
import { isId } from '#platform/ids'
import { ids, text, vague, version } from '../actions/fields.ts'
import { localText, titled } from '../development-plans/forms.ts'
import type { Goal, Serves } from './rules.ts'

/** What a goal or track is linked to: any number of each. */
export const servesFields = { visions: ids(), focusAreas: ids(), coreValues: ids() }

const goalFields = {
  whyDa: text(4000),
  whyEn: text(4000),
  successDa: text(4000),
  successEn: text(4000),
  target: vague(),
  responsible: z
    .string('unknownChoice')
    .default('')
    .refine((id) => id === '' || isId(id), 'unknownChoice'),
  ...servesFields,
}
export const newGoalForm = titled(goalFields)
export const goalForm = titled({ ...goalFields, version: version() })
export type GoalForm = Omit<z.infer<typeof goalForm>, 'version'>

/** The plan that a goal is moved or copied to. */
export const planChoiceForm = z.object({ planId: z.string('planMissing').refine(isId, 'planMissing') })

export type GoalContent = Pick<
  Goal,
  'title' | 'why' | 'success' | 'target' | 'responsiblePositionId' | 'serves'
>
export const contentOfGoal = (form: GoalForm): GoalContent => ({
  title: localText(form.titleDa, form.titleEn),
  why: localText(form.whyDa, form.whyEn),
  success: localText(form.successDa, form.successEn),
  target: form.target,
  responsiblePositionId: form.responsible || null,
  serves: servesOf(form),
})
export const servesOf = ({ visions, focusAreas, coreValues }: Serves): Serves => ({
  visions: [...new Set(visions)],
  focusAreas: [...new Set(focusAreas)],
  coreValues: [...new Set(coreValues)],
})
