import type { Language } from '#platform/i18n'
import { da } from './texts.da.ts'
import { en } from './texts.en.ts'

export const textsIn = (language: Language): typeof da => ({ da, en })[language]
