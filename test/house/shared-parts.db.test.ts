// What a part of a page that is kept for all may be given for: by the order of asking, reading and saving, step by step.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inSnapshot } from '#platform/db'
import { record } from '#platform/history'
import { shareParts, type Heeds, type Visit } from '#platform/http'
import { newId } from '#platform/ids'
import { citizen } from '#organisation'
import { foundMunicipality } from '../municipality.ts'

type Found = Awaited<ReturnType<typeof foundMunicipality>>

/** A part that tells at which revision it was read; while the gate is closed its readings wait, each after it has read. */
async function slowPart({ municipality, running, work }: Found, heeds: Heeds = 'everything') {
  await running.municipalities.bySlug(municipality.slug)
  const parts = shareParts(running)
  const { municipalityId } = municipality
  let readings = 0
  let gate = Promise.resolve()
  let open = () => {}
  const revisionOf = async ({ db }: Visit) => {
    readings++
    const { rows } = await db.client.query<{ revision: number }>(
      'select revision from platform.revision where municipality_id = $1',
      [municipalityId],
    )
    await gate
    return { content: String(rows[0]!.revision), heeds }
  }
  const binding = { municipality, actor: citizen, clock: running.clock }
  // somebody has looked at the page: from now on it is kept
  const key = await inSnapshot(running.pool, binding, async (db, began) => {
    const stands = await began
    const inserts: { key?: string }[] = []
    const visit = { db: Object.assign(db, { stands }), to: () => '/', inserts } as unknown as Visit
    await parts.part(visit, { name: 'slow', audience: 'all' }, revisionOf)
    return inserts[0]!.key!
  })
  const composed = { texts: [Buffer.from('<'), Buffer.from('>')], keys: [key] }
  return {
    readings: () => readings,
    close: () => {
      gate = new Promise((ok) => (open = ok))
    },
    open: () => open(),
    /** As a process does that has heard of a change, and the one that has written it. */
    hear: (revision: number, parent?: string) =>
      parts.refresh(municipalityId, {
        revision,
        publicRevision: 0,
        ...(parent && { lines: [[revision, 'something', parent]] }),
      }),
    begin: (since: number) => parts.beginAnew(composed, municipalityId, since),
    /** What a reader gets who came at `came` and whose look then found `revision`. */
    read: async (came: number, revision: number) => {
      const lines = [[revision, 'something', null]] as never
      const moment = { municipalityId, came, since: revision - 1, revision, lines }
      const anew = await parts.recompose(composed, moment)
      return anew && Number(Buffer.concat(anew.body.list).toString().slice(1, -1))
    },
    change: () =>
      work(async (db) => {
        await record(db, {
          kind: 'something',
          subject: { kind: 'something', id: newId() },
          public: false,
        })
      }),
  }
}

const inAMoment = () => new Promise((ok) => setTimeout(ok, 20))

/** A reading that waits, begun after the first change and before the second; and moments before and after it began. */
async function readWhileSaved() {
  const part = await slowPart(await foundMunicipality())
  await part.change()
  part.close()
  const before = performance.now()
  part.begin(0)
  await inAMoment()
  const after = performance.now()
  await part.change()
  return { part, before, after }
}

test('who came before a reading began may have it, though more has been saved since; who came after it began gets the next', async () => {
  const { part, before, after } = await readWhileSaved()
  const [early, late] = [part.read(before, 2), part.read(after, 2)]
  await inAMoment()
  part.open()
  assert.deepEqual([await early, await late], [1, 2])
})

test('what was read before a save is not given to the next reader as if it were new', async () => {
  const { part, before } = await readWhileSaved()
  const early = part.read(before, 2)
  await inAMoment()
  part.open()
  assert.equal(await early, 1)
  assert.equal(await part.read(performance.now(), 2), 2)
})

test('all who wait for the same state cost one reading', async () => {
  const part = await slowPart(await foundMunicipality())
  await part.change()
  const came = performance.now()
  assert.deepEqual(await Promise.all(Array.from({ length: 20 }, () => part.read(came, 1))), Array(20).fill(1))
  // the first, and this one
  assert.equal(part.readings(), 2)
})

/** A part that so many have read; after a change, whether it is made anew before the next of them asks. */
async function madeAhead(readers: number, heeds: Heeds, parent?: string) {
  const part = await slowPart(await foundMunicipality(), heeds)
  for (let n = 0; n < readers; n++) assert.equal(await part.read(performance.now(), 0), 0)
  const before = part.readings()
  await part.change()
  await part.hear(1, parent)
  return part.readings() > before
}

test('what many read is made anew at a change before the next one asks, and what few read is not', async () => {
  assert.equal(await madeAhead(4, 'everything'), true)
  assert.equal(await madeAhead(1, 'everything'), false)
})

test('what heeds only some changes is made anew when it is known that the change is one of them', async () => {
  const [shown, other] = [newId(), newId()]
  const heeds = { kind: 'something', parents: new Set([shown]) }
  assert.equal(await madeAhead(4, heeds, shown), true)
  assert.equal(await madeAhead(4, heeds, other), false)
  assert.equal(await madeAhead(4, heeds), false)
})

test('when they have gone, it is no longer made anew', async () => {
  const part = await slowPart(await foundMunicipality())
  for (let n = 0; n < 4; n++) await part.read(performance.now(), 0)
  for (const revision of [1, 2, 3]) {
    await part.change()
    await part.hear(revision)
  }
  // the first, and the one after the first change
  assert.equal(part.readings(), 2)
})

test('a revision that the database does not come to, as after it was set back, is not waited for', async () => {
  const part = await slowPart(await foundMunicipality())
  const before = part.readings()
  assert.equal(await part.read(Infinity, 99), 0)
  await part.hear(99)
  assert.ok(part.readings() <= before + 2)
})
