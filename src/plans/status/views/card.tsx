import type { Child } from 'hono/jsx'
import { WritingForm } from '#organisation'
import type { Visit } from '#platform/http'
import { formats } from '#platform/i18n'
import { latestDay, type Day, type VagueDate } from '#platform/time'
import { Button, Buttons, Field, StatusShape } from '#ui'
import { Token, errorOf, listOf, valueOf, type Filled } from '../../actions/form-kit.tsx'
import { choiceStatus, said } from '../../actions/words.ts'
import type { Phase, Signal } from '../../signals/index.ts'
import type { LocalText } from '#platform/i18n'
import { choicesFor, mayRepeat } from '../rules.ts'
import { statusTexts } from '../words.ts'

/** What a card must know of its action. */
export interface CardAction {
  id: string
  title: LocalText
  slug: LocalText
  phase: Phase
  signal: Signal | null
  ends: VagueDate | null
  milestones: { id: string; title: LocalText; due: VagueDate | null; reachedOn: Day | null }[]
}
export interface StatusFieldsProps extends Filled {
  visit: Visit
  action: CardAction
  from: 'mine' | 'unit' | 'action'
  /** Where the form posts. */
  to: string
  /** Where "nothing new" posts; left out where it makes no sense. */
  nothingNewTo?: string | undefined
  /** Citizens read it at once. */
  publicAtOnce: boolean
  /** Everything is shown from the start, also before something is chosen. */
  open?: boolean
  save?: string
  /** What was said, when it is being corrected. */
  saved?: { choice: string; publicLine: string; internalNote: string; reason: string; newDate: string }
  /** The tiles are left out when only words are corrected. */
  wordsOnly?: boolean
  cancel?: Child
}

/** One action's status as a form of its own: tiles first; what else is asked follows from the tile, by css alone. */
export const StatusFields = (props: StatusFieldsProps) => {
  const { visit, action } = props
  // a refused form still goes back to where it was filled in
  const from = ['mine', 'unit'].find((place) => place === props.typed?.['from']) ?? props.from
  const t = statusTexts(visit.language).card
  const title = said(action.title, visit.language)
  return (
    <div class={props.open ? 'card stc stc--open' : 'card stc'}>
      <WritingForm visit={visit} action={props.to}>
        <input type="hidden" name="from" value={from} />
        {!props.wordsOnly && <Tiles {...props} />}
        <div class="say stack">
          <Why {...props} />
          {!props.wordsOnly && <Steps {...props} />}
          <Words {...props} />
          <Buttons>
            <Button label={props.save ? undefined : t.saveFor(title)}>{props.save ?? t.save}</Button>
            {props.cancel}
          </Buttons>
        </div>
      </WritingForm>
      {props.nothingNewTo && mayRepeat(action) && (
        <form method="post" action={props.nothingNewTo} class="stc__n">
          <Token visit={visit} />
          <input type="hidden" name="from" value={from} />
          <Button quiet small label={t.nothingNewFor(title)}>
            {t.nothingNew}
          </Button>
        </form>
      )}
    </div>
  )
}

/** Ids are the action's own, since many cards stand on one page; alone it keeps the plain names that faults point at. */
const idFor = ({ from, action }: StatusFieldsProps, name: string) =>
  from === 'action' ? name : `${name}-${action.id.slice(-12)}`

