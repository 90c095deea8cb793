import type { Language } from '#platform/i18n'
import { da } from './texts.da.ts'
import { en } from './texts.en.ts'

const all = { da, en }
export const texts = (language: Language) => all[language]
