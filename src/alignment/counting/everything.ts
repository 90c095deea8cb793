import { ask, type Db } from '#platform/db'
import { findSettings } from '#organisation'
import { noId } from '#platform/ids'
import type { Tally } from '#plans'
import type { Counted } from './count-action.ts'
import { add, share } from './deltas.ts'
import { recountGoals } from './goals.ts'
import { lockCounting } from './lock.ts'
import { setDay } from './new-day.ts'
import { batchSize, compareBatch } from './recount.ts'
import { rememberShapes } from './shapes.ts'
import { writeVisionDays } from './vision-days.ts'
import { readSums, writeChanges, type MovedVision } from './write.ts'

/**
 * Counts every action and writes every sum anew, whatever stands there. For loads of many thousands, for a restored backup, and
 * for an operator in doubt; `progress` is told how many actions are done.
 */
export async function recountEverything(db: Db, progress?: (done: number) => void): Promise<void> {
  await lockCounting(db, 'alone')
  await rememberShapes(db)
  const sums = new Map<string, Tally>()
  let done = 0
  for (let after: string | undefined = noId; after;) {
    const ids: string[] = (await ask<{ id: string }>(db, page, after, batchSize)).map((row) => row.id)
    const { should, changes } = await compareBatch(db, ids)
    await writeChanges(db, { ...changes, sums: new Map() })
    addUp(sums, should)
    progress?.((done += ids.length))
    after = ids.length === batchSize ? ids.at(-1) : undefined
  }
  await replaceSums(db, sums)
  await setDay(db)
}

const page = `select id from plans.action where municipality_id = $1 and id > $2 order by id limit $3`

/** Adds actions to the sums of all that they serve. */
export function addUp(sums: Map<string, Tally>, counted: readonly Counted[]) {
  for (const { fact, keys } of counted) {
    const own = share(fact, 1)
    for (const key of keys) {
      const whole = `${fact.audience} ${key}`
      const sum = sums.get(whole)
      sums.set(whole, sum ? add(sum, own) : own)
    }
  }
}

async function replaceSums(db: Db, sums: Map<string, Tally>) {
  await ask(db, `delete from alignment.roll_up where municipality_id = $1`)
  const all = [...sums]
  for (let at = 0; at < all.length; at += batchSize * 5)
    await writeChanges(db, { ...nothing, sums: new Map(all.slice(at, at + batchSize * 5)) })
  await recountGoals(db)
  const [visions, settings] = await Promise.all([ask<MovedVision>(db, everyVision), findSettings(db)])
  await writeVisionDays(db, visions, settings)
}

const nothing = { facts: [], factsGone: [], subjects: [], subjectsGone: [], shownOrHidden: new Set<string>() }
const everyVision = `select audience, kind, subject_id as "subjectId", other_id as "otherId", goals, bodies, ${readSums}
from alignment.roll_up r where municipality_id = $1 and kind = 'vision'`
