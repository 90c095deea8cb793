// npm run screens: a picture of every page at 1440 and 390 px, light and dark, into docs/screens/.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { existsSync } from 'node:fs'
import { exampleHouse, type RoleName } from '../test/example-house.ts'
import { closeTestDatabase } from '../test/database.ts'

const only = process.argv[2]
const folder = join(import.meta.dirname, '../docs/screens')
mkdirSync(folder, { recursive: true })

const pages: [name: string, path: string, role?: RoleName][] = [
  ['forside', '/da'],
  ['forside-en', '/en'],
  ['vision-borger', '/da/visioner/arbejdskraft-ogsaa-til-plejen'],
  ['udviklingsplaner-borger', '/da/udviklingsplaner'],
  ['metode', '/da/data-og-metode'],
  ['aabne-data', '/da/aabne-data'],
  ['log-ind', '/da/log-ind'],
  ['fejl-404', '/da/findes-ikke'],
  ['soeg', '/da/soeg?q=cykel'],
  ['strategi', '/da/strategi'],
  ['hjem-byraad', '/da/min-side', 'council-member'],
  ['hjem-sekretaer', '/da/min-side', 'committee-secretary'],
  ['hjem-leder', '/da/min-side', 'head'],
  ['hjem-medarbejder', '/da/min-side', 'staff'],
  ['hjem-strategi', '/da/min-side', 'strategy-office'],
  ['stjernen', '/da/stjernen', 'council-member'],
  ['stjernen-en', '/en/the-star', 'council-member'],
  ['vision', '/da/visioner/arbejdskraft-ogsaa-til-plejen', 'council-member'],
  ['visioner', '/da/visioner', 'council-member'],
  ['daekning', '/da/daekning', 'strategy-office'],
  ['aendringer', '/da/aendringer', 'council-member'],
  ['handlinger', '/da/handlinger', 'council-member'],
  ['handlinger-forsinket', '/da/handlinger?status=late&sort=deadline', 'council-member'],
  ['handling', '/da/handlinger/energipark-ullits-oestrup', 'head'],
  ['handlingsplan', '/da/handlingsplaner/vej', 'head'],
  ['mine-handlinger', '/da/mine-handlinger', 'staff'],
  ['udviklingsplan', '/da/udviklingsplaner/tmu', 'committee-secretary'],
  ['strategi-rediger', '/da/strategi/rediger', 'strategy-office'],
  ['filer', '/da/filer', 'strategy-office'],
  ['indstillinger', '/da/indstillinger', 'strategy-office'],
  ['konto', '/da/min-konto', 'staff'],
  ['api', '/api'],
]

const { base, municipality, tokens, database } = await exampleHouse()
const path = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((p) => existsSync(p))
const browser = await chromium.launch({
  ...(path && { executablePath: path }),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
})
const links = async (kind: string) => {
  const client = await database.pool.connect()
  await client.query('begin')
  await client.query(`select set_config('app.municipality_id', $1, true)`, [municipality.municipalityId])
  const { rows } = await client.query<{ slug: string; code: string }>(
    kind === 'action'
      ? `select slug->>'da' as slug, code from plans.action`
      : kind === 'action-plan'
        ? `select slug->>'da' as slug, split_part(code, '-', 1) as code from plans.action_plan`
        : `select p.slug->>'da' as slug, b.code from plans.development_plan p join organisation.body b on b.id = p.body_id`,
  )
  await client.query('rollback')
  client.release()
  return new Map(rows.map((r) => [r.code, r.slug]))
}
const known = {
  handlinger: await links('action'),
  handlingsplaner: await links('action-plan'),
  udviklingsplaner: await links('development-plan'),
}
const resolve = (p: string) =>
  p.replace(
    /\/(handlinger|handlingsplaner|udviklingsplaner)\/([a-z-]+)/,
    (_, kind: keyof typeof known, code: string) => `/${kind}/${known[kind].get(code) ?? code}`,
  )

for (const [name, given, role] of pages) {
  if (only && !name.includes(only)) continue
  for (const width of [1440, 390])
    for (const dark of [false, true]) {
      const context = await browser.newContext({
        viewport: { width, height: 900 },
        colorScheme: dark ? 'dark' : 'light',
        reducedMotion: 'reduce',
      })
      if (role) await context.addCookies([{ name: 'ledestjernen', value: tokens[role], url: base }])
      const page = await context.newPage()
      const target = given.startsWith('/api') ? given : `/${municipality.slug}${resolve(given)}`
      const answer = await page.goto(base + target, { waitUntil: 'load' })
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      if ((answer?.status() ?? 0) >= 400 && !name.startsWith('fejl'))
        console.log(`${name}: ${answer?.status()} ${target}`)
      if (wide > 0) console.log(`${name} ${width}: ${wide} px too wide`)
      const whole = await page.evaluate(() => document.documentElement.scrollHeight)
      // the top of a long page tells how it looks; the whole of it would only make the file large
      await page.setViewportSize({ width, height: Math.min(whole, width === 390 ? 3200 : 2400) })
      await page.screenshot({
        path: join(folder, `${name}-${width}${dark ? '-dark' : ''}.jpg`),
        type: 'jpeg',
        quality: 38,
      })
      await context.close()
    }
  console.log(name)
}
await browser.close()
await closeTestDatabase()
process.exit(0)
