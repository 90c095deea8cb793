import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SearchDocument } from '#platform/room'
import { newId } from '#platform/ids'
import { foundMunicipality, type Founded } from '#test/municipality'
import { updateDocuments } from './documents.ts'

const path = { da: '/handlinger/:slug', en: '/actions/:slug' }
const documentOf = (
  title: string,
  body: string,
  seenBy: string[],
  more: Partial<SearchDocument> = {},
): SearchDocument => ({
  kind: 'action',
  id: newId(),
  seenBy,
  title: { da: title },
  body: { da: body },
  slug: { da: title.toLowerCase().replaceAll(' ', '-') },
  path,
  ...more,
})
const keep = (town: Founded, documents: SearchDocument[]) =>
  town.work((db) => updateDocuments(db, [() => Promise.resolve(documents)], documents))
const titles = (html: string) => [...html.matchAll(/<h2><a href="[^"]*">([^<]*)<\/a>/g)].map((m) => m[1])
const find = async (who: { get: Founded['citizen']['get'] }, q: string, more = '') => {
  const { status, text } = await who.get(`/da/soeg?q=${encodeURIComponent(q)}${more}`)
  assert.equal(status, 200)
  return titles(text)
}

test('word forms, beginnings, parts of compounds, synonyms; titles first', async () => {
  const town = await foundMunicipality()
  await keep(town, [
    documentOf('Cykelsti til Hornum', 'Syv kilometer asfalt', ['public']),
    documentOf('Sikker rute', 'Flere skal kunne tage cyklen i skole', ['public']),
    documentOf('Ældrepleje i Aars', 'Besøg hver dag', ['public']),
    documentOf('Elektriske biler', 'Til hjemmeplejen', ['public']),
    documentOf('Klima', 'Mindre CO₂ fra kommunalbestyrelsens biler', ['public']),
  ])
  assert.deepEqual(await find(town.citizen, 'cykel'), ['Cykelsti til Hornum', 'Sikker rute'])
  assert.deepEqual(await find(town.citizen, 'cyklerne'), ['Sikker rute'])
  assert.deepEqual(await find(town.citizen, 'pleje'), ['Ældrepleje i Aars'])
  assert.deepEqual(await find(town.citizen, 'elbil'), ['Elektriske biler'])
  assert.deepEqual(await find(town.citizen, 'co2 byråd'), ['Klima'])
  assert.deepEqual(await find(town.citizen, 'asfalt horn'), ['Cykelsti til Hornum'])
  assert.deepEqual(await find(town.citizen, 'og'), [])
})

test('nobody finds or counts what he may not see, and not what another municipality has', async () => {
  const town = await foundMunicipality()
  const other = await foundMunicipality()
  const secret = documentOf('Hemmelig skole', '', ['body:x'])
  await keep(town, [
    documentOf('Åben skole', '', ['public']),
    documentOf('Intern skole', '', ['signed-in', 'unit:y']),
    secret,
  ])
  await keep(other, [documentOf('Fremmed skole', '', ['public'])])
  assert.deepEqual(await find(town.citizen, 'skole'), ['Åben skole'])
  const { text } = await town.citizen.get('/da/soeg?q=skole')
  assert.match(text, /Ét sted handler om skole/)
  const member = await town.signIn({ role: 'council-member' })
  assert.deepEqual((await find(member, 'skole')).toSorted(), ['Intern skole', 'Åben skole'].toSorted())
  assert.equal((await find(await town.signIn({ role: 'strategy-office' }), 'skole')).length, 3)
  await keep(town, [{ ...secret, seenBy: [] }])
  assert.equal((await find(await town.signIn({ role: 'strategy-office' }), 'skole')).length, 2)
})

test('a vision that nobody works for has its status too', async () => {
  const town = await foundMunicipality()
  await keep(town, [documentOf('Rent vand', '', ['public'], { kind: 'vision' })])
  assert.match((await town.citizen.get('/da/soeg?q=vand')).text, /Uden mål/)
})

test('pages are counted from one, and a page beyond the end is the last', async () => {
  const town = await foundMunicipality()
  await keep(
    town,
    Array.from({ length: 25 }, (_, i) => documentOf(`Hus ${i}`, '', ['public'])),
  )
  const first = await find(town.citizen, 'hus')
  const second = await find(town.citizen, 'hus', '&page=2')
  assert.equal(new Set([...first, ...second]).size, 25)
  assert.deepEqual(await find(town.citizen, 'hus', '&page=1'), first)
  assert.deepEqual(await find(town.citizen, 'hus', '&page=7'), second)
  const { text } = await town.citizen.get('/da/soeg?q=hus&page=7')
  assert.match(text, /21–25 af 25/)
  assert.match(text, /href="[^"]*soeg\?q=hus"/)
})

test('a result leads to its page in the language of the reader, also when the text is in the other', async () => {
  const town = await foundMunicipality()
  await keep(town, [
    documentOf('Cykelsti', 'Asfalt', ['public'], { slug: { da: 'cykelsti', en: 'cycle-path' } }),
  ])
  assert.match((await town.citizen.get('/da/soeg?q=cykelsti')).text, /\/da\/handlinger\/cykelsti"/)
  assert.match((await town.citizen.get('/en/search?q=cykelsti')).text, /\/en\/actions\/cycle-path"/)
})

test('anything may be typed', async () => {
  const town = await foundMunicipality()
  await keep(town, [
    documentOf('Skole <script>alert(1)</script>', 'Tekst med <b>skole</b> og \u0002 tegn', ['public']),
  ])
  for (const q of [
    `'`,
    `a' & b | !c:*`,
    '\\',
    '(((',
    '<->',
    'x'.repeat(10_000),
    'skole '.repeat(2000),
    '\u0000\u0001',
    '😀',
    '%',
    'CO₂',
    '日本',
    '1'.repeat(300),
    'ﬃ',
  ])
    assert.equal(
      (await town.citizen.get(`/da/soeg?q=${encodeURIComponent(q)}&kind=%27&page=99999`)).status,
      200,
      q.slice(0, 20),
    )
  const { text } = await town.citizen.get('/da/soeg?q=skole')
  assert.ok(!text.includes('<script>alert'))
  assert.match(text, /<mark>/)
})

test('a citizen who searches without pause is asked to wait', async () => {
  const town = await foundMunicipality()
  const answers = await Promise.all(
    Array.from({ length: 8 }, async () => {
      const statuses: number[] = []
      for (let n = 0; n < 9; n++) statuses.push((await town.citizen.get('/da/soeg?q=skole')).status)
      return statuses
    }),
  )
  assert.ok(answers.flat().includes(429))
})
