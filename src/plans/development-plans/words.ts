import type { Language } from '#platform/i18n'
import type { StatusKey } from '#ui'
import type { GroupSignal, Shown } from '../signals/index.ts'
import { da } from './texts.da.ts'
import { en } from './texts.en.ts'

export type Words = typeof da
const texts: Record<Language, Words> = { da, en }

/** The words of development plans in a language. */
export const wordsIn = (language: Language): Words => texts[language]

/** A word by a key that only the data knows; the key itself when there is none. */
export const wordOf = (words: Record<string, string>, key: string): string =>
  Object.hasOwn(words, key) ? words[key]! : key

/** The shape of each state. */
export const statusKey: Record<Shown | GroupSignal['signal'], StatusKey> = {
  'on-track': 'plan',
  'at-risk': 'obs',
  late: 'late',
  'not-started': 'new',
  paused: 'pause',
  silent: 'ask',
  completed: 'done',
  stopped: 'stop',
  idea: 'idea',
  gap: 'gap',
}
