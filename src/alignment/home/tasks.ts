import type { Visit } from '#platform/http'
import type { HomeTask, HomeTasks } from '#platform/room'
import { formats } from '#platform/i18n'
import { daysBetween, type Day } from '#platform/time'
import { strategyPaths } from '#strategy'
import { findCoverage } from '../coverage/queries.ts'
import { countCoverage, mayDeclareGap } from '../coverage/rules.ts'
import { changesSinceMeeting } from '../changes/since-meeting.ts'
import { findStandingStar } from '../star/standing.ts'
import { paths } from '../words/paths.ts'
import { say } from '../words/say.tsx'
import { homeTexts } from './texts.ts'

/** What this room itself asks of people: the council to read what changed, the strategy office to see
 * to gaps and silence, a committee's secretary and chair to answer for the gaps in their own remit. */
export const homeTasks: HomeTasks = async (visit) => {
  const tasks: HomeTask[] = []
  if (visit.actor.has('council-member')) tasks.push(...(await meetingTask(visit)))
  if (visit.actor.has('strategy-office')) tasks.push(...(await strategyTasks(visit)))
  else if (visit.actor.has('committee-secretary', 'committee-chair'))
    tasks.push(...(await committeeTasks(visit)))
  return tasks
}

async function meetingTask(visit: Visit): Promise<HomeTask[]> {
  const changes = await changesSinceMeeting(visit)
  const { next } = changes.meetings
  if (!next) return []
  const t = homeTexts(visit.language)
  const { weekdayDay } = formats(visit.language)
  const days = daysBetween(visit.db.today, next)
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
  return [
    {
      urgency: days <= 7 ? 1 : 4,
      over: `${capital(weekdayDay(visit.db.today))} · ${t.inDays(days)}`,
      title: days === 0 ? t.meetingToday : t.meetingTitle(weekdayOf(visit, next, days)),
      lead: t.meetingLead(changes.count, changes.more.length > 0),
      action: { text: t.readChanges, href: visit.to(paths.changes) },
      also: [{ text: t.toStar, href: visit.to(paths.star) }],
    },
  ]
}

/** "Torsdag" when it is this week's; the whole date when it is further away. */
function weekdayOf({ language }: Visit, day: Day, days: number) {
  const { weekdayDay } = formats(language)
  const text = days <= 6 ? weekdayDay(day).split(' ')[0]! : weekdayDay(day)
  return language === 'da' ? text.charAt(0).toUpperCase() + text.slice(1) : text
}

/** What is open in the remit of the person's own committees. */
async function committeeTasks(visit: Visit): Promise<HomeTask[]> {
  const t = homeTexts(visit.language)
  const [standing, visions] = await Promise.all([
    findStandingStar(visit.db, 'all'),
    findCoverage(visit.db, 'all', 'vision'),
  ])
  const own = visions.committees.flatMap((body, i) => (mayDeclareGap(visit.actor, body.id) ? [i] : []))
  const open = standing.visions.flatMap((v) =>
    own
      .filter((i) => visions.row(v.id).cells[i]!.kind === 'open')
      .map(() => `${v.number} ${say(v.title, visit.language)}`),
  )
  if (!open.length) return []
  return [
    {
      urgency: 3,
      title: t.ownGapsTitle(open.length),
      lead: t.ownGapsLead(open.slice(0, 3)),
      action: { text: t.seeGaps, href: visit.to(paths.coverage) },
    },
  ]
}

async function strategyTasks(visit: Visit): Promise<HomeTask[]> {
  const t = homeTexts(visit.language)
  const [standing, visions, values] = await Promise.all([
    findStandingStar(visit.db, 'all'),
    findCoverage(visit.db, 'all', 'vision'),
    findCoverage(visit.db, 'all', 'core-value'),
  ])
  if (!standing.visions.length)
    return [
      {
        urgency: 0,
        title: t.noStarTitle,
        lead: t.noStarLead,
        action: { text: t.writeStrategy, href: visit.to(strategyPaths.read) },
      },
    ]
  const open = countCoverage(standing.visions.map((v) => visions.row(v.id))).open
  const openValues = countCoverage(standing.values.map((v) => values.row(v.id))).open
  const { silent } = standing.whole
  const tasks: HomeTask[] = []
  if (open + openValues)
    tasks.push({
      urgency: 3,
      title: t.gapsTitle(open || openValues),
      lead: t.gapsLead,
      action: { text: t.seeGaps, href: visit.to(open ? paths.coverage : paths.valueCoverage) },
    })
  if (silent)
    tasks.push({
      urgency: 2,
      title: t.silentTitle(silent),
      lead: t.silentLead,
      action: { text: t.seeSilent, href: visit.to(paths.actions, { status: 'silent' }) },
    })
  return tasks
}
