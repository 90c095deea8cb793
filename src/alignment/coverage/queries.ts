import { listCommittees, type Body } from '#organisation'
import { ask, type Db } from '#platform/db'
import { isId } from '#platform/ids'
import { listRollUps, type RollUp } from '../counting/index.ts'
import type { Audience } from '../tables.ts'
import { cellOf, type CoverageRow, type DeliberateGap } from './rules.ts'

/** What is covered: the visions, or the values, which lie in every committee's remit. */
export type Covered = 'vision' | 'core-value'

export interface Coverage {
  committees: Body[]
  /** Per vision or value id. */
  row: (id: string) => CoverageRow
  gaps: DeliberateGap[]
  /** Live goals in each committee's plan. */
  goalsOf: (bodyId: string) => number
}

/** Who carries what: sums, committees, remits and the gaps that are meant, in one round trip. */
export async function findCoverage(db: Db, audience: Audience, covered: Covered): Promise<Coverage> {
  const [rollUps, committees, remits, gaps] = await Promise.all([
    listRollUps(db, audience, [covered, `${covered}-body`, 'body']),
    listCommittees(db),
    covered === 'vision' ? listRemits(db) : Promise.resolve([]),
    listGaps(db, covered),
  ])
  const sums = new Map(rollUps.map((r) => [r.kind + r.subjectId + r.otherId, r]))
  const of = (kind: RollUp['kind'], id: string, other = nobody) => sums.get(kind + id + other)
  const inRemit = new Set(remits.map((r) => r.visionId + r.bodyId))
  const gapOf = (id: string, bodyId: string) =>
    gaps.find((g) => (g.visionId ?? g.coreValueId) === id && g.bodyId === bodyId)
  const row = (id: string): CoverageRow => ({
    id,
    goals: of(covered, id)?.goals ?? 0,
    bodies: of(covered, id)?.bodies ?? 0,
    cells: committees.map((body) => {
      const { goals = 0, actions = 0 } = of(`${covered}-body`, id, body.id) ?? {}
      return cellOf({
        inRemit: covered === 'core-value' || inRemit.has(id + body.id),
        goals,
        actions,
        gap: gapOf(id, body.id),
      })
    }),
  })
  return { committees, row, gaps, goalsOf: (bodyId) => of('body', bodyId)?.goals ?? 0 }
}
const nobody = '00000000-0000-0000-0000-000000000000'

// A focus area in the remit brings all its visions.
const listRemits = (db: Db) => ask<{ bodyId: string; visionId: string }>(db, remits)
const remits = `
select distinct r.body_id as "bodyId", v.id as "visionId"
from plans.remit r
join strategy.vision v on v.municipality_id = $1 and v.withdrawn_on is null and (v.id = r.vision_id or v.focus_area_id = r.focus_area_id)
where r.municipality_id = $1`

const gapColumns = `
select g.id, g.body_id as "bodyId", g.vision_id as "visionId", g.core_value_id as "coreValueId", g.reason,
  g.declared_on as "declaredOn", p.title as "declaredBy"
from alignment.deliberate_gap g
left join organisation.position p on p.municipality_id = $1 and p.id = g.declared_by
where g.municipality_id = $1 and g.ended_on is null`

const listGaps = (db: Db, covered: Covered) =>
  ask<DeliberateGap>(
    db,
    `${gapColumns} and ${covered === 'vision' ? 'g.vision_id' : 'g.core_value_id'} is not null order by g.declared_on desc, g.id`,
  )

/** The visions that these committees set no goal for and said why. */
export const listMeantGaps = (db: Db, bodyIds: readonly string[]) =>
  ask<{ bodyId: string; visionId: string }>(db, meantGaps, bodyIds)
const meantGaps = `select g.body_id as "bodyId", g.vision_id as "visionId" from alignment.deliberate_gap g
where g.municipality_id = $1 and g.body_id = any($2) and g.vision_id is not null and g.ended_on is null`

export async function lockGap(db: Db, id: string): Promise<DeliberateGap | undefined> {
  if (!isId(id)) return undefined
  const rows = await ask<DeliberateGap>(db, `${gapColumns} and g.id = $2 for update of g`, id)
  return rows[0]
}
