/** A Danish calendar day, and what is asked of days. */
export { addDays, addMonths, dayOf, daysBetween, parseDay, weekOf, type Day } from './day.ts'
/** A date as people know it: a day, month, quarter, half-year, year, or continuous. */
export { earliestDay, isContinuous, latestDay, type VagueDate } from './vague-date.ts'
/** Reads a vague date as a code or as Danes and English people type it. */
export { parseVagueDate } from './read-vague-date.ts'
/** Danish public holidays and working days. */
export { isHoliday, isWorkingDay, nextWorkingDay } from './holidays.ts'

/** The present instant; handed in, so that a test or the example can stand at a day of its own. */
export type Clock = () => Date
