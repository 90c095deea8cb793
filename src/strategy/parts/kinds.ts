import type { LocalText } from '#platform/i18n'
import type { CoreValue, Figure, FocusAreaRow, VisionRow } from '../star/rules.ts'

/** The things the star is made of; also their kinds in history and in addresses. */
export type PartKind = 'core-value' | 'focus-area' | 'vision'

export interface ValueContent {
  title: LocalText
  summary: LocalText
  question: LocalText
}
export interface AreaContent {
  title: LocalText
  summary: LocalText
}
export interface VisionContent {
  focusAreaId: string
  title: LocalText
  challenge: LocalText
  means: LocalText[]
  partners: string[]
  target: { year?: number | undefined; what?: string | undefined } | null
  figures: Figure[]
}
/** What a person writes of each kind. */
export interface Contents {
  'core-value': ValueContent
  'focus-area': AreaContent
  vision: VisionContent
}
export interface Rows {
  'core-value': CoreValue
  'focus-area': FocusAreaRow
  vision: VisionRow
}

const keys = {
  'core-value': ['title', 'summary', 'question'],
  'focus-area': ['title', 'summary'],
  vision: ['focusAreaId', 'title', 'challenge', 'means', 'partners', 'target', 'figures'],
} as const

/** What was written of a part, without its id, place and version. */
export const contentOf = <K extends PartKind>(kind: K, row: Rows[K]): Contents[K] =>
  Object.fromEntries(
    keys[kind].map((key) => [key, (row as unknown as Record<string, unknown>)[key]]),
  ) as unknown as Contents[K]

/** One field of a content as lines of text, for comparing and for showing what changed. */
export interface FieldText {
  /** `title.da`, `means.en`, `partners` */
  field: string
  text: string
}

/** A content as texts, always the same fields in the same order. */
export const fieldTexts = (content: object): FieldText[] =>
  Object.entries(content).flatMap(([key, value]) => textsOf(key, value))

function textsOf(key: string, value: unknown): FieldText[] {
  if (key === 'means') {
    const means = value as LocalText[]
    return (['da', 'en'] as const).map((lang) => ({
      field: `means.${lang}`,
      text: lines(means.map((m) => m[lang] ?? '')),
    }))
  }
  if (key === 'partners') return [{ field: key, text: lines(value as string[]) }]
  if (key === 'figures') return [{ field: key, text: lines((value as Figure[]).map((f) => figureLine(f))) }]
  if (key === 'target') return [{ field: key, text: targetLine(value as VisionContent['target']) }]
  if (key === 'supersedes') return pairOf(key, (value as { title: LocalText } | null)?.title ?? {})
  if (value === null || typeof value !== 'object')
    return [{ field: key, text: value === null || value === undefined ? '' : String(value) }]
  return pairOf(key, value)
}
const pairOf = (key: string, { da = '', en = '' }: LocalText): FieldText[] => [
  { field: `${key}.da`, text: da },
  { field: `${key}.en`, text: en },
]

// a blank line in the middle keeps the pairs of two languages together
const lines = (all: string[]) => all.join('\n').trimEnd()

const figureLine = ({ what, value, unit }: Figure) => `${what}; ${value}; ${unit}`
const targetLine = (target: VisionContent['target']) => [target?.year, target?.what].filter(Boolean).join(' ')

/** The fields that differ, before and after; one that only one of them has is empty in the other. */
export function differences(
  before: object,
  after: object,
): { field: string; before: string; after: string }[] {
  const [then, now] = [before, after].map((c) => new Map(fieldTexts(c).map((f) => [f.field, f.text]))) as [
    Map<string, string>,
    Map<string, string>,
  ]
  return [...new Map([...then, ...now]).keys()]
    .map((field) => ({ field, before: then.get(field) ?? '', after: now.get(field) ?? '' }))
    .filter((d) => d.before !== d.after)
}
