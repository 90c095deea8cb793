import { tooMany, type Visit } from '#platform/http'

/** Ten tries a quarter of an hour, per address and per account, counted outside the request's transaction. */
export async function tooManyTries(visit: Visit, account: string): Promise<boolean> {
  const { pool } = visit.house
  const [byAccount, byPlace] = await Promise.all([
    tooMany(pool, `sign-in ${visit.db.municipalityId} ${account.toLowerCase()}`, 10, 900),
    tooMany(pool, `sign-in from ${visit.clientAddress}`, 100, 900),
  ])
  return byAccount || byPlace
}
