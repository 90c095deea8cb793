import type { Db } from '#platform/db'
import type { Visit } from '#platform/http'
import type { LocalText } from '#platform/i18n'
import { holdingsOf, tracksOnlyFor } from '../development-plans/holdings.ts'
import type { DevelopmentPlan } from '../development-plans/rules.ts'
import { wordsIn } from '../development-plans/words.ts'
import { addTrack, moveTrack, restoreTracks, withdrawTracks } from '../tracks/commands.ts'
import { listTracksOfGoal } from '../tracks/queries.ts'
import { addGoal, moveGoal, restoreGoals, withdrawGoals } from './commands.ts'
import type { GoalInPlan } from './gates.ts'
import type { Goal } from './rules.ts'

// What happens to a goal happens to the tracks that work for it alone.

export async function withdrawGoalWithTracks(
  { db, house }: Pick<Visit, 'db' | 'house'>,
  { goal, plan }: GoalInPlan,
  reason: string,
): Promise<'already-withdrawn' | 'holding' | null> {
  if (goal.withdrawnOn) return 'already-withdrawn'
  const tracks = await tracksOnlyFor(db, goal)
  if ((await holdingsOf(db, house, { goals: [goal], tracks })).length) return 'holding'
  await withdrawTracks(db, tracks, reason)
  await withdrawGoals(db, [goal], plan, reason)
  return null
}

/** The goal, and the tracks that were withdrawn with it: on the same day for the same reason. */
export async function restoreGoalWithTracks(
  db: Db,
  { goal, plan }: GoalInPlan,
): Promise<'not-withdrawn' | 'plan-withdrawn' | null> {
  if (!goal.withdrawnOn) return 'not-withdrawn'
  if (plan.withdrawnOn) return 'plan-withdrawn'
  const tracks = await listTracksOfGoal(db, goal.id)
  await restoreGoals(db, [goal], plan)
  await restoreTracks(
    db,
    tracks.filter(
      (t) =>
        t.planId === plan.id &&
        t.withdrawnOn === goal.withdrawnOn &&
        t.withdrawnReason === goal.withdrawnReason,
    ),
  )
  return null
}

export async function moveGoalWithTracks(
  db: Db,
  goal: Goal,
  from: DevelopmentPlan,
  to: DevelopmentPlan,
): Promise<void> {
  const tracks = await tracksOnlyFor(db, goal)
  await moveGoal(db, goal, from, to)
  for (const track of tracks) await moveTrack(db, track, track.goalIds, to)
}

/** A new goal of the same content, last in the plan, with copies of the tracks that stand under it; no actions come along. */
export async function copyGoalWithTracks(db: Db, goal: Goal, to: DevelopmentPlan): Promise<string> {
  const tracks = (await listTracksOfGoal(db, goal.id)).filter((t) => !t.withdrawnOn)
  const id = await addGoal(db, to, { ...goal, title: copiedTitle(goal.title) })
  for (const track of tracks)
    await addTrack(db, to, { ...track, title: copiedTitle(track.title), goalIds: [id] })
  return id
}

export const copiedTitle = (title: LocalText): LocalText => ({
  ...(title.da && { da: wordsIn('da').copyOf(title.da) }),
  ...(title.en && { en: wordsIn('en').copyOf(title.en) }),
})
