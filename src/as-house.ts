import { inTransaction, type Database, type Db, type Municipality } from '#platform/db'
import { writeHistory } from '#platform/history'
import { collectOffers } from '#platform/room'
import { citizen } from '#organisation'
import { rooms } from './rooms.ts'

/** The house's own work in a municipality, with history and counts. */
export const asHouse = <T>(
  database: Database,
  municipality: Municipality,
  work: (db: Db) => Promise<T>,
): Promise<T> =>
  inTransaction(
    database.pool,
    { municipality, actor: citizen, clock: () => new Date() },
    work,
    async (db) => void (await writeHistory(db, collectOffers(rooms).onRecorded)),
  )
