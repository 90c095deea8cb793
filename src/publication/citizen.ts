import { citizen } from '#organisation'
import { begin, bind, type Db, type Municipality } from '#platform/db'
import type { Running, Visit } from '#platform/http'

/** The same transaction with a citizen's eyes: whoever asks, no more is read than everybody may see. */
export const asCitizen = ({ db, municipality }: Visit): Db =>
  bind(db.client, { municipality, actor: citizen, clock: () => db.now })

/** Reads one snapshot of a municipality as a citizen, outside every page. */
export async function readAsCitizen<T>(
  running: Running,
  municipality: Municipality,
  work: (db: Db) => Promise<T>,
): Promise<T> {
  const client = await running.pool.connect()
  let broken: Error | undefined
  try {
    await begin(client, municipality.municipalityId, 'read')
    return await work(bind(client, { municipality, actor: citizen, clock: running.clock }))
  } catch (e) {
    broken = e as Error
    throw e
  } finally {
    await client.query('rollback').catch((e: Error) => void (broken = e))
    client.release(broken)
  }
}
