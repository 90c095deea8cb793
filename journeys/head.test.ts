import assert from 'node:assert/strict'
import { test } from 'node:test'
import { overflow } from '#test/browser'
import { pathOf, read, windowOf } from './steps.ts'

for (const look of [{ width: 1440 }])
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
    const told = await read(action)
    assert.equal(told.status, 200)
    for (const text of [title, 'Den første bænk står', 'Stier mellem by og landsby'])
      assert.ok(told.text.includes(text), text)
    assert.match((await read(plan)).text, new RegExp(title))
    await close()
  })
