import { citizen } from '#organisation'
import { bind, inSnapshot, type Db, type Municipality } from '#platform/db'
import type { Running, Visit } from '#platform/http'

/** The same transaction with a citizen's eyes: whoever asks, no more is read than everybody may see. */
export const asCitizen = ({ db, municipality }: Visit): Db =>
  bind(db.client, { municipality, actor: citizen, clock: () => db.now })

/** Reads one snapshot of a municipality as a citizen, outside every page. */
export const readAsCitizen = <T>(
  { pool, clock }: Running,
  municipality: Municipality,
  work: (db: Db) => Promise<T>,
): Promise<T> => inSnapshot(pool, { municipality, actor: citizen, clock }, work)
