import assert from 'node:assert/strict'
import { test } from 'node:test'
import { overflow } from '#test/browser'
import { pathOf, read, windowOf } from './steps.ts'

for (const look of [{ width: 1440 }, { width: 390 }])
  test(`an action with a milestone is written, promised and released (${look.width} px)`, async () => {
    const title = `Bænke langs stien ${look.width}`
    const { page, go, close } = await windowOf('head', look)
    const press = (label: string | RegExp) =>
      page.locator('main').getByRole('button', { name: label }).first().click()
    await go('/da/ny-handlingsplan')
    await page.locator('#title').fill(`Prøveplan for bænke ${look.width}`)
    await press('Opret planen')
    await page.waitForURL(/\/handlingsplaner\/[^/]+$/)
    const plan = pathOf(page)

    await page.getByRole('link', { name: 'Tilføj handling' }).first().click()
    await page.waitForURL('**/ny-handling')
    await page.locator('#title').fill(title)
    const track = page.getByLabel(/^Stier mellem by og landsby/).first()
    // the committees' tracks are folded, one committee each
    if (!(await track.isVisible()))
      await page.locator('details', { has: track }).last().locator('summary').click()
    await track.check()
    const phase = page.locator('[name=phase]')
    if ((await phase.first().evaluate((e) => e.tagName)) === 'SELECT') await phase.selectOption('planned')
    else await page.locator('[name=phase][value=planned]').check()
    await page.locator('#milestoneTitle').fill('Den første bænk står')
    await page.locator('#milestoneDue').fill('juni 2027')
    assert.ok((await overflow(page)) <= 0)
    await press(/^(Gem|Opret|Tilføj)/)
    await page.waitForURL(/\/handlinger\/[^/]+$/)
    const action = pathOf(page)
    assert.match(await page.locator('main').innerText(), /Den første bænk står/)
    assert.ok((await overflow(page)) <= 0)
    assert.equal((await read(action)).status, 404)
    assert.equal((await read(action, 'council-member')).status, 404)

    await go(plan)
    await press('Giv tilsagn')
    await page.getByText('Vejchef gav tilsagn').waitFor()
    assert.equal((await read(action)).status, 404)
    assert.equal((await read(action, 'council-member')).status, 200)

    await go(`${plan}/frigiv`)
    await press('Offentliggør planen')
    await page.waitForURL((url) => !url.pathname.endsWith('frigiv'))
    assert.match((await read(plan)).text, /Intet er ændret siden/)
    const told = await read(action)
    assert.equal(told.status, 200)
    for (const text of [title, 'Den første bænk står', 'Stier mellem by og landsby'])
      assert.ok(told.text.includes(text), text)
    assert.match((await read(plan)).text, new RegExp(title))

    // what is changed after the promise can be seen by all, until it is promised anew
    await go(action)
    await page.getByRole('link', { name: 'Ret handlingen' }).click()
    await page.locator('#effect').fill('Flere holder pause')
    await press('Gem handlingen')
    await page.waitForURL(/\/handlinger\/[^/]+$/)
    for (const role of [undefined, 'council-member'] as const) {
      const reader = await windowOf(role, look)
      await reader.go(plan)
      await reader.page.getByText('Én ændring siden').click()
      await reader.page
        .locator('#tilsagn li', { hasText: title })
        .getByText('ændret: ventet effekt')
        .waitFor()
      await reader.close()
    }
    await go(plan)
    await press('Giv tilsagn igen')
    await page.getByText('Intet er ændret siden.').waitFor()
    await close()
  })

