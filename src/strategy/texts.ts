import { explainFault } from '#platform/files'
import type { Language } from '#platform/i18n'
import { da } from './texts.da.ts'
import { en } from './texts.en.ts'

const texts = { da, en }

/** The words of this room in a language. */
export const textsIn = (language: Language): typeof da => texts[language]

/** What is wrong, as a sentence: the words of this room, else those that every file and form shares. */
export function faultText(reason: string, language: Language): string {
  const own = texts[language].faults
  return Object.hasOwn(own, reason) ? own[reason]! : explainFault(reason, language)
}
