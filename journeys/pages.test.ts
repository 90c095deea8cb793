import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { breaches, openWindow, overflow } from '#test/browser'
import { waysToPages, everyPage, pagesNotShown, type Shown } from '#test/every-page'
import { exampleHouse } from '#test/example-house'
import { patience, windowOf } from './steps.ts'

let wayTo: Awaited<ReturnType<typeof waysToPages>>
before(async () => {
  wayTo = await waysToPages()
})

test('every address that answers with a page is among those that are looked at', () => {
  assert.deepEqual(pagesNotShown(), [])
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
    const { base } = await exampleHouse()
    const one = async (shown: Shown) => {
      const { name, status = 200 } = shown
      const { path, token } = wayTo(shown)
      const { page, context } = await openWindow({ base, ...(token && { token }) })
      page.setDefaultTimeout(patience)
      const errors: string[] = []
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
      page.on('pageerror', (error) => errors.push(String(error)))
      try {
        const answer = await page.goto(base + path, { waitUntil: 'load' })
        assert.equal(answer?.status(), status)
        // the longest page of all is measured once
        await sound(page, name === 'api' ? 'fits' : 'axe too')
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
      everyPage.map((shown) => t.test(`${shown.name} as ${shown.role ?? 'anyone'}`, () => one(shown))),
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

for (const [role, list] of [
  ['strategy-office', '/da/strategi/rediger'],
  ['head', '/da/handlinger/cykelsti-mellem-aars-og-hornum/milepaele'],
] as const)
  for (const look of [{ script: false }, {}, { script: false, width: 390 }])
    test(`what is put in order has the width of its row: ${list} ${JSON.stringify(look)}`, async () => {
      const { page, go, close } = await windowOf(role, look)
      await go(list)
      const rows = await page.locator('.sort > li').evaluateAll((all: HTMLElement[]) =>
        all.map((li) => {
          const wide = (e: Element) => e.getBoundingClientRect().width
          const cut = [...li.querySelectorAll('input')].filter((f) => f.scrollWidth > f.clientWidth)
          return {
            share: wide(li.querySelector(':scope > div')!) / wide(li),
            cut: cut.length,
            taps: [...li.querySelectorAll('.ib')].map((b) => Math.min(wide(b), b.clientHeight)),
          }
        }),
      )
      assert.ok(rows.length > 3)
      for (const { share, cut, taps } of rows) {
        assert.ok(share > 0.6, `${share} of the row`)
        if (look.width) assert.deepEqual([...new Set(taps)], [44])
        else assert.equal(cut, 0)
      }
      await close()
    })

test('the fields of the sign-in page are as high as others, however much stands beside them', async () => {
  const { page, go, close } = await windowOf()
  await go('/da/log-ind')
  // as the one-click accounts of the example do
  await page.locator('.two').evaluate((two) => {
    const beside = two.appendChild(document.createElement('div'))
    beside.style.height = '700px'
  })
  const { height } = (await page.locator('#email').boundingBox())!
  assert.ok(height < 50, `${height} px`)
  await close()
})

test('in the table of coverage what is counted beside the goals has a line of its own, without a dot before it', async () => {
  const { page, go, close } = await windowOf('committee-secretary')
  await go('/da/daekning')
  const cells = page.locator('#tabel td:is(.h, .hole) .tx', { has: page.locator('.ac') })
  const told = await cells.evaluateAll((all: HTMLElement[]) =>
    all.map((tx) => {
      const ac = tx.querySelector('.ac')!
      return {
        dot: ac.textContent!.includes('·'),
        below: ac.getBoundingClientRect().left - tx.getBoundingClientRect().left,
      }
    }),
  )
  assert.ok(told.length > 3)
  assert.deepEqual(
    told.filter(({ dot, below }) => dot || below > 1),
    [],
  )
  await close()
})
