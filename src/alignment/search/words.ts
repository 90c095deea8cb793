import { normalise, type Language } from '#platform/i18n'
import { synonymsOf } from './synonyms.ts'

/** How much of what was typed is looked at. */
const longest = 200
const mostWords = 8

/** Letters as one compares them: composed, small, and CO₂ as co2. */
export const plainText = (text: string) => normalise(text).normalize('NFKC').toLocaleLowerCase('da')

// a number with dots, such as a vision's 4.2, is one word, as it is for the database
const word = /\d+(?:\.\d+)+|[\p{L}\p{N}]+/gu

/** The words of what was typed, whatever was typed. */
export const wordsOf = (typed: string): string[] => {
  const words = plainText(typed.slice(0, longest)).match(word) ?? []
  return [...new Set(words)].slice(0, mostWords)
}

/** Every ending of a title's words, from three letters: "cykelsti" is found by "sti" as the beginning of an ending. */
export function partsOf(title: string): string[] {
  const words = plainText(title.slice(0, 500)).match(word) ?? []
  const parts = words.map((word) => word.slice(0, 60)).flatMap((word) => endings(word))
  return [...new Set(parts)].slice(0, 500)
}
const endings = (word: string) => [
  word,
  ...Array.from({ length: Math.max(0, word.length - 3) }, (_, i) => word.slice(i + 1)),
]

/** The lexeme that every document of a municipality and language holds. No word of a text looks like it. */
export const ownLexeme = (municipalityId: string, language: Language) => `=${municipalityId}/${language}`
export const quoted = (lexeme: string) => `'${lexeme}'`

/**
 * What is asked of the word stems: every word, each as a beginning or as one of its synonyms. The words hold letters and digits
 * only, so that nothing typed is read as an operator.
 */
export const stemQuery = (words: readonly string[], language: Language): string =>
  words
    .map((word) => `(${[...forms(word, language), ...synonymsOf(word)].map(asPhrase).join(' | ')})`)
    .join(' & ')

/** What is asked of the parts of titles. */
export const partQuery = (words: readonly string[], language: Language): string =>
  words
    .map((word) => `(${[...forms(word, language), ...synonymsOf(word)].map(asAll).join(' | ')})`)
    .join(' & ')

// Danish drops the e of cykel, regel, aften when it bends them: cyklen, reglerne, aftner. The stemmer does not know.
const forms = (word: string, language: Language) =>
  language === 'da' && /[^aeiouyæøå]e[lnr]$/.test(word) && word.length > 4
    ? [word, word.slice(0, -2) + word.at(-1)!]
    : [word]
const asPhrase = (said: string) => `(${said.split(' ').join(' <-> ')}:*)`
const asAll = (said: string) =>
  `(${said
    .split(' ')
    .map((w) => `${w}:*`)
    .join(' & ')})`
