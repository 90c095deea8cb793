import { ask, type Db } from '#platform/db'
import { noId } from '#platform/ids'
import type { CountedState } from './state.ts'

/** The links between goals, tracks, visions and units, walked in memory. */
export interface Links {
  servedBy(state: CountedState, trackIds: readonly string[]): string[]
  /** By `kind subject other`. */
  goalCounts(): Map<string, { goals: number; bodies: number }>
}
interface Served {
  visionId: string | null
  focusAreaId: string | null
  coreValueId: string | null
}
interface Rows {
  tracks: { id: string; bodyId: string }[]
  goals: { id: string; bodyId: string }[]
  trackGoals: { trackId: string; goalId: string }[]
  serves: (Served & { goalId: string | null; trackId: string | null })[]
  visions: { id: string; focusAreaId: string }[]
  areas: { id: string }[]
  values: { id: string }[]
  units: { id: string; parentId: string | null }[]
}

export async function readLinks(db: Db): Promise<Links> {
  const [tracks, goals, trackGoals, serves, visions, areas, values, units] = await Promise.all(
    queries.map((text) => ask<never>(db, text)),
  )
  return linksOf({ tracks, goals, trackGoals, serves, visions, areas, values, units } as never)
}

const inForce = (
  table: string,
) => `select x.id, dp.body_id as "bodyId" from ${table} x join plans.development_plan dp
  on dp.municipality_id = $1 and dp.id = x.plan_id where x.municipality_id = $1 and x.withdrawn_on is null
  and dp.withdrawn_on is null and dp.released_on is not null`
const queries = [
  inForce('plans.track'),
  inForce('plans.goal'),
  `select track_id as "trackId", goal_id as "goalId" from plans.track_goal where municipality_id = $1`,
  `select goal_id as "goalId", track_id as "trackId", vision_id as "visionId", focus_area_id as "focusAreaId",
    core_value_id as "coreValueId" from plans.serves where municipality_id = $1`,
  `select id, focus_area_id as "focusAreaId" from strategy.vision where municipality_id = $1 and withdrawn_on is null`,
  `select id from strategy.focus_area where municipality_id = $1 and withdrawn_on is null`,
  `select id from strategy.core_value where municipality_id = $1 and withdrawn_on is null`,
  `select id, parent_id as "parentId" from organisation.unit where municipality_id = $1`,
]

function linksOf(rows: Rows): Links {
  const tracks = new Map(rows.tracks.map((t) => [t.id, t.bodyId]))
  const goals = new Map(rows.goals.map((g) => [g.id, g.bodyId]))
  const goalsOf = Map.groupBy(
    rows.trackGoals.filter((l) => goals.has(l.goalId)),
    (l) => l.trackId,
  )
  const servesOf = Map.groupBy(rows.serves, (s) => s.goalId ?? s.trackId!)
  const visions = new Map(rows.visions.map((v) => [v.id, v.focusAreaId]))
  const [areas, values] = [new Set(rows.areas.map((a) => a.id)), new Set(rows.values.map((v) => v.id))]
  const parents = new Map(rows.units.map((u) => [u.id, u.parentId]))

  function* strategic(server: string, bodies: string[]): Generator<string> {
    for (const { visionId, focusAreaId, coreValueId } of servesOf.get(server) ?? []) {
      const vision = visionId !== null && visions.has(visionId) ? visionId : null
      const area = vision ? visions.get(vision)! : focusAreaId
      if (vision) yield `vision ${vision} ${noId}`
      if (area && areas.has(area)) yield `focus-area ${area} ${noId}`
      if (coreValueId && values.has(coreValueId)) yield `core-value ${coreValueId} ${noId}`
      for (const body of bodies) {
        if (vision) yield `vision-body ${vision} ${body}`
        if (coreValueId && values.has(coreValueId)) yield `core-value-body ${coreValueId} ${body}`
      }
    }
  }
  function* all(state: CountedState, trackIds: readonly string[]): Generator<string> {
    yield `all ${noId} ${noId}`
    yield `plan ${state.planId} ${noId}`
    for (let unit: string | null | undefined = state.unitId; unit; unit = parents.get(unit))
      yield `unit ${unit} ${noId}`
    for (const track of trackIds) {
      const body = tracks.get(track)
      if (!body) continue
      yield `track ${track} ${noId}`
      yield `body ${body} ${noId}`
      yield* strategic(track, [body])
      for (const { goalId } of goalsOf.get(track) ?? []) {
        const goalBody = goals.get(goalId)!
        yield `goal ${goalId} ${noId}`
        yield `body ${goalBody} ${noId}`
        yield* strategic(goalId, [body, goalBody])
      }
    }
  }
  function* allOfGoal(id: string, body: string): Generator<string> {
    yield `all ${noId} ${noId}`
    yield `body ${body} ${noId}`
    yield* strategic(id, [body])
  }
  return {
    servedBy: (state, trackIds) => [...new Set(all(state, trackIds))],
    goalCounts: () => {
      const pairs = [...goals].flatMap(([id, body]) =>
        [...new Set(allOfGoal(id, body))].map((key) => ({ key, body })),
      )
      const counts = Map.groupBy(pairs, ({ key }) => key)
      return new Map(
        [...counts].map(([key, of]) => [
          key,
          { goals: of.length, bodies: new Set(of.map((o) => o.body)).size },
        ]),
      )
    },
  }
}
