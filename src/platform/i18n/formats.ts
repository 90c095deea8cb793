import { countWordIn, type Gender } from './count-words.ts'
import { dateFormats, type DateFormats } from './date-formats.ts'
import type { Language } from './language.ts'

/** How a language writes days, times, numbers, lists and plurals. */
export interface Formats extends DateFormats {
  /** 1.234,5 (at most three decimals) */
  number: (value: number) => string
  /** 8,1: always so many decimals, one unless told */
  decimal: (value: number, digits?: number) => string
  /**
   * 46 % from a share such as 0.46, in whole per cent; a no-break space before the sign in Danish, none in
   * English
   */
  percent: (share: number) => string
  /** 1.234.568 kr. / DKK 1,234,568: whole kroner, with a no-break space */
  kroner: (amount: number) => string
  /** a, b og c */
  list: (items: readonly string[]) => string
  /** nul, én or ét, to … tolv; then figures */
  countWord: (count: number, gender?: Gender) => string
  /** The same with a capital letter, to begin a sentence: To er forsinkede */
  capitalCountWord: (count: number, gender?: Gender) => string
  /** The word that fits the number (without the number); Danish says 1,5 with the singular */
  plural: (count: number, one: string, many: string) => string
  /** Danish order in both languages, as the database sorts: names here are Danish, and aa counts as å */
  collator: Intl.Collator
}

/** The formats of a language, made once. */
export const formats = (lang: Language): Formats => (made[lang] ??= makeFormats(lang))

const made: Partial<Record<Language, Formats>> = {}
const collator = new Intl.Collator('da')

function makeFormats(lang: Language): Formats {
  const locale = lang === 'da' ? 'da-DK' : 'en-GB'
  const countWord = countWords(lang, locale)
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  const plurals = new Intl.PluralRules(locale)
  return {
    ...dateFormats(lang, locale),
    ...numberFormats(locale),
    list: (items) => list.format(items),
    countWord,
    capitalCountWord: (count, gender) => capitalised(countWord(count, gender)),
    plural: (count, one, many) => (plurals.select(count) === 'one' ? one : many),
    collator,
  }
}

function countWords(lang: Language, locale: string) {
  const figures = numberIn(locale)
  return (count: number, gender: Gender = 'common') =>
    countWordIn(lang, count, gender) ?? figures.format(count)
}

const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

function numberFormats(locale: string) {
  const number = numberIn(locale)
  const decimals = new Map<number, Intl.NumberFormat>()
  const percent = numberIn(locale, { style: 'percent' })
  const kroner = numberIn(locale, { style: 'currency', currency: 'DKK', maximumFractionDigits: 0 })
  return {
    number: (value: number) => number.format(value),
    decimal: (value: number, digits = 1) => {
      if (!decimals.has(digits)) decimals.set(digits, numberIn(locale, fixed(digits)))
      return (decimals.get(digits) ?? number).format(value)
    },
    percent: (share: number) => percent.format(share),
    kroner: (amount: number) => kroner.format(amount),
  }
}

const fixed = (digits: number) => ({ minimumFractionDigits: digits, maximumFractionDigits: digits })

/** Minus zero, which sums of figures may end in, is shown as zero. */
const numberIn = (locale: string, options: Intl.NumberFormatOptions = {}) =>
  new Intl.NumberFormat(locale, { signDisplay: 'negative', ...options })
