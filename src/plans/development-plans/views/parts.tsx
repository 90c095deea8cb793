import type { Child } from 'hono/jsx'
import type { Visit } from '#platform/http'
import { formats, inLanguage, inSentence, type Language, type LocalText } from '#platform/i18n'
import { visionPath } from '#strategy'
import { CompassMark, FlatSpike, StatusMark, Units } from '#ui'
import { servesNoStar, type Serves } from '../../goals/rules.ts'
import type { Group } from '../group.ts'
import type { StarWord, StarWords } from '../star-words.ts'
import { statusKey, wordOf, wordsIn } from '../words.ts'

/** A text somebody wrote; in the other language it says so to whoever listens. */
export const Said = ({ text, language }: { text: LocalText | null; language: Language }) => {
  const said = inLanguage(text ?? {}, language)
  return said.foreign ? <span lang={said.lang}>{said.text}</span> : <>{said.text}</>
}

/** A sentence of the program with such texts in it. */
export const SaidWithin = (props: { sentence: string; texts: readonly LocalText[]; language: Language }) => (
  <>
    {inSentence(props.sentence, props.texts, props.language).map(({ text, lang }) =>
      lang ? <span lang={lang}>{text}</span> : text,
    )}
  </>
)
/** A line that somebody typed: people write in the municipality's own language, whoever reads. */
export const typed = (line: string | null | undefined, { municipality }: Visit): LocalText => ({
  [municipality.locale]: line ?? '',
})
export const plain = (text: LocalText, language: Language) => inLanguage(text, language).text
export const isWritten = (text: LocalText) => Boolean(text.da?.trim() || text.en?.trim())

/** Paragraphs of a text somebody wrote: an empty line parts them. */
export const Paragraphs = ({ text, language }: { text: LocalText; language: Language }) => {
  const said = inLanguage(text, language)
  const parts = said.text.split(/\n\s*\n/).filter((p) => p.trim())
  return (
    <>
      {parts.map((part) => (
        <p lang={said.foreign ? said.lang : undefined}>{part}</p>
      ))}
    </>
  )
}

/** Said once on a page on which some text stands in the other language. */
export const ForeignNote = ({ texts, language }: { texts: readonly LocalText[]; language: Language }) =>
  texts.some((text) => inLanguage(text, language).foreign) ? (
    <p class="meta">{wordsIn(language).foreignNote}</p>
  ) : null

/** The signal of a goal, track or plan; where no action counts nothing is measured, and words say so. */
export const GroupMark = ({
  group,
  language,
  shapeOnly,
}: {
  group: Group
  language: Language
  shapeOnly?: boolean
}) => {
  const t = wordsIn(language)
  const { signal, because } = group.result
  return because === 'no-actions' ? (
    <span class="meta">{t.nothingCounted(group.actions.length)}</span>
  ) : (
    <StatusMark status={statusKey[signal]} word={wordOf(t.shown, signal)} {...(shapeOnly && { shapeOnly })} />
  )
}

/** How much is reached and how much should be, as a bar and in words; nothing when nothing counts. */
export const Progress = ({ group, language }: { group: Group; language: Language }) => {
  if (group.progress === null) return null
  const { percent } = formats(language)
  const owed = group.expected === null ? null : percent(group.expected)
  return (
    <span>
      <FlatSpike progress={group.progress} expected={group.expected} width={96} />{' '}
      <span class="meta">{wordsIn(language).progress(percent(group.progress), owed)}</span>
    </span>
  )
}

/** One shape per action. */
export const ActionShapes = ({ group, language }: { group: Group; language: Language }) => {
  const { actions, tally } = group
  return (
    <Units
      units={actions.map((a) => statusKey[a.facts.shown])}
      text={wordsIn(language).unitsText(actions.length, tally.onTrack + tally.completed)}
    />
  )
}

interface CarriesProps {
  visit: Visit
  serves: Serves
  star: StarWords
  /** Of its headings: below a goal in a plan 4, on a page of its own 3. */
  level?: 3 | 4
}
/** What a goal or track carries: visions and areas with their marks, then the values it has regard for. */
export const Carries = ({ visit, serves, star, level = 4 }: CarriesProps) => {
  const t = wordsIn(visit.language)
  const H = `h${level}` as 'h4'
  const values = star.values.filter((v) => serves.coreValues.includes(v.id))
  return (
    <>
      <H>{servesNoStar(serves) ? t.outside : t.carries}</H>
      {servesNoStar(serves) ? (
        <p>{t.outsideText}</p>
      ) : (
        <ul>
          <StarLinks visit={visit} serves={serves} star={star} />
        </ul>
      )}
      {values.length > 0 && (
        <>
          <H>{t.weighsOn}</H>
          <ul>
            {values.map((v) => (
              <li>
                <Said text={v.title} language={visit.language} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

export const StarLinks = ({ visit, serves, star }: { visit: Visit; serves: Serves; star: StarWords }) => (
  <>
    {star.visions
      .filter((v) => serves.visions.includes(v.id))
      .map((v) => (
        <li>
          <Marked word={v} />{' '}
          <a href={visit.to(visionPath, { slug: v.slug })}>
            {v.number} <Said text={v.title} language={visit.language} />
          </a>
        </li>
      ))}
    {star.areas
      .filter((a) => serves.focusAreas.includes(a.id))
      .map((a) => (
        <li>
          <Marked word={a} /> {a.number} <Said text={a.title} language={visit.language} />
        </li>
      ))}
  </>
)
const Marked = ({ word }: { word: StarWord }) => (word.mark ? <CompassMark {...word.mark} /> : null)

/** Name and value in a goal's small list. */
export const Facts = ({ facts }: { facts: { term: string; value: Child }[] }) => (
  <dl class="tgt">
    {facts.map(({ term, value }) => (
      <div>
        <dt>{term}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)
