import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addBody, foundMunicipality } from '#test/municipality'
import { Visitor } from '#test/visitor'

const path = '/da/ny-udviklingsplan'
const written = { titleDa: 'Grøn plan', introductionDa: 'Mange ord om <b>stier</b>\nog om "veje"' }

/** A form as its own page sends it, by somebody whose session is this one now. */
async function stand() {
  const town = await foundMunicipality()
  const bodyId = await town.work((db) => addBody(db, 'tmu'))
  const secretary = await town.signIn({ role: 'committee-secretary', bodyId })
  const token = await secretary.formToken(path)
  const again = await town.signIn({ role: 'committee-secretary', bodyId })
  return { town, secretary, token, again, fields: { ...written, bodyId } }
}
const hidden = (html: string) =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"\/>/g)].map(([, name, value]) => [
      name!,
      value!.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"'),
    ]),
  )

test('who was signed out meanwhile finds what he wrote on the page, and sends it again when he is signed in', async () => {
  const { town, token, again, fields } = await stand()
  const gone = new Visitor(town.citizen.base, town.citizen.slug)
  const answer = await gone.post(path, fields, { token })
  assert.equal(answer.status, 401)
  assert.match(answer.text, /Du er ikke længere logget ind/)
  assert.match(answer.text, /Mange ord om &lt;b&gt;stier/)
  const { token: theirs, ...kept } = hidden(answer.text)
  assert.deepEqual(kept, fields)

  const other = await again.post(path, kept, { token: theirs! })
  assert.equal(other.status, 403)
  assert.match(other.text, /Du er logget ind på ny/)
  const { token: own, ...still } = hidden(other.text)
  assert.deepEqual(still, fields)
  assert.equal((await again.post(path, still, { token: own! })).status, 303)
  assert.match((await again.get('/da/udviklingsplaner')).text, /Grøn plan/)
})

test('a word as long as a form may be is given back at once', { timeout: 20_000 }, async () => {
  const { town, token } = await stand()
  const gone = new Visitor(town.citizen.base, town.citizen.slug)
  const answer = await gone.post(path, { titleDa: 'a'.repeat(2_000_000) }, { token })
  assert.equal(answer.status, 401)
})

test('nothing is given back that comes from elsewhere, that the script keeps, or that may be a passphrase', async () => {
  const { town, token, again, fields } = await stand()
  const send = (who: Visitor, at: string, sent: Record<string, string>, headers: Record<string, string>) =>
    fetch(`${who.base}/${who.slug}${at}`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ ...sent, token }),
      headers: { ...(who.token && { cookie: `ledestjernen=${who.token}` }), ...headers },
    })
  const ours = { origin: town.citizen.base }
  const silent = await send(again, path, fields, {})
  assert.equal(silent.status, 403)
  assert.doesNotMatch(await silent.text(), /Mange ord/)
  const foreign = await send(again, path, fields, { origin: 'https://other.example' })
  assert.doesNotMatch(await foreign.text(), /Mange ord/)
  const byScript = await send(town.citizen, path, fields, {
    ...ours,
    accept: 'text/vnd.turbo-stream.html, text/html',
  })
  assert.equal(byScript.status, 303)
  for (const at of ['/da/log-ind', '/da/min-konto/adgangssaetning']) {
    const secret = await send(again, at, { passphrase: 'fire ord i en sætning', email: 'a@b.dk' }, ours)
    assert.doesNotMatch(await secret.text(), /fire ord/, at)
  }
})
