import { isVagueDate, type VagueDate } from './vague-date.ts'

/**
 * The vague date a text means: a code, or what Danes and English people type ('17. maj 2026', '1/5-27', 'Q2
 * 2026', '2. halvår 2026'). Null when it cannot be kept as a code ('forår 2027', a week) or the day does not
 * exist. Figures are read day, month, year as in Denmark and Britain; a year of two figures is one of this
 * century, and is read only where it can be nothing else ('5/27' may be a day, 'May 27' is one).
 */
export function parseVagueDate(text: string): VagueDate | null {
  const typed = text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()
  if (typed.length > 40) return null
  if (continuous.has(typed)) return 'continuous' as VagueDate
  return forms.map(([form, codeOf]) => codeFrom(form, codeOf, typed)).find(isVagueDate) ?? null
}

const continuous = new Set([
  'continuous',
  'continuously',
  'ongoing',
  'løbende',
  'loebende',
  'kontinuerlig',
  'kontinuerligt',
])

function codeFrom(form: RegExp, codeOf: CodeOf, typed: string): string {
  const named = form.exec(typed)?.groups
  return named ? codeOf(named) : ''
}

type CodeOf = (named: Record<string, string | undefined>) => string

const year = '(?<year>\\d{4})'
const anyYear = "['’]?(?<year>\\d{4}|\\d{2})"
const dayNumber = '(?<day>\\d{1,2})(?:\\.|st|nd|rd|th)?'
const nth = '(?<nth>[1-4]|\\p{L}+)(?:\\.|st|nd|rd|th)?'
const monthName = '(?<month>\\p{L}+)\\.?'
// followed by two figures, these are a day without a year; a Dane writes the day first
const english = '(?:january|february|march|may|june|july|oct|october)'
const of = '[,\\-]?(?: (?:of|i|af))? ?'

const dayCode: CodeOf = ({ year, month, day }) =>
  `${fourFigures(year)}-${monthNumber(month)}-${day?.padStart(2, '0')}`
const monthCode: CodeOf = ({ year, month }) => `${fourFigures(year)}-${monthNumber(month)}`
const quarterCode: CodeOf = ({ year, nth }) => `${fourFigures(year)}-Q${ordinals.get(nth ?? '') ?? nth}`
const halfCode: CodeOf = ({ year, nth }) => `${fourFigures(year)}-H${ordinals.get(nth ?? '') ?? nth}`
const fourFigures = (year = '') => (year.length === 2 ? `20${year}` : year)
const form = (text: string) => new RegExp(`^${text}$`, 'u')

const forms: [RegExp, CodeOf][] = [
  [form(year), ({ year }) => `${year}`],
  [form(`${year}-(?<month>\\d{1,2})-(?<day>\\d{1,2})`), dayCode],
  [form(`(?<day>\\d{1,2})[.\\/\\-] ?(?<month>\\d{1,2})[.\\/\\- ] ?${anyYear}`), dayCode],
  [form(`(?:den |d\\. ?|the )?${dayNumber} ?(?:of )?${monthName},? ?${anyYear}`), dayCode],
  [form(`${monthName} ${dayNumber},? ${year}`), dayCode],
  [form(`${year}-(?<month>\\d{1,2})`), monthCode],
  [form(`(?<month>\\d{1,2})[.\\/\\-] ?${year}`), monthCode],
  [form(`${monthName},? ${year}`), monthCode],
  [form(`(?!${english}\\b)${monthName},? ${anyYear}`), monthCode],
  [form(`${nth} ?(?:kvartal|kvt?\\.?|quarter)${of}${anyYear}`), quarterCode],
  [form(`(?:[qk]|kvartal |quarter )${nth}${of}${anyYear}`), quarterCode],
  [form(`${year}[ \\-]?[qk](?<nth>[1-4])`), quarterCode],
  [form(`${nth} ?(?:halvår|halvaar|half(?:[ \\-]year)?)${of}${anyYear}`), halfCode],
  [form(`(?:h|halvår |half )${nth}${of}${anyYear}`), halfCode],
  [form(`${year}[ \\-]?h(?<nth>[12])`), halfCode],
]

const ordinals = new Map([
  ['første', 1],
  ['andet', 2],
  ['anden', 2],
  ['tredje', 3],
  ['fjerde', 4],
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
])

const monthNames = [
  ['jan', 'januar', 'january'],
  ['feb', 'februar', 'february'],
  ['mar', 'marts', 'march'],
  ['apr', 'april'],
  ['maj', 'may'],
  ['jun', 'juni', 'june'],
  ['jul', 'juli', 'july'],
  ['aug', 'august'],
  ['sep', 'sept', 'september'],
  ['okt', 'oct', 'oktober', 'october'],
  ['nov', 'november'],
  ['dec', 'december'],
]

function monthNumber(month = ''): string {
  const named = monthNames.findIndex((names) => names.includes(month)) + 1
  return (named ? `${named}` : month).padStart(2, '0')
}
