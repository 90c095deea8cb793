import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foundMunicipality } from '#test/municipality'
import type { Visitor } from '#test/visitor'
import { addPerson, invite, setPassphrase } from '../people/commands.ts'
import { oneClickAllowed } from '../people/rules.ts'

test('the first link makes the administrator once, and signs in', async () => {
  const { citizen, work } = await foundMunicipality()
  const token = await work((db) => invite(db, 'first-administrator'))
  const page = await citizen.get(`/da/velkommen/${token}`)
  assert.equal(page.status, 200)
  const refused = await citizen.post(
    `/da/velkommen/${token}/administrator`,
    { name: 'Systemadministrator', position: '', email: 'nej', passphrase: 'kort' },
    { from: `/da/velkommen/${token}` },
  )
  assert.equal(refused.status, 422)
  assert.match(refused.text, /value="Systemadministrator"/)
  for (const said of ['Skriv din stilling', 'Skriv en mailadresse', 'mindst 15 tegn'])
    assert.match(refused.text, new RegExp(said))
  const fields = {
    name: 'Systemadministrator',
    position: 'Systemadministrator',
    email: 'it@eksempel.dk',
    passphrase: 'fjorden fryser sjældent til',
  }
  const made = await citizen.post(`/da/velkommen/${token}/administrator`, fields, {
    from: `/da/velkommen/${token}`,
  })
  assert.equal(made.status, 303)
  assert.match(made.headers.get('set-cookie') ?? '', /HttpOnly; SameSite=Lax/)
  await isUsed(citizen, token, fields)
})

/** The link says that it is used, and asks for a new one, however it is come by. */
async function isUsed(citizen: Visitor, token: string, fields: Record<string, string>) {
  const page = await citizen.get(`/da/velkommen/${token}`)
  assert.equal(page.status, 410)
  assert.match(page.text, /Linket er brugt eller for gammelt[^]*Bed om et nyt/)
  assert.match((await citizen.get(`/en/welcome/${token}`)).text, /The link is used or too old/)
  for (const way of ['', '/administrator'])
    for (const given of [fields, {}]) {
      const sent = await citizen.post(`/da/velkommen/${token}${way}`, given, { from: '/da/log-ind' })
      assert.deepEqual([sent.status, /Linket er brugt/.test(sent.text)], [410, true])
    }
}

test('a passphrase lets in, a wrong one and an unknown address get the same answer, and tries are counted', async () => {
  const { citizen, work } = await foundMunicipality()
  await work(async (db) => {
    const id = await addPerson(db, { name: 'Strategichef', email: 'Strategi@Eksempel.dk' })
    await setPassphrase(db, id, 'alle veje fører til fjorden')
  })
  const signIn = (email: string, passphrase: string) => citizen.post('/da/log-ind', { email, passphrase })
  const good = await signIn('strategi@eksempel.dk', 'alle veje fører til fjorden')
  assert.equal(good.status, 303)
  const wrong = await signIn('strategi@eksempel.dk', 'noget helt andet her')
  const unknown = await signIn('ingen@eksempel.dk', 'noget helt andet her')
  assert.equal(wrong.status, 422)
  assert.equal(unknown.status, 422)
  const plain = (text: string) => text.replace(/value="[^"]*"/g, '')
  assert.equal(plain(wrong.text), plain(unknown.text))
  for (let i = 0; i < 9; i++) await signIn('strategi@eksempel.dk', 'noget helt andet her')
  assert.equal((await signIn('strategi@eksempel.dk', 'alle veje fører til fjorden')).status, 429)
})

test('after signing in one goes where one was headed, but never to another host', async () => {
  const { citizen, work, municipality } = await foundMunicipality()
  await work(async (db) =>
    setPassphrase(
      db,
      await addPerson(db, { name: 'Leder', email: 'leder@eksempel.dk' }),
      'alle veje fører til fjorden',
    ),
  )
  const own = `/${municipality.slug}/da/indstillinger`
  const fields = { email: 'leder@eksempel.dk', passphrase: 'alle veje fører til fjorden' }
  assert.equal((await citizen.post('/da/log-ind', { ...fields, til: own })).location, own)
  for (const evil of [
    'https://ond.eksempel',
    '//ond.eksempel',
    `/${municipality.slug}//ond.eksempel`,
    'javascript:alert(1)',
    `/${municipality.slug}/da\\ond`,
  ])
    assert.equal(
      (await citizen.post('/da/log-ind', { ...fields, til: evil })).location,
      `/${municipality.slug}/da/min-side`,
    )
})

