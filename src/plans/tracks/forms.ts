import { z } from 'zod'
import type { LocalText } from '#platform/i18n'
import { ids, text, version } from '../actions/fields.ts'
import { localText, titled } from '../development-plans/forms.ts'
import { servesFields, servesOf } from '../goals/forms.ts'
import type { Serves } from '../goals/rules.ts'

const goalIds = ids().refine((chosen) => chosen.length > 0, 'goalMissing')
const trackFields = { purposeDa: text(4000), purposeEn: text(4000), goalIds, ...servesFields }
export const newTrackForm = titled(trackFields)
export const trackForm = titled({ ...trackFields, version: version() })
export type TrackForm = Omit<z.infer<typeof trackForm>, 'version'>

/** The goals that a track is moved or copied to. */
export const goalChoiceForm = z.object({ goalIds })

export interface TrackContent {
  title: LocalText
  purpose: LocalText
  goalIds: string[]
  serves: Serves
}
export const contentOfTrack = (form: TrackForm): TrackContent => ({
  title: localText(form.titleDa, form.titleEn),
  purpose: localText(form.purposeDa, form.purposeEn),
  goalIds: [...new Set(form.goalIds)],
  serves: servesOf(form),
})
