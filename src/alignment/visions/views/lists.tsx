import type { Visit } from '#platform/http'
import { formats } from '#platform/i18n'
import { Section, StatusMark } from '#ui'
import { planPaths } from '../../words/paths.ts'
import { Say, Told } from '../../words/say.tsx'
import { statusOf } from '../../words/status.ts'
import type { ComingMilestone, StoppedAction } from '../rules.ts'
import { visionTexts } from '../texts.ts'

/** What was stopped, with its reason: part of no figure, never hidden. */
export const StoppedSection = ({ visit, stopped }: { visit: Visit; stopped: readonly StoppedAction[] }) => {
  const { language } = visit
  const t = visionTexts(language)
  const status = statusOf(language, 'stopped')
  return (
    <Section id="stoppet" title={t.stopped} intro={t.stoppedIntro}>
      <ul class="li li--chg">
        {stopped.map(({ title, slug, on, reason }) => (
          <li>
            <StatusMark status={status.key} word={status.word} shapeOnly />
            <div>
              <a href={visit.to(planPaths.action, { slug })}>
                <b>
                  <Say text={title} lang={language} />
                </b>
              </a>{' '}
              <Told text={reason} visit={visit} />
              {on && <span class="meta">{formats(language).day(on)}</span>}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** The next milestones. */
export const ComingSection = ({ visit, coming }: { visit: Visit; coming: readonly ComingMilestone[] }) => {
  const { language } = visit
  const t = visionTexts(language)
  return (
    <Section id="naeste" title={t.coming} intro={t.comingIntro}>
      <ol class="li">
        {coming.map(({ due, title, action, slug }) => (
          <li>
            <span class="date">{formats(language).vagueDate(due)}</span> <Say text={title} lang={language} />
            <span class="meta">
              <a href={visit.to(planPaths.action, { slug })}>
                <Say text={action} lang={language} />
              </a>
            </span>
          </li>
        ))}
      </ol>
    </Section>
  )
}
