import { settingsSchema } from '#organisation'
import { ask, type Db } from '#platform/db'
import type { Thresholds } from '#plans'
import { placeParts, type CoreValue, type Star, type Strategy } from '#strategy'
import type { RollUp } from '../counting/index.ts'
import type { Audience } from '../tables.ts'

type AreaRow = Parameters<typeof placeParts>[0][number]
type VisionRow = Parameters<typeof placeParts>[1][number]

/** The star as the room of strategy gives it, in statements that can be sent together with others. */
export async function readStar(db: Db): Promise<Star> {
  const [strategies, values, areas, visions] = await Promise.all([
    ask<Strategy>(db, strategy),
    ask<CoreValue>(db, coreValues),
    ask<AreaRow>(db, focusAreas),
    ask<VisionRow>(db, visionRows),
  ])
  return { strategy: strategies[0], values, areas: placeParts(areas, visions) }
}

const strategy = `
select s.id, s.title, s.overall_goal as "overallGoal", s.period_name as "periodName", s.council_term_starts as "councilTermStarts",
  s.council_term_ends as "councilTermEnds", s.ends_on as "endsOn", s.plan_strategy as "planStrategy", s.supersedes, s.version
from strategy.strategy s where s.municipality_id = $1 and s.current`

const part = (own: string, table: string) => `
select x.id, x.strategy_id as "strategyId", x.code, x.title, x.slug, x.position, x.version, ${own},
  x.withdrawn_on as "withdrawnOn", x.withdrawn_by as "withdrawnBy", x.withdrawn_reason as "withdrawnReason"
from strategy.${table} x join strategy.strategy s on s.municipality_id = $1 and s.id = x.strategy_id and s.current
where x.municipality_id = $1 and x.withdrawn_on is null order by x.position, x.id`
const coreValues = part('x.summary, x.question', 'core_value')
const focusAreas = part('x.summary', 'focus_area')
const visionRows = part(
  'x.focus_area_id as "focusAreaId", x.challenge, x.means, x.partners, x.target, x.figures',
  'vision',
)

/** The sums that the star shows: of every vision, of every value, of everything. */
export const readStarSums = (db: Db, audience: Audience) => ask<RollUp>(db, sums, audience)

const sums = `
select r.kind, r.subject_id as "subjectId", r.other_id as "otherId", r.goals, r.bodies, r.actions, r.counted,
  r.progress_ppm as "progressPpm", r.expected_ppm as "expectedPpm", r.under_way as "underWay",
  r.under_way_on_track as "underWayOnTrack", r.on_track as "onTrack", r.at_risk as "atRisk", r.late, r.not_started as "notStarted",
  r.paused, r.silent, r.completed, r.idea, r.continuous, r.stopped
from alignment.roll_up r where r.municipality_id = $1 and r.audience = $2 and r.kind in ('vision', 'core-value', 'all')`

/** The municipality's own thresholds. */
export async function readThresholds(db: Db): Promise<Thresholds> {
  const [row] = await ask<{ values: unknown }>(
    db,
    `select s.values from organisation.settings s where s.municipality_id = $1`,
  )
  return thresholds.parse(row?.values ?? {})
}
const thresholds = settingsSchema.pick({ onTrackWithin: true, atRiskWithin: true })
