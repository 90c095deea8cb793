import type { Language } from '#platform/i18n'
import { da } from './texts.da.ts'
import { en } from './texts.en.ts'

const texts = { da, en }
export const listTexts = (language: Language) => texts[language]
