import { ask, giveAddress, lockUntilCommit, type Db } from '#platform/db'
import { newId } from '#platform/ids'
import { slugOf, type LocalText } from '#platform/i18n'
import type { Serves } from '../goals/rules.ts'
import { insertRows } from './sql.ts'

/** A code for something made in the browser: from the committee's code and the title, free in the municipality. */
export async function freeCode(
  db: Db,
  table: 'goal' | 'track',
  bodyCode: string,
  title: LocalText,
): Promise<string> {
  const wanted = `${bodyCode}-${slugOf(title.da ?? title.en ?? 'x')}`.slice(0, 54).replace(/-+$/, '')
  await lockUntilCommit(db, `plans.code ${table} ${wanted}`)
  const taken = await ask<{ code: string }>(db, codesLike[table], wanted)
  const used = new Set(taken.map((t) => t.code))
  if (!used.has(wanted)) return wanted
  for (let n = 2; ; n++) if (!used.has(`${wanted}-${n}`)) return `${wanted}-${n}`
}
const codesLike = {
  goal: `select code from plans.goal where municipality_id = $1 and starts_with(code, $2)`,
  track: `select code from plans.track where municipality_id = $1 and starts_with(code, $2)`,
}

/** The place after the last in a plan. */
export async function nextPosition(db: Db, table: 'goal' | 'track', planId: string): Promise<number> {
  const [row] = await ask<{ next: number }>(db, lastPlace[table], planId)
  return row?.next ?? 1
}
const lastPlace = {
  goal: `select coalesce(max(position), 0) + 1 as next from plans.goal where municipality_id = $1 and plan_id = $2`,
  track: `select coalesce(max(position), 0) + 1 as next from plans.track where municipality_id = $1 and plan_id = $2`,
}

export const servesColumns = {
  id: 'uuid',
  goal_id: 'uuid',
  track_id: 'uuid',
  vision_id: 'uuid',
  focus_area_id: 'uuid',
  core_value_id: 'uuid',
}
/** One row for each thing that a goal or a track serves. */
export const servesRows = (of: { goal_id: string } | { track_id: string }, serves: Serves) => [
  ...serves.visions.map((vision_id) => ({ id: newId(), ...of, vision_id })),
  ...serves.focusAreas.map((focus_area_id) => ({ id: newId(), ...of, focus_area_id })),
  ...serves.coreValues.map((core_value_id) => ({ id: newId(), ...of, core_value_id })),
]

export async function replaceServes(db: Db, of: { goal_id: string } | { track_id: string }, serves: Serves) {
  const [column, value] =
    'goal_id' in of ? (['goalId', of.goal_id] as const) : (['trackId', of.track_id] as const)
  await db.deleteFrom('plans.serves').where(column, '=', value).execute()
  await insertRows(db, 'plans.serves', servesColumns, servesRows(of, serves))
}

export async function replaceTrackGoals(db: Db, trackId: string, goalIds: readonly string[]) {
  await db.deleteFrom('plans.trackGoal').where('trackId', '=', trackId).execute()
  await insertRows(
    db,
    'plans.track_goal',
    { track_id: 'uuid', goal_id: 'uuid' },
    goalIds.map((goal_id) => ({ track_id: trackId, goal_id })),
  )
}

/** The address of something new or renamed, as a column. */
export const addressOf = async (db: Db, kind: string, id: string, title: LocalText) =>
  JSON.stringify(await giveAddress(db, kind, id, title))

export const sameValue = (a: unknown, b: unknown) => canonical(a) === canonical(b)
const canonical = (value: unknown) =>
  JSON.stringify(value, (_, v: unknown) =>
    v && typeof v === 'object' && !Array.isArray(v)
      ? Object.fromEntries(Object.entries(v).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : v,
  )