const Tiles = (props: StatusFieldsProps) => {
  const { visit, action } = props
  const t = statusTexts(visit.language).card
  const chosen = valueOf(props, 'choice', props.saved?.choice)
  const error = errorOf(visit, props, 'choice')
  const id = idFor(props, 'choice')
  const open =
    props.saved && !choicesFor(action.phase).includes(props.saved.choice as never)
      ? [...choicesFor(action.phase), props.saved.choice as never]
      : choicesFor(action.phase)
  return (
    <fieldset class={error ? 'pickf fld bad' : 'pickf'} aria-describedby={error ? `${id}-error` : undefined}>
      <legend class="vh">{t.legend(said(action.title, visit.language))}</legend>
      {error && (
        <span class="msg" id={`${id}-error`}>
          {error}
        </span>
      )}
      <div class="pick">
        {open.map((choice, i) => {
          const status = choiceStatus(choice, visit.language)
          const was = choice === action.signal
          return (
            <label class={`k-${status.key}${was ? ' is-last' : ''}`}>
              <input
                type="radio"
                id={i ? undefined : id}
                name="choice"
                value={choice}
                checked={choice === chosen}
                required
              />
              <StatusShape status={status.key} />
              <span>{status.word}</span>
              {was && <small>{t.last}</small>}
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}

/** A cause for at risk and late, and for paused who will; a new date for the first two. */
const Why = (props: StatusFieldsProps) => {
  const { visit, action } = props
  const t = statusTexts(visit.language).card
  const ends = action.ends && latestDay(action.ends) ? formats(visit.language).vagueDate(action.ends) : ''
  if (props.wordsOnly && !props.saved?.reason) return null
  return (
    <>
      <div class={props.wordsOnly ? undefined : 'on-reason'}>
        <Field
          kind="textarea"
          rows={2}
          name="reason"
          id={idFor(props, 'reason')}
          label={t.reason}
          value={valueOf(props, 'reason', props.saved?.reason)}
          error={errorOf(visit, props, 'reason')}
        />
      </div>
      {!props.wordsOnly && (
        <div class="on-date">
          <Field
            kind="vague"
            name="newDate"
            id={idFor(props, 'newDate')}
            label={t.newDate}
            hint={ends ? t.newDateHint(ends) : t.newDateHintNone}
            value={valueOf(props, 'newDate', props.saved?.newDate)}
            error={errorOf(visit, props, 'newDate')}
          />
        </div>
      )}
    </>
  )
}

const Steps = (props: StatusFieldsProps) => {
  const { visit, action } = props
  const t = statusTexts(visit.language).card
  const f = formats(visit.language)
  if (!action.milestones.length) return null
  const before = action.milestones.filter((m) => m.reachedOn !== null).map((m) => m.id)
  const ticked = new Set(listOf(props, 'reached', before))
  // on a page of many cards only what is ahead is shown; what is reached is sent along unseen
  const shown =
    props.from === 'action' ? action.milestones : action.milestones.filter((m) => m.reachedOn === null)
  return (
    <>
      {before.map((id) => (
        <input type="hidden" name="wasReached" value={id} />
      ))}
      {action.milestones
        .filter((m) => !shown.includes(m))
        .map((m) => (
          <input type="hidden" name="reached" value={m.id} />
        ))}
      {shown.length > 0 && (
        <Field
          kind="checkboxes"
          name="reached"
          id={idFor(props, 'reached')}
          label={t.milestones}
          value={[...ticked]}
          options={shown.map((m) => ({
            value: m.id,
            text: said(m.title, visit.language),
            ...(m.reachedOn
              ? { hint: t.reached(f.day(m.reachedOn)) }
              : m.due
                ? { hint: t.due(f.vagueDate(m.due)) }
                : {}),
          }))}
          error={errorOf(visit, props, 'reached')}
        />
      )}
    </>
  )
}

/** What everyone may read, and what stays inside: two fields that look like two things. */
const Words = (props: StatusFieldsProps) => {
  const { visit, publicAtOnce, saved } = props
  const t = statusTexts(visit.language).card
  return (
    <>
      <Field
        kind="textarea"
        rows={2}
        name="publicLine"
        id={idFor(props, 'publicLine')}
        label={t.publicLine}
        hint={`${t.publicHint} ${publicAtOnce ? t.publicAtOnce : t.publicLater}`}
        value={valueOf(props, 'publicLine', saved?.publicLine)}
        error={errorOf(visit, props, 'publicLine')}
      />
      <div class="cmt cmt--intern">
        <Field
          kind="textarea"
          rows={2}
          name="internalNote"
          id={idFor(props, 'internalNote')}
          label={t.note}
          hint={t.noteHint}
          value={valueOf(props, 'internalNote', saved?.internalNote)}
          error={errorOf(visit, props, 'internalNote')}
        />
      </div>
    </>
  )
}
