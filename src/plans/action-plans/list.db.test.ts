import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foundPlans } from '../actions/testing/setting.ts'

test('the list of plans is narrowed, sorted and taken home; a page beyond the end is the last', async () => {
  const s = await foundPlans()
  await s.action()
  await s.publish()
  for (const [unitId, title] of [
    [s.otherUnitId, 'Ålegræs i fjorden'],
    [s.otherUnitId, 'Bøger til alle'],
  ] as const)
    assert.equal((await s.otherHead.api('POST', '/plans/action-plans', { unitId, title })).status, 201)
  const titles = async (query: string, who: { get: typeof s.citizen.get } = s.office) => {
    const { text } = await who.get(`/da/handlingsplaner${query}`)
    return [...text.matchAll(/<a href="[^"]*\/da\/handlingsplaner\/[^"]*">([^<]*)<\/a>/g)].map((m) => m[1])
  }
  const [other, own] = [['Bøger til alle', 'Ålegræs i fjorden'], 'Sikkert frem']
  assert.deepEqual(await titles(''), [...other, own])
  assert.deepEqual(await titles('?sort=title'), ['Bøger til alle', own, 'Ålegræs i fjorden'])
  assert.deepEqual(await titles('?sort=state&page=999'), [...other, own])
  assert.deepEqual(await titles('?state=released'), [own])
  assert.deepEqual(await titles('?unit=skole&state=draft'), other)
  assert.deepEqual(await titles('?unit=skole', s.citizen), [])
  assert.match((await s.citizen.get('/da/handlingsplaner?unit=skole')).text, /Ingen handlingsplaner passer/)
  assert.match(
    (await s.office.get('/da/handlingsplaner?unit=skole')).text,
    /handlingsplaner\.csv\?unit=skole"/,
  )
  const csv = (await s.office.get('/da/handlingsplaner.csv?unit=skole&sort=title')).text.split(/\r?\n/)
  assert.deepEqual(
    csv.slice(1, 3).map((row) => row.split(';')[0]),
    other,
  )
  assert.doesNotMatch((await s.citizen.get('/da/handlingsplaner.csv')).text, /Bøger/)
  // nobody is offered a state in which no plan can meet him, and what was asked for stands there
  const states = async (who: typeof s.citizen, path: string) =>
    [...(await who.get(path)).text.matchAll(/<option value="(draft|committed|released|withdrawn)"/g)].map(
      ([, state]) => state,
    )
  const offered = [
    '/da/handlingsplaner?sort=title',
    '/da/handlingsplaner?state=draft',
    '/da/udviklingsplaner',
  ]
  assert.deepEqual(await Promise.all(offered.map((path) => states(s.citizen, path))), [
    ['released'],
    ['draft', 'released'],
    ['released', 'withdrawn'],
  ])
  assert.deepEqual(await states(s.staff, offered[0]!), ['draft', 'committed', 'released'])
})
