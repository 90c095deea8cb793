import assert from 'node:assert/strict'
import test from 'node:test'
import { galleryPage } from './gallery-page.tsx'

const assets = { cssHref: '/a.css', publicJsHref: '/p.js', signedInJsHref: '/s.js', fontHrefs: ['/f.woff2'] }
const html = String(galleryPage(assets))

test('every example renders into one whole document', () => {
  assert.ok(html.startsWith('<!doctype html><html lang="en">'))
  assert.ok(html.endsWith('</html>'))
})

test('nothing is inline: the page stands under the strictest policy', () => {
  assert.doesNotMatch(html, /\sstyle=/)
  assert.doesNotMatch(html, /<style|javascript:|\son[a-z]+=/i)
  assert.doesNotMatch(html, /<script(?![^>]*\ssrc=)/)
})

test('no id stands twice, and every reference finds its id', () => {
  const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((m) => m[1]!)
  assert.deepEqual(ids.toSorted(), [...new Set(ids)].toSorted())
  const known = new Set(ids)
  const refs = [...html.matchAll(/\s(?:for|aria-labelledby|aria-describedby)="([^"]+)"/g)].flatMap((m) =>
    m[1]!.split(' '),
  )
  for (const ref of refs) assert.ok(known.has(ref), ref)
})

test('nothing undefined reaches the reader', () => {
  assert.doesNotMatch(html, /undefined|\[object|NaN/)
})
