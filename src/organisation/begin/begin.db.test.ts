import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keepSetupToken, withOwner } from '#platform/db'
import { newToken } from '#platform/ids'
import { testHouse } from '#test/municipality'

const fields = {
  code: '761',
  municipality: 'Langbro Kommune',
  slug: 'langbro',
  name: 'Systemadministrator',
  position: 'Systemadministrator',
  email: 'it@eksempel.dk',
  passphrase: 'fjorden fryser sjældent til',
}

test('an empty installation says how one begins; its link makes one municipality, and then says that it is used', async () => {
  const { database, port } = await testHouse()
  const ask = async (path: string, given?: Record<string, string>) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      redirect: 'manual',
      ...(given && { method: 'POST', body: new URLSearchParams(given) }),
    })
    return { status: answer.status, text: await answer.text() }
  }
  const front = await ask('/')
  assert.match(front.text, /Her er ingen kommune endnu[^]*Brug linket, som programmet skrev/)
  assert.doesNotMatch(front.text, /Vælg kommune|Nummer/)
  const token = newToken()
  await withOwner(database.owner, (owner) => keepSetupToken(owner, token))
  const link = `/begynd/${token}`
  assert.equal((await ask(link)).status, 200)
  for (const wrong of [{ code: 'abc' }, { slug: 'Lang bro' }]) {
    const refused = await ask(link, { ...fields, ...wrong })
    assert.deepEqual([refused.status, refused.text.includes('value="Langbro Kommune"')], [422, true])
    assert.doesNotMatch(refused.text, /bruges allerede/)
  }
  const empty = await ask(link, { email: 'it' })
  const summary = /<error-summary[^]*<\/error-summary>/.exec(empty.text)![0]
  const told = [...summary.matchAll(/<a href="#(\w+)">([^<]+)/g)]
  assert.deepEqual(told.map(([, field]) => field).toSorted(), Object.keys(fields).toSorted())
  assert.equal(new Set(told.map(([, , sentence]) => sentence)).size, told.length)
  assert.match(summary, /Skriv en mailadresse som navn@eksempel\.dk/)
  assert.equal((await ask(link, fields)).status, 303)
  const another = newToken()
  await withOwner(database.owner, (owner) => keepSetupToken(owner, another))
  assert.match((await ask(`/begynd/${another}`)).text, /Her er allerede en kommune\. Du opretter én til/)
  for (const used of [await ask(link), await ask(link, fields), await ask('/begynd/findes-ikke')]) {
    assert.equal(used.status, 410)
    assert.match(used.text, /Linket er brugt eller for gammelt[^]*skriver programmet et nyt link/)
    assert.doesNotMatch(used.text, /Nummer/)
  }
})
