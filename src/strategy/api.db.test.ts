import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loaded } from './testing/example.ts'

test('the API reads for everybody and writes with If-Match', async () => {
  const { founded, office } = await loaded()
  const { citizen } = founded
  const star = JSON.parse((await citizen.api('GET', '/strategy/star')).text)
  assert.deepEqual(
    [star.values.length, star.focusAreas.length, star.focusAreas[3].visions[1].number],
    [4, 4, '4.2'],
  )
  const { id } = star.focusAreas[3].visions[1]
  const one = await citizen.api('GET', `/strategy/visions/${id}`)
  assert.equal(one.headers.get('etag'), '"v1"')
  const patched = await office.api(
    'PATCH',
    `/strategy/visions/${id}`,
    { title: { da: 'Grøn mobilitet' } },
    { 'if-match': '"v1"' },
  )
  assert.deepEqual(
    [
      patched.status,
      patched.headers.get('etag'),
      JSON.parse(patched.text).title,
      JSON.parse(patched.text).means.length,
    ],
    [200, '"v2"', { da: 'Grøn mobilitet' }, 4],
  )
  const stale = await office.api(
    'PATCH',
    `/strategy/visions/${id}`,
    { title: 'Noget andet' },
    { 'if-match': '"v1"' },
  )
  assert.deepEqual([stale.status, JSON.parse(stale.text).current.version], [409, 2])
  assert.equal((await office.api('PATCH', `/strategy/visions/${id}`, { title: 'Uden version' })).status, 422)
  const key = { 'idempotency-key': 'k1' }
  const made = await Promise.all(
    [1, 2].map(() =>
      office.api(
        'POST',
        '/strategy/visions',
        { title: 'Ny vision', focusAreaId: star.focusAreas[0].id },
        key,
      ),
    ),
  )
  assert.deepEqual(
    made.map((m) => m.status),
    [201, 201],
  )
  assert.equal(made[0]!.location, made[1]!.location)
  assert.equal(JSON.parse((await citizen.api('GET', '/strategy/visions')).text).items.length, 14)
  assert.equal(
    (await office.api('POST', '/strategy/core-values', { title: { da: 'x', dk: 'y' } })).status,
    422,
  )
  const strategy = await office.api(
    'PATCH',
    `/strategy/strategies/${star.strategy.id}`,
    { endsOn: '2021-01-01' },
    { 'if-match': '"v1"' },
  )
  assert.equal(strategy.status, 409)
})
