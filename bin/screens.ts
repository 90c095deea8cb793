// npm run screens: a picture of every page at 1440 and 390 px, light and dark, into docs/screens/.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { browser, openWindow } from '../test/browser.ts'
import { waysToPages, everyPage } from '../test/every-page.ts'
import { exampleHouse } from '../test/example-house.ts'
import { closeTestDatabase } from '../test/database.ts'

const only = process.argv[2]
const folder = join(import.meta.dirname, '../docs/screens')
mkdirSync(folder, { recursive: true })

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
      await page.setViewportSize({ width, height: Math.min(whole, width === 390 ? 2600 : 1800) })
      await page.screenshot({
        path: join(folder, `${name}-${width}${dark ? '-dark' : ''}.jpg`),
        type: 'jpeg',
        quality: 32,
      })
      await context.close()
    }
  console.log(name)
}
await (await browser()).close()
await closeTestDatabase()
process.exit(0)
