import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Db } from '#platform/db'
import { record } from '#platform/history'
import { newId } from '#platform/ids'
import { foundMunicipality } from '#test/municipality'
import { addSample } from '../counting/sample.ts'
import { readList } from './kept-list.ts'
import { narrow } from './narrow.ts'
import { listActions } from './queries.ts'
import { readWish } from './rules.ts'

const wishes = [
  '',
  'sort=status',
  'status=late',
  'status=attention&sort=status',
  'status=on-track',
  'vision=v0',
  'body=tmu&status=late',
  'sort=deadline',
  'status=late&sort=deadline',
  'sort=updated&page=2',
  'status=attention&page=2',
  'page=4',
  'page=5',
  'status=late&page=9',
]
const audiences = ['all', 'public'] as const

/** The page that is kept beside the one that is read anew. */
async function compare(db: Db, after: string) {
  for (const wished of wishes)
    for (const audience of audiences) {
      const wish = readWish(new URLSearchParams(wished))
      const { list } = await readList(db, audience, wish)
      const anew = await listActions(db, audience, wish, await narrow(db, audience, wish))
      assert.deepEqual(list, anew, `${wished} ${audience} ${after}`)
    }
}

test('a kept page of the list is the page read anew, whatever statuses come between', async () => {
  const town = await foundMunicipality()
  await town.work((db) => addSample(db, 380))
  const ids = await town.work(async (db) => {
    await compare(db, 'first')
    const { rows } = await db.client.query<{ id: string }>(
      `select id from plans.action where municipality_id = $1 and phase = 'under-way' order by md5(id::text)`,
      [db.municipalityId],
    )
    return rows.map(({ id }) => id)
  })
  // more than a page of them, so that some statuses are about actions beyond it
  assert.ok(ids.length > 120, `${ids.length} under way`)
  const signals = ['late', 'on-track', 'at-risk', 'late']
  for (let turn = 0; turn < 40; turn++) {
    const given = Array.from({ length: 1 + (turn % 3) }, (_, n) => ({
      id: ids[(turn * 7 + n * 31) % ids.length]!,
      signal: signals[(turn + n) % signals.length]!,
    }))
    for (const { id, signal } of given)
      await town.work(async (db) => {
        await db.client.query(
          `update plans.action set signal = $3, public_signal = case when $4 then $3 else public_signal end, last_update_on = $5
           where municipality_id = $1 and id = $2`,
          [db.municipalityId, id, signal, turn % 2 === 0, db.today],
        )
        const subject = { kind: 'status-update', id: newId() }
        await record(db, {
          kind: 'plans.status-given',
          subject,
          parent: { kind: 'action', id },
          public: true,
        })
      })
    await town.work((db) => compare(db, `after ${JSON.stringify(given)}`))
  }
})

test('more statuses at once than are looked through are read anew', async () => {
  const town = await foundMunicipality()
  await town.work((db) => addSample(db, 700))
  await town.work((db) => compare(db, 'first'))
  await town.work(async (db) => {
    const { rows } = await db.client.query<{ id: string }>(
      `update plans.action set signal = 'late', public_signal = 'late' where municipality_id = $1 and phase = 'under-way' returning id`,
      [db.municipalityId],
    )
    assert.ok(rows.length > 201, `${rows.length} under way`)
    for (const { id } of rows) {
      const subject = { kind: 'status-update', id: newId() }
      await record(db, {
        kind: 'plans.status-given',
        subject,
        parent: { kind: 'action', id },
        public: true,
      })
    }
  })
  await town.work((db) => compare(db, 'after all of them at once'))
})

test('any other change is read anew', async () => {
  const town = await foundMunicipality()
  await town.work((db) => addSample(db, 20))
  await town.work((db) => compare(db, 'first'))
  await town.work(async (db) => {
    const { rows } = await db.client.query<{ id: string }>(
      `update plans.action set title = '{"da": "Aa står nu først"}' where municipality_id = $1 and code = 'h3' or municipality_id = $1
       and id = (select min(id::text)::uuid from plans.action where municipality_id = $1) returning id`,
      [db.municipalityId],
    )
    for (const { id } of rows)
      await record(db, {
        kind: 'plans.action-changed',
        subject: { kind: 'action', id },
        parent: { kind: 'action', id },
        public: true,
      })
  })
  await town.work((db) => compare(db, 'after another title'))
})
