import { inTransaction, type Database } from '#platform/db'
import { recountEverything } from '#alignment'
import { citizen } from '#organisation'
import type { Made } from './data.ts'

/** What the product itself would have counted while the data came in. */
export async function countAll(database: Database, { municipality }: Made): Promise<void> {
  await inTransaction(
    database.pool,
    { municipality, actor: citizen, clock: () => new Date() },
    (db) => recountEverything(db),
    () => Promise.resolve(),
  )
}
