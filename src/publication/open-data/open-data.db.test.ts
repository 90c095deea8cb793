import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addBody, foundMunicipality, testHouse } from '#test/municipality'
import type { Dataset } from '#platform/room'

const many = 1203
type Row = Record<string, string | number | null>
const letters: Dataset = {
  name: 'test-letters',
  title: { da: 'Prøvedata', en: 'Test data' },
  description: { da: 'Kun til prøven', en: 'For the test alone' },
  columns: [
    { key: 'name', title: { da: 'Navn', en: 'Name' } },
    { key: 'share', title: { da: 'Andel', en: 'Share' } },
  ],
  async *rows(db): AsyncGenerator<Row> {
    const bodies = await db.selectFrom('organisation.body').select('code').execute()
    yield {
      name: `seen by ${db.actor.scopes.join(' ')} with ${bodies.length}`,
      share: 0.5,
      secret: 'not described',
    }
    for (let i = 1; i < many; i++)
      yield { name: i === 1 ? '=1+1' : `række ${i} <b>; "æøå"`, share: i === 2 ? null : -i }
  },
}

async function withLetters() {
  const { running } = await testHouse()
  if (!running.house.offers.datasets.includes(letters)) running.house.offers.datasets.push(letters)
  return foundMunicipality()
}

test('a dataset is told, and given as CSV for Danish Excel and as JSON, to everybody alike', async () => {
  const { citizen, signIn } = await withLetters()
  const page = await citizen.get('/da/aabne-data')
  assert.match(page.text, /Prøvedata/)
  assert.match(page.text, /\/da\/aabne-data\/test-letters\.csv/)
  const csv = await citizen.get('/da/aabne-data/test-letters.csv')
  assert.equal(csv.status, 200)
  assert.match(csv.headers.get('content-disposition') ?? '', /attachment.*test-letters\.csv/)
  const lines = csv.text
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\n')
  assert.equal(lines.length, many + 1)
  assert.equal(lines[0], 'Navn;Andel')
  assert.equal(lines[1], 'seen by public with 0;0,5')
  assert.match(lines[2]!, /^'=1\+1;-1$/)
  assert.doesNotMatch(csv.text, /not described/)
  const json = JSON.parse((await citizen.get('/en/open-data/test-letters.json')).text)
  assert.equal(json.rows.length, many)
  assert.equal(json.example, false)
  assert.deepEqual(json.rows[0], { name: 'seen by public with 0', share: 0.5 })
  // whoever sees everything gets the same file as a citizen
  const office = await signIn({ role: 'strategy-office' })
  assert.equal((await office.get('/da/aabne-data/test-letters.csv')).text, csv.text)
})

test('a file has validators, answers HEAD without being made, and is new when something public has changed', async () => {
  const { base, municipality, work } = await withLetters()
  const address = `${base}/${municipality.slug}/da/aabne-data/test-letters.csv`
  const head = await fetch(address, { method: 'HEAD' })
  assert.equal(head.status, 200)
  const first = await fetch(address)
  const etag = first.headers.get('etag')!
  assert.equal(first.headers.get('content-encoding'), 'gzip')
  assert.equal(first.headers.get('cache-control'), 'public, no-cache')
  assert.match(await first.text(), /with 0/)
  assert.equal((await fetch(address, { headers: { 'if-none-match': etag } })).status, 304)
  const plain = await fetch(address, { headers: { 'accept-encoding': 'identity' } })
  assert.equal(plain.headers.get('content-encoding'), null)
  assert.match(await plain.text(), /with 0/)
  await work(async (db) => {
    const id = await addBody(db)
    db.lines.push({ kind: 'organisation.body-added', subject: { kind: 'body', id }, public: true })
  })
  const next = await fetch(address, { headers: { 'if-none-match': etag } })
  assert.equal(next.status, 200)
  assert.match(await next.text(), /with 1/)
})

test('twenty readers at once cost one reading, and nobody gets half a file', async () => {
  const { base, municipality } = await withLetters()
  const address = `${base}/${municipality.slug}/da/aabne-data/test-letters.json`
  const answers = await Promise.all(Array.from({ length: 20 }, () => fetch(address)))
  for (const answer of answers) {
    assert.ok(answer.status === 200 || (answer.status === 503 && answer.headers.get('retry-after') === '5'))
    const text = await answer.text()
    if (answer.status === 200) assert.equal((JSON.parse(text) as { rows: unknown[] }).rows.length, many)
  }
  assert.ok(answers.some((a) => a.status === 200))
})

test('no other name is a dataset', async () => {
  const { citizen } = await withLetters()
  for (const name of [
    'findes-ikke.csv',
    'test-letters.xml',
    'test-letters',
    '..%2f..%2fetc%2fpasswd',
    '__proto__.json',
    'test-letters.csv%00',
    '.csv',
  ])
    assert.equal((await citizen.get(`/da/aabne-data/${name}`)).status, 404, name)
})

test('the catalogue names every dataset with its addresses, and the API lists them', async () => {
  const { citizen, base, municipality } = await withLetters()
  const got = await citizen.get('/da/aabne-data/katalog.jsonld')
  assert.match(got.headers.get('content-type') ?? '', /ld\+json/)
  const catalogue = JSON.parse(got.text)
  const own = catalogue['dcat:dataset'].find((d: { 'dct:identifier': string }) =>
    d['dct:identifier'].endsWith('/test-letters'),
  )
  assert.equal(own['dcat:distribution'].length, 4)
  for (const d of own['dcat:distribution']) {
    const address = d['dcat:downloadURL']['@id'] as string
    assert.ok(address.startsWith(`${base}/${municipality.slug}/`))
    assert.equal((await fetch(address, { method: 'HEAD' })).status, 200)
  }
  const list = JSON.parse((await citizen.api('GET', '/publication/datasets')).text)
  assert.ok(list.items.some((d: { name: string }) => d.name === 'test-letters'))
})
