import type { LocalText } from '#platform/i18n'
import type { SearchDocument, SearchDocuments, Subject } from '#platform/room'
import { strategyPaths, visionPath } from '../paths.ts'
import { areaRows, valueRows, visionRows } from './queries.ts'
import { stands, type StarPart } from './rules.ts'

/** Values, focus areas and visions are public; what is withdrawn is no longer found. */
export const searchDocuments: SearchDocuments = async (db, subjects) => {
  const wanted = (kind: string) => subjects === 'all' || subjects.some((s) => s.kind === kind)
  const [values, areas, visions] = await Promise.all([
    wanted('core-value') ? valueRows(db).execute() : [],
    wanted('focus-area') ? areaRows(db).execute() : [],
    wanted('vision') ? visionRows(db).execute() : [],
  ])
  const documents = [
    ...values.map((v) => documentOf('core-value', v, [v.summary, v.question])),
    ...areas.map((a) => documentOf('focus-area', a, [a.summary])),
    ...visions.map((v) =>
      documentOf('vision', v, [
        v.challenge,
        ...v.means,
        { da: v.partners.join(', '), en: v.partners.join(', ') },
      ]),
    ),
  ]
  return documents.filter((d) => subjects === 'all' || names(subjects, d))
}

const names = (subjects: readonly Subject[], d: Subject) =>
  subjects.some((s) => s.kind === d.kind && s.id === d.id)

const documentOf = (kind: string, part: StarPart, texts: LocalText[]): SearchDocument => ({
  kind,
  id: part.id,
  seenBy: stands(part) ? ['public'] : [],
  title: part.title,
  body: { da: joined(texts, 'da'), en: joined(texts, 'en') },
  slug: part.slug,
  path: pathOf(kind),
})
/** A vision has a page of its own; values and focus areas stand in the text of the strategy. */
const pathOf = (kind: string) => (kind === 'vision' ? visionPath : strategyPaths.read)
const joined = (texts: LocalText[], lang: 'da' | 'en') =>
  texts
    .map((t) => t[lang])
    .filter(Boolean)
    .join('\n')
