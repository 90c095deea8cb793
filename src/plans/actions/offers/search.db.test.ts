import assert from 'node:assert/strict'
import { test } from 'node:test'
import { record } from '#platform/history'
import { newId } from '#platform/ids'
import { foundPlans, type Setting } from '../testing/setting.ts'

const finds = async (who: { get: Setting['citizen']['get'] }, q: string) => {
  const { text } = await who.get(`/da/soeg?q=${encodeURIComponent(q)}`)
  return [...text.matchAll(/<h2><a href="[^"]*">([^<]*)<\/a>/g)].map((m) => m[1])
}
async function addPartner(s: Setting): Promise<string> {
  const id = newId()
  await s.work((db) =>
    db
      .insertInto('organisation.partner')
      .values({ id, code: 'cykel', kind: 'association', name: 'Cyklistforbundet' } as never)
      .execute(),
  )
  return id
}
const found = ['Cykelsti til skolen']
const none: string[] = []

test('an action is found by what was last said of it: at once in the house, by citizens when it is released, the note by nobody', async () => {
  const s = await foundPlans()
  const { id } = await s.action()
  await s.publish()
  const say = async (more: Record<string, string>) => {
    const path = `/plans/actions/${id}/status-updates`
    const given = await s.staff.api('POST', path, {
      choice: 'on-track',
      internalNote: 'Lodsejeren tøver',
      ...more,
    })
    return `${path}/${(JSON.parse(given.text) as { id: string }).id}`
  }
  await say({ publicLine: 'Asfalten er bestilt' })
  assert.deepEqual([await finds(s.otherStaff, 'asfalten'), await finds(s.citizen, 'asfalten')], [found, none])
  assert.deepEqual(await finds(s.otherStaff, 'cykelsti asfalten'), found)
  assert.deepEqual(await finds(s.otherStaff, 'cykelsti'), found)
  assert.equal((await s.head.api('POST', `/plans/action-plans/${s.plan.id}/release`, {})).status, 200)
  assert.deepEqual(await finds(s.citizen, 'asfalten'), found)

  const late = await say({ choice: 'late', reason: 'Frosten kom tidligt', newDate: '2027-09' })
  assert.deepEqual([await finds(s.otherStaff, 'frosten'), await finds(s.citizen, 'frosten')], [found, none])
  assert.deepEqual(await finds(s.citizen, 'asfalten'), found)
  assert.equal((await s.staff.api('POST', `${late}/take-back`, {})).status, 200)
  assert.deepEqual(await finds(s.otherStaff, 'frosten'), none)
  for (const who of [s.citizen, s.otherStaff, s.staff, s.office])
    assert.deepEqual(await finds(who, 'lodsejeren'), none)
})

test('an action is found by who leads it and who takes part; a withdrawn one by nobody', async () => {
  const s = await foundPlans()
  const partnerId = await addPartner(s)
  const { id } = await s.action({ units: [s.otherUnitId], partners: [partnerId] })
  await s.publish()
  const status = await s.staff.api('POST', `/plans/actions/${id}/status-updates`, {
    choice: 'on-track',
    publicLine: 'Asfalten er bestilt',
  })
  assert.equal(status.status, 201)
  for (const q of ['ingenioer', 'skole', 'cyklistforbundet'])
    assert.deepEqual(await finds(s.citizen, q), found, q)
  assert.equal(
    (await s.head.api('POST', `/plans/actions/${id}/withdrawal`, { reason: 'Aftalen faldt' })).status,
    200,
  )
  for (const who of [s.citizen, s.otherStaff, s.office])
    for (const q of ['cykelsti', 'asfalten', 'cyklistforbundet']) assert.deepEqual(await finds(who, q), none)
})

test('when a position, a unit or a partner is renamed, what names it is found by the new name, and no longer by the old', async () => {
  const s = await foundPlans()
  const partnerId = await addPartner(s)
  await s.action({ partners: [partnerId] })
  await s.publish()
  const rename = (kind: 'position' | 'unit' | 'partner', id: string, before: string, after: string) =>
    s.work(async (db) => {
      const name = kind === 'partner' ? after : JSON.stringify({ da: after })
      await db
        .updateTable(`organisation.${kind}` as 'organisation.partner')
        .set(kind === 'position' ? ({ title: name } as never) : { name })
        .where('id', '=', id)
        .execute()
      await record(db, {
        kind: `organisation.${kind}-changed`,
        subject: { kind, id },
        before: { title: { da: before } },
        after: { title: { da: after } },
        public: true,
      })
    })
  await rename('partner', partnerId, 'Cyklistforbundet', 'Pedalfolket')
  await rename('position', s.staff.positionId, 'ingenioer', 'Stiplanlægger')
  await rename('unit', s.unitId, 'vej', 'Anlægsafdelingen')
  for (const q of ['pedalfolket', 'stiplanlægger']) assert.deepEqual(await finds(s.citizen, q), found, q)
  assert.deepEqual((await finds(s.citizen, 'anlægsafdelingen')).toSorted(), [...found, 'Sikkert frem'])
  for (const q of ['cyklistforbundet', 'ingenioer']) assert.deepEqual(await finds(s.citizen, q), none, q)
})
