import type { Day, VagueDate } from '#platform/time'
import type { Language } from './language.ts'

/** How a language writes days and times; instants are shown as the clock stands in Denmark. */
export interface DateFormats {
  /** 23. november 2026 / 23 November 2026 */
  day: (day: Day) => string
  /** 23. nov. 2026 / 23 Nov 2026 */
  shortDay: (day: Day) => string
  /** 23. nov. / 23 Nov */
  dayMonth: (day: Day) => string
  /** mandag den 23. november 2026 / Monday 23 November 2026 */
  weekdayDay: (day: Day) => string
  /** 08.05 / 08:05 */
  time: (instant: Date) => string
  /** 17. maj 2026, maj 2026, 2. kvartal 2026, 1. halvår 2026, 2026, løbende */
  vagueDate: (date: VagueDate) => string
}

export function dateFormats(lang: Language, locale: string): DateFormats {
  const day = { day: 'numeric', month: 'long', year: 'numeric' } as const
  const onDay = (options: Intl.DateTimeFormatOptions) => dayFormat(locale, options)
  const dayText = onDay(day)
  const weekday = onDay({ weekday: 'long' })
  const time = instantFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  return {
    day: dayText,
    shortDay: onDay({ ...day, month: 'short' }),
    dayMonth: onDay({ day: 'numeric', month: 'short' }),
    weekdayDay: (day) => `${weekday(day)} ${words[lang].the}${dayText(day)}`,
    time,
    vagueDate: vagueDateFormat(lang, dayText, onDay({ month: 'long', year: 'numeric' })),
  }
}

/** A day is no instant: it is read and shown in the same zone, so that it cannot slip to its neighbour. */
function dayFormat(locale: string, options: Intl.DateTimeFormatOptions) {
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
  return (day: Day) => format.format(Date.parse(day))
}

function instantFormat(locale: string, options: Intl.DateTimeFormatOptions) {
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'Europe/Copenhagen' })
  return (instant: Date) => format.format(instant)
}

const words = {
  da: {
    the: 'den ',
    continuous: 'løbende',
    quarters: ['1. kvartal', '2. kvartal', '3. kvartal', '4. kvartal'],
    halves: ['1. halvår', '2. halvår'],
  },
  en: {
    the: '',
    continuous: 'continuous',
    quarters: ['1st quarter of', '2nd quarter of', '3rd quarter of', '4th quarter of'],
    halves: ['1st half of', '2nd half of'],
  },
}

function vagueDateFormat(lang: Language, day: (day: Day) => string, month: (day: Day) => string) {
  const { continuous, quarters, halves } = words[lang]
  return (date: VagueDate) => {
    const [year, part, dayOfMonth] = date.split('-') as [string, string?, string?]
    if (year === 'continuous') return continuous
    if (part === undefined) return year
    if (part.startsWith('Q')) return `${quarters[Number(part[1]) - 1]} ${year}`
    if (part.startsWith('H')) return `${halves[Number(part[1]) - 1]} ${year}`
    return dayOfMonth === undefined ? month(`${date}-01` as Day) : day(date as string as Day)
  }
}
