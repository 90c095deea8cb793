import { sendAlong, type Db } from '#platform/db'
import { findSettings } from '#organisation'
import { countAction, placeKeys, type Counted } from './count-action.ts'
import { compare, noChanges, storedKeys, type Changes } from './deltas.ts'
import { lockActions, lockCounting } from './lock.ts'
import { readServed, readUnitsAbove } from './served.ts'
import { readStates, type CountedState } from './state.ts'
import { writeVisionDays } from './vision-days.ts'
import { movesSums, writeChanges } from './write.ts'

/** How many actions are read and written at a time: memory stays flat and no statement runs long. */
export const batchSize = 1000

/**
 * Counts these actions again when only their status, milestones or dates can have changed: two round trips. Gives those that an
 * audience may now read, or no longer.
 */
export async function recountStatus(db: Db, ids: readonly string[]): Promise<string[]> {
  const [, , states, settings] = await Promise.all([
    lockActions(db, ids),
    lockCounting(db, 'some'),
    readStates(db, ids),
    findSettings(db),
  ])
  const changes = noChanges()
  for (const state of states) compare(changes, state, countAction(state, knownKeys(state), db.today))
  const written = writeChanges(db, changes)
  if (movesSums(changes)) {
    const moved = await written
    if (moved.length) sendAlong(db, writeVisionDays(db, moved, settings))
  } else sendAlong(db, written)
  return [...changes.shownOrHidden]
}

// What both audiences serve is the same; an action counts for citizens only when it counts at all.
const knownKeys = (state: CountedState) => storedKeys(state, 'all')

/**
 * Counts these actions again, also what they serve. Takes the lock 'alone', in batches; whoever changes links, plans, units or
 * the strategy calls it through `onRecorded`, whoever loads thousands may call it himself.
 */
export async function recountActions(db: Db, ids: readonly string[]): Promise<string[]> {
  await lockCounting(db, 'alone')
  return recountLocked(db, ids)
}

/** The same for whoever holds the lock already. */
export async function recountLocked(db: Db, ids: readonly string[]): Promise<string[]> {
  const shownOrHidden: string[] = []
  for (let at = 0; at < ids.length; at += batchSize)
    shownOrHidden.push(...(await recountBatch(db, ids.slice(at, at + batchSize))))
  return shownOrHidden
}

async function recountBatch(db: Db, ids: readonly string[]): Promise<Set<string>> {
  const [{ changes }, settings] = await Promise.all([compareBatch(db, ids), findSettings(db)])
  const moved = await writeChanges(db, changes)
  if (moved.length) await writeVisionDays(db, moved, settings)
  return changes.shownOrHidden
}

/** What should be stored of these actions, and what that changes; the counting is locked already. */
export async function compareBatch(
  db: Db,
  ids: readonly string[],
): Promise<{ should: Counted[]; changes: Changes }> {
  const [states, served, unitsAbove] = await Promise.all([
    readStates(db, ids),
    readServed(db, ids),
    readUnitsAbove(db),
  ])
  const changes = noChanges()
  const all: Counted[] = []
  for (const state of states) {
    const keys = [...placeKeys(state, unitsAbove), ...(served.get(state.id) ?? [])]
    const should = countAction(state, keys, db.today)
    compare(changes, state, should)
    all.push(...should)
  }
  return { should: all, changes }
}
