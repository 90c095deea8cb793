import assert from 'node:assert/strict'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { foundMunicipality, testHouse } from '#test/municipality'
import { openHouse } from '../../app.ts'
import { addPerson, setPassphrase } from '../people/commands.ts'

const passphrase = 'alle veje fører til fjorden'

async function withPerson() {
  const founded = await foundMunicipality()
  await founded.work(async (db) =>
    setPassphrase(
      db,
      await addPerson(db, { name: 'Strategichef', email: 'strategi@eksempel.dk' }),
      passphrase,
    ),
  )
  return founded
}

test('a program signs in, reads as the person it is, and signs out', async () => {
  const { citizen, base, municipality } = await withPerson()
  const made = await citizen.api(
    'POST',
    '/organisation/sessions',
    { email: 'Strategi@eksempel.dk', passphrase },
    { 'idempotency-key': 'abc' },
  )
  assert.equal(made.status, 201)
  assert.equal(made.headers.get('set-cookie'), null)
  assert.match(made.headers.get('cache-control') ?? '', /no-store/)
  const { token, expiresAt } = JSON.parse(made.text) as { token: string; expiresAt: string }
  assert.ok(new Date(expiresAt) > new Date())
  const authorization = `Bearer ${token}`
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(base + path, { redirect: 'manual', ...init, headers: { authorization } })
  assert.equal((await ask(`/${municipality.slug}/da/min-konto`)).status, 200)
  // the same key again makes another session: a token is kept nowhere
  const again = await citizen.api(
    'POST',
    '/organisation/sessions',
    { email: 'strategi@eksempel.dk', passphrase },
    { 'idempotency-key': 'abc' },
  )
  assert.notEqual((JSON.parse(again.text) as { token: string }).token, token)
  const closing = `/api/v1/${municipality.slug}/organisation/sessions/closing`
  assert.equal((await ask(closing, { method: 'POST' })).status, 204)
  assert.equal((await ask(closing, { method: 'POST' })).status, 401)
  assert.equal((await ask(`/${municipality.slug}/da/min-konto`)).status, 303)
})

test('a wrong passphrase and an unknown address get the same answer, and tries are counted with those of the page', async () => {
  const { citizen } = await withPerson()
  const tryWith = (email: string, given: string) =>
    citizen.api('POST', '/organisation/sessions', { email, passphrase: given })
  const wrong = await tryWith('strategi@eksempel.dk', 'noget helt andet her')
  const unknown = await tryWith('ingen@eksempel.dk', 'noget helt andet her')
  assert.equal(wrong.status, 401)
  assert.equal(wrong.text, unknown.text)
  assert.equal((await tryWith('ikke en adresse', '')).status, 422)
  for (let i = 0; i < 9; i++)
    await citizen.post('/da/log-ind', { email: 'strategi@eksempel.dk', passphrase: 'noget helt andet her' })
  const stopped = await tryWith('strategi@eksempel.dk', passphrase)
  assert.equal(stopped.status, 429)
  assert.ok(stopped.headers.get('retry-after'))
})

test('the API says how much may still be asked, and stops a flood from one address but not the pages', async () => {
  const { database } = await testHouse()
  const { municipality } = await foundMunicipality()
  const small = await openHouse({
    database,
    clock: () => new Date(),
    port: 0,
    host: '127.0.0.1',
    trustProxy: false,
    startedByUs: false,
    assetFolder: join(tmpdir(), 'ledestjernen-test-assets'),
    apiRequestsPerMinute: 5,
  })
  try {
    const address = `http://127.0.0.1:${small.port}/api/v1/${municipality.slug}/organisation/bodies`
    const first = await fetch(address)
    assert.equal(first.headers.get('ratelimit-limit'), '5')
    assert.equal(first.headers.get('ratelimit-remaining'), '4')
    const statuses: number[] = []
    for (let i = 0; i < 11; i++) statuses.push((await fetch(address)).status)
    assert.ok(statuses.includes(429))
    const stopped = await fetch(address)
    // a minute may have turned meanwhile
    if (stopped.status === 429) {
      assert.ok(Number(stopped.headers.get('retry-after')) <= 60)
      assert.match(stopped.headers.get('content-type') ?? '', /problem\+json/)
    }
    assert.equal((await fetch(`http://127.0.0.1:${small.port}/${municipality.slug}/da/kontakt`)).status, 200)
  } finally {
    await small.stop()
  }
})
