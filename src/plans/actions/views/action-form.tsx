import type { LocalPath, Visit } from '#platform/http'
import { formats } from '#platform/i18n'
import type { VagueDate } from '#platform/time'
import { WritingForm, type MunicipalitySettings } from '#organisation'
import { Button, Buttons, Field, Section } from '#ui'
import type { Choices } from '../choices.ts'
import type { ActionContent } from '../content.ts'
import { Faults, errorOf, listOf, valueOf, type Filled } from '../form-kit.tsx'
import { actionTexts, said } from '../words.ts'
import { LinkFields, MilestoneFields, MoneyFields } from './row-fields.tsx'
import { PeopleFields, TrackFields } from './choice-fields.tsx'

export interface ActionFormProps extends Filled {
  visit: Visit
  action: string
  choices: Choices
  roles: MunicipalitySettings['municipalRoles']
  /** What stands; null for a new action. */
  content: ActionContent | null
  version?: number
  years: number[]
  cancel: { path: LocalPath; slug: Parameters<Visit['to']>[1] }
  defaultLead?: string | undefined
}

/** Everything that is written of an action, in one form; how it goes is said with a status instead. */
export const ActionForm = (props: ActionFormProps) => {
  const { visit, content } = props
  const t = actionTexts(visit.language).form
  const field = fieldsOf(props)
  const lang = visit.language
  return (
    <>
      <Faults {...props} />
      <WritingForm visit={visit} action={props.action}>
        {props.version !== undefined && <input type="hidden" name="version" value={String(props.version)} />}
        {content && <p class="meta">{t.language}</p>}
        <Section id="hvad" title={t.what} class="sec--form">
          <div class="form">
            <Field
              {...field('title', said(content?.title, lang))}
              label={t.title}
              hint={t.titleHint}
              required
            />
            <Field
              kind="textarea"
              {...field('description', said(content?.description, lang))}
              label={t.description}
              rows={6}
            />
            <Field
              kind="textarea"
              {...field('effect', said(content?.effect, lang))}
              label={t.effect}
              hint={t.effectHint}
              rows={3}
            />
            <Field
              kind="select"
              {...field('municipalRole', content?.municipalRole)}
              label={t.role}
              options={[
                { value: '', text: t.noRole },
                ...props.roles.map((r) => ({ value: r.key, text: said(r.title, lang) })),
              ]}
            />
          </div>
        </Section>
        <Section id="hvorfor" title={t.why} class="sec--form">
          <TrackFields {...props} />
        </Section>
        <Section id="hvor" title={t.where} class="sec--form">
          <PhaseFields {...props} />
        </Section>
        <Section id="hvornaar" title={t.whenTitle} class="sec--form">
          <div class="form">
            <p class="hint">{t.vagueHint}</p>
            <div class="two">
              <Field
                kind="vague"
                {...field('starts', content?.starts && vagueText(visit, content.starts))}
                label={t.starts}
              />
              <Field
                kind="vague"
                {...field('ends', content?.ends && vagueText(visit, content.ends))}
                label={t.ends}
              />
            </div>
            <Field
              kind="number"
              {...field('intervalMonths', content?.intervalMonths ?? 3)}
              label={t.interval}
              hint={t.intervalHint}
              min={1}
              max={24}
            />
            {!content && <MilestoneFields {...props} />}
          </div>
        </Section>
        <Section id="hvem" title={t.who} class="sec--form">
          <PeopleFields {...props} />
        </Section>
        <Section id="penge" title={t.moneyKind} class="sec--form">
          <MoneyFields {...props} />
        </Section>
        <Section id="henvisninger" title={t.links} class="sec--form">
          <LinkFields {...props} />
        </Section>
        <Buttons>
          <Button>{content ? t.save : t.create}</Button>
          <a href={visit.to(props.cancel.path, props.cancel.slug)}>{t.cancel}</a>
        </Buttons>
      </WritingForm>
    </>
  )
}

export const fieldsOf =
  (props: Filled & { visit: Visit }) => (name: string, saved: string | number | null | undefined) => ({
    name,
    value: valueOf(props, name, saved),
    error: errorOf(props.visit, props, name),
  })

const PhaseFields = (props: ActionFormProps) => {
  const { visit, content } = props
  const t = actionTexts(visit.language)
  const field = fieldsOf(props)
  const phases = Object.entries(t.phases).map(([value, text]) => ({ value, text }))
  return (
    <div class="form when-stopped">
      <Field
        kind="radios"
        name="phase"
        label={t.form.phase}
        hint={t.form.phaseHint}
        inline
        options={phases}
        value={listOf(props, 'phase', [content?.phase ?? 'planned']).at(-1)}
        error={errorOf(visit, props, 'phase')}
      />
      <Field
        kind="textarea"
        {...field('stoppedReason', content?.stoppedReason)}
        label={t.form.stoppedReason}
        hint={t.form.stoppedHint}
        rows={2}
        class="only-stopped"
      />
    </div>
  )
}

/** As the reader of the language would type it, so that it can be read again. */
const vagueText = (visit: Visit, date: VagueDate) => formats(visit.language).vagueDate(date)
