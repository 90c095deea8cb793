import type { ClientBase } from 'pg'
import { withOwner, type Database, type Municipality } from '#platform/db'

/** Throws a municipality away with everything it has, history too. For examples and for tests; done as the owner, in one transaction. */
export async function removeMunicipality(
  database: Database,
  { municipalityId }: Municipality,
): Promise<void> {
  await withOwner(database.owner, async (owner) => {
    await owner.query('begin')
    await owner.query(`select set_config('app.municipality_id', $1, true)`, [municipalityId])
    // a row can hang on a row of any other table: whoever is not held any more goes first
    let tables = await tenantTables(owner)
    while (tables.length) {
      const left: string[] = []
      for (const table of tables) if (!(await emptied(owner, table, municipalityId))) left.push(table)
      if (left.length === tables.length) throw new Error(`these hold each other: ${left.join(', ')}`)
      tables = left
    }
    await owner.query('commit')
  })
}

async function tenantTables(owner: ClientBase): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.columns
     where column_name = 'municipality_id' and table_schema in ('platform', 'organisation', 'strategy', 'plans', 'alignment', 'publication')
       and table_name <> 'municipality' order by 1`,
  )
  return [...rows.map((r) => r.name), 'platform.municipality']
}

async function emptied(owner: ClientBase, table: string, municipalityId: string): Promise<boolean> {
  await owner.query('savepoint one')
  try {
    await owner.query(`delete from ${table} where municipality_id = $1`, [municipalityId])
    await owner.query('release savepoint one')
    return true
  } catch (e) {
    if ((e as { code?: string }).code !== '23503') throw e
    await owner.query('rollback to savepoint one')
    return false
  }
}
