import type { Visit } from '#platform/http'
import { formats } from '#platform/i18n'
import { Button, Buttons, EmptyState, Notice, StatusMark } from '#ui'
import { Faults, Token, type Filled } from '../../actions/form-kit.tsx'
import { actionPath, actionPlanPath, planPaths } from '../../actions/paths.ts'
import { said, statusOf } from '../../actions/words.ts'
import type { ActionPlan } from '../rules.ts'
import { planTexts } from '../words.ts'
import type { Shown } from './plan-page.tsx'

interface Props extends Filled {
  visit: Visit
  plan: ActionPlan
  waiting: Shown[]
  /** Titles of what got a newer status while the head was reading. */
  newer: string[]
}

/** What citizens will read when the head says so: the whole plan the first time, statuses afterwards. */
export const ReleasePage = (props: Props) =>
  props.plan.releasedOn ? <Statuses {...props} /> : <WholePlan {...props} />

const WholePlan = ({ visit, plan }: Props) => {
  const t = planTexts(visit.language).release
  return (
    <form method="post" action={visit.to(planPaths.release, { slug: plan.slug })} class="form">
      <Token visit={visit} />
      {!plan.committedOn && <Notice tone="plain">{t.draft}</Notice>}
      <Buttons>
        <Button>{t.planDo}</Button>
        <a href={visit.to(actionPlanPath, { slug: plan.slug })}>{t.back}</a>
      </Buttons>
    </form>
  )
}

const Statuses = (props: Props) => {
  const { visit, plan, waiting, newer } = props
  const t = planTexts(visit.language).release
  const back = <a href={visit.to(actionPlanPath, { slug: plan.slug })}>{t.back}</a>
  return (
    <>
      {newer.length > 0 && (
        <Notice tone="late" live>
          {t.newer(formats(visit.language).list(newer))}
        </Notice>
      )}
      <Faults visit={visit} errors={props.errors ?? []} />
      {waiting.length === 0 ? (
        <EmptyState title={t.nothing} actions={back}>
          {t.nothingText}
        </EmptyState>
      ) : (
        <form method="post" action={visit.to(planPaths.release, { slug: plan.slug })}>
          <Token visit={visit} />
          <fieldset class="fld">
            <legend>{t.choose}</legend>
            <div class="opts">
              {waiting.map((s, i) => (
                <Choice visit={visit} shown={s} first={i === 0} />
              ))}
            </div>
          </fieldset>
          <Buttons>
            <Button>{t.all}</Button>
            {back}
          </Buttons>
        </form>
      )}
    </>
  )
}

const Choice = ({
  visit,
  shown: { action, facts },
  first,
}: {
  visit: Visit
  shown: Shown
  first: boolean
}) => {
  const t = planTexts(visit.language).release
  const f = formats(visit.language)
  const status = statusOf(facts.shown, visit.language)
  const moved = action.ends && action.firstEnds && action.ends !== action.firstEnds
  return (
    <div class="opt-row">
      <label class="opt">
        <input
          type="checkbox"
          id={first ? 'release' : undefined}
          name="release"
          value={`${action.id}:${action.lastUpdateId ?? ''}`}
          checked
        />
        <span>
          <b>{said(action.title, visit.language)}</b> <StatusMark status={status.key} word={status.word} />
          <span class="hint">{action.publicLine || t.noLine}</span>
          {moved && <span class="hint">{t.date(f.vagueDate(action.ends!))}</span>}
        </span>
      </label>
      <a class="meta opt-more" href={visit.to(actionPath, { slug: action.slug })}>
        {action.lastUpdateOn ? f.shortDay(action.lastUpdateOn) : t.isNew}
        <span class="vh">: {said(action.title, visit.language)}</span>
      </a>
    </div>
  )
}
