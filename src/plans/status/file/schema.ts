import { z } from 'zod'
import { parseVagueDate } from '#platform/time'
import { code, day, line } from '../../actions/file/schema.ts'

export const heading = [
  'action',
  'date',
  'position',
  'signal',
  'public_line',
  'internal_note',
  'reason',
  'new_date',
  'milestones',
] as const

/** One line of updates.csv. */
export const updateLine = z.object({
  action: code,
  date: day,
  position: code,
  signal: z.enum(
    ['on-track', 'at-risk', 'late', 'not-started', 'paused', 'completed', 'nothing-new'],
    'signal-unknown',
  ),
  public_line: line(600),
  internal_note: line(2000),
  reason: line(600),
  new_date: z
    .string()
    .trim()
    .refine((text) => text === '' || parseVagueDate(text) !== null, 'vague-shape')
    .transform((text) => (text ? parseVagueDate(text) : null)),
  milestones: z.string().transform((text) =>
    text
      .split('|')
      .map((m) => m.trim())
      .filter(Boolean),
  ),
})
export type UpdateLine = z.output<typeof updateLine>

/** The same as a JSON Schema of one line, each cell a text. */
export const updatesJsonSchema = () => ({
  $id: 'https://ledestjernen.dk/formats/updates.schema.json',
  title: 'Status updates: one line of updates.csv',
  ...z.toJSONSchema(updateLine, { io: 'input', target: 'draft-2020-12', unrepresentable: 'any' }),
})
