import type { Language } from '#platform/i18n'
import { da } from './texts.da.ts'
import { en } from './texts.en.ts'

/** The words of action plans in a language. */
export const planTexts = (language: Language): typeof da => ({ da, en })[language]
