import type { Db } from '#platform/db'
import type { House } from '#platform/http'
import { listHoldings, type Holding } from '#platform/room'
import { listGoalsByIds } from '../goals/queries.ts'
import type { Goal } from '../goals/rules.ts'
import { listTracksOfGoal } from '../tracks/queries.ts'
import type { Track } from '../tracks/rules.ts'

/** What other things hang on goals and tracks, in all rooms: while there is anything they cannot be withdrawn. */
export const holdingsOf = (
  db: Db,
  house: Pick<House, 'offers'>,
  parts: { goals?: readonly { id: string }[]; tracks?: readonly { id: string }[] },
): Promise<Holding[]> =>
  listHoldings(db, house.offers, [
    ...(parts.goals ?? []).map(({ id }) => ({ kind: 'goal', id })),
    ...(parts.tracks ?? []).map(({ id }) => ({ kind: 'track', id })),
  ]).then(once)

// An action on two tracks of the same goal is named once.
function once(holdings: Holding[]): Holding[] {
  const key = ({ kind, title, params }: Holding) => JSON.stringify([kind, title, params])
  return [...new Map(holdings.map((h) => [key(h), h])).values()]
}

/** The tracks that work for this goal alone: they go where it goes. */
export async function tracksOnlyFor(db: Db, goal: Goal): Promise<Track[]> {
  const tracks = (await listTracksOfGoal(db, goal.id)).filter(
    (t) => !t.withdrawnOn && t.planId === goal.planId,
  )
  const others = await listGoalsByIds(
    db,
    [...new Set(tracks.flatMap((t) => t.goalIds))].filter((id) => id !== goal.id),
  )
  const standing = new Set(others.filter((g) => !g.withdrawnOn).map((g) => g.id))
  return tracks.filter((t) => !t.goalIds.some((id) => standing.has(id)))
}
