import type { Db } from '#platform/db'
import { addDays } from '#platform/time'
import type { Audience } from '../tables.ts'
import { listOverdueSince, listReleases, listStatusTurns, listVisionDays } from '../changes/queries.ts'
import { kept } from '../words/kept.ts'
import { findCouncilDays, listLate, listNextMeetings, listNextMilestones, listSilent } from './queries.ts'
import { findStandingStar } from './standing.ts'

/** Everything on the star page, asked in one go: sums, the fronts of a few indexed lists, and what is kept. */
export async function findStarPage(db: Db, audience: Audience) {
  const since = 'last-council-meeting'
  const [standing, calendar, days, turns, overdue, late, silent, milestones] = await Promise.all([
    findStandingStar(db, audience),
    kept(db, 'calendar', () => readCalendar(db)),
    listVisionDays(db, audience, since),
    listStatusTurns(db, audience, since, 6),
    listOverdueSince(db, audience, since, 6),
    listLate(db, audience, 6),
    listSilent(db, audience, 6),
    listNextMilestones(db, audience, fourWeeksOn(db), 5),
  ])
  return { standing, ...calendar, days, turns, overdue, late, silent, milestones }
}
export type StarPageData = Awaited<ReturnType<typeof findStarPage>>

/** Meetings before and after today, and the plans released since the last: what no status update changes. */
async function readCalendar(db: Db) {
  const [meetings, nextMeetings, releases] = await Promise.all([
    findCouncilDays(db),
    listNextMeetings(db, fourWeeksOn(db)),
    listReleases(db, 'last-council-meeting', 4),
  ])
  return { meetings, nextMeetings, releases }
}

const fourWeeksOn = (db: Db) => addDays(db.today, 28)
