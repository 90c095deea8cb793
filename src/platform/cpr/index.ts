/**
 * Six figures that are a day, month and year, then four; Word turns a typed hyphen or space into its longer
 * kin.
 */
const form = /\b(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])(\d{2})[-\u2010-\u2013 \u00a0]?\d{4}\b/g

/**
 * The first thing in a text that looks like a CPR number, as written; null when there is none. A check of the
 * date, not of modulus 11, which newer numbers do not keep. A P-number also has ten figures and may be taken
 * for one: warn, never alter.
 */
export function findCpr(text: string): string | null {
  const found = [...text.matchAll(form)].find(([, day, month, year]) =>
    isBirthday(Number(day), Number(month), Number(year)),
  )
  return found?.[0] ?? null
}

/** The century is not known; of the years that may be meant, 00 was a leap year in 2000. */
function isBirthday(day: number, month: number, year: number): boolean {
  if (month === 2) return day <= (year % 4 === 0 ? 29 : 28)
  return day <= 30 || ![4, 6, 9, 11].includes(month)
}
