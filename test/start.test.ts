import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foundMunicipality } from '#test/municipality'

test('an address that nobody has given is not there, and says so in the language of the path', async () => {
  const { citizen } = await foundMunicipality()
  const danish = await citizen.get('/da/findes-ikke')
  assert.equal(danish.status, 404)
  assert.match(danish.text, /Siden findes ikke/)
  assert.equal((await citizen.get('/en/nothing')).status, 404)
})
