import { statementName, type Db } from '#platform/db'

/** Rows of a hand-written statement, in which $1 is the municipality; sent by name, so that it is planned once. */
export async function rows<T extends object>(db: Db, text: string, ...values: unknown[]): Promise<T[]> {
  const name = statementName(text)
  const answer = await db.client.query<T>({
    text,
    values: [db.municipalityId, ...values],
    ...(name && { name }),
  })
  return answer.rows
}

/**
 * Inserts any number of rows in one statement whose text is always the same; `columns` maps a column to its type.
 * Rows are keyed by column and may leave out what is null.
 */
export async function insertRows(
  db: Db,
  table: string,
  columns: Record<string, string>,
  given: readonly Record<string, unknown>[],
): Promise<void> {
  if (!given.length) return
  const names = Object.keys(columns).join(', ')
  const typed = Object.entries(columns).map(([name, type]) => `${name} ${type}`)
  const text = `insert into ${table} (municipality_id, ${names})
    select $1, ${names} from jsonb_to_recordset($2::jsonb) as given (${typed.join(', ')})`
  await rows(db, text, JSON.stringify(given))
}
