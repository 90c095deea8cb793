import { WritingForm } from '#organisation'
import type { Visit } from '#platform/http'
import { formats } from '#platform/i18n'
import { Field, Hidden } from '#ui'
import type { GoalChoices } from '../../development-plans/choices.ts'
import {
  errorIn,
  Faults,
  SaveRow,
  ServesFields,
  TextPair,
  valueOf,
  type Filled,
} from '../../development-plans/views/form-parts.tsx'
import { plain } from '../../development-plans/views/parts.tsx'
import { wordsIn } from '../../development-plans/words.ts'
import type { Goal } from '../rules.ts'

interface GoalFormProps {
  visit: Visit
  choices: GoalChoices
  filled: Filled
  action: string
  cancel: string
  saved?: Goal
  version?: number
}

/** A goal: title, why, when it is reached, date, who, and what it carries. */
export const GoalForm = ({ visit, choices, filled, action, cancel, saved, version }: GoalFormProps) => {
  const t = wordsIn(visit.language)
  const { vagueDate, collator } = formats(visit.language)
  const [targetError, responsibleError] = [
    errorIn(visit.language, filled, 'target'),
    errorIn(visit.language, filled, 'responsible'),
  ]
  const positions = choices.positions
    .map((p) => ({ value: p.id, text: plain(p.title, visit.language) }))
    .toSorted((a, b) => collator.compare(a.text, b.text))
  // whoever was chosen before stays to be seen, also when the position has ended
  const gone = saved?.responsiblePositionId && !positions.some((p) => p.value === saved.responsiblePositionId)
  const former =
    gone && saved.responsibleTitle
      ? [{ value: saved.responsiblePositionId!, text: plain(saved.responsibleTitle, visit.language) }]
      : []
  return (
    <WritingForm visit={visit} action={action} class="form stack">
      {version !== undefined && <Hidden fields={{ version: String(version) }} />}
      <Faults language={visit.language} errors={filled.errors} />
      <TextPair visit={visit} filled={filled} name="title" label={t.fields.title} saved={saved?.title} />
      <TextPair
        visit={visit}
        filled={filled}
        name="why"
        label={t.fields.why}
        hint={t.fields.whyHint}
        saved={saved?.why}
        rows={4}
      />
      <TextPair
        visit={visit}
        filled={filled}
        name="success"
        label={t.fields.success}
        hint={t.fields.successHint}
        saved={saved?.success}
        rows={3}
      />
      <Field
        kind="vague"
        name="target"
        label={t.fields.target}
        hint={t.fields.targetHint}
        value={valueOf(filled, 'target', saved?.target ? vagueDate(saved.target) : '')}
        {...(targetError && { error: targetError })}
      />
      <Field
        kind="select"
        name="responsible"
        label={t.fields.responsible}
        value={valueOf(filled, 'responsible', saved?.responsiblePositionId)}
        options={[{ value: '', text: t.fields.chooseLater }, ...former, ...positions]}
        {...(responsibleError && { error: responsibleError })}
      />
      <h2>{t.fields.serves}</h2>
      <p class="hint">{t.fields.servesHint}</p>
      <ServesFields visit={visit} filled={filled} star={choices.star} saved={saved?.serves} />
      <SaveRow visit={visit} save={t.save} cancel={cancel} />
    </WritingForm>
  )
}
