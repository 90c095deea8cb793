/**
 * A Danish calendar day (Europe/Copenhagen) as an ISO string such as '2026-11-23'.
 * Two days compare with < and >, and sort, as strings.
 */
export type Day = string & { readonly __brand: 'Day' }

const msPerDay = 86_400_000

/** The day that a text in ISO form names; null when it has another form or the day does not exist. */
export function parseDay(text: string): Day | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)
  if (!parts) return null
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number]
  const exists = year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month)
  return exists ? (text as Day) : null
}

const copenhagen = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Copenhagen',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The calendar day in Denmark at an instant. */
export const dayOf = (instant: Date): Day => copenhagen.format(instant) as Day

/** So many days later, or earlier when negative. */
export const addDays = (day: Day, days: number): Day => dayAt(Date.parse(day) + days * msPerDay)

/** The same day of the month so many months later; the last of the month when it has no such day. */
export function addMonths(day: Day, months: number): Day {
  const total = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months
  const year = Math.floor(total / 12)
  const month = (total % 12) + 1
  return dayIn(year, month, Math.min(Number(day.slice(8)), monthLength(year, month)))
}

/** Whole days from one day to another; negative when the second comes first. */
export const daysBetween = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / msPerDay

/**
 * The ISO week (Monday to Sunday) and the year that week belongs to: 1 January 2027 lies in week 53 of 2026.
 */
export function weekOf(day: Day): { year: number; week: number } {
  const daysAfterMonday = (new Date(day).getUTCDay() + 6) % 7
  const thursday = addDays(day, 3 - daysAfterMonday)
  const year = Number(thursday.slice(0, 4))
  return { year, week: Math.floor(daysBetween(dayIn(year, 1, 1), thursday) / 7) + 1 }
}

/** The day with this year, month (1 to 12) and day of the month; the caller knows that it exists. */
export function dayIn(year: number, month: number, day: number): Day {
  if (year < 1 || year > 9999) throw new RangeError(`the year ${year} is outside the calendar`)
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}` as Day
}

const padded = (number: number, digits: number) => String(number).padStart(digits, '0')

/** Days in a month (1 to 12). */
export function monthLength(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

const isLeapYear = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

function dayAt(ms: number): Day {
  const date = new Date(ms)
  return dayIn(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())
}
