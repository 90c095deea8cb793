import assert from 'node:assert/strict'
import { request } from 'node:http'
import { connect } from 'node:net'
import { test } from 'node:test'
import { foundMunicipality } from '#test/municipality'
import { Visitor } from '#test/visitor'

const office = async () => {
  const founded = await foundMunicipality()
  const person = await founded.signIn({ role: 'strategy-office' })
  const page = await person.get('/da/indstillinger')
  const fields = {
    version: '0',
    onTrackWithin: '5',
    atRiskWithin: '25',
    silentAfterMonths: '3',
    statusPublic: 'when-released',
    municipalRoles: '',
    contactDa: '',
    contactEn: '',
    privacyDa: '',
    privacyEn: '',
    accessibilityStatementUrl: '',
  }
  return { ...founded, person, page, fields }
}
const revisionOf = async ({ work }: Awaited<ReturnType<typeof foundMunicipality>>) =>
  (await work((db) => db.selectFrom('platform.revision').select('revision').executeTakeFirstOrThrow()))
    .revision

/** As many connections to the database as clicks: one that is made first would let the others pass before. */
const warmUp = ({ person }: Awaited<ReturnType<typeof office>>) =>
  Promise.all(Array.from({ length: 12 }, (_, n) => person.get(`/da/indstillinger?n=${n}`)))

test('a double click makes one thing, also when both clicks are under way at once', async () => {
  const founded = await office()
  await warmUp(founded)
  for (let round = 0; round < 5; round++) {
    const token = await founded.person.formToken('/da/indstillinger')
    const fields = { ...founded.fields, version: String(round) }
    const send = () => founded.person.post('/da/indstillinger', fields, { token })
    const before = await revisionOf(founded)
    const answers = await Promise.all([send(), send(), send(), send()])
    assert.deepEqual(
      answers.map((a) => a.status),
      [303, 303, 303, 303],
    )
    assert.equal((await send()).status, 303)
    assert.equal((await revisionOf(founded)) - before, 1)
  }
})

test('another text sent with the token of a form that was saved already is not taken for a repetition', async () => {
  const founded = await office()
  const token = await founded.person.formToken('/da/indstillinger')
  const send = (contactDa: string, version = '0') =>
    founded.person.post('/da/indstillinger', { ...founded.fields, contactDa, version }, { token })
  assert.equal((await send('Ring til borgerservice')).status, 303)
  const second = await send('Skriv til borgerservice')
  assert.equal(second.status, 409)
  for (const text of [/Ring til borgerservice/, /Skriv til borgerservice/]) assert.match(second.text, text)
  const third = await send('Skriv til borgerservice', '1')
  assert.equal(third.status, 303)
  const before = await revisionOf(founded)
  assert.equal((await send('Skriv til borgerservice', '1')).status, 303)
  assert.equal(await revisionOf(founded), before)
})

test('of two people who save at the same moment one is told', async () => {
  const founded = await office()
  await warmUp(founded)
  for (let round = 0; round < 5; round++) {
    const fields = { ...founded.fields, version: String(round) }
    const before = await revisionOf(founded)
    const answers = await Promise.all(
      [5, 6, 7].map((onTrackWithin) =>
        founded.person.post('/da/indstillinger', { ...fields, onTrackWithin: String(onTrackWithin) }),
      ),
    )
    assert.deepEqual(answers.map((a) => a.status).toSorted(), [303, 409, 409])
    assert.equal((await revisionOf(founded)) - before, 1)
  }
})

test('the second of two writers is told, and what was typed stands in the form again', async () => {
  const { person, fields } = await office()
  assert.equal((await person.post('/da/indstillinger', { ...fields, onTrackWithin: '7' })).status, 303)
  const second = await person.post('/da/indstillinger', {
    ...fields,
    contactDa: 'Ring til <b>borgerservice</b>',
  })
  assert.equal(second.status, 409)
  assert.match(second.text, /Nogen har ændret indstillingerne/)
  assert.match(second.text, /Ring til &lt;b&gt;borgerservice&lt;\/b&gt;/)
})

test('every fault is named at once and links to its field', async () => {
  const { person, fields } = await office()
  const refused = await person.post('/da/indstillinger', {
    ...fields,
    onTrackWithin: 'mange',
    silentAfterMonths: '99',
    accessibilityStatementUrl: 'javascript:alert(1)',
  })
  assert.equal(refused.status, 422)
  for (const field of ['onTrackWithin', 'silentAfterMonths', 'accessibilityStatementUrl'])
    assert.match(refused.text, new RegExp(`href="#${field}"`))
  assert.match(refused.text, /value="mange"/)
})

test('two megabytes in a field come back as a clear refusal, control characters are gone, and nothing is a fault of ours', async () => {
  const { person, fields } = await office()
  const huge = await person.post('/da/indstillinger', { ...fields, contactDa: 'x'.repeat(2_000_000) })
  assert.equal(huge.status, 422)
  assert.match(huge.text, /Teksten er for lang/)
  assert.equal(
    (await person.post('/da/indstillinger', { ...fields, contactDa: 'y'.repeat(6_000_000) })).status,
    413,
  )
  assert.equal(
    (await person.post('/da/indstillinger', { ...fields, contactDa: 'a\u0000b\u0007c' })).status,
    303,
  )
  assert.match((await person.get('/da/indstillinger')).text, />abc</)
})

