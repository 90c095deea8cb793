import { z } from 'zod'
import type { FieldError, Typed } from '#platform/http'
import { parseVagueDate } from '#platform/time'
import { cells, text, version } from '../actions/fields.ts'
import { isDueBefore, longRows } from '../actions/forms.ts'
import type { Action } from '../actions/rules.ts'
import type { MilestoneLine } from './rules.ts'

/** All milestones of an action at once, a line each. */
export const milestonesForm = z.object({
  milestoneId: cells(40, 120),
  milestoneTitle: cells(200, 120),
  milestoneDue: cells(40, 120),
  milestoneOut: cells(40, 120),
  order: cells(40, 120),
  move: text(60),
  version: version(),
})
export type MilestonesForm = typeof milestonesForm extends z.ZodType<infer T> ? T : never

export const linesFrom = (
  form: Pick<MilestonesForm, 'milestoneId' | 'milestoneTitle' | 'milestoneDue' | 'milestoneOut'>,
): MilestoneLine[] =>
  form.milestoneTitle
    .map((title, i) => ({
      id: form.milestoneId[i] ?? '',
      title,
      due: parseVagueDate(form.milestoneDue[i] ?? ''),
      out: form.milestoneOut.includes(form.milestoneId[i] ?? '-'),
    }))
    .filter((line) => line.id !== '' || line.title !== '')

/** Each fault at its own line: those there by their id, new ones by their number. */
export function milestoneFaults(
  typed: Typed,
  { starts, milestones }: Pick<Action, 'starts' | 'milestones'>,
): FieldError[] {
  const many = (name: string) => [typed[name]].flat().map((v) => (typeof v === 'string' ? v.trim() : ''))
  const [ids, titles, dues] = [many('milestoneId'), many('milestoneTitle'), many('milestoneDue')]
  const lines = linesOf(ids)
  const long = longRows(titles, 200, (i) => `milestoneTitle-${lines[i]}`)
  const others = titles.flatMap((title, i) => {
    const line = lines[i]
    const due = dues[i] ?? ''
    const day = parseVagueDate(due)
    // a date that stood before it was asked may stay
    const isNew = day !== (milestones.find((m) => m.id === ids[i])?.due ?? null)
    return [
      ...(!title && (ids[i] || due)
        ? [{ field: `milestoneTitle-${line}`, message: 'milestoneTitleMissing' }]
        : []),
      ...(due && !day ? [{ field: `milestoneDue-${line}`, message: 'vagueDate' }] : []),
      ...(isNew && isDueBefore(day, starts)
        ? [{ field: `milestoneDue-${line}`, message: 'dueBeforeStart' }]
        : []),
    ]
  })
  return [...long, ...others]
}

const linesOf = (ids: readonly string[]) => {
  let added = 0
  return ids.map((id) => id || `new-${(added += 1)}`)
}
