import type { Visit } from '#platform/http'
import { formats } from '#platform/i18n'
import { EmptyState, Head, Pager, PostButton, Notice, StatusMark, Tabs } from '#ui'
import { actionPath, actionPaths, myActionsPath } from '../../actions/paths.ts'
import { said, statusOf } from '../../actions/words.ts'
import type { ActionFacts } from '../../signals/index.ts'
import type { StatusAction } from '../queries.ts'
import { nextStep, type Waiting } from '../waiting.ts'
import { statusTexts } from '../words.ts'
import { StatusFields } from './card.tsx'

export interface Listed {
  action: StatusAction
  facts: ActionFacts
  why: Waiting
}
export interface JustSaved {
  title: string
  what: string
  /** Null when it can no longer be taken back. */
  takeBack: { href: string; until: Date } | null
}
interface Props {
  visit: Visit
  /** Those that wait first, the page of them that is shown. */
  listed: Listed[]
  waiting: number
  total: number
  page: { n: number; of: number }
  whose: 'mine' | 'unit'
  /** Whether there is a unit to show as well. */
  leads: boolean
  saved: JustSaved | null
  takenBack: boolean
  atOnce: boolean
}

/** What waits for me, a card each, one tap enough; below it what does not wait. */
export const MyActions = (props: Props) => {
  const { visit, listed, waiting, total, whose } = props
  const t = statusTexts(visit.language).mine
  const f = formats(visit.language)
  const rest = listed.filter((l) => l.why === null)
  return (
    <div class="sr">
      <Saved {...props} />
      {props.leads && (
        <Tabs
          label={t.views}
          items={[
            { href: visit.to(myActionsPath), text: t.own, current: whose === 'mine' },
            { href: visit.to(myActionsPath, { vis: 'enhed' }), text: t.unit, current: whose === 'unit' },
          ]}
        />
      )}
      {total === 0 ? (
        <EmptyState level={1} title={t.empty}>
          {t.emptyText}
        </EmptyState>
      ) : (
        <>
          <Head
            over={whose === 'unit' ? t.unitTitle : t.over(t.count(f.countWord(total), total))}
            title={waiting ? t.waiting(f.capitalCountWord(waiting), waiting) : t.none}
            lead={waiting ? t.lead : t.noneLead}
          />
          {listed
            .filter((l) => l.why !== null)
            .map((l) => (
              <Card {...props} listed={l} />
            ))}
          {rest.length > 0 && (
            <>
              <div class="card">
                <h2>{t.rest}</h2>
                <p class="meta">{t.restIntro}</p>
              </div>
              {rest.map((l) => (
                <details class="stc__d">
                  <summary>
                    <CardTitle visit={visit} listed={l} />
                  </summary>
                  <Card {...props} listed={l} untitled />
                </details>
              ))}
            </>
          )}
          {props.page.of > 1 && <Pages {...props} />}
        </>
      )}
    </div>
  )
}

const Saved = ({ visit, saved, takenBack, whose }: Props) => {
  const t = statusTexts(visit.language).saved
  if (takenBack) return <Notice live>{t.takenBack}</Notice>
  if (!saved) return null
  return (
    <Notice live title={t.title}>
      <p>{t.text(saved.title, saved.what)}</p>
      {saved.takeBack && (
        <div class="btns">
          <PostButton
            action={saved.takeBack.href}
            quiet
            small
            fields={{ token: visit.formToken(), from: whose }}
          >
            {t.undo}
          </PostButton>
          <span class="meta">{t.until(formats(visit.language).time(saved.takeBack.until))}</span>
        </div>
      )}
    </Notice>
  )
}

const CardTitle = ({ visit, listed: { action, facts } }: { visit: Visit; listed: Listed }) => {
  const status = statusOf(facts.shown, visit.language)
  return (
    <>
      <b>{said(action.title, visit.language)}</b> <StatusMark status={status.key} word={status.word} />
    </>
  )
}

const Card = ({ visit, listed, whose, atOnce, untitled }: CardProps) => {
  const { action, facts, why } = listed
  const params = { slug: action.slug }
  return (
    <section class={untitled ? undefined : 'stc__s'} aria-label={said(action.title, visit.language)}>
      {!untitled && (
        <h2>
          <a href={visit.to(actionPath, params)}>{said(action.title, visit.language)}</a>
        </h2>
      )}
      <p class="meta">{reasonLine(visit, { action, facts, why })}</p>
      <StatusFields
        visit={visit}
        action={action}
        from={whose}
        to={visit.to(actionPaths.status, params)}
        nothingNewTo={visit.to(actionPaths.nothingNew, params)}
        publicAtOnce={atOnce && action.released}
      />
    </section>
  )
}
interface CardProps extends Omit<Props, 'listed'> {
  listed: Listed
  untitled?: boolean
}

/** Why it waits, what comes next, and in a unit's list who leads it. */
function reasonLine(visit: Visit, { action, facts, why }: Listed) {
  const t = statusTexts(visit.language).mine
  const f = formats(visit.language)
  const step = nextStep(action)
  const parts: string[] = []
  if (facts.daysLate) parts.push(t.deadline(f.number(facts.daysLate), facts.daysLate))
  if (why === 'silent' || why === 'never')
    parts.push(action.lastUpdateOn ? t.last(f.day(action.lastUpdateOn)) : t.why.never)
  if (step?.due)
    parts.push(
      (why === 'overdue-milestone' ? t.why.overdue : t.why.milestone)(
        said(step.title, visit.language),
        f.vagueDate(step.due),
      ),
    )
  else if (action.ends && !facts.daysLate) parts.push(t.ends(f.vagueDate(action.ends)))
  if (!visit.actor.holds(action.leadPositionId)) parts.push(said(action.lead, visit.language))
  return parts.join(' · ')
}

const Pages = ({ visit, page, whose }: Props) => {
  const t = statusTexts(visit.language).mine
  const to = (n: number) =>
    visit.to(myActionsPath, { ...(whose === 'unit' && { vis: 'enhed' }), ...(n > 1 && { page: String(n) }) })
  return (
    <Pager
      label={t.pages}
      status={t.page(page.n, page.of)}
      {...(page.n > 1 && { previous: { href: to(page.n - 1), text: t.previous } })}
      {...(page.n < page.of && { next: { href: to(page.n + 1), text: t.next } })}
    />
  )
}
