import type { Child } from 'hono/jsx'
import { WritingForm } from '#organisation'
import type { Refused, Visit } from '#platform/http'
import { Button, ErrorSummary, Field, Hidden, Notice } from '#ui'
import { partPaths, strategyPaths } from '../../paths.ts'
import type { FocusArea } from '../../star/rules.ts'
import { plain } from '../../star/views/said.tsx'
import { textsIn } from '../../texts.ts'
import type { PartKind } from '../kinds.ts'
import { Pair, problemsOf, type FieldNow } from './fields.tsx'

export interface PartFormProps {
  visit: Visit
  kind: PartKind
  /** The part that is written anew; none when one is added. */
  id?: string | undefined
  refused: Refused
  /** To choose among; for visions only. */
  areas?: readonly FocusArea[]
  /** A rule that said no. */
  problem?: string | undefined
}

/** The fields of a value, a focus area or a vision. */
export const PartForm = ({ visit, kind, id, refused, areas = [], problem }: PartFormProps) => {
  const t = textsIn(visit.language)
  const { typed, field, errors } = problemsOf(visit, refused)
  const action = id ? visit.to(partPaths[kind].one, { id }) : visit.to(partPaths[kind].add)
  return (
    <WritingForm visit={visit} action={action} class="stack">
      {problem && <Notice tone="late" title={problem} live />}
      <ErrorSummary title={t.part.errors} errors={errors} />
      {typed('version') && <Hidden fields={{ version: typed('version') }} />}
      {fieldsOf[kind]({ visit, field, typed, areas })}
      <p class="btns">
        <Button>{id ? t.part.save : t.part.saveNew}</Button>
        <a href={visit.to(strategyPaths.edit)}>{t.part.cancel}</a>
        {id && <a href={visit.to(partPaths[kind].withdraw, { id })}>{t.part.withdraw}</a>}
      </p>
    </WritingForm>
  )
}

interface Fields {
  visit: Visit
  field: (name: string) => FieldNow
  typed: (name: string) => string
  areas: readonly FocusArea[]
}
const fieldsOf: Record<PartKind, (fields: Fields) => Child> = {
  'core-value': (f) => (
    <>
      <TitleAndSummary {...f} />
      <Pair field={f.field} name="question" rows={3} hint={textsIn(f.visit.language).hints.question} />
    </>
  ),
  'focus-area': (f) => <TitleAndSummary {...f} />,
  vision: (f) => <VisionFields {...f} />,
}

const TitleAndSummary = ({ visit, field }: Fields) => (
  <>
    <Pair field={field} name="title" hint={textsIn(visit.language).hints.title} />
    <Pair field={field} name="summary" rows={4} />
  </>
)

const VisionFields = ({ visit, field, typed, areas }: Fields) => {
  const t = textsIn(visit.language)
  return (
    <>
      <Field
        {...field('focusAreaId')}
        kind="select"
        hint={typed('version') ? t.part.areaHint : undefined}
        options={areas.map((a) => ({ value: a.id, text: `${a.number} ${plain(a.title, visit.language)}` }))}
      />
      <Pair field={field} name="title" hint={t.hints.title} />
      <Pair field={field} name="challenge" rows={4} />
      <Pair field={field} name="means" rows={6} hint={t.hints.means} />
      <Field {...field('partners')} kind="textarea" rows={4} hint={t.hints.partners} />
      <div class="cols cols-2">
        <Field {...field('targetYear')} inputmode="numeric" />
        <Field {...field('targetWhat')} />
      </div>
      <Field {...field('figures')} kind="textarea" rows={3} hint={t.hints.figures} />
    </>
  )
}
