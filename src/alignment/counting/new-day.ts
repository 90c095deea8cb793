import { ask, type Db } from '#platform/db'
import { findSettings } from '#organisation'
import { noId } from '#platform/ids'
import type { Day } from '#platform/time'
import { countAction } from './count-action.ts'
import { compare, noChanges, storedKeys } from './deltas.ts'
import { lockCounting } from './lock.ts'
import { batchSize } from './recount.ts'
import { readStates } from './state.ts'
import { writeVisionDays } from './vision-days.ts'
import { writeChanges } from './write.ts'

/**
 * Brings the counts to today. Only actions on which the passing of days changes something are looked at; when the clock was moved
 * back, everything is. Whoever comes second waits for the first and finds the day counted.
 */
export async function onNewDay(db: Db): Promise<void> {
  await lockCounting(db, 'alone')
  const [counted] = await ask<{ day: Day }>(
    db,
    `select day from alignment.roll_up_day where municipality_id = $1 for update`,
  )
  if (counted?.day === db.today) return
  const due = counted && counted.day < db.today ? dueActions : everyAction
  for (let after: string | undefined = noId; after;) after = await bringBatch(db, due, after)
  await setDay(db)
}

/** The first counts of a municipality are those of today; later ones follow the day that is written. */
export const beginDays = (db: Db) => ask(db, `${insertDay} do nothing`, db.today)

/** The counts are those of today. */
export const setDay = (db: Db) => ask(db, writeDay, db.today)

const insertDay = `insert into alignment.roll_up_day (municipality_id, day) values ($1, $2) on conflict (municipality_id)`
const writeDay = `${insertDay} do update set day = excluded.day`

// what they serve does not follow the calendar
async function bringBatch(db: Db, due: string, after: string): Promise<string | undefined> {
  const found = await ask<{ id: string }>(db, due, after, batchSize, db.today)
  const ids = found.map((row) => row.id)
  const [states, settings] = await Promise.all([readStates(db, ids), findSettings(db)])
  const changes = noChanges()
  for (const state of states) compare(changes, state, countAction(state, storedKeys(state, 'all'), db.today))
  const moved = await writeChanges(db, changes)
  if (moved.length) await writeVisionDays(db, moved, settings)
  return ids.length === batchSize ? ids.at(-1) : undefined
}

const dueActions = `select action_id as id from alignment.action_fact
where municipality_id = $1 and action_id > $2 and next_change_on <= $4::date group by action_id order by action_id limit $3`
const everyAction = `select action_id as id from alignment.action_fact
where municipality_id = $1 and action_id > $2 and $4::date is not null group by action_id order by action_id limit $3`
