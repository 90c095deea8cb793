import type { Visit } from '#platform/http'
import { formats } from '#platform/i18n'
import { daysBetween, latestDay } from '#platform/time'
import { Milestones, Section } from '#ui'
import { Said } from '../../development-plans/views/parts.tsx'
import { actionPaths } from '../paths.ts'
import { isWithdrawn, type Action, type ActionMilestone } from '../rules.ts'
import { actionTexts } from '../words.ts'

/** The steps of an action: reached, ahead, or overdue. */
export const MilestonesSection = ({
  visit,
  action,
  mayWrite,
}: {
  visit: Visit
  action: Action
  mayWrite: boolean
}) => {
  const t = actionTexts(visit.language).milestones
  return (
    <Section id="milepaele" title={t.title} intro={t.intro}>
      {action.milestones.length ? (
        <Milestones items={action.milestones.map((m) => item(visit, action, m))} />
      ) : (
        <p class="meta">{t.none}</p>
      )}
      {mayWrite && !isWithdrawn(action) && (
        <p>
          <a class="add" href={visit.to(actionPaths.milestones, { slug: action.slug })}>
            {t.add}
          </a>
        </p>
      )}
    </Section>
  )
}

function item(visit: Visit, action: Action, m: ActionMilestone) {
  const t = actionTexts(visit.language).milestones
  const f = formats(visit.language)
  const latest = m.due && latestDay(m.due)
  const overdue =
    m.reachedOn === null &&
    latest !== null &&
    latest < visit.db.today &&
    action.phase !== 'completed' &&
    action.phase !== 'stopped'
  const state = m.reachedOn ? ('done' as const) : overdue ? ('late' as const) : ('next' as const)
  const word = { done: t.reached, late: t.late, next: t.next }[state]
  return {
    title: <Said text={m.title} language={visit.language} />,
    state,
    word,
    date: m.due ? (
      <span class={m.due.length === 10 ? undefined : 'vag'}>{f.vagueDate(m.due)}</span>
    ) : (
      t.noDate
    ),
    meta: m.reachedOn ? reachedWords(visit, m.reachedOn, latest) : overdue ? t.late : undefined,
  }
}

function reachedWords(
  visit: Visit,
  reachedOn: NonNullable<ActionMilestone['reachedOn']>,
  latest: ActionMilestone['reachedOn'],
) {
  const t = actionTexts(visit.language).milestones
  const f = formats(visit.language)
  const day = t.reachedOn(f.day(reachedOn))
  if (latest === null) return day
  const after = daysBetween(latest, reachedOn)
  return `${day} · ${after <= 0 ? t.onTime.toLowerCase() : t.daysAfter(f.countWord(after), after).toLowerCase()}`
}
