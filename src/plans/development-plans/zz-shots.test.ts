import { test } from 'node:test'
import { chromium } from 'playwright-core'
import { foundMunicipality } from '#test/municipality'
import { exampleFile, idOf, load, loadBelow } from './testing/example.ts'
test('shots', async () => {
  const m = await foundMunicipality()
  await loadBelow(m)
  console.log((await load(m, 'development-plan', exampleFile('development-plan.yaml'))).faults)
  console.log((await load(m, 'action-plan', exampleFile('action-plan.yaml'))).faults?.slice(0, 3))
  const updates = m.running.house.offers.fileFormats.map((f) => f.name)
  console.log(updates)
  console.log(
    (
      await load(
        m,
        updates.find((n) => n.includes('update'))!,
        exampleFile('updates.csv'),
      )
    ).faults?.slice(0, 3),
  )
  const secretary = await m.signIn({ role: 'committee-secretary', bodyId: await idOf(m, 'body', 'tmu') })
  const goal = await m.work((db) =>
    db
      .selectFrom('plans.goal')
      .select(['slug', 'id', 'version', 'title'])
      .where('code', '=', 'tmu-cykel')
      .executeTakeFirstOrThrow(),
  )
  const track = await m.work((db) =>
    db
      .selectFrom('plans.track')
      .select(['slug'])
      .where('code', '=', 'tmu-cykel-skole')
      .executeTakeFirstOrThrow(),
  )
  const plan = await m
    .work((db) =>
      db
        .selectFrom('plans.developmentPlan')
        .select(['slug'])
        .where('bodyId', '=', secretary.personId && (goal as never) ? (null as never) : (null as never))
        .execute(),
    )
    .catch(() => [])
  void plan
  const p = await m.work((db) =>
    db
      .selectFrom('plans.developmentPlan as p')
      .innerJoin('plans.goal as g', 'g.planId', 'p.id')
      .select('p.slug')
      .where('g.code', '=', 'tmu-cykel')
      .executeTakeFirstOrThrow(),
  )
  const s = p.slug.da
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  const go = async (name: string, path: string, width: number, who?: string, dark = false) => {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme: dark ? 'dark' : 'light',
    })
    if (who) await context.addCookies([{ name: 'ledestjernen', value: who, url: m.base }])
    const page = await context.newPage()
    const answer = await page.goto(`${m.base}/${m.municipality.slug}${path}`)
    await page.waitForTimeout(200)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    console.log(name, answer?.status(), 'overflow', wide)
    if (wide > 0)
      console.log(
        await page.evaluate(() =>
          [...document.querySelectorAll('*')]
            .filter((e) => e.getBoundingClientRect().right > innerWidth + 1)
            .slice(0, 6)
            .map(
              (e) =>
                `${e.tagName}.${e.className} ${Math.round(e.getBoundingClientRect().right)} ${(e.textContent ?? '').slice(0, 50)}`,
            ),
        ),
      )
    await page.screenshot({ path: `/tmp/shots/${name}-${width}${dark ? '-dark' : ''}.png`, fullPage: true })
    await context.close()
  }
  const only = process.env['ONLY']?.split(',')
  for (const width of (process.env['W'] ?? '1440,390').split(',').map(Number))
    for (const [name, path, who] of [
      ['list', '/da/udviklingsplaner'],
      ['plan', `/da/udviklingsplaner/${s}`],
      ['goal', `/da/maal/${goal.slug.da}`],
      ['track', `/da/spor/${track.slug.da}`],
      ['write', `/da/udviklingsplaner/${s}/skriv`, secretary.token],
      ['goalform', `/da/maal/${goal.slug.da}/ret`, secretary.token],
      ['trackform', `/da/udviklingsplaner/${s}/nyt-spor`, secretary.token],
      ['withdraw', `/da/maal/${goal.slug.da}/tilbagetraekning`, secretary.token],
      ['order', `/da/udviklingsplaner/${s}/raekkefoelge`, secretary.token],
      ['remit', '/da/udvalg/teknik-og-miljoeudvalget/omraade', secretary.token],
      ['changes', `/da/udviklingsplaner/${s}/aendringer`, secretary.token],
      ['listsec', '/da/udviklingsplaner', secretary.token],
      ['move', `/da/maal/${goal.slug.da}/flytning`, secretary.token],
      ['plan-en', `/en/development-plans/${p.slug.en}`],
    ] as [string, string, string?][])
      if (!only || only.includes(name)) await go(name, path, width, who)
  if (!only) await go('plan', `/da/udviklingsplaner/${s}`, 1440, secretary.token, true)
  // conflict
  if (!only || only.includes('conflict')) {
    await secretary.post(`/da/maal/${goal.slug.da}/ret`, {
      version: String(goal.version),
      titleDa: 'Flere cykler',
      whyDa: 'En anden har skrevet dette.',
    })
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
    await context.addCookies([{ name: 'ledestjernen', value: secretary.token!, url: m.base }])
    const page = await context.newPage()
    await page.goto(`${m.base}/${m.municipality.slug}/da/maal/flere-cykler/ret`)
    await page.evaluate(() => {
      ;(document.querySelector('[name=version]') as HTMLInputElement).value = '1'
    })
    await page.fill('[name=whyDa]', 'Min egen begrundelse, som ikke må gå tabt.')
    await page.click('form.form button.btn')
    await page.waitForTimeout(800)
    await page.screenshot({ path: `/tmp/shots/conflict-1440.png`, fullPage: true })
    await page.goto(`${m.base}/${m.municipality.slug}/da/udviklingsplaner/${s}/aendringer`)
    await page.screenshot({ path: `/tmp/shots/changes-1440.png`, fullPage: true })
  }
  await browser.close()
})