test('a form sent after the session ended leads, by the sign-in page, back to where the form stood', async () => {
  const { citizen, municipality } = await foundMunicipality()
  const at = (path: string) => `/${municipality.slug}/da${path}`
  const sent = async (path: string, referer?: string) => {
    const { location } = await citizen.post(path, {}, { token: 'old', ...(referer && { referer }) })
    const to = new URL(location, citizen.base)
    assert.equal(to.pathname, at('/log-ind'))
    return to.searchParams.get('til')
  }
  assert.equal(await sent('/da/indstillinger'), at('/indstillinger'))
  assert.equal(await sent('/da/indstillinger', citizen.base + at('/indstillinger')), at('/indstillinger'))
  assert.equal(await sent('/da/indstillinger/uret'), null)
  const from = at('/indstillinger?gemt=1')
  assert.equal(await sent('/da/indstillinger/uret', citizen.base + from), from)
  for (const elsewhere of [`https://ond.eksempel${at('/')}`, `${citizen.base}/anden/da/indstillinger`, 'ond'])
    assert.equal(await sent('/da/indstillinger/uret', elsewhere), null)
})

test('one click is for the example that npm start made, on this machine, and for nothing else', async () => {
  const all = { startedByUs: true, fromLoopback: true, municipality: { example: true, madeByStart: true } }
  assert.equal(oneClickAllowed(all), true)
  assert.equal(oneClickAllowed({ ...all, startedByUs: false }), false)
  assert.equal(oneClickAllowed({ ...all, fromLoopback: false }), false)
  assert.equal(oneClickAllowed({ ...all, municipality: { example: false, madeByStart: true } }), false)
  assert.equal(oneClickAllowed({ ...all, municipality: { example: true, madeByStart: false } }), false)
  const { citizen } = await foundMunicipality()
  assert.doesNotMatch((await citizen.get('/da/log-ind')).text, /one-click/)
  assert.equal(
    (await citizen.post('/da/log-ind/et-klik', { role: 'head' }, { from: '/da/log-ind' })).status,
    404,
  )
})

test('a form from somewhere else, without its token, or for another session is refused', async () => {
  const { citizen, signIn, base, municipality } = await foundMunicipality()
  const office = await signIn({ role: 'strategy-office' })
  assert.equal(
    (await citizen.post('/da/log-ind', { email: 'a@b.dk', passphrase: 'x' }, { token: 'made-up' })).status,
    403,
  )
  const others = await citizen.formToken('/da/log-ind')
  assert.equal((await office.post('/da/log-ud', {}, { token: others })).status, 403)
  const foreign = await fetch(`${base}/${municipality.slug}/da/log-ind`, {
    method: 'POST',
    headers: { origin: 'https://ond.eksempel' },
    body: new URLSearchParams({ token: others }),
  })
  assert.equal(foreign.status, 403)
})

test('signing out ends the session at once', async () => {
  const { signIn } = await foundMunicipality()
  const office = await signIn({ role: 'strategy-office' })
  assert.equal((await office.get('/da/min-konto')).status, 200)
  assert.equal((await office.post('/da/log-ud', {}, { from: '/da/min-konto' })).status, 303)
  assert.equal((await office.get('/da/min-konto')).status, 303)
})

test('an invitation is for one person, once; recovery closes the other sessions', async () => {
  const { citizen, work, signIn } = await foundMunicipality()
  const head = await signIn({ role: 'head' })
  const token = await work((db) => invite(db, 'recovery', { personId: head.personId }))
  const set = await citizen.post(
    `/da/velkommen/${token}`,
    { passphrase: 'en ny og lang sætning' },
    { from: `/da/velkommen/${token}` },
  )
  assert.equal(set.status, 303)
  assert.equal((await head.get('/da/min-konto')).status, 303)
  await isUsed(citizen, token, { passphrase: 'endnu en lang sætning' })
})
