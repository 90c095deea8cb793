import type { Db } from '#platform/db'
import { findSettings } from '#organisation'
import { listGoalsByIds, listGoalsOf } from '../goals/queries.ts'
import { numberGoals, type Goal } from '../goals/rules.ts'
import { listTracksOfGoal } from '../tracks/queries.ts'
import type { Track } from '../tracks/rules.ts'
import { seesDevelopmentPlan } from '../visibility.ts'
import { audienceOf, listCarryingActions, type Carrier, type CarryingAction } from './carrying-actions.ts'
import { groupOf, type Group } from './group.ts'
import { readPlanParts } from './kept-plan.ts'
import type { DevelopmentPlan } from './rules.ts'
import { findStarWords, type StarWords } from './star-words.ts'

/** A plan with all that stands in it and all that carries it. */
export interface PlanTree {
  plan: DevelopmentPlan
  goals: GoalBranch[]
  /** Withdrawn goals and tracks, which still say why. */
  withdrawnGoals: Goal[]
  withdrawnTracks: Track[]
  /** Tracks whose goals are all withdrawn or gone: they must not fall out of sight. */
  looseTracks: TrackBranch[]
  group: Group
  star: StarWords
}
export interface GoalBranch<A extends Carrier = Carrier> {
  goal: Goal
  number: string
  tracks: TrackBranch<A>[]
  group: Group<A>
}
export interface TrackBranch<A extends Carrier = Carrier> {
  track: Track
  group: Group<A>
}

/** A plan with all that stands in it and carries it: one round trip, after statuses of its actions a second, however large it is. */
export async function readPlanTree(db: Db, plan: DevelopmentPlan): Promise<PlanTree> {
  const { goals, tracks, carriers, star, settings } = await readPlanParts(db, plan.id, audienceOf(db.actor))
  const standing = goals.filter((g) => !g.withdrawnOn)
  const seen = tracks.filter((t) => t.planId === plan.id || seesDevelopmentPlan(db.actor, t))
  const live = seen.filter((t) => !t.withdrawnOn)
  const byTrack = actionsByTrack(carriers)
  const numbers = numberGoals(standing)
  const branch = (track: Track): TrackBranch => ({
    track,
    group: groupOf(byTrack.get(track.id) ?? [], settings),
  })
  const branches = standing.map((goal) => {
    const own = live.filter((t) => t.goalIds.includes(goal.id)).map(branch)
    return {
      goal,
      number: numbers.get(goal.id) ?? '',
      tracks: own,
      group: groupOf(
        own.flatMap((t) => t.group.actions),
        settings,
      ),
    }
  })
  const ids = new Set(standing.map((g) => g.id))
  return {
    plan,
    goals: branches,
    withdrawnGoals: goals.filter((g) => g.withdrawnOn),
    withdrawnTracks: tracks.filter((t) => t.withdrawnOn && t.planId === plan.id),
    looseTracks: live.filter((t) => t.planId === plan.id && !t.goalIds.some((id) => ids.has(id))).map(branch),
    group: groupOf(
      branches.flatMap((b) => b.group.actions),
      settings,
    ),
    star,
  }
}

/** The actions that a plan's page shows: a status of any other changes nothing on it. */
export const shownActions = ({ group, looseTracks }: PlanTree): ReadonlySet<string> =>
  new Set([group, ...looseTracks.map((t) => t.group)].flatMap(({ actions }) => actions.map((a) => a.id)))

export interface GoalTree extends GoalBranch<CarryingAction> {
  star: StarWords
  withdrawnTracks: Track[]
}
/** A goal with its tracks and their actions. */
export async function readGoalTree(db: Db, goal: Goal): Promise<GoalTree> {
  const [siblings, tracks, star, settings] = await Promise.all([
    listGoalsOf(db, goal.planId),
    listTracksOfGoal(db, goal.id),
    findStarWords(db),
    findSettings(db),
  ])
  const seen = tracks.filter((t) => t.planId === goal.planId || seesDevelopmentPlan(db.actor, t))
  const live = seen.filter((t) => !t.withdrawnOn)
  const byTrack = actionsByTrack(
    await listCarryingActions(
      db,
      live.map((t) => t.id),
      audienceOf(db.actor),
    ),
  )
  const branches = live.map((track) => ({ track, group: groupOf(byTrack.get(track.id) ?? [], settings) }))
  return {
    goal,
    number: numberGoals(siblings.filter((g) => !g.withdrawnOn)).get(goal.id) ?? '',
    tracks: branches,
    group: groupOf(
      branches.flatMap((b) => b.group.actions),
      settings,
    ),
    star,
    withdrawnTracks: seen.filter((t) => t.withdrawnOn),
  }
}

export interface TrackTree extends TrackBranch<CarryingAction> {
  goals: Goal[]
  star: StarWords
}
/** A track with its goals and the actions that carry it. */
export async function readTrackTree(db: Db, track: Track): Promise<TrackTree> {
  const [goals, actions, star, settings] = await Promise.all([
    listGoalsByIds(db, track.goalIds),
    listCarryingActions(db, track.withdrawnOn ? [] : [track.id], audienceOf(db.actor)),
    findStarWords(db),
    findSettings(db),
  ])
  // a goal of another committee's draft is not told
  const seen = goals.filter((g) => g.planId === track.planId || seesDevelopmentPlan(db.actor, g))
  return {
    track,
    goals: track.goalIds.flatMap((id) => seen.filter((g) => g.id === id)),
    group: groupOf(actions, settings),
    star,
  }
}

function actionsByTrack<A extends Carrier>(actions: readonly A[]): Map<string, A[]> {
  const byTrack = new Map<string, A[]>()
  for (const action of actions)
    for (const id of action.trackIds) {
      const others = byTrack.get(id)
      if (others) others.push(action)
      else byTrack.set(id, [action])
    }
  return byTrack
}
