import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { serve, type ServerType } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { buildAssets, galleryPage } from '#ui'
import { breaches, openWindow, overflow } from '#test/browser'

const folder = mkdtempSync(join(tmpdir(), 'led-gallery-'))
let server: ServerType
let base = ''

before(async () => {
  const assets = await buildAssets(folder)
  const app = new Hono()
  app.use(
    '/assets/*',
    serveStatic({ root: folder, rewriteRequestPath: (path) => path.replace(/^\/assets/, '') }),
  )
  app.get('/', (c) => c.html(String(galleryPage(assets))))
  await new Promise<void>(
    (ready) => void (server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () => ready())),
  )
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
after(() => {
  server.close()
  rmSync(folder, { recursive: true, force: true })
})

interface Seen {
  shape: string
  labels: number
  overlapping: string[]
}
/** Of every star: the words one can see, each line with the box of its ink, and which pairs of different labels overlap. */
const stars = (): Seen[] =>
  [...document.querySelectorAll<HTMLElement>('[data-example^="star/"]')].map((example) => {
    const lines = [...example.querySelectorAll<SVGTextElement>('svg text')].flatMap((text) => {
      const parts = [...text.querySelectorAll<SVGElement>(':scope > tspan')].filter((part) =>
        part.hasAttribute('x'),
      )
      return (parts.length ? parts : [text]).map((part) => ({
        text,
        words: part.textContent ?? '',
        box: part.getBoundingClientRect(),
      }))
    })
    const seen = lines.filter(
      ({ text, box }) =>
        box.width > 0 &&
        getComputedStyle(text).visibility !== 'hidden' &&
        getComputedStyle(text).display !== 'none',
    )
    // a line's box has air above and below its letters
    const ink = ({ box }: (typeof seen)[number]) => ({
      left: box.left,
      right: box.right,
      top: box.top + box.height * 0.18,
      bottom: box.bottom - box.height * 0.18,
    })
    const meet = (a: ReturnType<typeof ink>, b: ReturnType<typeof ink>) =>
      a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1
    const overlapping = seen.flatMap((a, i) =>
      seen
        .slice(i + 1)
        .filter((b) => a.text !== b.text && meet(ink(a), ink(b)))
        .map((b) => `${a.words} × ${b.words}`),
    )
    return { shape: example.dataset['example'] ?? '', labels: seen.length, overlapping }
  })

for (const width of [390, 820, 1440])
  test(`at ${width} px no two labels of any star overlap, nothing is too wide, axe finds nothing`, async () => {
    const { page, context } = await openWindow({ base, width, dark: width === 820 })
    page.setDefaultTimeout(60_000)
    await page.goto(base, { waitUntil: 'load' })
    await page.evaluate(() => document.fonts.ready)
    const all = await page.evaluate(stars)
    assert.ok(all.length >= 8, 'every shape is drawn')
    assert.deepEqual(
      all.filter((s) => s.overlapping.length),
      [],
    )
    assert.ok(all.some((s) => s.labels > 0))
    assert.ok((await overflow(page)) <= 0, `${await overflow(page)} px too wide`)
    assert.deepEqual(await breaches(page), [])
    await context.close()
  })
