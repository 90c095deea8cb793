import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addBody, foundMunicipality } from '#test/municipality'

test('a new municipality tells its administrator what it needs, one thing after the other', async () => {
  const founded = await foundMunicipality()
  const admin = await founded.signIn({ role: 'municipality-admin' })
  const home = async (path = '/da/min-side') => (await admin.get(path)).text
  const first = await home()
  assert.match(first, /<h1[^>]*>Kommunens udvalg og enheder mangler[^]*href="[^"]*\/da\/filer"/)
  assert.match(first, /Ingen er strategikontor endnu/)
  assert.match(await home('/en/my-page'), /The committees and units of the municipality are missing/)
  await founded.work((db) => addBody(db))
  const then = await home()
  assert.match(then, /<h1[^>]*>Ingen er strategikontor endnu[^]*href="[^"]*\/da\/personer"/)
  await founded.signIn({ role: 'strategy-office' })
  assert.doesNotMatch(await home(), /strategikontor endnu/)
  const staff = await founded.signIn({ role: 'staff' })
  assert.doesNotMatch((await staff.get('/da/min-side')).text, /mangler|strategikontor endnu/)
})
