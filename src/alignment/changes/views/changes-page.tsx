import { frameTexts } from '#organisation'
import type { Visit } from '#platform/http'
import { formats } from '#platform/i18n'
import { addDays, type Day } from '#platform/time'
import { Field, FilterBar, Head, Section } from '#ui'
import { paths } from '../../words/paths.ts'
import { ForeignNote } from '../../words/say.tsx'
import { words } from '../../words/status.ts'
import { actionLines, goalLines, releaseLines, visionLines, type ChangeLine } from '../lines.tsx'
import { most, type Changes } from '../page-data.ts'
import { changeTexts } from '../texts.ts'
import { ChangeList } from './change-list.tsx'

interface ChangesProps {
  visit: Visit
  changes: Changes
  /** The day asked for; nothing when it is the last council meeting. */
  day: Day | null
  wrong: boolean
}

/** What is another than it was on a day, by kind, the newest first. */
export const ChangesPage = ({ visit, changes, day, wrong }: ChangesProps) => {
  const t = changeTexts(visit.language)
  const sections = [
    {
      id: 'visioner',
      title: t.visions,
      intro: t.visionsIntro,
      none: t.visionsNone,
      lines: visionLines(visit, changes.visionTurns, changes.visions),
    },
    {
      id: 'planer',
      title: t.plans,
      intro: t.plansIntro,
      none: t.plansNone,
      lines: releaseLines(visit, changes.releases),
    },
    {
      id: 'maal',
      title: t.goals,
      intro: t.goalsIntro,
      none: t.goalsNone,
      lines: goalLines(visit, changes.goals),
    },
    {
      id: 'handlinger',
      title: t.actions,
      intro: t.actionsIntro,
      none: t.actionsNone,
      lines: actionLines(visit, changes.actions),
    },
  ]
  const count = sections.reduce((sum, s) => sum + s.lines.length, 0)
  return (
    <>
      <Head
        title={t.headline(count, day === null && changes.meetings.last !== null)}
        lead={lead(visit, changes, day)}
      />
      <SinceForm visit={visit} day={day ?? changes.meetings.last} wrong={wrong} />
      <ForeignNote
        texts={[...changes.actions, ...changes.goals, ...changes.releases].map((c) => c.title)}
        lang={visit.language}
      />
      <p class="meta near">
        {t.safe} {!visit.actor.signedIn && words(visit.language).publicOnly}{' '}
        {frameTexts(visit.language).daily}
      </p>
      {sections
        .filter((s) => s.lines.length > 0)
        .map((section) => (
          <Part {...section} visit={visit} />
        ))}
      <Unchanged visit={visit} none={sections.filter((s) => s.lines.length === 0).map((s) => s.none)} />
    </>
  )
}

function lead(visit: Visit, { meetings }: Changes, day: Day | null) {
  const t = changeTexts(visit.language)
  const { weekdayDay } = formats(visit.language)
  const from = day ?? meetings.last
  return [from && t.lead(weekdayDay(from)), meetings.next && t.nextMeeting(weekdayDay(meetings.next))]
    .filter(Boolean)
    .join(' ')
}

const SinceForm = ({ visit, day, wrong }: { visit: Visit; day: Day | null; wrong: boolean }) => {
  const t = changeTexts(visit.language)
  return (
    <FilterBar
      action={visit.to(paths.changes)}
      label={t.choose}
      submit={t.show}
      {...(visit.query.has('siden') && { reset: { href: visit.to(paths.changes), text: t.lastMeeting } })}
    >
      <Field
        kind="date"
        name="siden"
        label={t.choose}
        value={day}
        max={addDays(visit.db.today, -1)}
        {...(wrong && { error: t.badDate })}
      />
    </FilterBar>
  )
}

interface PartProps {
  visit: Visit
  id: string
  title: string
  intro: string
  lines: ChangeLine[]
}

const Unchanged = ({ visit, none }: { visit: Visit; none: string[] }) =>
  none.length === 0 ? null : (
    <Section id="uaendret" title={changeTexts(visit.language).unchanged}>
      <p>{none.join(' ')}</p>
    </Section>
  )

const Part = ({ visit, id, title, intro, lines }: PartProps) => {
  const t = changeTexts(visit.language)
  return (
    <Section id={id} title={title} intro={intro}>
      <ChangeList lines={lines} />
      {id === 'handlinger' && lines.length >= most && (
        <p>
          {t.actionsMore(most)} <a href={visit.to(paths.actions)}>{t.allActions}</a>
        </p>
      )}
    </Section>
  )
}
