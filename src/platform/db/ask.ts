import type { Db } from './bound.ts'
import { statementName } from './dialect.ts'

/** Rows of a hand-written statement, in which $1 is the municipality; sent by name, so that it is planned once per connection. */
export async function ask<Row extends object>(db: Db, text: string, ...values: unknown[]): Promise<Row[]> {
  const name = statementName(text)
  const { rows } = await db.client.query<Row>({
    text,
    values: [db.municipalityId, ...values],
    ...(name && { name }),
  })
  return rows
}

/**
 * A statement about things by their ids, `= any($2::uuid[])`. About a single one it has a text of its own: the planner keeps one plan
 * for it, while for a list whose length it cannot know it plans each time, which takes longer than to read the one.
 */
export const askAbout = <Row extends object>(db: Db, text: string, ids: readonly string[]): Promise<Row[]> =>
  ids.length === 1 ? ask<Row>(db, aboutOne(text), ids[0]) : ask<Row>(db, text, ids)

const singles = new Map<string, string>()
function aboutOne(text: string): string {
  const single = singles.get(text) ?? text.replace('any($2::uuid[])', '$2::uuid')
  singles.set(text, single)
  return single
}
