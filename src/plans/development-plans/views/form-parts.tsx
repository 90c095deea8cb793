import type { Child } from 'hono/jsx'
import type { FieldError, Visit } from '#platform/http'
import { formats, inLanguage, type Language, type LocalText } from '#platform/i18n'
import { Button, Buttons, ErrorSummary, Field, Section, type Option } from '#ui'
import { listOf, valueOf, type Filled } from '../../actions/form-kit.tsx'
import type { Serves } from '../../goals/rules.ts'
import type { StarWords } from '../star-words.ts'
import { wordOf, wordsIn } from '../words.ts'
import { plain } from './parts.tsx'

export { listOf, Token, valueOf, type Filled } from '../../actions/form-kit.tsx'

export const errorIn = (language: Language, { errors = [] }: Filled, field: string): string | undefined => {
  const found = errors.find((e) => e.field === field)
  return found && wordOf(wordsIn(language).errors, found.message)
}

/** Everything that must be mended, on top, linking to its field. */
export const Faults = ({
  language,
  errors = [],
}: {
  language: Language
  errors?: FieldError[] | undefined
}) => (
  <ErrorSummary
    title={wordsIn(language).errorsTitle}
    errors={errors.map((e) => ({ field: e.field, text: faultNamed(language, e) }))}
  />
)

/** A sentence that fits any field says first which it is about. */
function faultNamed(language: Language, { field, message }: FieldError): string {
  const t = wordsIn(language)
  const sentence = wordOf(t.errors, message)
  const [name, english] = [field.replace(/(Da|En)$/, ''), field.endsWith('En')]
  const label: unknown = t.fields[name as keyof typeof t.fields]
  if (!fitsAny.has(message) || typeof label !== 'string') return sentence
  return `${label}${english ? ` (${t.fields.english.toLowerCase()})` : ''}: ${sentence}`
}
const fitsAny = new Set(['tooLong', 'notText', 'tooMany', 'cpr', 'vagueDate', 'day', 'unknownChoice'])

interface PairProps {
  visit: Visit
  filled: Filled
  name: string
  label: string
  hint?: string
  saved: LocalText | undefined
  rows?: number
  required?: boolean
}
/** One text in the municipality's own language, and folded below it the other. */
export const TextPair = ({ visit, filled, name, label, hint, saved, rows, required }: PairProps) => {
  const t = wordsIn(visit.language)
  const [own, other] = visit.municipality.locale === 'en' ? (['En', 'Da'] as const) : (['Da', 'En'] as const)
  const folded =
    other === 'En'
      ? { word: t.fields.english, hint: t.fields.englishHint }
      : { word: t.fields.danish, hint: t.fields.danishHint }
  const field = (end: 'Da' | 'En') => {
    const value = valueOf(filled, `${name}${end}`, saved?.[end === 'Da' ? 'da' : 'en'])
    const error = errorIn(visit.language, filled, `${name}${end}`)
    const about = end === own ? label : `${label} (${folded.word.toLowerCase()})`
    const said = end === own ? hint : folded.hint
    const common = {
      name: `${name}${end}`,
      label: about,
      ...(said && { hint: said }),
      ...(error && { error }),
    }
    return rows ? (
      <Field {...common} kind="textarea" rows={rows} value={value} />
    ) : (
      <Field {...common} value={value} {...(required && end === own && { required })} />
    )
  }
  const translated = Boolean(valueOf(filled, `${name}${other}`, saved?.[other === 'Da' ? 'da' : 'en']))
  return (
    <>
      {field(own)}
      <details open={translated || Boolean(errorIn(visit.language, filled, `${name}${other}`))}>
        <summary>{folded.word}</summary>
        {field(other)}
      </details>
    </>
  )
}

