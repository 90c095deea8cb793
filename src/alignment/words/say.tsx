import { frameTexts } from '#organisation'
import type { Visit } from '#platform/http'
import { inLanguage, inSentence, type Language, type LocalText } from '#platform/i18n'

/** A text somebody wrote, marked with its language when that is not the reader's. */
export const Say = ({ text, lang }: { text: LocalText; lang: Language }) => {
  const { text: said, lang: its, foreign } = inLanguage(text, lang)
  return foreign ? <span lang={its}>{said}</span> : <>{said}</>
}

/** A sentence of the program with such texts in it. */
export const SayWithin = (props: { sentence: string; texts: readonly LocalText[]; lang: Language }) => (
  <>
    {inSentence(props.sentence, props.texts, props.lang).map(({ text, lang }) =>
      lang ? <span lang={lang}>{text}</span> : text,
    )}
  </>
)

/** The word about it, once, when any of these texts is in the other language. */
export const ForeignNote = ({
  texts,
  lang,
}: {
  texts: readonly (LocalText | null | undefined)[]
  lang: Language
}) => {
  const foreign = texts.map((text) => text && inLanguage(text, lang)).find((text) => text && text.foreign)
  return foreign ? <p class="meta">{frameTexts(lang).foreign[foreign.lang]}</p> : null
}

/** The language of a text, when it is not the reader's. */
export function foreignTo(reader: Language, text: LocalText): Language | undefined {
  const { lang, foreign } = inLanguage(text, reader)
  return foreign ? lang : undefined
}

export const say = (text: LocalText | null | undefined, lang: Language) => inLanguage(text ?? {}, lang).text

/** A committee's name with places where a narrow column may break it. */
export const softName = (text: LocalText, lang: Language) =>
  say(text, lang).replace(/(\p{L}{4,})(udvalget|forvaltningen)/gu, '$1\u00ad$2')

/** A sentence that ends as one, whoever wrote it. */
export const sentence = (text: string | null | undefined) =>
  text ? text.trim().replace(/[^.!?…»”)]$/u, '$&.') : ''

/** A line that somebody typed, as a sentence; people write in the municipality's own language, whoever reads. */
export const Told = ({ text, visit }: { text: string | null | undefined; visit: Visit }) => {
  const { locale } = visit.municipality
  return text && locale !== visit.language ? (
    <span lang={locale}>{sentence(text)}</span>
  ) : (
    <>{sentence(text)}</>
  )
}
