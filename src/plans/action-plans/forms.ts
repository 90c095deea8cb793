import { z } from 'zod'
import type { FieldError, Typed } from '#platform/http'
import { parseVagueDate } from '#platform/time'
import { day, id, needed, text, version } from '../actions/fields.ts'

export const newPlanForm = z.object({
  unitId: id('unitMissing'),
  title: needed(200, 'titleMissing'),
  introduction: text(10_000),
  startsOn: day(),
  endsOn: day(),
})
export const editPlanForm = newPlanForm.omit({ unitId: true }).extend({ version: version() })
export type PlanForm = Omit<z.infer<typeof newPlanForm>, 'unitId'>
/** Which plan the head saw when committing to it. */
export const commitmentForm = z.object({ version: version() })

export function periodFaults(typed: Typed): FieldError[] {
  const at = (name: string) => parseVagueDate(String([typed[name]].flat().at(-1) ?? ''))
  const starts = at('startsOn')
  const ends = at('endsOn')
  return starts && ends && ends < starts ? [{ field: 'endsOn', message: 'periodWrong' }] : []
}
