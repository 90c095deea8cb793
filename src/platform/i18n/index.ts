/** The two languages, a text in either or both, and the choice between them. */
export {
  inLanguage,
  inSentence,
  languageAsked,
  languages,
  type Language,
  type LocalText,
} from './language.ts'
/** From the Danish texts to what the English ones must be: a missing text is a compile error. */
export type { Widen } from './widen.ts'
/** Days, times, numbers, lists and plurals as they are written in a language. */
export { formats, type Formats } from './formats.ts'
/** The last part of an address, made from a title. */
export { slugOf } from './slug.ts'
/** What people type or paste, made fit to keep. */
export { normalise } from './normalise.ts'
