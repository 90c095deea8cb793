import type { Pool } from 'pg'
import { newToken, sha256 } from '#platform/ids'

/** A session of a person, as signing in makes it; gives the token that the browser or the program shows. */
export async function openSession(
  pool: Pool,
  { municipalityId }: { municipalityId: string },
  personId: string,
  how: { oneClick?: true } = {},
): Promise<string> {
  const token = newToken()
  await pool.query(`select platform.open_session($1, $2, $3, $4, interval '5 hours')`, [
    sha256(token),
    municipalityId,
    personId,
    how.oneClick === true,
  ])
  return token
}
