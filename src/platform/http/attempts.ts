import type { Pool } from 'pg'
import { sha256 } from '#platform/ids'

/** Counts an attempt in a transaction of its own and says whether there have been too many in this window. */
export async function tooMany(
  pool: Pool,
  key: string,
  limit: number,
  windowSeconds: number,
): Promise<boolean> {
  const start = new Date(Math.floor(Date.now() / (windowSeconds * 1000)) * windowSeconds * 1000)
  const { rows } = await pool.query<{ count: number }>(
    `insert into platform.attempt (key, window_start, count) values ($1, $2, 1)
     on conflict (key, window_start) do update set count = platform.attempt.count + 1 returning count`,
    [sha256(key).toString('hex'), start],
  )
  return (rows[0]?.count ?? 0) > limit
}
