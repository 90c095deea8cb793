import type { Visit } from '#platform/http'
import { formats } from '#platform/i18n'
import { Button, Buttons, EmptyState, Notice, StatusMark } from '#ui'
import { Faults, Token, type Filled } from '../../actions/form-kit.tsx'
import { actionPath, actionPlanPath, planPaths } from '../../actions/paths.ts'
import { inReadingOrder, Told } from '../../actions/views/updates.tsx'
import { actionTexts, said, statusOf } from '../../actions/words.ts'
import type { ToRelease } from '../../status/queries.ts'
import type { ActionPlan } from '../rules.ts'
import { planTexts } from '../words.ts'
import type { Shown } from './plan-page.tsx'

export interface Waiting extends Shown {
  told: ToRelease
}
interface Props extends Filled {
  visit: Visit
  plan: ActionPlan
  waiting: Waiting[]
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
              {waiting.map((w, i) => (
                <Choice visit={visit} waiting={w} first={i === 0} />
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

/** An action to tick, and under it every word of it that citizens do not read yet. */
const Choice = ({ visit, waiting, first }: { visit: Visit; waiting: Waiting; first: boolean }) => {
  const { action, facts, told } = waiting
  const t = planTexts(visit.language).release
  const status = statusOf(facts.shown, visit.language)
  const id = `release-${action.id}`
  return (
    <div>
      <div class="opt-row">
        <label class="opt">
          <input
            type="checkbox"
            id={first ? 'release' : undefined}
            name="release"
            value={`${action.id}:${told.newest ?? ''}:${told.version}`}
            aria-describedby={told.updates.length ? id : undefined}
            checked
          />
          <span>
            <b>{said(action.title, visit.language)}</b> <StatusMark status={status.key} word={status.word} />
            {standing(visit, waiting).map((line) => (
              <span class="hint">{line}</span>
            ))}
          </span>
        </label>
        <a class="meta opt-more" href={visit.to(actionPath, { slug: action.slug })}>
          {t.open}
          <span class="vh">: {said(action.title, visit.language)}</span>
        </a>
      </div>
      {told.updates.length > 0 && (
        <ol class="hi hi--choice" id={id}>
          {inReadingOrder(told.updates).map((update) => (
            <ToRead visit={visit} told={told} update={update} />
          ))}
        </ol>
      )}
    </div>
  )
}

/** How the action stands, where citizens read it otherwise, and no update below says so. */
function standing(visit: Visit, { action, told }: Waiting): string[] {
  const t = planTexts(visit.language).release
  const f = formats(visit.language)
  const said_ = new Set(told.updates.flatMap((u) => u.milestones))
  const moved = told.milestones.filter((m) => m.reachedOn !== m.publicReachedOn)
  const reached = moved.filter((m) => m.reachedOn !== null && !said_.has(m.id))
  const undone = moved.filter((m) => m.reachedOn === null)
  const titles = (of: typeof moved) => f.list(of.map((m) => said(m.title, visit.language)))
  return [
    ...(told.publicPhase === null ? [t.isNew] : []),
    ...(told.publicPhase === action.phase ? [] : [t.phase(actionTexts(visit.language).phases[action.phase])]),
    ...(told.publicEnds === action.ends ? [] : [action.ends ? t.ends(f.vagueDate(action.ends)) : t.noEnd]),
    ...(reached.length ? [t.reached(titles(reached))] : []),
    ...(undone.length ? [t.undone(titles(undone))] : []),
  ]
}

const ToRead = ({ visit, told, update }: ToReadProps) => (
  <li>
    <span class="date">
      <time datetime={update.givenOn}>{formats(visit.language).shortDay(update.givenOn)}</time>
    </span>
    <div>
      <Told visit={visit} milestones={told.milestones} update={update} corrected={false} />
      {!update.publicLine && <p class="meta">{planTexts(visit.language).release.noLine}</p>}
    </div>
  </li>
)
interface ToReadProps {
  visit: Visit
  told: ToRelease
  update: ToRelease['updates'][number]
}