test('an action is copied, moved, and withdrawn with a reason; what hangs on it is shown, and it comes back', async () => {
  const { page, go, close } = await windowOf('head', { width: 390, script: false })
  const save = (label: string) => page.getByRole('button', { name: label, exact: true }).click()
  const open = async (path: string, name: string) => {
    await go(path)
    if (!(await page.getByRole('link', { name, exact: true }).isVisible()))
      await page.getByText('Flere muligheder').click()
    await page.getByRole('link', { name, exact: true }).click()
    assert.ok((await overflow(page)) <= 0)
  }
  const original = '/da/handlinger/ryddede-stier-foer-klokken-syv'
  await go('/da/ny-handlingsplan')
  await page.locator('#title').fill('Plan for vinteren')
  await save('Opret planen')
  await page.waitForURL(/\/handlingsplaner\/[^/]+$/)
  const plan = pathOf(page)

  await open(original, 'Kopiér')
  await page.locator('#title').fill('Ryddede fortove')
  await save('Opret kopien')
  await page.waitForURL('**/ryddede-fortove*')
  const copy = pathOf(page)
  assert.equal((await read(original)).status, 200)

  await open(copy, 'Flyt til en anden plan')
  await page.locator('#planId').selectOption({ label: 'Plan for vinteren' })
  await save('Flyt handlingen')
  await page.waitForURL('**/ryddede-fortove*')
  assert.match((await read(plan, 'head')).text, /Ryddede fortove/)

  await open(original, 'Træk tilbage')
  await page.getByText('handlingssporet').waitFor()
  await page
    .getByText(/status(ser)?$/)
    .first()
    .waitFor()
  await save('Træk tilbage')
  // without a reason it stays
  assert.equal((await read(original)).status, 200)
  await go(`${original}/traek-tilbage`)
  await page.locator('#reason').fill('Vinteren er blevet mild')
  await save('Træk tilbage')
  await page.waitForURL(`**${original}`)
  assert.match(
    (await read(original, 'head')).text,
    /Trukket tilbage 23\. november 2026[\s\S]*Vinteren er blevet mild/,
  )
  assert.doesNotMatch((await read('/da/handlinger?text=Ryddede')).text, /Ryddede stier/)
  await go(original)
  await save('Genoptag')
  await page.getByText('Vinteren er blevet mild').waitFor({ state: 'detached' })
  assert.equal((await read(original)).status, 200)
  await close()
})

test('all that a position leads is handed over at once, and stands with the other', async () => {
  const { page, go, close } = await windowOf('head')
  await go('/da/handlinger?lead=trafikplanlaegger')
  const led = await page.locator('table tbody th a').allInnerTexts()
  assert.ok(led.length > 3)
  await go('/da/overdrag')
  await page.locator('#fra').selectOption({ label: 'Trafikplanlægger' })
  await page.locator('#til').selectOption({ label: 'Vejingeniør' })
  await page.getByRole('button', { name: 'Se, hvad der overdrages' }).click()
  await page.getByRole('heading', { name: 'Fra Trafikplanlægger til Vejingeniør' }).waitFor()
  const shown = await page.locator('main').innerText()
  for (const title of led) assert.ok(shown.includes(title), title)
  assert.ok((await overflow(page)) <= 0)
  await page.getByRole('button', { name: /^Overdrag alle/ }).click()
  await page.getByText('Overdraget', { exact: true }).waitFor()
  await go('/da/handlinger?lead=vejingenioer')
  const now = await page.locator('table tbody th a').allInnerTexts()
  for (const title of led) assert.ok(now.includes(title), title)
  await go('/da/handlinger?lead=trafikplanlaegger')
  assert.equal(await page.locator('table tbody th a').count(), 0)
  assert.match((await read('/da/mine-handlinger', 'staff')).text, /Du er ikke ansvarlig for nogen handling/)
  await close()
})

test('a text too large to be sent is in the form again when it is opened anew', async () => {
  const { page, go, close } = await windowOf('head')
  const long = 'å'.repeat(1_000_000)
  await go('/da/ny-handlingsplan')
  await page.locator('#title').fill('Plan med en bog')
  await page.locator('#introduction').fill(long)
  await page.getByRole('button', { name: 'Opret planen' }).click()
  await page.getByRole('heading', { name: 'Det er for meget på én gang' }).waitFor()
  await go('/da/ny-handlingsplan')
  await page.getByText('Det, du skrev sidst, er hentet frem.').waitFor()
  assert.equal(await page.locator('#title').inputValue(), 'Plan med en bog')
  assert.ok((await page.locator('#introduction').inputValue()) === long)
  await page.getByRole('button', { name: 'Kassér det' }).click()
  assert.equal(await page.locator('#introduction').inputValue(), '')
  await close()
})

test('milestones typed and not saved come back, each to its own field', async () => {
  const { page, go, close } = await windowOf('head')
  const list = '/da/handlinger/cykelsti-mellem-aars-og-hornum/milepaele'
  const titles = () =>
    page.locator('[name=milestoneTitle]').evaluateAll((all: HTMLInputElement[]) => all.map((f) => f.value))
  await go(list)
  const wished = (await titles()).map((title, i) => (i % 2 ? `${title}, anden gang` : title))
  for (const [i, title] of wished.entries()) await page.locator('[name=milestoneTitle]').nth(i).fill(title)
  await page.waitForFunction(() => Object.values(sessionStorage).some((kept) => kept.includes('anden gang')))
  await go('/da/handlinger')
  await go(list)
  await page.getByText('Det, du skrev sidst, er hentet frem.').waitFor()
  assert.deepEqual(await titles(), wished)
  await close()
})
