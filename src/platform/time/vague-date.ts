import { dayIn, monthLength, type Day } from './day.ts'

/**
 * A date known as exactly as people know it, as a code: '2026-05-17' (day), '2026-05' (month), '2026-Q2'
 * (quarter), '2026-H1' (half-year), '2026' (year) or 'continuous' (no end is meant). Years 1990 to 2099.
 * platform.earliest_day and platform.latest_day give the same days in the database.
 */
export type VagueDate = string & { readonly __brand: 'VagueDate' }

/** Whether the date says that no end is meant. */
export const isContinuous = (date: VagueDate): boolean => date === 'continuous'

/** The first day the date may mean; null when it is continuous. */
export const earliestDay = (date: VagueDate): Day | null => spanOf(date)?.first ?? null

/** The last day the date may mean; null when it is continuous. What is due then is late on the day after. */
export const latestDay = (date: VagueDate): Day | null => spanOf(date)?.last ?? null

/** Whether a text is a code of a date that exists. */
export const isVagueDate = (code: string): code is VagueDate => code === 'continuous' || spanOf(code) !== null

const codeForm = /^(199\d|20\d\d)(?:-(?:Q([1-4])|H([12])|(0[1-9]|1[0-2])(?:-(\d\d))?))?$/

interface Span {
  first: Day
  last: Day
}
// The same few hundred codes are asked for all day, many times on each page.
const known = new Map<string, Span | null>()
const mostKnown = 4096

function spanOf(code: string): Span | null {
  const before = known.get(code)
  if (before !== undefined) return before
  const span = readSpan(code)
  if (known.size < mostKnown && code.length <= 10) known.set(code, span)
  return span
}

function readSpan(code: string): Span | null {
  const parts = codeForm.exec(code)
  if (!parts) return null
  const [year, quarter, half, month, day] = parts.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
    number,
  ]
  if (day >= 0) return dayOfMonth(year, month, day)
  if (month) return months(year, month, month)
  if (quarter) return months(year, quarter * 3 - 2, quarter * 3)
  if (half) return months(year, half * 6 - 5, half * 6)
  return months(year, 1, 12)
}

function dayOfMonth(year: number, month: number, day: number) {
  if (day < 1 || day > monthLength(year, month)) return null
  const only = dayIn(year, month, day)
  return { first: only, last: only }
}

const months = (year: number, from: number, to: number) => ({
  first: dayIn(year, from, 1),
  last: dayIn(year, to, monthLength(year, to)),
})
