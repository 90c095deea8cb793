import type { Visit } from '#platform/http'
import { WritingForm, type Body } from '#organisation'
import { Field, Hidden, Head } from '#ui'
import type { PlanText } from '../commands.ts'
import { wordsIn } from '../words.ts'
import { errorIn, Faults, SaveRow, TextPair, Token, valueOf, type Filled } from './form-parts.tsx'
import { plain } from './parts.tsx'

interface PlanFormProps {
  visit: Visit
  filled: Filled
  action: string
  cancel: string
  saved?: PlanText & { id: string }
  version?: number
  /** Committees to choose between when the plan is new. */
  bodies?: Body[]
  chosenBody?: string
}

/** Title, introduction and period of a plan. */
export const PlanForm = ({
  visit,
  filled,
  action,
  cancel,
  saved,
  version,
  bodies,
  chosenBody,
}: PlanFormProps) => {
  const t = wordsIn(visit.language)
  const day = (name: 'startsOn' | 'endsOn') => {
    const error = errorIn(visit.language, filled, name)
    return (
      <Field
        kind="date"
        name={name}
        label={t.fields[name]}
        value={valueOf(filled, name, saved?.[name])}
        {...(error && { error })}
      />
    )
  }
  const bodyError = errorIn(visit.language, filled, 'bodyId')
  return (
    <WritingForm visit={visit} action={action} class="form stack">
      {version !== undefined && <Hidden fields={{ version: String(version) }} />}
      <Faults language={visit.language} errors={filled.errors} />
      {bodies && (
        <Field
          kind="select"
          name="bodyId"
          label={t.fields.body}
          value={valueOf(filled, 'bodyId', chosenBody)}
          {...(bodyError && { error: bodyError })}
          options={bodies.map((b) => ({ value: b.id, text: plain(b.name, visit.language) }))}
        />
      )}
      <TextPair visit={visit} filled={filled} name="title" label={t.fields.title} saved={saved?.title} />
      <TextPair
        visit={visit}
        filled={filled}
        name="introduction"
        label={t.fields.introduction}
        hint={t.fields.introductionHint}
        saved={saved?.introduction}
        rows={5}
      />
      <div class="row">
        {day('startsOn')}
        {day('endsOn')}
      </div>
      <SaveRow visit={visit} save={saved ? t.save : t.createPlan} cancel={cancel} />
    </WritingForm>
  )
}

interface ReleaseProps {
  visit: Visit
  filled: Filled
  action: string
  cancel: string
  lacking: string[]
  refusal?: string
}
/** From draft to public: the day, and what is still missing said plainly. */
export const ReleasePage = ({ visit, filled, action, cancel, lacking, refusal }: ReleaseProps) => {
  const t = wordsIn(visit.language)
  const error = refusal ?? errorIn(visit.language, filled, 'on')
  return (
    <>
      <Head title={t.releaseTitle} lead={t.releaseLead} />
      {lacking.length > 0 && (
        <>
          <p>{t.releaseAnyway}</p>
          <ul class="li">
            {lacking.map((text) => (
              <li>{text}</li>
            ))}
          </ul>
        </>
      )}
      <form method="post" action={action} class="form stack">
        <Token visit={visit} />
        <Field
          kind="date"
          name="on"
          label={t.releaseOn}
          hint={t.releaseOnHint}
          value={valueOf(filled, 'on', visit.db.today)}
          required
          {...(error && { error })}
        />
        <SaveRow visit={visit} save={t.release} cancel={cancel} />
      </form>
    </>
  )
}
