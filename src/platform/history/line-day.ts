import type { Db } from '#platform/db'
import { dayOf, type Day } from '#platform/time'

/** The day on which a line was written. An example's clock stands still: whatever is done there is done on that day. */
export const lineDay = ({ municipality }: Pick<Db, 'municipality'>, at: Date): Day =>
  (municipality.clockDay as Day | null) ?? dayOf(at)

/** The same in a statement, of its line `l`: told today's day and whether the clock stands still. */
export const lineDayText = (today: string, still: string) =>
  `case when ${still} then ${today}::date else (l.at at time zone 'Europe/Copenhagen')::date end`
