import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Db } from '#platform/db'
import { foundMunicipality } from '#test/municipality'
import { addSample } from '../counting/sample.ts'
import type { Audience } from '../tables.ts'
import { narrow } from './narrow.ts'
import { countActions, readRows } from './queries.ts'
import { belonging, orders, planReading } from './reading.ts'
import { readWish, type Sort, type Wish } from './rules.ts'

const narrowings = [
  '',
  'status=late',
  'status=attention',
  'vision=v0',
  'body=tmu&unit=by',
  'area=a0&body=tmu',
  'area=a0&body=tmu&unit=vej',
  'vision=v0&lead=leder',
  'area=a1&unit=by&status=late',
  'body=kfu&plan=1&status=attention',
  'unit=by&body=tmu&status=silent',
]
const sorts: Sort[] = ['title', 'status', 'deadline', 'updated']

/** All that belong to a list, in its order, without any way of finding them quickly. */
async function slowly(db: Db, audience: Audience, wish: Wish): Promise<string[]> {
  const { where, values } = belonging(db, audience, wish, await narrow(db, audience, wish))
  const { rows } = await db.client.query<{ id: string }>(
    `select f.action_id as id from alignment.action_fact f where ${where} order by ${orders[wish.sort]}`,
    [db.municipalityId, ...values],
  )
  return rows.map(({ id }) => id)
}

test('a list is the same by every way of reading it, also when a walk ends before it has found all', async () => {
  const town = await foundMunicipality()
  await town.work((db) => addSample(db, 300))
  const seen = { laidTogether: 0, asked: 0, endedEarly: 0 }
  await town.work(async (db) => {
    for (const audience of ['all', 'public'] as const)
      for (const narrowing of narrowings)
        for (const sort of sorts) {
          const wish = readWish(new URLSearchParams(`${narrowing}&sort=${sort}`))
          const name = `${narrowing} ${sort} ${audience}`
          const expected = await slowly(db, audience, wish)
          const narrowed = await narrow(db, audience, wish)
          const count = await countActions(db, audience, wish, narrowed)
          assert.equal(count, expected.length, name)
          const { walk, fetch } = planReading(db, audience, wish, narrowed, { count, reach: 50 })
          const short = { ...walk, steps: 8 }
          for (const way of [walk, fetch, ...(walk.steps ? [short] : [])]) {
            if (way === fetch && fetch.from === null) continue
            const readings = { walk: way, fetch, shorter: 'walk' } as const
            const rows = await readRows(readings, { db, audience, after: null, limit: 50 })
            assert.deepEqual(
              rows.map(({ id }) => id),
              expected.slice(0, 50),
              name,
            )
          }
          if (fetch.from?.includes('intersect')) seen.laidTogether += 1
          else if (fetch.asked !== 'true') seen.asked += 1
          if (walk.steps && expected.length > 8) seen.endedEarly += 1
        }
  })
  // each of the ways was gone
  for (const [way, times] of Object.entries(seen)) assert.ok(times > 5, `${way} ${times}`)
})
