import { newId } from '#platform/ids'
import type { Day } from '#platform/time'
import type { GoalContent } from '../../goals/forms.ts'
import type { Goal, Serves } from '../../goals/rules.ts'
import type { Remit } from '../../remits/queries.ts'
import type { TrackContent } from '../../tracks/forms.ts'
import type { Track } from '../../tracks/rules.ts'
import type { PlanText } from '../commands.ts'
import type { DevelopmentPlan } from '../rules.ts'
import type { Known } from './known.ts'
import type { DevelopmentPlanFile, GoalInFile, PlanInFile, TrackInFile } from './schema.ts'

/** What the file asks for, in ids; `row` is what is there of the same code. */
export interface WantedPlan {
  id: string
  bodyId: string
  bodyCode: string
  text: PlanText
  released: Day | undefined
  remit: Remit | undefined
  row: DevelopmentPlan | undefined
  goals: WantedGoal[]
  tracks: WantedTrack[]
}
export interface WantedGoal {
  id: string
  code: string
  planId: string
  content: GoalContent
  row: Goal | undefined
}
export interface WantedTrack {
  id: string
  code: string
  planId: string
  content: TrackContent
  row: Track | undefined
}

/** The file beside what is there. Every code in it has been found to stand. */
export function wantedFrom(file: DevelopmentPlanFile, known: Known): WantedPlan[] {
  const taken = new Set<string>()
  const goalIds = new Map(known.ids.goal)
  for (const goal of file.developmentPlans.flatMap((p) => p.goals))
    goalIds.set(goal.code, known.goals.get(goal.code)?.id ?? newId())
  return file.developmentPlans.map((plan) => {
    const bodyId = known.ids.committee.get(plan.committee)!
    const row = samePlan(plan, bodyId, file, known, taken)
    const id = row?.id ?? newId()
    taken.add(id)
    const goals = plan.goals.map((goal) => wantedGoal(goal, id, goalIds, known))
    const tracks = plan.goals.flatMap((goal) =>
      goal.tracks.map((track) => wantedTrack(track, goal, id, goalIds, known)),
    )
    return {
      id,
      bodyId,
      bodyCode: plan.committee,
      text: textOf(plan),
      released: plan.released,
      remit: remitOf(plan, known),
      row,
      goals,
      tracks,
    }
  })
}

/**
 * A plan has no code: it is the committee's plan from the same day; else the one that holds the goals of the file; else, when the
 * committee has one plan here and one there and their periods meet, that one.
 */
function samePlan(
  plan: PlanInFile,
  bodyId: string,
  file: DevelopmentPlanFile,
  known: Known,
  taken: ReadonlySet<string>,
) {
  const own = known.plans.filter((p) => p.bodyId === bodyId && !taken.has(p.id) && !p.withdrawnOn)
  const sameStart = own.filter((p) => p.startsOn === (plan.period.starts ?? null))
  if (sameStart.length === 1) return sameStart[0]
  const homes = new Set(plan.goals.flatMap((g) => known.goals.get(g.code)?.planId ?? []))
  const holding = own.filter((p) => homes.has(p.id))
  if (holding.length === 1) return holding[0]
  const alone =
    own.length === 1 && file.developmentPlans.filter((p) => p.committee === plan.committee).length === 1
  return alone && meet(own[0]!, plan) ? own[0] : undefined
}
const meet = (row: DevelopmentPlan, { period }: PlanInFile) =>
  (row.startsOn ?? '') <= (period.ends ?? '9999') && (period.starts ?? '') <= (row.endsOn ?? '9999')

const textOf = ({ title, introduction, period }: PlanInFile): PlanText => ({
  title,
  introduction,
  startsOn: period.starts ?? null,
  endsOn: period.ends ?? null,
})
const remitOf = ({ remit }: PlanInFile, { ids }: Known): Remit | undefined =>
  remit && {
    focusAreas: idsFor(remit.focusAreas, ids['focus-area']),
    visions: idsFor(remit.visions, ids.vision),
  }

const idsFor = (codes: readonly string[], ids: ReadonlyMap<string, string>) => [
  ...new Set(codes.map((code) => ids.get(code)!)),
]
const servesIds = ({ visions, focusAreas, values }: GoalInFile['serves'], { ids }: Known): Serves => ({
  visions: idsFor(visions, ids.vision),
  focusAreas: idsFor(focusAreas, ids['focus-area']),
  coreValues: idsFor(values, ids.value),
})

const wantedGoal = (
  goal: GoalInFile,
  planId: string,
  goalIds: ReadonlyMap<string, string>,
  known: Known,
): WantedGoal => ({
  id: goalIds.get(goal.code)!,
  code: goal.code,
  planId,
  row: known.goals.get(goal.code),
  content: {
    title: goal.title,
    why: goal.why,
    success: goal.success,
    target: goal.target ?? null,
    responsiblePositionId: goal.responsible ? known.ids.position.get(goal.responsible)! : null,
    serves: servesIds(goal.serves, known),
  },
})

function wantedTrack(
  track: TrackInFile,
  goal: GoalInFile,
  planId: string,
  goalIds: ReadonlyMap<string, string>,
  known: Known,
): WantedTrack {
  const row = known.tracks.get(track.code)
  const { title, purpose } = track
  const content = {
    title,
    purpose,
    goalIds: idsFor([goal.code, ...track.alsoGoals], goalIds),
    serves: servesIds(track.serves, known),
  }
  return { id: row?.id ?? newId(), code: track.code, planId, row, content }
}
