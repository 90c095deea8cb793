import { councilMeetings } from '#organisation'
import type { Visit } from '#platform/http'
import { parseDay, type Day } from '#platform/time'
import { audienceOf } from '../counting/index.ts'
import { findStandingStar } from '../star/standing.ts'
import {
  listCompletedSince,
  listGoalChanges,
  listNewActions,
  listOverdueSince,
  listReleases,
  listStatusTurns,
  listStoppedSince,
  listVisionDays,
  listWithdrawnSince,
  type Since,
} from './queries.ts'
import { onePerAction, visionTurns } from './rules.ts'

/** The most lines of one kind on the page; lists have the rest. */
export const most = 60

/** The day that the address asks for, in the past; otherwise the last council meeting. */
export function askedSince({ query, db }: Visit): { since: Since; day: Day | null; wrong: boolean } {
  const text = query.get('siden') ?? query.get('since')
  const day = text ? parseDay(text) : null
  if (!text) return { since: 'last-council-meeting', day: null, wrong: false }
  if (!day || day >= db.today || day < '1990')
    return { since: 'last-council-meeting', day: null, wrong: true }
  return { since: day, day, wrong: false }
}

/** What is another than it was: visions, plans, goals, actions. Drafts are read by none of these questions. */
export async function findChanges({ db, actor }: Visit, since: Since) {
  const audience = audienceOf(actor)
  const [standing, meetings, days, releases, goals, turns, overdue, ...others] = await Promise.all([
    findStandingStar(db, audience),
    councilMeetings(db),
    listVisionDays(db, audience, since),
    listReleases(db, since, most),
    listGoalChanges(db, since, most),
    listStatusTurns(db, audience, since, most),
    listOverdueSince(db, audience, since, most),
    listStoppedSince(db, audience, since, most),
    listCompletedSince(db, audience, since, most),
    listWithdrawnSince(db, audience, since, most),
    listNewActions(db, audience, since, most),
  ])
  return {
    meetings,
    visions: standing.visions,
    visionTurns: visionTurns(days, standing.visions),
    releases,
    goals,
    actions: onePerAction([...turns, ...overdue, ...others.flat()]).slice(0, most),
  }
}
export type Changes = Awaited<ReturnType<typeof findChanges>>
