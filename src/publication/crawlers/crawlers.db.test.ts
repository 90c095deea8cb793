import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foundMunicipality, testHouse } from '#test/municipality'
import { newId } from '#platform/ids'
import { giveAddress } from '#platform/db'
import type { SearchDocument, SearchDocuments } from '#platform/room'

test('robots.txt and security.txt stand where crawlers and finders of holes look', async () => {
  const { base, municipality } = await foundMunicipality()
  const robots = await (await fetch(`${base}/robots.txt`)).text()
  assert.match(robots, new RegExp(`Sitemap: ${base}/${municipality.slug}/sitemap.xml`))
  const security = await (await fetch(`${base}/.well-known/security.txt`)).text()
  assert.match(security, /^Contact: http/m)
  const [, expires = ''] = /^Expires: (.+)$/m.exec(security) ?? []
  assert.ok(new Date(expires) > new Date('2026-11-24') && new Date(expires) < new Date('2027-11-23'))
  assert.equal((await fetch(`${base}/robots.txt`, { method: 'DELETE' })).status, 405)
})

test('a sitemap names what citizens can read, in both languages, and nothing else', async () => {
  const { running } = await testHouse()
  const { base, municipality, work } = await foundMunicipality()
  const documents: SearchDocument[] = []
  const offer: SearchDocuments = (_, subjects) =>
    Promise.resolve(documents.filter((d) => subjects === 'all' || subjects.some((s) => s.id === d.id)))
  running.house.offers.searchDocuments.push(offer)
  await work(async (db) => {
    for (const [title, seenBy] of [
      ['Åben & fri', ['public', 'signed-in']],
      ['Hemmelig kladde', ['signed-in']],
    ] as const) {
      const id = newId()
      const slug = await giveAddress(db, 'goal', id, { da: title, en: `${title} en` })
      documents.push({
        kind: 'goal',
        id,
        seenBy: [...seenBy],
        title: { da: title },
        body: {},
        path: { da: '/maal/:slug', en: '/goals/:slug' },
        slug,
      })
    }
  })
  const xml = await (await fetch(`${base}/${municipality.slug}/sitemap.xml`)).text()
  assert.match(xml, new RegExp(`<loc>${base}/${municipality.slug}/da/maal/aaben-fri</loc>`))
  assert.match(xml, /\/en\/goals\/aaben-fri-en</)
  assert.doesNotMatch(xml, /hemmelig/i)
  assert.match(xml, new RegExp(`<loc>${base}/${municipality.slug}/da</loc>`))
  assert.equal([...xml.matchAll(/<url>/g)].length, [...xml.matchAll(/<\/url>/g)].length)
  for (const query of ['?del=9999', '?del=-1', '?del=x', '?del=1&del=2', '?del=<x>'])
    assert.equal((await fetch(`${base}/${municipality.slug}/sitemap.xml${query}`)).status, 200)
  assert.equal((await fetch(`${base}/findes-ikke/sitemap.xml`)).status, 404)
})
