import type { Language } from './language.ts'

/** The gender of a Danish noun: én handling, ét mål. English does not ask. */
export type Gender = 'common' | 'neuter'

const words = {
  da: 'nul én to tre fire fem seks syv otte ni ti elleve tolv'.split(' '),
  en: 'zero one two three four five six seven eight nine ten eleven twelve'.split(' '),
}

/** The word for a whole number from 0 to 12; undefined for any other, which is written in figures. */
export const countWordIn = (lang: Language, count: number, gender: Gender): string | undefined =>
  lang === 'da' && count === 1 && gender === 'neuter' ? 'ét' : words[lang][count]
