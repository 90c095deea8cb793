import type { Db } from '#platform/db'
import type { Visit } from '#platform/http'
import { holdingsOf } from '../development-plans/holdings.ts'
import type { DevelopmentPlan } from '../development-plans/rules.ts'
import { listGoalsByIds } from '../goals/queries.ts'
import { copiedTitle } from '../goals/with-tracks.ts'
import { addTrack, restoreTracks, withdrawTracks } from './commands.ts'
import type { TrackInPlan } from './gates.ts'
import type { Track } from './rules.ts'

export async function withdrawTrack(
  { db, house }: Pick<Visit, 'db' | 'house'>,
  track: Track,
  reason: string,
): Promise<'already-withdrawn' | 'holding' | null> {
  if (track.withdrawnOn) return 'already-withdrawn'
  if ((await holdingsOf(db, house, { tracks: [track] })).length) return 'holding'
  await withdrawTracks(db, [track], reason)
  return null
}

/** Comes back only where a goal still stands for it to work for. */
export async function restoreTrack(
  db: Db,
  { track, plan }: TrackInPlan,
): Promise<'not-withdrawn' | 'plan-withdrawn' | 'no-goal-left' | null> {
  if (!track.withdrawnOn) return 'not-withdrawn'
  if (plan.withdrawnOn) return 'plan-withdrawn'
  if ((await listGoalsByIds(db, track.goalIds)).every((g) => g.withdrawnOn)) return 'no-goal-left'
  await restoreTracks(db, [track])
  return null
}

/** A new track of the same content under the goals given; no actions come along. */
export const copyTrack = (
  db: Db,
  track: Track,
  goalIds: readonly string[],
  to: DevelopmentPlan,
): Promise<string> =>
  addTrack(db, to, { ...track, title: copiedTitle(track.title), goalIds: [...new Set(goalIds)] })
