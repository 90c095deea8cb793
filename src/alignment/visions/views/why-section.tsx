import type { Visit } from '#platform/http'
import { formats } from '#platform/i18n'
import { behindTold, explain } from '#plans'
import { Section, StatusMark } from '#ui'
import type { Figures } from '../../counting/index.ts'
import { daysOver, missedDay } from '../../words/overdue.ts'
import { paths, planPaths } from '../../words/paths.ts'
import { say, Say, Told } from '../../words/say.tsx'
import { statusOf } from '../../words/status.ts'
import { hasCulprits, type ExplainedAction } from '../rules.ts'
import { visionTexts } from '../texts.ts'

interface WhyProps {
  visit: Visit
  at: Figures
  limits: { onTrackWithin: number; atRiskWithin: number }
  actions: readonly ExplainedAction[]
}
const most = 6

/** Every signal explains itself: by the rule, and by the actions that make it so. */
export const WhySection = ({ visit, at, limits, actions }: WhyProps) => {
  const t = visionTexts(visit.language)
  const culprits = explain(
    actions.map((a) => ({ ...a, title: say(a.title, visit.language), text: a.title, facts: a })),
    at,
  )
  const all = at.because === 'behind' ? actions[0]?.behind : actions[0]?.notOnTrack
  return (
    <Section id="hvorfor" title={t.why[at.signal]}>
      <p>{reasonText(visit, at, limits)}</p>
      {at.because === 'no-goal' && (
        <p>
          <a href={visit.to(paths.coverage)}>{t.seeCoverage}</a>
        </p>
      )}
      {hasCulprits(at.because) && (
        <ul class="li li--chg">
          {culprits.slice(0, most).map((action) => (
            <Culprit visit={visit} action={action} />
          ))}
        </ul>
      )}
      {hasCulprits(at.because) && (all ?? 0) > most && (
        <p class="meta">{t.moreOf((all ?? 0) - Math.min(most, culprits.length))}</p>
      )}
    </Section>
  )
}

function reasonText({ language }: Visit, at: Figures, limits: WhyProps['limits']) {
  const { because } = visionTexts(language)
  if (at.because === 'behind')
    return because.behind(
      formats(language).number(behindTold(at, limits)),
      at.signal === 'late' ? limits.atRiskWithin : limits.onTrackWithin,
    )
  if (at.because === 'as-planned') return because['as-planned'](limits.onTrackWithin)
  return because[at.because]
}

const Culprit = ({
  visit,
  action,
}: {
  visit: Visit
  action: Omit<ExplainedAction, 'title'> & { text: ExplainedAction['title'] }
}) => {
  const status = statusOf(visit.language, action.shown)
  return (
    <li>
      <StatusMark status={status.key} word={status.word} shapeOnly />
      <div>
        <a href={visit.to(planPaths.action, { slug: action.slug })}>
          <b>
            <Say text={action.text} lang={visit.language} />
          </b>
        </a>{' '}
        <Told text={action.reason} visit={visit} />
        <span class="meta">{metaOf(visit, action)}</span>
      </div>
    </li>
  )
}

function metaOf({ language, db }: Visit, action: Omit<ExplainedAction, 'title'>) {
  const t = visionTexts(language)
  const { day, vagueDate } = formats(language)
  const { shown, firstEnds, deadline, newDate, lead } = action
  const missed = missedDay(action, db.today)
  const said = missed && (missed === deadline ? day(missed) : vagueDate(firstEnds!))
  return [
    statusOf(language, shown).word,
    said && t.deadlinePassed(said, daysOver(action, db.today)),
    newDate ? t.newDate(vagueDate(newDate)) : !said && deadline && t.deadline(day(deadline)),
    say(lead, language),
  ]
    .filter(Boolean)
    .join(' · ')
}
