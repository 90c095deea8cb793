import type { Language } from '#platform/i18n'
import { da } from './texts.da.ts'
import { en } from './texts.en.ts'

const texts = { da, en }
export const homeTexts = (language: Language) => texts[language]