interface ServesProps {
  visit: Visit
  filled: Filled
  star: StarWords
  saved: Serves | undefined
}
/** Any number of visions by focus area, of whole areas, and of values. */
export const ServesFields = ({ visit, filled, star, saved }: ServesProps) => {
  const t = wordsIn(visit.language).fields
  const option = (w: StarWords['areas'][number]): Option => ({
    value: w.id,
    text: `${w.number} ${plain(w.title, visit.language)}`.trim(),
  })
  const visions = listOf(filled, 'visions', saved?.visions ?? [])
  const error = (field: string) => {
    const text = errorIn(visit.language, filled, field)
    return text ? { error: text } : {}
  }
  return (
    <>
      {star.areas.map((area, i) => (
        <Field
          kind="checkboxes"
          name="visions"
          {...(i > 0 && { id: `visions-${area.number}` })}
          label={t.visions(plain(area.title, visit.language))}
          options={star.visions.filter((v) => v.areaId === area.id).map(option)}
          value={visions}
          {...(i === 0 && error('visions'))}
        />
      ))}
      {star.areas.length > 0 && (
        <Field
          kind="checkboxes"
          name="focusAreas"
          label={t.focusAreas}
          options={star.areas.map(option)}
          value={listOf(filled, 'focusAreas', saved?.focusAreas ?? [])}
          {...error('focusAreas')}
        />
      )}
      {star.values.length > 0 && (
        <Field
          kind="checkboxes"
          name="coreValues"
          label={t.coreValues}
          options={star.values.map(option)}
          value={listOf(filled, 'coreValues', saved?.coreValues ?? [])}
          {...error('coreValues')}
        />
      )}
    </>
  )
}

/** The end of a form: save, or back without saving. */
export const SaveRow = ({ save, cancel, visit }: { save: string; cancel: string; visit: Visit }) => (
  <Buttons>
    <Button>{save}</Button>
    <a href={cancel}>{wordsIn(visit.language).cancel}</a>
  </Buttons>
)

/** One field that two have written: both texts side by side. */
export interface Difference {
  label: string
  theirs: string
  mine: string
}
interface ConflictProps {
  visit: Visit
  who: LocalText | null
  differences: Difference[]
  /** The form with what was typed, and the new version in it. */
  children?: Child
}
/** Two have written at once: the saved and the typed text of each field, and the form to join them in. Nothing is lost. */
export const ConflictPage = ({ visit, who, differences, children }: ConflictProps) => {
  const t = wordsIn(visit.language)
  const side = (title: string, text: string) => (
    <div>
      <b class="t">{title}</b>
      <p class="read">{text}</p>
    </div>
  )
  return (
    <>
      <div class="head" role="alert">
        <h1>{t.conflictTitle}</h1>
        <p class="lead">{t.conflictLead(who ? inLanguage(who, visit.language).text : '')}</p>
      </div>
      {differences.map(({ label, theirs, mine }, i) => (
        <Section id={`forskel-${i + 1}`} title={label}>
          <div class="vs">
            {side(t.theirs, theirs)}
            {side(t.mine, mine)}
          </div>
        </Section>
      ))}
      <Section id="ny-tekst" title={t.newText}>
        {children}
      </Section>
    </>
  )
}

/** What stands against what is sent, for the fields in which they differ. */
export const differencesOf = (fields: Difference[]): Difference[] => fields.filter((f) => f.theirs !== f.mine)
export const bothLanguages = (text: LocalText): string =>
  [text.da, text.en && (text.da ? `[en] ${text.en}` : text.en)].filter(Boolean).join('\n')
export const vagueIn = (
  language: Language,
  date: Parameters<ReturnType<typeof formats>['vagueDate']>[0] | null,
) => (date ? formats(language).vagueDate(date) : '')
export const namesOf = (star: StarWords, serves: Serves, language: Language): string =>
  formats(language).list(
    [
      ...star.visions.filter((v) => serves.visions.includes(v.id)),
      ...star.areas.filter((a) => serves.focusAreas.includes(a.id)),
      ...star.values.filter((v) => serves.coreValues.includes(v.id)),
    ].map((w) => `${w.number} ${plain(w.title, language)}`.trim()),
  )
