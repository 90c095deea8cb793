import { sql } from 'kysely'
import type { Db } from '#platform/db'
import { noId } from '#platform/ids'
import { emptyTally } from '#plans'
import type { Audience } from '../tables.ts'
import type { RollUp, SubjectKind } from './figures.ts'

const rollUps = (db: Db, audience: Audience) =>
  db
    .selectFrom('alignment.rollUp')
    .where('audience', '=', audience)
    .select([
      'kind',
      'subjectId',
      'otherId',
      'goals',
      'bodies',
      'actions',
      'counted',
      'progressPpm',
      'expectedPpm',
    ])
    .select(['underWay', 'underWayOnTrack', 'onTrack', 'atRisk', 'late', 'notStarted', 'paused', 'silent'])
    .select(['completed', 'idea', 'continuous', 'stopped'])

/**
 * The sums of every subject of a kind, or of several kinds; of some subjects only when their ids are given. A subject that nothing
 * serves may be missing: see `emptyRollUp`.
 */
export async function listRollUps(
  db: Db,
  audience: Audience,
  kind: SubjectKind | SubjectKind[],
  ids?: readonly string[],
): Promise<RollUp[]> {
  const ofKinds = rollUps(db, audience).where('kind', 'in', [kind].flat())
  const rows = await (
    ids ? ofKinds.where('subjectId', '=', sql<string>`any(${ids}::uuid[])`) : ofKinds
  ).execute()
  return rows as RollUp[]
}

/** The sums of a kind in pages, after a subject and its body. */
export async function listRollUpPage(
  db: Db,
  audience: Audience,
  kind: SubjectKind,
  after: [string, string] | null,
  limit: number,
) {
  const all = rollUps(db, audience)
    .where('kind', '=', kind)
    .orderBy('subjectId')
    .orderBy('otherId')
    .limit(limit)
  const rows = await (
    after ? all.where(sql<boolean>`(subject_id, other_id) > (${after[0]}::uuid, ${after[1]}::uuid)`) : all
  ).execute()
  return rows as RollUp[]
}

/** The sums of one subject; of a cell when `otherId` names the body. */
export async function findRollUp(
  db: Db,
  audience: Audience,
  kind: SubjectKind,
  subjectId: string,
  otherId: string = noId,
): Promise<RollUp> {
  const row = await rollUps(db, audience)
    .where('kind', '=', kind)
    .where('subjectId', '=', subjectId)
    .where('otherId', '=', otherId)
    .executeTakeFirst()
  return (row as RollUp | undefined) ?? emptyRollUp(kind, subjectId, otherId)
}

/** The sums of a subject that nothing serves. */
export const emptyRollUp = (kind: SubjectKind, subjectId: string, otherId: string = noId): RollUp => ({
  kind,
  subjectId,
  otherId,
  goals: 0,
  bodies: 0,
  ...emptyTally,
})
