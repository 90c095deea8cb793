import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import { brotliDecompressSync } from 'node:zlib'
import { buildAssets } from './build.ts'

test('assets are built within their budgets, and a second start only reads the manifest', async (t) => {
  const dir = await mkdtemp(join(tmpdir(), 'assets-'))
  t.after(() => rm(dir, { recursive: true }))
  const assets = await buildAssets(dir)
  const at = (href: string) => join(dir, href.replace('/assets/', ''))
  const size = async (href: string) => (await readFile(at(href))).length

  assert.ok((await size(`${assets.cssHref}.br`)) <= 14_000)
  assert.ok((await size(`${assets.publicJsHref}.br`)) <= 3000)
  assert.ok((await size(`${assets.signedInJsHref}.br`)) <= 30_000)
  const fonts = await Promise.all(assets.fontHrefs.map(size))
  assert.equal(fonts.length, 2)
  assert.ok(fonts.reduce((a, b) => a + b, 0) <= 120_000)

  const css = await readFile(at(assets.cssHref), 'utf8')
  assert.equal(brotliDecompressSync(await readFile(at(`${assets.cssHref}.br`))).toString(), css)
  for (const href of assets.fontHrefs) assert.ok(css.includes(href))

  const written = async () => (await stat(at(assets.cssHref))).mtimeMs
  const before = await written()
  assert.deepEqual(await buildAssets(dir), assets)
  assert.equal(await written(), before)
})
