import { addDays, dayIn, daysBetween, type Day } from './day.ts'

/** Days from Easter Sunday: Skærtorsdag, Langfredag, påske, Kristi himmelfart, pinse. */
const movable = new Set([-3, -2, 0, 1, 39, 49, 50])
const fixed = new Set(['01-01', '12-25', '12-26'])
const storeBededag = 26

/**
 * Whether a day is a Danish public holiday (helligdag); an ordinary Sunday is not. Store bededag until 2023.
 */
export function isHoliday(day: Day): boolean {
  if (fixed.has(day.slice(5))) return true
  const afterEaster = daysBetween(easterSunday(Number(day.slice(0, 4))), day)
  return movable.has(afterEaster) || (afterEaster === storeBededag && day < '2024')
}

/** Easter Sunday by the Gregorian computus (Meeus, Jones, Butcher). */
function easterSunday(year: number): Day {
  const century = Math.floor(year / 100)
  const golden = year % 19
  const leapless = century - Math.floor(century / 4)
  const moonShift = Math.floor((8 * century + 13) / 25)
  const epact = (19 * golden + leapless - moonShift + 15) % 30
  const fullMoon = epact - (epact === 29 || (epact === 28 && golden > 10) ? 1 : 0)
  const weekday = (year + Math.floor(year / 4) + fullMoon + 2 - leapless) % 7
  return addDays(dayIn(year, 3, 28), fullMoon - weekday)
}

/**
 * Whether offices are open by law: neither Saturday, Sunday nor holiday. 5 June and 24 and 31 December are
 * working days.
 */
export const isWorkingDay = (day: Day): boolean => !isWeekend(day) && !isHoliday(day)

const isWeekend = (day: Day) => new Date(day).getUTCDay() % 6 === 0

/**
 * The day itself when it is a working day, else the first working day after: where a deadline that ends on a
 * Saturday, Sunday or holiday moves to. A municipality's own closed days may be handed in.
 */
export function nextWorkingDay(day: Day, alsoClosed: (day: Day) => boolean = () => false): Day {
  const open = isWorkingDay(day) && !alsoClosed(day)
  return open ? day : nextWorkingDay(addDays(day, 1), alsoClosed)
}
