/** The languages of the interface: Danish and English. */
export type Language = 'da' | 'en'

/** The languages in the order they are offered. */
export const languages: readonly Language[] = ['da', 'en']

/** A text people wrote, in one or both languages. */
export type LocalText = { da?: string; en?: string }

/** A text to show, the language it is in (for `lang`), and whether that is not the reader's. */
type TextInLanguage = { text: string; lang: Language; foreign: boolean }

/** The text in the reader's language, or in the other when it is missing; empty when nobody wrote it. */
export function inLanguage(text: LocalText, lang: Language): TextInLanguage {
  const other = lang === 'da' ? 'en' : 'da'
  if (isWritten(text[lang])) return { text: text[lang], lang, foreign: false }
  if (isWritten(text[other])) return { text: text[other], lang: other, foreign: true }
  return { text: '', lang, foreign: false }
}

/** A sentence in pieces, where texts that people wrote stand in it in the other language. */
export function inSentence(
  sentence: string,
  texts: readonly LocalText[],
  lang: Language,
): { text: string; lang?: Language }[] {
  const [foreign, ...others] = texts.map((text) => inLanguage(text, lang)).filter((text) => text.foreign)
  if (!foreign) return sentence ? [{ text: sentence }] : []
  const rest = others.map((text) => ({ [text.lang]: text.text }))
  return sentence
    .split(foreign.text)
    .flatMap((piece, i) => [
      ...(i ? [{ text: foreign.text, lang: foreign.lang }] : []),
      ...inSentence(piece, rest, lang),
    ])
}

const isWritten = (text: string | undefined): text is string => text !== undefined && text.trim() !== ''

/** Of our languages the one that an Accept-Language prefers, if it names any. */
export const languageAsked = (header = ''): Language | undefined =>
  header
    // longer than any browser's
    .slice(0, 200)
    .split(',')
    .map((part) =>
      part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*q=/),
    )
    .map(([tag = '', weight = '1']) => ({ own: tag.split('-')[0], weight: Number(weight) }))
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .flatMap(({ own }) => languages.find((language) => language === own) ?? [])[0]
