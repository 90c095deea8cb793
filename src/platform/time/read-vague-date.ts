import { isVagueDate, type VagueDate } from './vague-date.ts'

/**
 * The vague date a text means: a code, or what Danes and English people type ('17. maj 2026', 'Q2 2026', '2.
 * halvår 2026'). Null when it cannot be kept as a code ('forår 2027', a week, a year of two digits) or the
 * day does not exist. Figures are read day, month, year as in Denmark and Britain.
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
const dayNumber = '(?<day>\\d{1,2})(?:\\.|st|nd|rd|th)?'
const nth = '(?<nth>[1-4]|\\p{L}+)(?:\\.|st|nd|rd|th)?'
const monthName = '(?<month>\\p{L}+)\\.?'
const of = '[,\\-]?(?: (?:of|i|af))? ?'

const dayCode: CodeOf = ({ year, month, day }) => `${year}-${monthNumber(month)}-${day?.padStart(2, '0')}`
const monthCode: CodeOf = ({ year, month }) => `${year}-${monthNumber(month)}`
const quarterCode: CodeOf = ({ year, nth }) => `${year}-Q${ordinals.get(nth ?? '') ?? nth}`
const halfCode: CodeOf = ({ year, nth }) => `${year}-H${ordinals.get(nth ?? '') ?? nth}`
const form = (text: string) => new RegExp(`^${text}$`, 'u')

const forms: [RegExp, CodeOf][] = [
  [form(year), ({ year }) => `${year}`],
  [form(`${year}-(?<month>\\d{1,2})-(?<day>\\d{1,2})`), dayCode],
  [form(`(?<day>\\d{1,2})[.\\/\\-] ?(?<month>\\d{1,2})[.\\/\\- ] ?${year}`), dayCode],
  [form(`(?:den |d\\. ?|the )?${dayNumber} ?(?:of )?${monthName},? ?${year}`), dayCode],
  [form(`${monthName} ${dayNumber},? ${year}`), dayCode],
  [form(`${year}-(?<month>\\d{1,2})`), monthCode],
  [form(`(?<month>\\d{1,2})[.\\/\\-] ?${year}`), monthCode],
  [form(`${monthName},? ${year}`), monthCode],
  [form(`${nth} ?(?:kvartal|kvt?\\.?|quarter)${of}${year}`), quarterCode],
  [form(`(?:[qk]|kvartal |quarter )${nth}${of}${year}`), quarterCode],
  [form(`${year}[ \\-]?[qk](?<nth>[1-4])`), quarterCode],
  [form(`${nth} ?(?:halvår|halvaar|half(?:[ \\-]year)?)${of}${year}`), halfCode],
  [form(`(?:h|halvår |half )${nth}${of}${year}`), halfCode],
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
