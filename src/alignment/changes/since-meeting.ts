import type { Db } from '#platform/db'
import type { Visit } from '#platform/http'
import { findChanges, type Changes } from './page-data.ts'

const known = new WeakMap<Db, Promise<Changes>>()

/** What changed since the last council meeting, read once per request. */
export function changesSinceMeeting(visit: Visit): Promise<Changes> {
  const before = known.get(visit.db)
  if (before) return before
  const read = findChanges(visit, 'last-council-meeting')
  known.set(visit.db, read)
  return read
}
