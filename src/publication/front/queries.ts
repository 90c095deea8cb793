import type { Db } from '#platform/db'
import { dayOf, type Day } from '#platform/time'

/** The day on which something that citizens can read last changed; the example's clock hides when it was really typed in. */
export async function lastPublicDay(db: Db): Promise<Day | null> {
  const line = await db
    .selectFrom('platform.historyLine')
    .select('at')
    .where('public', '=', true)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!line) return null
  const day = dayOf(line.at)
  return db.municipality.clockDay !== null || day > db.today ? db.today : day
}
