import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foundMunicipality } from '#test/municipality'

test('the page on data and method says what is public, how to cite, and what is not on the star, in both languages', async () => {
  const { citizen } = await foundMunicipality()
  const danish = (await citizen.get('/da/data-og-metode')).text
  for (const said of [
    'Hvad er offentligt',
    'Sikker daglig drift',
    'Sådan henviser du',
    'CC BY 4.0',
    'når lederen har frigivet',
  ])
    assert.match(danish, new RegExp(said))
  const english = (await citizen.get('/en/data-and-method')).text
  for (const said of ['What is public', 'Safe daily operation', 'How to cite', 'CC BY 4.0'])
    assert.match(english, new RegExp(said))
  for (const [, id] of danish.matchAll(/<a href="#([^"]+)"/g))
    assert.match(danish, new RegExp(`id="${id}"`), id)
})

test('privacy tells what the system itself holds, also before the municipality has written anything', async () => {
  const { citizen, signIn } = await foundMunicipality()
  const page = await citizen.get('/da/persondata')
  for (const said of ['Ingen CPR-numre', 'ingen cookies', 'arbejdsmail', 'ikke skrevet sin egen tekst'])
    assert.match(page.text, new RegExp(said))
  assert.equal(page.headers.get('set-cookie'), null)
  assert.doesNotMatch(page.text, /Skriv kommunens egen tekst/)
  const office = await signIn({ role: 'strategy-office' })
  assert.match((await office.get('/da/persondata')).text, /Skriv kommunens egen tekst/)
})

test('/was leads to the statement, the own page until there is one', async () => {
  const { base, municipality, work, citizen } = await foundMunicipality()
  const was = () => fetch(`${base}/${municipality.slug}/was`, { redirect: 'manual' })
  assert.equal((await was()).headers.get('location'), `/${municipality.slug}/da/tilgaengelighed`)
  const statement = 'https://was.digst.dk/eksempel-dk'
  await work(async (db) => {
    await db
      .insertInto('organisation.settings')
      .values({ values: JSON.stringify({ accessibilityStatementUrl: statement }), version: 1 })
      .execute()
  })
  assert.equal((await was()).headers.get('location'), statement)
  assert.match((await citizen.get('/da/tilgaengelighed')).text, new RegExp(statement))
  assert.equal((await fetch(`${base}/findes-ikke/was`)).status, 404)
  const list = await fetch(`${base}/was`, { redirect: 'manual' })
  assert.ok(list.status === 200 || list.status === 302)
})
