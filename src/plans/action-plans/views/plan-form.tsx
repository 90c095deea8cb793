import type { Visit } from '#platform/http'
import { WritingForm, type Unit } from '#organisation'
import { Button, Buttons, Field } from '#ui'
import { Faults, errorOf, valueOf, type Filled } from '../../actions/form-kit.tsx'
import { said } from '../../actions/words.ts'
import type { ActionPlan } from '../rules.ts'
import { planTexts } from '../words.ts'

interface Props extends Filled {
  visit: Visit
  to: string
  cancel: string
  plan?: ActionPlan
  version?: number
  /** For a new plan: the units one may write for. */
  units?: Unit[]
}

export const PlanForm = (props: Props) => {
  const { visit, plan, units } = props
  const t = planTexts(visit.language).form
  const field = (name: string, saved: string | null | undefined) => ({
    name,
    value: valueOf(props, name, saved),
    error: errorOf(visit, props, name),
  })
  return (
    <>
      <Faults {...props} />
      <WritingForm visit={visit} action={props.to} class="form">
        {props.version !== undefined && <input type="hidden" name="version" value={String(props.version)} />}
        {units && (
          <Field
            kind="select"
            {...field('unitId', units.length === 1 ? units[0]!.id : '')}
            label={t.unit}
            required
            options={units.map((u) => ({ value: u.id, text: said(u.name, visit.language) }))}
          />
        )}
        <Field {...field('title', said(plan?.title, visit.language))} label={t.title} required />
        <Field
          kind="textarea"
          {...field('introduction', said(plan?.introduction, visit.language))}
          label={t.introduction}
          hint={t.introductionHint}
          rows={5}
        />
        <div class="two">
          <Field kind="date" {...field('startsOn', plan?.startsOn)} label={t.startsOn} />
          <Field kind="date" {...field('endsOn', plan?.endsOn)} label={t.endsOn} />
        </div>
        <Buttons>
          <Button>{plan ? t.save : t.create}</Button>
          <a href={props.cancel}>{t.cancel}</a>
        </Buttons>
      </WritingForm>
    </>
  )
}
