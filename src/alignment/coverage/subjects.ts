import { inLanguage, type Language, type LocalText } from '#platform/i18n'
import type { Hue, Mark } from '#ui'
import type { Star } from '#strategy'
import { paths } from '../words/paths.ts'
import type { Covered } from './queries.ts'

/** A row of the table before its cells: a vision with its number, or a value. */
export interface Subject {
  id: string
  code: string
  number: string
  title: string
  /** What was written, in its languages. */
  said: LocalText
  slug: { da?: string; en?: string }
  path: typeof paths.vision
}
export interface SubjectGroup {
  title: string
  said?: LocalText
  hue?: Hue
  mark?: Mark
  subjects: Subject[]
}

/** The rows of the table: visions by focus area, or the values together. */
export function subjectGroups(
  star: Star,
  covered: Covered,
  language: Language,
  valuesTitle: string,
): SubjectGroup[] {
  const text = (title: { da?: string; en?: string }) => inLanguage(title, language).text
  if (covered === 'core-value') {
    const subjects = star.values.map((v) => ({
      id: v.id,
      code: v.code,
      number: '',
      title: text(v.title),
      said: v.title,
      slug: v.slug,
      path: paths.coreValue,
    }))
    return subjects.length ? [{ title: valuesTitle, subjects }] : []
  }
  return star.areas.map((area, i) => ({
    title: text(area.title),
    said: area.title,
    hue: area.hue,
    mark: { n: star.areas.length, i },
    subjects: area.visions.map((v) => ({
      id: v.id,
      code: v.code,
      number: v.number,
      title: text(v.title),
      said: v.title,
      slug: v.slug,
      path: paths.vision,
    })),
  }))
}

export const named = ({ number, title }: Pick<Subject, 'number' | 'title'>) =>
  number ? `${number} ${title}` : title
