import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { breaches, openWindow, overflow } from '#test/browser'
import { exampleHouse, type RoleName } from '#test/example-house'
import { patience, slugs, windowOf } from './steps.ts'

type Shown = [path: string, role?: RoleName, status?: number]
const pages: Shown[] = [
  ['/da'],
  ['/en'],
  ['/da/visioner/arbejdskraft-ogsaa-til-plejen'],
  ['/da/udviklingsplaner'],
  ['/da/data-og-metode'],
  ['/da/aabne-data'],
  ['/da/log-ind'],
  ['/da/findes-ikke', undefined, 404],
  ['/da/soeg?q=cykel'],
  ['/da/strategi'],
  ['/da/min-side', 'council-member'],
  ['/da/min-side', 'committee-secretary'],
  ['/da/min-side', 'head'],
  ['/da/min-side', 'staff'],
  ['/da/min-side', 'strategy-office'],
  ['/da/stjernen', 'council-member'],
  ['/en/the-star', 'council-member'],
  ['/da/visioner/arbejdskraft-ogsaa-til-plejen', 'council-member'],
  ['/da/visioner', 'council-member'],
  ['/da/daekning', 'strategy-office'],
  ['/da/aendringer', 'council-member'],
  ['/da/handlinger', 'council-member'],
  ['/da/handlinger?status=late&sort=deadline', 'council-member'],
  ['/da/handlinger/energipark-ullits-oestrup', 'head'],
  ['/da/handlingsplaner/vej', 'head'],
  ['/da/mine-handlinger', 'staff'],
  ['/da/udviklingsplaner/tmu', 'committee-secretary'],
  ['/da/strategi/rediger', 'strategy-office'],
  ['/da/filer', 'strategy-office'],
  ['/da/indstillinger', 'strategy-office'],
  ['/da/min-konto', 'staff'],
  ['/api'],
]

let resolve: (path: string) => string
before(async () => {
  resolve = await slugs()
})

/** Fits and breaks no rule, wide in the light and narrow in the dark; the page itself is the same, only its looks follow. */
async function sound(page: Page, narrow: 'axe too' | 'fits' = 'axe too') {
  const found: Record<string, unknown> = {}
  const wide = await breaches(page)
  if (wide.length) found['axe, 1440 light'] = wide
  if ((await overflow(page)) > 0) found['too wide at 1440'] = await overflow(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await page.emulateMedia({ colorScheme: 'dark' })
  if ((await overflow(page)) > 0) found['too wide at 390'] = await overflow(page)
  const dark = narrow === 'fits' ? [] : await breaches(page)
  if (dark.length) found['axe, 390 dark'] = dark
  assert.deepEqual(found, {})
}

test(
  'every page answers, fits at 1440 and 390, says no error, and axe finds nothing in light or dark',
  { concurrency: 2, timeout: 600_000 },
  async (t) => {
    const { base, municipality, tokens } = await exampleHouse()
    const one = async ([path, role, status = 200]: Shown) => {
      const { page, context } = await openWindow({ base, ...(role && { token: tokens[role] }) })
      page.setDefaultTimeout(patience)
      const errors: string[] = []
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
      page.on('pageerror', (error) => errors.push(String(error)))
      try {
        const answer = await page.goto(
          base + (path === '/api' ? path : `/${municipality.slug}${resolve(path)}`),
          { waitUntil: 'load' },
        )
        assert.equal(answer?.status(), status)
        // the longest page of all is measured once
        await sound(page, path === '/api' ? 'fits' : 'axe too')
        // the browser itself reports a 404 as an error
        assert.deepEqual(
          errors.filter((e) => status === 200 || !e.includes('Failed to load resource')),
          [],
        )
      } finally {
        await context.close()
      }
    }
    await Promise.all(
      pages.map((shown) => t.test(`${shown[0]} as ${shown[1] ?? 'anyone'}`, () => one(shown))),
    )
  },
)

test('a refused form (422) is as good a page as any', async () => {
  const { page, go, close } = await windowOf('committee-secretary')
  await go('/da/ny-udviklingsplan')
  const answer = page.waitForResponse((r) => r.request().method() === 'POST')
  await page.getByRole('button', { name: 'Begynd planen' }).click()
  assert.equal((await answer).status(), 422)
  await page.locator('[aria-invalid=true]').first().waitFor()
  await sound(page)
  await close()
})
