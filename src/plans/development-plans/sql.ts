import { ask, type Db } from '#platform/db'

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
  await ask(db, text, JSON.stringify(given))
}
