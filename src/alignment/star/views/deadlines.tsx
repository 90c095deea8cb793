import type { Child } from 'hono/jsx'
import type { Visit } from '#platform/http'
import { formats } from '#platform/i18n'
import { paths, planPaths } from '../../words/paths.ts'
import { Say } from '../../words/say.tsx'
import type { NextMeeting, NextMilestone } from '../queries.ts'
import type { StandingStar } from '../rules.ts'
import { starTexts } from '../texts.ts'

interface Deadline {
  day: string
  date: string
  title: Child
  href: string
  text: Child
}
interface DeadlineProps {
  visit: Visit
  meetings: readonly NextMeeting[]
  milestones: readonly NextMilestone[]
  standing: StandingStar
  most?: number
}

/** What comes: the council's meetings and the next milestones, in the order of their days. */
export const Deadlines = (props: DeadlineProps) => (
  <ol class="dl">
    {listed(props).map(({ date, title, href, text }) => (
      <li>
        <span class="date">{date}</span>
        <b>{title}</b>
        <a href={href}>{text}</a>
      </li>
    ))}
  </ol>
)

// The council's meetings always stand there; milestones fill the row.
function listed({ visit, meetings, milestones, standing, most = 5 }: DeadlineProps): Deadline[] {
  const council = meetings.filter((m) => m.kind === 'council').slice(0, most - 1)
  const all = [
    ...council.map((m) => meetingLine(visit, m)),
    ...milestones.slice(0, most - council.length).map((m) => milestoneLine(visit, m, standing)),
  ]
  return all.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

function meetingLine(visit: Visit, meeting: NextMeeting): Deadline {
  const t = starTexts(visit.language)
  return {
    day: meeting.day,
    date: formats(visit.language).dayMonth(meeting.day),
    title: t.councilMeeting,
    href: visit.to(paths.changes),
    text: t.seeChanges,
  }
}

function milestoneLine(visit: Visit, milestone: NextMilestone, standing: StandingStar): Deadline {
  const { language } = visit
  const { dayMonth, vagueDate } = formats(language)
  const vision = standing.visions.find((v) => milestone.visionIds.includes(v.id))
  const exact = milestone.due.length === 10
  return {
    day: milestone.day,
    date: exact ? dayMonth(milestone.day) : vagueDate(milestone.due),
    title: vision ? (
      <>
        {vision.number} <Say text={vision.title} lang={language} />
      </>
    ) : (
      <Say text={milestone.action} lang={language} />
    ),
    href: visit.to(planPaths.action, { slug: milestone.slug }),
    text: <Say text={milestone.title} lang={language} />,
  }
}
