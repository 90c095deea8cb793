import { WritingForm } from '#organisation'
import type { Visit } from '#platform/http'
import { Field, Hidden, type Option } from '#ui'
import {
  errorIn,
  Faults,
  listOf,
  SaveRow,
  ServesFields,
  TextPair,
  type Filled,
} from '../../development-plans/views/form-parts.tsx'
import { plain } from '../../development-plans/views/parts.tsx'
import { wordsIn } from '../../development-plans/words.ts'
import type { TrackChoices } from '../choices.ts'
import type { Track } from '../rules.ts'

interface TrackFormProps {
  visit: Visit
  choices: TrackChoices
  filled: Filled
  action: string
  cancel: string
  saved?: Track
  version?: number
  /** The goal under which a new track is written. */
  under?: string
}

/** A track: title, purpose, the goals it works for, and what it carries beyond them. */
export const TrackForm = ({
  visit,
  choices,
  filled,
  action,
  cancel,
  saved,
  version,
  under,
}: TrackFormProps) => {
  const t = wordsIn(visit.language)
  return (
    <WritingForm visit={visit} action={action} class="form stack">
      {version !== undefined && <Hidden fields={{ version: String(version) }} />}
      <Faults language={visit.language} errors={filled.errors} />
      <TextPair visit={visit} filled={filled} name="title" label={t.fields.title} saved={saved?.title} />
      <TextPair
        visit={visit}
        filled={filled}
        name="purpose"
        label={t.fields.purpose}
        hint={t.fields.purposeHint}
        saved={saved?.purpose}
        rows={4}
      />
      <GoalsField
        visit={visit}
        filled={filled}
        choices={choices}
        saved={saved?.goalIds ?? (under ? [under] : [])}
      />
      <h2>{t.fields.servesTrack}</h2>
      <p class="hint">{t.fields.servesTrackHint}</p>
      <ServesFields visit={visit} filled={filled} star={choices.star} saved={saved?.serves} />
      <SaveRow visit={visit} save={t.save} cancel={cancel} />
    </WritingForm>
  )
}

/** The goals that a track works for; those of other plans say which. */
export const GoalsField = ({
  visit,
  filled,
  choices,
  saved,
}: {
  visit: Visit
  filled: Filled
  choices: Pick<TrackChoices, 'goals' | 'plans'>
  saved: string[]
}) => {
  const t = wordsIn(visit.language)
  const first = choices.goals[0]?.planId
  const error = errorIn(visit.language, filled, 'goalIds')
  const options = choices.goals.map(({ id, planId, title }): Option => {
    const plan = planId === first ? undefined : choices.plans.find((p) => p.id === planId)
    return {
      value: id,
      text: plain(title, visit.language),
      ...(plan && { hint: plain(plan.title, visit.language) }),
    }
  })
  return (
    <Field
      kind="checkboxes"
      name="goalIds"
      label={t.fields.goals}
      hint={t.fields.goalsHint}
      options={options}
      value={listOf(filled, 'goalIds', saved)}
      {...(error && { error })}
    />
  )
}
