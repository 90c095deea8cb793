import { formats } from '#platform/i18n'
import { daysOver } from '../../words/overdue.ts'
import { MineList, Section, StatusMark, ThenList } from '#ui'
import { planPaths } from '../../words/paths.ts'
import { Say, say } from '../../words/say.tsx'
import { statusOf } from '../../words/status.ts'
import { SilentTable } from '../../star/views/watched-table.tsx'
import { homeTexts } from '../texts.ts'
import type { HomeProps } from './home-page.tsx'
import { visionItems } from './vision-parts.tsx'

/** Milestones in the actions that the person leads. */
export const WeekPart = ({ visit, data: { milestones } }: HomeProps) => {
  const t = homeTexts(visit.language)
  const { dayMonth, vagueDate } = formats(visit.language)
  return (
    <Section id="uger" title={t.week} intro={t.weekIntro}>
      {milestones.length === 0 && <p>{t.weekNone}</p>}
      <ThenList
        items={milestones.map(({ due, title, action, slug }) => ({
          date: due.length === 10 ? dayMonth(due as never) : vagueDate(due),
          title: <Say text={title} lang={visit.language} />,
          href: visit.to(planPaths.action, { slug }),
          meta: t.milestoneIn(say(action, visit.language)),
        }))}
      />
    </Section>
  )
}

/** What is late or silent in the units that the person leads. */
export const UnitPart = ({ visit, data: { watch } }: HomeProps) => {
  const t = homeTexts(visit.language)
  const { shortDay } = formats(visit.language)
  return (
    <Section id="enhed" title={t.unitWatch} intro={t.unitWatchIntro}>
      {watch.length === 0 && <p>{t.unitWatchNone}</p>}
      <ThenList
        items={watch.map((action) => {
          const { title, slug, shown, lastUpdateOn, lead } = action
          const status = statusOf(visit.language, shown)
          const over = daysOver(action, visit.db.today)
          return {
            date:
              shown === 'late'
                ? over
                  ? t.daysOver(over)
                  : '–'
                : lastUpdateOn
                  ? shortDay(lastUpdateOn)
                  : '–',
            title: <Say text={title} lang={visit.language} />,
            href: visit.to(planPaths.action, { slug }),
            meta: <Say text={lead} lang={visit.language} />,
            end: <StatusMark status={status.key} word={status.word} />,
          }
        })}
      />
    </Section>
  )
}

/** The visions that the person's actions, or the unit's, serve. */
export const LiftsPart = ({ visit, data: { standing, byLeads, byUnits, roles } }: HomeProps) => {
  const t = homeTexts(visit.language)
  const lifted = roles.staff && byLeads.length ? byLeads : byUnits
  const ids = lifted.map((l) => l.visionId)
  const visions = standing.visions.filter((v) => ids.includes(v.id)).slice(0, 8)
  if (!visions.length) return null
  return (
    <Section
      id="loefter"
      title={lifted === byLeads ? t.lifts : t.unitVisions}
      intro={t.liftsIntro(lifted[0]?.inAll ?? 0, ids.length)}
    >
      <MineList items={visionItems(visit, visions, standing)} />
    </Section>
  )
}

/** For the strategy office: who has not been heard from the longest. */
export const SilentPart = ({ visit, data: { silent, standing } }: HomeProps) => {
  const t = homeTexts(visit.language)
  if (!silent.length) return null
  return (
    <Section id="mangler" title={t.silent}>
      <SilentTable visit={visit} actions={silent} standing={standing} caption={t.silent} />
    </Section>
  )
}
