import type { Visit } from '#platform/http'
import { addDays } from '#platform/time'
import { changesSinceMeeting } from '../changes/since-meeting.ts'
import { findCoverage } from '../coverage/queries.ts'
import { audienceOf } from '../counting/index.ts'
import { listNextMeetings, listSilent } from '../star/queries.ts'
import { findStandingStar } from '../star/standing.ts'
import { listLiftedByLeads, listLiftedByUnits, listOwnMilestones, listUnitWatch } from './queries.ts'

const none = <T>() => Promise.resolve([] as T[])

/** What waits for this person in all rooms, and what each of the person's roles wants to see; only that is asked for. */
export async function findHome(visit: Visit) {
  const { db, actor, house } = visit
  const audience = audienceOf(actor)
  const roles = rolesOf(visit)
  const [tasks, standing, coverage, changes, meetings, watch, milestones, byLeads, byUnits, silent] =
    await Promise.all([
      Promise.all(house.offers.homeTasks.map((offer) => offer(visit))),
      findStandingStar(db, audience),
      findCoverage(db, audience, 'vision'),
      roles.politician ? changesSinceMeeting(visit) : undefined,
      roles.politician || roles.bodyIds.length ? listNextMeetings(db, addDays(db.today, 28)) : none<never>(),
      roles.unitIds.length ? listUnitWatch(db, roles.unitIds, 8) : none<never>(),
      roles.staff ? listOwnMilestones(db, roles.positionIds, addDays(db.today, 14)) : none<never>(),
      roles.staff ? listLiftedByLeads(db, roles.positionIds) : none<never>(),
      roles.unitIds.length ? listLiftedByUnits(db, roles.unitIds) : none<never>(),
      roles.strategy ? listSilent(db, audience, 6) : none<never>(),
    ])
  const ordered = tasks.flat().toSorted((a, b) => a.urgency - b.urgency)
  return {
    roles,
    tasks: ordered,
    standing,
    coverage,
    changes,
    meetings,
    watch,
    milestones,
    byLeads,
    byUnits,
    silent,
  }
}
export type HomeData = Awaited<ReturnType<typeof findHome>>

function rolesOf({ actor }: Visit) {
  const of = (...roles: string[]) => actor.held.filter((h) => roles.includes(h.role))
  return {
    politician: actor.has('council-member', 'committee-chair', 'committee-member'),
    secretary: actor.has('committee-secretary'),
    strategy: actor.has('strategy-office'),
    staff: actor.has('staff'),
    /** The committees that the person sits in or writes for. */
    bodyIds: of('council-member', 'committee-chair', 'committee-member', 'committee-secretary').flatMap(
      (h) => h.bodyId ?? [],
    ),
    /** The units the person leads, with all below. */
    unitIds: [...new Set(of('head', 'director').flatMap((h) => h.unitIds))],
    positionIds: actor.held.map((h) => h.positionId),
  }
}
