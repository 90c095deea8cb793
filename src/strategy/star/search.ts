import type { LocalText } from '#platform/i18n'
import type { SearchDocument, SearchDocuments, Subject } from '#platform/room'
import { strategyPaths, visionPath } from '../paths.ts'
import { areaRows, valueRows, visionRows } from './queries.ts'
import { placeParts, stands, type StarPart } from './rules.ts'

/**
 * Values, focus areas and visions are public; what is withdrawn is no longer found. A vision's number hangs on its place, so a change
 * of the star brings all visions along.
 */
export const searchDocuments: SearchDocuments = async (db, subjects) => {
  const wanted = (kind: string) => subjects === 'all' || subjects.some((s) => s.kind === kind)
  const moved = subjects !== 'all' && ['strategy', 'focus-area', 'vision'].some(wanted)
  const [values, areas, visions] = await Promise.all([
    wanted('core-value') ? valueRows(db).execute() : [],
    moved || wanted('focus-area') ? areaRows(db).execute() : [],
    moved || wanted('vision') ? visionRows(db).execute() : [],
  ])
  const numbers = new Map(
    placeParts(areas, visions).flatMap((area) => area.visions.map((v) => [v.id, v.number])),
  )
  const documents = [
    ...values.map((v) => documentOf('core-value', v, [v.summary, v.question])),
    ...areas.map((a) => documentOf('focus-area', a, [a.summary])),
    ...visions.map((v) => {
      const number = numbers.get(v.id)
      return documentOf(
        'vision',
        v,
        [v.challenge, ...v.means],
        [number ? `Vision ${number}` : '', v.partners.join(', ')],
      )
    }),
  ]
  return documents.filter((d) => subjects === 'all' || (moved && d.kind === 'vision') || names(subjects, d))
}

const names = (subjects: readonly Subject[], d: Subject) =>
  subjects.some((s) => s.kind === d.kind && s.id === d.id)

const documentOf = (
  kind: string,
  part: StarPart,
  texts: LocalText[],
  inBoth: string[] = [],
): SearchDocument => ({
  kind,
  id: part.id,
  seenBy: stands(part) ? ['public'] : [],
  title: part.title,
  // what is written in Danish only is found in English by the Danish words
  body: {
    da: joined([...texts.map((t) => t.da), ...inBoth]),
    en: texts.some((t) => t.en) ? joined([...texts.map((t) => t.en), ...inBoth]) : '',
  },
  slug: part.slug,
  path: pathOf(kind),
})
/** A vision has a page of its own; values and focus areas stand in the text of the strategy. */
const pathOf = (kind: string) => (kind === 'vision' ? visionPath : strategyPaths.read)
const joined = (texts: (string | undefined)[]) => texts.filter(Boolean).join('\n')
