import type { Visit } from '#platform/http'
import { addDays } from '#platform/time'
import { audienceOf } from '../counting/index.ts'
import { listOverdueSince, listReleases, listStatusTurns, listVisionDays } from '../changes/queries.ts'
import { together } from '../words/ask.ts'
import { findCouncilDays, listLate, listNextMeetings, listNextMilestones, listSilent } from './queries.ts'
import { findStandingStar } from './standing.ts'

/** Everything on the star page, asked in one statement: sums, and the fronts of a few indexed lists. */
export async function findStarPage({ db, actor }: Visit) {
  const audience = audienceOf(actor)
  const until = addDays(db.today, 28)
  const since = 'last-council-meeting'
  const [standing, meetings, days, releases, turns, overdue, late, silent, nextMeetings, milestones] =
    await together(db, () =>
      Promise.all([
        findStandingStar(db, audience),
        findCouncilDays(db),
        listVisionDays(db, audience, since),
        listReleases(db, since, 4),
        listStatusTurns(db, audience, since, 6),
        listOverdueSince(db, audience, since, 6),
        listLate(db, audience, 6),
        listSilent(db, audience, 6),
        listNextMeetings(db, until),
        listNextMilestones(db, audience, until, 5),
      ]),
    )
  return { standing, meetings, days, releases, turns, overdue, late, silent, nextMeetings, milestones }
}
export type StarPageData = Awaited<ReturnType<typeof findStarPage>>
