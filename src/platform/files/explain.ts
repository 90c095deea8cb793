import type { Language } from '#platform/i18n'
import { da } from './texts.da.ts'
import { en } from './texts.en.ts'

const texts: Record<Language, Record<string, (word: string) => string>> = { da, en }

/** A reason that any format can have, as a sentence; one that is not known here is given back as it is. */
export function explainFault(reason: string, language: Language): string {
  const [key = '', ...words] = reason.split(' ')
  if (Object.hasOwn(texts[language], key)) return texts[language][key]!(words.join(' '))
  return key.startsWith('yaml-') ? texts[language]['yaml-other']!(words.join(' ')) : reason
}
