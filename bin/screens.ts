// npm run screens: a picture of every page at 1440 and 390 px, light and dark, into docs/screens/.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { browser, openWindow } from '../test/browser.ts'
import { waysToPages, everyPage } from '../test/every-page.ts'
import { exampleHouse } from '../test/example-house.ts'
import { closeTestDatabase } from '../test/database.ts'

const only = process.argv[2]
const folder = join(import.meta.dirname, '../docs/screens')
mkdirSync(folder, { recursive: true })

/** Asked of the browser itself: it knows smaller files than the library does. */
async function picture(page: Page, height: number) {
  const { width } = page.viewportSize()!
  const clip = { x: 0, y: 0, width, height, scale: width === 390 ? 0.75 : 0.6 }
  const session = await page.context().newCDPSession(page)
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 35, clip })
  return Buffer.from(data, 'base64')
}

const { base } = await exampleHouse()
const wayTo = await waysToPages()
for (const shown of everyPage) {
  const { name, status = 200 } = shown
  const { path, token } = wayTo(shown)
  if (only && !name.includes(only)) continue
  for (const width of [1440, 390])
    for (const dark of [false, true]) {
      const { page, context } = await openWindow({ base, width, dark, ...(token && { token }) })
      const answer = await page.goto(base + path, { waitUntil: 'load' })
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      if (answer?.status() !== status) console.log(`${name}: ${answer?.status()} ${page.url()}`)
      if (wide > 0) console.log(`${name} ${width}: ${wide} px too wide`)
      const whole = await page.evaluate(() => document.documentElement.scrollHeight)
      // the top of a long page tells how it looks; the whole of it would only make the file large
      const height = Math.min(whole, width === 390 ? 2600 : 1800)
      await page.setViewportSize({ width, height })
      writeFileSync(join(folder, `${name}-${width}${dark ? '-dark' : ''}.webp`), await picture(page, height))
      await context.close()
    }
  console.log(name)
}
await (await browser()).close()
await closeTestDatabase()
process.exit(0)
