import { statementName, type Db } from '#platform/db'

/** A hand-written statement, sent by name so that it is planned once per connection; $1 is always the municipality. */
export async function ask<Row extends object>(db: Db, text: string, ...values: unknown[]): Promise<Row[]> {
  const name = statementName(text)
  const { rows } = await db.client.query<Row>({
    text,
    values: [db.municipalityId, ...values],
    ...(name && { name }),
  })
  return rows
}
