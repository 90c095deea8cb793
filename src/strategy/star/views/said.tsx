import { inLanguage, type Language, type LocalText } from '#platform/i18n'

/** A text in the reader's language; in the other with its `lang` when it is missing. */
export const Said = ({ text, language }: { text: LocalText; language: Language }) => {
  const said = inLanguage(text, language)
  return said.foreign ? <span lang={said.lang}>{said.text}</span> : <>{said.text}</>
}

/** The same as plain text, for titles and names. */
export const plain = (text: LocalText, language: Language) => inLanguage(text, language).text

/** A longer text: a blank line makes a new paragraph. */
export const Prose = ({ text, language }: { text: LocalText; language: Language }) => {
  const said = inLanguage(text, language)
  return (
    <>
      {said.text
        .split(/\n\s*\n/)
        .filter((p) => p.trim())
        .map((p) => (
          <p lang={said.foreign ? said.lang : undefined}>{p}</p>
        ))}
    </>
  )
}

/** The languages other than the reader's in which some of these texts are shown. */
export const foreignAmong = (texts: readonly LocalText[], language: Language): Language[] => [
  ...new Set(
    texts
      .map((t) => inLanguage(t, language))
      .filter((t) => t.foreign)
      .map((t) => t.lang),
  ),
]
