import { frameTexts } from '#organisation'
import type { Visit } from '#platform/http'
import { formats } from '#platform/i18n'
import { addDays, type Day } from '#platform/time'
import { Field, FilterBar, Head, Section } from '#ui'
import { paths } from '../../words/paths.ts'
import { ForeignNote } from '../../words/say.tsx'
import { words } from '../../words/status.ts'
import {
  actionLines,
  goalLines,
  releaseLines,
  strategyLines,
  visionLines,
  type ChangeLine,
} from '../lines.tsx'
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
  const { visionsNotedFrom: notedFrom, count, more } = changes
  const sections: (PartProps & { none: string })[] = [
    {
      id: 'strategien',
      title: t.strategy,
      intro: t.strategyIntro,
      none: t.strategyNone,
      ...(more.includes('strategy') && { note: t.newest(most) }),
      lines: strategyLines(visit, changes.strategy),
    },
    {
      id: 'visioner',
      title: t.visions,
      intro: t.visionsIntro,
      none: t.visionsNone,
      ...(notedFrom && { note: t.visionsUnknown(formats(visit.language).day(notedFrom)) }),
      lines: visionLines(visit, changes.visionTurns, changes.visions),
    },
    {
      id: 'planer',
      title: t.plans,
      intro: t.plansIntro,
      none: t.plansNone,
      ...(more.includes('releases') && { note: t.newest(most) }),
      lines: releaseLines(visit, changes.releases),
    },
    {
      id: 'maal',
      title: t.goals,
      intro: t.goalsIntro,
      none: t.goalsNone,
      ...(more.includes('goals') && { note: t.newest(most) }),
      lines: goalLines(visit, changes.goals),
    },
    {
      id: 'handlinger',
      title: t.actions,
      intro: t.actionsIntro,
      none: t.actionsNone,
      ...(more.includes('actions') && {
        note: t.newest(most),
        rest: { href: visit.to(paths.actions), text: t.allActions },
      }),
      lines: actionLines(visit, changes.actions),
    },
  ]
  const told = sections.filter((s) => s.lines.length > 0 || s.note)
  return (
    <>
      <Head
        title={t.headline(
          count,
          day === null && changes.meetings.last !== null,
          more.length > 0,
          notedFrom !== null,
        )}
        lead={lead(visit, changes, day)}
      />
      <SinceForm visit={visit} day={day ?? changes.meetings.last} wrong={wrong} />
      <ForeignNote
        texts={[...changes.actions, ...changes.strategy, ...changes.goals, ...changes.releases].map(
          (c) => c.title,
        )}
        lang={visit.language}
      />
      <p class="meta near">
        {t.safe} {!visit.actor.signedIn && words(visit.language).publicOnly}{' '}
        {frameTexts(visit.language).daily}
      </p>
      {told.map((section) => (
        <Part {...section} />
      ))}
      <Unchanged visit={visit} none={sections.filter((s) => !told.includes(s)).map((s) => s.none)} />
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
  id: string
  title: string
  intro: string
  lines: ChangeLine[]
  /** What is not told here. */
  note?: string
  /** Where the rest is. */
  rest?: { href: string; text: string }
}

const Unchanged = ({ visit, none }: { visit: Visit; none: string[] }) =>
  none.length === 0 ? null : (
    <Section id="uaendret" title={changeTexts(visit.language).unchanged}>
      <p>{none.join(' ')}</p>
    </Section>
  )

const Part = ({ id, title, intro, lines, note, rest }: PartProps) => (
  <Section id={id} title={title} intro={intro}>
    {lines.length > 0 && <ChangeList lines={lines} />}
    {note && (
      <p>
        {note} {rest && <a href={rest.href}>{rest.text}</a>}
      </p>
    )}
  </Section>
)
