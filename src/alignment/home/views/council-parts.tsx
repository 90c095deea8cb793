import { formats } from '#platform/i18n'
import { Section, ThenList } from '#ui'
import { actionLines, goalLines, releaseLines, strategyLines, visionLines } from '../../changes/lines.tsx'
import { ChangeList } from '../../changes/views/change-list.tsx'
import { paths } from '../../words/paths.ts'
import { say } from '../../words/say.tsx'
import { homeTexts } from '../texts.ts'
import type { HomeProps } from './home-page.tsx'

/** What moved since the council last met. */
export const ChangesPart = ({ visit, data: { changes } }: HomeProps) => {
  const t = homeTexts(visit.language)
  if (!changes?.meetings.last) return null
  const lines = [
    ...visionLines(visit, changes.visionTurns, changes.visions),
    ...strategyLines(visit, changes.strategy),
    ...releaseLines(visit, changes.releases),
    ...goalLines(visit, changes.goals),
    ...actionLines(visit, changes.actions),
  ].slice(0, 5)
  return (
    <Section id="siden" title={t.since} intro={formats(visit.language).day(changes.meetings.last)}>
      {lines.length ? <ChangeList lines={lines} foldAfter={3} /> : <p>{t.sinceNone}</p>}
      <p>
        <a href={visit.to(paths.changes)}>{t.allChanges}</a>
      </p>
    </Section>
  )
}

/** The council's next meetings and those of the person's own committees. */
export const MeetingsPart = ({ visit, data: { meetings, roles } }: HomeProps) => {
  const t = homeTexts(visit.language)
  const { dayMonth } = formats(visit.language)
  const own = meetings.filter(
    (m) => (m.kind === 'council' && roles.politician) || roles.bodyIds.includes(m.bodyId),
  )
  return (
    <Section id="moeder" title={t.meetings}>
      {own.length === 0 && <p>{t.meetingsNone}</p>}
      <ThenList
        items={own.slice(0, 5).map((m) => ({
          date: dayMonth(m.day),
          title: say(m.body, visit.language),
          href: m.kind === 'council' ? visit.to(paths.changes) : visit.to(paths.committee, { slug: m.slug }),
          ...(m.beginsAt && { meta: m.beginsAt }),
        }))}
      />
    </Section>
  )
}
