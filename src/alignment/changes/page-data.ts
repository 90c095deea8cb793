import { councilMeetings } from '#organisation'
import type { Visit } from '#platform/http'
import { parseDay, type Day } from '#platform/time'
import { audienceOf } from '../counting/index.ts'
import { findStandingStar } from '../star/standing.ts'
import {
  findFirstVisionDay,
  listCompletedSince,
  listGoalChanges,
  listMovedEnds,
  listNewActions,
  listOverdueSince,
  listReleases,
  listStatusTurns,
  listStoppedSince,
  listStrategyTurns,
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
  const [standing, meetings, days, firstVisionDay, strategy, releases, goals, turns, overdue, ...others] =
    await Promise.all([
      findStandingStar(db, audience),
      councilMeetings(db),
      listVisionDays(db, audience, since),
      findFirstVisionDay(db, audience),
      listStrategyTurns(db, since, most + 1),
      listReleases(db, since, most + 1),
      listGoalChanges(db, since, most + 1),
      listStatusTurns(db, audience, since, most + 1),
      listOverdueSince(db, audience, since, most + 1),
      listStoppedSince(db, audience, since, most + 1),
      listCompletedSince(db, audience, since, most + 1),
      listWithdrawnSince(db, audience, since, most + 1),
      listMovedEnds(db, audience, since, most + 1),
      listNewActions(db, audience, since, most + 1),
    ])
  const from = since === 'last-council-meeting' ? meetings.last : since
  const lists = { strategy, releases, goals, actions: onePerAction([...turns, ...overdue, ...others.flat()]) }
  const turnsOfVisions = visionTurns(days, standing.visions)
  return {
    meetings,
    visions: standing.visions,
    visionTurns: turnsOfVisions,
    /** The first day of which it is noted how visions stand, when changes are counted from before it: what was then is not known. */
    visionsNotedFrom: from && firstVisionDay && from < firstVisionDay ? firstVisionDay : null,
    strategy: strategy.slice(0, most),
    releases: releases.slice(0, most),
    goals: goals.slice(0, most),
    actions: lists.actions.slice(0, most),
    count: Object.values(lists).reduce((sum, l) => sum + Math.min(l.length, most), turnsOfVisions.length),
    /** Of which kinds there are more than are told. */
    more: Object.entries(lists).flatMap(([kind, list]) =>
      list.length > most ? [kind as keyof typeof lists] : [],
    ),
  }
}
export type Changes = Awaited<ReturnType<typeof findChanges>>
