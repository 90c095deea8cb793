import { statementName, type Db } from '#platform/db'

/** A hand-written statement, sent by name; `$1` is always the municipality. */
export async function ask<R extends object>(
  db: Db,
  text: string,
  values: readonly unknown[] = [],
): Promise<R[]> {
  const name = statementName(text)
  const { rows } = await db.client.query<R>({
    text,
    values: [db.municipalityId, ...values],
    ...(name && { name }),
  })
  return rows
}
