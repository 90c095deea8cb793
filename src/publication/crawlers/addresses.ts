import type { Db } from '#platform/db'
import type { Subject } from '#platform/room'

/** How many things one part of a sitemap may name. */
export const subjectsInPart = 5000

// one row per thing: the Danish address
const addresses = (db: Db) =>
  db.selectFrom('platform.address').where('language', '=', 'da').where('current', '=', true)

export const countAddresses = async (db: Db): Promise<number> =>
  (
    await addresses(db)
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
  ).n

export async function listSubjects(db: Db, part: number): Promise<Subject[]> {
  const rows = await addresses(db)
    .select(['kind', 'subjectId'])
    .orderBy('subjectId')
    .offset(part * subjectsInPart)
    .limit(subjectsInPart)
    .execute()
  return rows.map((row) => ({ kind: row.kind, id: row.subjectId }))
}
