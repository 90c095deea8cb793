import { frameTexts, framePaths } from '#organisation'
import type { Visit } from '#platform/http'
import { inLanguage, type LocalText } from '#platform/i18n'
import { Section } from '#ui'
import { WrittenText } from '../prose.tsx'
import { texts } from '../texts.ts'

interface WrittenProps {
  visit: Visit
  id: string
  title: string
  written: LocalText
  /** What holds as long as the municipality has written nothing. */
  missing: string
}

/** The municipality's own words, or what holds without them and who can write them. */
export const WrittenSection = ({ visit, id, title, written, missing }: WrittenProps) => {
  const { text, lang, foreign } = inLanguage(written, visit.language)
  return (
    <Section id={id} title={title}>
      {text ? <WrittenText text={text} lang={foreign ? lang : undefined} /> : <p class="read">{missing}</p>}
      {foreign && <p class="meta">{frameTexts(visit.language).foreign[lang]}</p>}
      {!text && <FillIn visit={visit} />}
    </Section>
  )
}

/** For those who can do something about it. */
export const FillIn = ({ visit }: { visit: Visit }) =>
  visit.actor.has('strategy-office', 'municipality-admin') ? (
    <p>
      <a href={visit.to(framePaths.settings)}>{texts(visit.language).fillIn}</a>
    </p>
  ) : null
