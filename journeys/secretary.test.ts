import assert from 'node:assert/strict'
import { test } from 'node:test'
import { overflow } from '#test/browser'
import { pathOf, read, windowOf } from './steps.ts'

for (const look of [{ width: 1440 }, { width: 390, script: false }])
  test(`a plan with a goal, a track and a supplementary goal is a draft until it is released (${look.width} px)`, async () => {
    const name = `Prøveplan ved ${look.width}`
    const { page, go, close } = await windowOf('committee-secretary', look)
    const save = (label: string) => page.getByRole('button', { name: label, exact: true }).click()
    await go('/da/ny-udviklingsplan')
    await page.locator('#titleDa').fill(name)
    await save('Begynd planen')
    await page.waitForURL('**/skriv')
    const plan = pathOf(page).replace(/\/skriv$/, '')

    await go(`${plan}/nyt-maal`)
    await page.locator('#titleDa').fill(`Flere går til skole ${look.width}`)
    await page.locator('#whyDa').fill('Korte ture køres i bil')
    await page.locator('#successDa').fill('Halvdelen går eller cykler')
    await page.locator('#target').fill('2. kvartal 2027')
    await page
      .getByLabel(/Bæredygtig mobilitet/)
      .first()
      .check()
    assert.ok((await overflow(page)) <= 0)
    await save('Gem')
    await page.waitForURL('**/skriv')

    await go(`${plan}/nyt-maal`)
    await page.locator('#titleDa').fill(`Rene fortove ${look.width}`)
    await page.getByLabel('Sund økonomi').first().check()
    await save('Gem')
    await page.waitForURL('**/skriv')

    await go(`${plan}/nyt-spor`)
    await page.locator('#titleDa').fill(`Gåbus fra hver by ${look.width}`)
    await page.getByLabel(`Flere går til skole ${look.width}`).check()
    await save('Gem')
    await page.waitForURL('**/skriv')
    assert.ok((await overflow(page)) <= 0)

    assert.equal((await read(plan)).status, 404)
    assert.equal((await read(plan, 'council-member')).status, 404)
    assert.doesNotMatch((await read('/da/udviklingsplaner')).text, new RegExp(name))

    await go(`${plan}/skriv`)
    await page.getByRole('link', { name: 'Frigiv planen' }).first().click()
    await page.waitForURL('**/frigivelse')
    await save('Frigiv planen')
    await page.waitForURL((url) => !url.pathname.endsWith('frigivelse'))
    const told = await read(plan)
    assert.equal(told.status, 200)
    for (const text of [
      name,
      `Flere går til skole ${look.width}`,
      `Gåbus fra hver by ${look.width}`,
      'Halvdelen går eller cykler',
      'Supplerende',
    ])
      assert.ok(told.text.includes(text), `${text}: ${told.text}`)
    // the goal that serves only a value stands under the heading of the supplementary ones
    assert.ok(told.text.lastIndexOf(`Rene fortove ${look.width}`) > told.text.indexOf('Supplerende'))
    await close()
  })
