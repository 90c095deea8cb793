import type { Child } from 'hono/jsx'
import type { Visit } from '#platform/http'
import { formats, inLanguage, type LocalText } from '#platform/i18n'
import { strategyPaths } from '#strategy'
import type { Status } from '#ui'
import { paths, planPaths } from '../words/paths.ts'
import { Say, Told } from '../words/say.tsx'
import { statusOf } from '../words/status.ts'
import type { StandingVision } from '../star/rules.ts'
import type { ActionTurn, GoalChange, Release, StrategyTurn, VisionTurn } from './rules.ts'
import { changeTexts } from './texts.ts'

/** One change as a sentence: the shape of what has a status, the thing, what happened, what was said about it, when and by whom. */
export interface ChangeLine {
  status?: Status
  title: Child
  href?: string
  text: string
  more?: Child
  meta: string
}

const meta = (visit: Visit, on: string | null, by: LocalText | null) => {
  const { shortDay } = formats(visit.language)
  const who = by ? inLanguage(by, visit.language).text : ''
  return [on && shortDay(on as never), who].filter(Boolean).join(' · ')
}

export function visionLines(
  visit: Visit,
  turns: readonly VisionTurn[],
  visions: readonly StandingVision[],
): ChangeLine[] {
  const { language } = visit
  return turns.flatMap((turn) => {
    const vision = visions.find((v) => v.id === turn.visionId)
    if (!vision) return []
    return [
      {
        status: statusOf(language, turn.now),
        title: (
          <>
            {vision.number} <Say text={vision.title} lang={language} />
          </>
        ),
        href: visit.to(paths.vision, { slug: vision.slug }),
        text: changeTexts(language).visionTurn(turn.was, turn.now),
        meta: meta(visit, turn.on, vision.area.title),
      },
    ]
  })
}

export function strategyLines(visit: Visit, turns: readonly StrategyTurn[]): ChangeLine[] {
  const { language } = visit
  const t = changeTexts(language)
  return turns.map(({ kind, title, shape, reason, on, by }) => ({
    title: <Say text={title} lang={language} />,
    href: visit.to(strategyPaths.changes),
    text: shape === 'new' ? t.strategyNew[kind] : t.strategyTurn[shape],
    ...(shape === 'withdrawn' && reason && { more: <Told text={reason} visit={visit} /> }),
    meta: meta(visit, on, by),
  }))
}

export function releaseLines(visit: Visit, releases: readonly Release[]): ChangeLine[] {
  const { language } = visit
  const t = changeTexts(language)
  return releases.map((plan) => {
    const development = plan.kind === 'development-plan'
    return {
      title: <Say text={plan.title} lang={language} />,
      href: visit.to(development ? planPaths.developmentPlan : planPaths.actionPlan, { slug: plan.slug }),
      text: development ? t.developmentPlan : t.actionPlan,
      meta: meta(visit, plan.on, plan.by),
    }
  })
}

export function goalLines(visit: Visit, changes: readonly GoalChange[]): ChangeLine[] {
  const { language } = visit
  const t = changeTexts(language)
  return changes.map((goal) => ({
    title: <Say text={goal.title} lang={language} />,
    href: visit.to(planPaths.goal, { slug: goal.slug }),
    text: goal.moved
      ? t.goalMoved(goal.target && formats(language).vagueDate(goal.target))
      : goal.withdrawn
        ? t.goalGone
        : t.goalNew,
    ...(goal.reason && { more: <Told text={goal.reason} visit={visit} /> }),
    meta: meta(visit, goal.on, goal.by),
  }))
}

export function actionLines(visit: Visit, turns: readonly ActionTurn[]): ChangeLine[] {
  const { language } = visit
  const t = changeTexts(language)
  return turns.map((turn) => ({
    ...(turn.shape !== 'withdrawn' && { status: statusOf(language, turn.shape) }),
    title: <Say text={turn.title} lang={language} />,
    href: visit.to(planPaths.action, { slug: turn.slug }),
    text: turnText(turn, t),
    more: said(visit, turn),
    meta: meta(visit, turn.on, turn.by),
  }))
}

function turnText({ isNew, moved, newDate, shape }: ActionTurn, t: ReturnType<typeof changeTexts>) {
  if (moved) return newDate ? t.endMoved : t.endGone
  return isNew ? t.actionTurn.new : t.actionTurn[shape as keyof typeof t.actionTurn]
}

/** What was said to everyone, else the reason; and the new date. */
function said(visit: Visit, { line, reason, newDate }: ActionTurn) {
  const date = newDate && changeTexts(visit.language).newDate(formats(visit.language).vagueDate(newDate))
  return (
    <>
      <Told text={line || reason} visit={visit} /> {date}
    </>
  )
}
