import { explainFault } from '#platform/files'
import type { Language } from '#platform/i18n'
import { textsIn } from './texts.ts'

/** A fault's reason as a sentence: the key, then what it is about, such as `unknown-unit vej`. */
export function explainReason(reason: string, language: Language): string {
  const [key = '', ...rest] = reason.split(' ')
  const sentence = textsIn(language).reasons[key]
  return sentence ? [sentence, ...rest].join(' ') : explainFault(reason, language)
}
