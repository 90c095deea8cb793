import type { Db } from '#platform/db'
import { noId } from '#platform/ids'
import type { Thresholds } from '#plans'
import type { Star } from '#strategy'
import { emptyRollUp, figuresOf, type RollUp, type SubjectKind } from '../counting/index.ts'
import type { Audience } from '../tables.ts'
import type { StandingStar } from './rules.ts'
import { kept } from '../words/kept.ts'
import { readStar, readStarSums, readThresholds } from './star-rows.ts'

/** The star with its figures for an audience: a few small reads in one round trip, none of which looks at an action. */
export async function findStandingStar(db: Db, audience: Audience): Promise<StandingStar> {
  const [{ star, thresholds }, rows] = await Promise.all([
    kept(db, 'star', () => readWords(db)),
    readStarSums(db, audience),
  ])
  return standingStar(star, rows, thresholds)
}

async function readWords(db: Db) {
  const [star, thresholds] = await Promise.all([readStar(db), readThresholds(db)])
  return { star, thresholds }
}

/** Joins the star's parts with their sums. */
export function standingStar(star: Star, rows: readonly RollUp[], thresholds: Thresholds): StandingStar {
  const found = new Map(rows.map((r) => [r.kind + r.subjectId, r]))
  const sums = (kind: SubjectKind, id: string) => found.get(kind + id) ?? emptyRollUp(kind, id)
  const figures = (kind: SubjectKind, id: string) => figuresOf(sums(kind, id), thresholds)
  return {
    star,
    visions: star.areas.flatMap((area) =>
      area.visions.map((vision) => ({ ...vision, area, at: figures('vision', vision.id) })),
    ),
    values: star.values.map((value) => {
      const { goals, actions } = sums('core-value', value.id)
      return { ...value, goals, actions }
    }),
    whole: figures('all', noId),
  }
}