test(
  'a form of very many fields is refused before anything is done with it, whoever sends it',
  { timeout: 30_000 },
  async () => {
    const { base, citizen } = await office()
    const send = (body: string) =>
      fetch(`${base}/${citizen.slug}/da/log-ind`, {
        method: 'POST',
        redirect: 'manual',
        body,
        headers: { 'content-type': 'application/x-www-form-urlencoded', origin: base },
      })
    assert.equal((await send('a=1&'.repeat(300_000))).status, 413)
    const names = Array.from({ length: 300_000 }, (_, n) => `a${n}=1`)
    assert.equal((await send(names.join('&'))).status, 413)
    assert.equal((await send('a=1&'.repeat(5000))).status, 403)
    const strange = Object.fromEntries(names.map((name) => [name, 1]))
    assert.equal((await citizen.api('POST', '/organisation/sessions', strange)).status, 413)
  },
)

test('the front is in the language that the reader asks for, and a slash at the end leads to the address without it', async () => {
  const { base, municipality } = await office()
  const own = `/${municipality.slug}`
  const ask = async (path: string, language = '*', method = 'GET') => {
    const headers = { 'accept-language': language }
    const { status, headers: told } = await fetch(base + path, { method, redirect: 'manual', headers })
    return [status, told.get('location'), told.get('vary')]
  }
  const front = (language: string) => [302, `${own}/${language}`, 'Accept-Language']
  assert.deepEqual(await ask(own, 'en-GB,en;q=0.9,da;q=0.5'), front('en'))
  assert.deepEqual(await ask(own, 'de, en;q=0.3, da;q=0.8'), front('da'))
  assert.deepEqual(await ask(own, 'de'), front('da'))
  assert.deepEqual(await ask(`${own}/`), [308, own, null])
  assert.deepEqual(await ask(`${own}/da/`), [308, `${own}/da`, null])
  assert.deepEqual(await ask(`${own}/da/handlinger/?side=2`), [308, `${own}/da/handlinger?side=2`, null])
  for (const path of ['//evil.example/', `//evil.example${own}/`, '/%5Cevil.example/', '/evil.example/da/'])
    assert.deepEqual((await ask(path)).slice(0, 2), [404, null], path)
  assert.equal((await ask(`${own}//evil.example/`))[1], `${own}//evil.example`)
  assert.equal((await ask(`${own}/da/log-ind/`, '*', 'POST'))[0], 404)
})

test('strange requests get plain refusals', async () => {
  const { base, municipality, person } = await office()
  const at = `${base}/${municipality.slug}`
  const status = async (path: string, init: RequestInit = {}) =>
    (await fetch(at + path, { redirect: 'manual', ...init })).status
  assert.equal(await status('/da/__proto__'), 404)
  assert.equal(await status('/xx'), 404)
  assert.equal(await status('/da/visioner/%E0%A4%A'), 404)
  assert.equal(await status('/da/log-ind', { method: 'PUT' }), 404)
  assert.equal(
    await status('/da/log-ind', {
      method: 'POST',
      headers: { 'content-type': 'application/xml' },
      body: '<a/>',
    }),
    400,
  )
  const token = await new Visitor(base, municipality.slug).formToken('/da/log-ind')
  const from = (site: string) =>
    status('/da/log-ind', {
      method: 'POST',
      headers: { 'sec-fetch-site': site },
      body: new URLSearchParams({ token, email: 'a@b.dk', passphrase: 'x' }),
    })
  assert.equal(await from('cross-site'), 403)
  assert.equal(await from('same-site'), 403)
  assert.equal(await from('same-origin'), 422)
  assert.equal(await endless(`${at}/da/log-ind`), 413)
  assert.equal(await status(`/da/log-ind?til=${'%00'.repeat(50)}`), 200)
  assert.equal((await person.post('/da/indstillinger', { __proto__: 'x', constructor: 'y' })).status, 422)
})

test('headers: nothing of another origin runs, frames or is sent along; signed-in pages are never kept', async () => {
  const { person, citizen } = await office()
  for (const answer of [
    await person.get('/da/indstillinger'),
    await citizen.get('/da/log-ind'),
    await citizen.get('/da/findes-ikke'),
  ]) {
    const policy = answer.headers.get('content-security-policy') ?? ''
    assert.match(policy, /default-src 'none'/)
    assert.doesNotMatch(policy, /unsafe-inline|unsafe-eval/)
    assert.equal(answer.headers.get('x-content-type-options'), 'nosniff')
    assert.doesNotMatch(answer.text, / style="/)
    assert.doesNotMatch(answer.text, /<script(?![^>]*\bsrc=)/)
  }
  assert.equal((await person.get('/da/indstillinger')).headers.get('cache-control'), 'private, no-store')
})

test('a slow connection is closed', { timeout: 30_000 }, async () => {
  const { base } = await foundMunicipality()
  const socket = connect(Number(new URL(base).port), '127.0.0.1')
  socket.resume()
  socket.write('GET / HTTP/1.1\r\nHost: x\r\n')
  const began = Date.now()
  await new Promise((done) => socket.once('close', done))
  assert.ok(Date.now() - began < 15_000)
})

/** A form that says no length beforehand and does not end: what answers it must count what comes. */
const endless = (address: string) =>
  new Promise<number>((ok, no) => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const sent = request(address, { method: 'POST', headers, timeout: 10_000 })
    const write = () => {
      while (!sent.destroyed && sent.write(Buffer.alloc(100_000, 'x')));
    }
    sent.on('drain', write).on('timeout', () => sent.destroy(new Error('nobody stopped it')))
    sent.on('error', no).on('response', (answer) => {
      ok(answer.statusCode ?? 0)
      sent.destroy()
    })
    write()
  })
