import { inTransaction, withOwner, type Database } from '#platform/db'
import { recountEverything } from '#alignment'
import { citizen } from '#organisation'
import type { Made } from './data.ts'

/**
 * What the product itself would have counted while the data came in. The statistics are brought up to date first, as the database
 * itself does long before so many actions have come together: without them every table is taken for a small one.
 */
export async function countAll(database: Database, { municipality }: Made): Promise<void> {
  await withOwner(database.owner, (owner) => owner.query('analyze'))
  await inTransaction(
    database.pool,
    { municipality, actor: citizen, clock: () => new Date() },
    (db) => recountEverything(db),
    () => Promise.resolve(),
  )
}
