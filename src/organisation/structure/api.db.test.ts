import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addBody, addUnit, foundMunicipality } from '#test/municipality'
import { listPositions } from './queries.ts'

type List = { items: Record<string, unknown>[]; next: string | null }

test('everybody reads bodies, units, positions and meetings, in pages, and the name of nobody', async () => {
  const { citizen, work, signIn } = await foundMunicipality()
  await work(async (db) => {
    for (const code of ['a', 'b', 'c', 'd', 'e']) await addBody(db, code)
    await addUnit(db)
  })
  await signIn({ role: 'head' })
  await signIn({ role: 'municipality-admin' })
  const list = async (path: string) => JSON.parse((await citizen.api('GET', path)).text) as List
  const seen: unknown[] = []
  let next: string | null = ''
  for (let pages = 0; next !== null && pages < 9; pages++) {
    const page: List = await list(`/organisation/bodies?limit=2${next && `&cursor=${next}`}`)
    assert.ok(page.items.length <= 2)
    seen.push(...page.items.map((b) => b['code']))
    next = page.next
  }
  assert.deepEqual(seen.toSorted(), ['a', 'b', 'c', 'd', 'e'])
  assert.equal((await list('/organisation/units')).items.length, 1)
  assert.deepEqual(
    (await list('/organisation/positions')).items.map((p) => p['role']),
    ['head'],
  )
  assert.deepEqual((await list('/organisation/meetings')).items, [])
  assert.doesNotMatch((await citizen.api('GET', '/organisation/positions')).text, /Prøveperson/)
})

test('a length or cursor that cannot be asked for is refused by name; another municipality has its own', async () => {
  const { citizen, work } = await foundMunicipality()
  const other = await foundMunicipality()
  await work((db) => addBody(db))
  for (const query of ['?limit=500', '?cursor=%00', '?cursor=00000000-0000-0000-0000-000000000000'])
    assert.equal(
      (JSON.parse((await citizen.api('GET', `/organisation/bodies${query}`)).text) as List).items.length,
      1,
      query,
    )
  for (const query of [
    'cursor=x',
    "cursor=' or 1=1",
    'limit=0',
    'limit=-1',
    'limit=1e9',
    'limit=x',
    'limit=501',
  ]) {
    const { status, text } = await citizen.api('GET', `/organisation/bodies?${query}`)
    assert.equal(status, 422, query)
    assert.match(text, new RegExp(`"field":"${query.split('=')[0]}"`))
  }
  assert.equal(
    (JSON.parse((await other.citizen.api('GET', '/organisation/bodies')).text) as List).items.length,
    0,
  )
  const missing = await fetch(`${other.base}/api/v1/findes-ikke/organisation/bodies`)
  assert.equal(missing.status, 404)
  assert.match(missing.headers.get('content-type') ?? '', /problem\+json/)
})

test('positions stand by title as a Dane sorts them, whatever their codes are', async () => {
  const { work, signIn } = await foundMunicipality()
  for (const code of ['Økonomichef', 'bibliotekar', 'Ældrechef', 'Direktør', 'Ådalsleder', 'Zoolog'])
    await signIn({ role: 'head', code })
  const titles = (await work(listPositions)).map((p) => p.title.da)
  assert.deepEqual(titles, ['bibliotekar', 'Direktør', 'Zoolog', 'Ældrechef', 'Økonomichef', 'Ådalsleder'])
})
