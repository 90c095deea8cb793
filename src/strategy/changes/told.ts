import { formats, type Language, type LocalText } from '#platform/i18n'
import type { Day } from '#platform/time'
import { differences } from '../parts/kinds.ts'
import { plain } from '../star/views/said.tsx'
import { textsIn } from '../texts.ts'
import type { StrategyChange } from './queries.ts'

/** What the parts are called now, by id, and by kind and code. */
export type Names = ReadonlyMap<string, string>

/** What a change is about: the title it had then; in the row that was put in order, whose row it is. */
export function titleOf(
  { before, after, subjectId, kind }: StrategyChange,
  language: Language,
  names: Names,
) {
  if (kind.startsWith('strategy.strategy-')) return ''
  const title = (after?.['title'] ?? before?.['title']) as LocalText | undefined
  return title ? plain(title, language) : (names.get(subjectId) ?? '')
}

/** The fields that a change has changed, as people read them. */
export function changedFields(change: StrategyChange, language: Language, names: Names) {
  const { fields } = textsIn(language)
  const [before, after] = sidesOf(change).map((side) =>
    Object.fromEntries(
      Object.entries(side).map(([key, value]) => [key, asText(key, value, change.kind, language, names)]),
    ),
  ) as [object, object]
  // in the order of the form; that a new thing has a title is said in the heading
  const told = Object.keys(fields).filter((field) => change.before !== null || field !== `title.${language}`)
  const found = new Map(differences(before, after).map((d) => [d.field, d]))
  return told.flatMap((field) => {
    const one = found.get(field)
    return one ? [{ ...one, label: fields[field]! }] : []
  })
}

/** What is withdrawn keeps its texts, and what is taken back has them already. */
function sidesOf({ kind, before, after }: StrategyChange) {
  if (kind.endsWith('-withdrawn')) return [{}, after ?? {}]
  return kind.endsWith('-restored') ? [{}, {}] : [before ?? {}, after ?? {}]
}

function asText(key: string, value: unknown, kind: string, language: Language, names: Names) {
  const nameOf = (id: string) => names.get(id) ?? id
  if (key === 'order')
    return (value as string[]).map((code) => nameOf(`${kindInOrder(kind)} ${code}`)).join(', ')
  if (key === 'focusAreaId') return nameOf(value as string)
  if (key === 'planStrategy') return textsIn(language).changes[value === true ? 'yes' : 'no']
  return days.has(key) && value ? formats(language).day(value as Day) : value
}
const kindInOrder = (kind: string) => kind.slice('strategy.'.length, -'s-ordered'.length)
const days = new Set(['councilTermStarts', 'councilTermEnds', 'endsOn'])
