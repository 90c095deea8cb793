import { formats, inLanguage, type Language, type LocalText } from '#platform/i18n'
import { da } from '../texts.da.ts'
import { en } from '../texts.en.ts'

const keys: Record<string, keyof typeof da.fields> = {
  plan: 'planId',
  title: 'title',
  description: 'description',
  municipalRole: 'municipalRole',
  phase: 'phase',
  stoppedReason: 'stoppedReason',
  lead: 'lead',
  starts: 'starts',
  ends: 'ends',
  money: 'money',
  effect: 'effect',
  intervalMonths: 'intervalMonths',
  links: 'links',
  tracks: 'tracks',
  units: 'units',
  partners: 'partners',
  milestones: 'milestones',
  withdrawn: 'withdrawn',
  unit: 'unit',
  introduction: 'introduction',
  startsOn: 'starts',
  endsOn: 'ends',
  committed: 'committed',
  released: 'released',
}
/** What a field of the file is called in words. */
export const fieldNames: Record<string, LocalText> = Object.fromEntries(
  Object.entries(keys).map(([field, key]) => [field, { da: da.fields[key], en: en.fields[key] }]),
)

/** A value as a reader can compare it. */
export function wordsOf(value: unknown, language: Language): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return language === 'da' ? (value ? 'ja' : 'nej') : value ? 'yes' : 'no'
  if (Array.isArray(value)) return formats(language).list(value.map((v) => wordsOf(v, language)))
  if (typeof value !== 'object') return String(value)
  if (Object.keys(value).every((k) => k === 'da' || k === 'en')) return inLanguage(value, language).text
  return Object.entries(value)
    .map(([, v]) => wordsOf(v, language))
    .filter(Boolean)
    .join(' ')
}
