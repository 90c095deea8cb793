import assert from 'node:assert/strict'
import { test } from 'node:test'
import { overflow } from '#test/browser'
import { pathOf, windowOf } from './steps.ts'

// What a citizen comes for: what was promised, how it goes, and why.
for (const look of [{ width: 1440 }, { width: 390 }, { width: 390, script: false }]) {
  const how = `${look.width} px${look.script === false ? ', without JavaScript' : ''}`

  test(`from the front by a vision to an action and the reason for it (${how})`, async () => {
    const { page, go, close } = await windowOf(undefined, look)
    assert.equal(await go('/da'), 200)
    assert.match((await page.locator('#soeg').getAttribute('placeholder')) ?? '', /^Cykelsti, plejehjem/)
    await page.locator('main a[href*="/visioner/arbejdskraft-ogsaa-til-plejen"]:visible').first().click()
    await page.waitForURL('**/visioner/arbejdskraft-ogsaa-til-plejen')
    assert.equal(await page.locator('h1').innerText(), 'Arbejdskraft, også til plejen')
    assert.match(await page.locator('main').innerText(), /% gennemført/)
    assert.ok((await overflow(page)) <= 0)
    await page.locator('main a[href*="/handlinger/"]:visible').first().click()
    await page.waitForURL(/\/handlinger\/[a-z0-9-]+/)
    assert.match(await page.locator('main').innerText(), /Derfor gør vi det/)
    assert.ok((await overflow(page)) <= 0)
    // and the way up again
    assert.ok((await page.locator('main a[href*="/maal/"]').count()) > 0)
    await close()
  })

  test(`the same page in English and back (${how})`, async () => {
    const { page, go, close } = await windowOf(undefined, look)
    await go('/da/visioner/arbejdskraft-ogsaa-til-plejen')
    await page.locator('a[hreflang=en], a[lang=en]').filter({ visible: true }).first().click()
    await page.waitForURL('**/en/visions/workforce-care-included')
    assert.equal(await page.locator('html').getAttribute('lang'), 'en')
    // what nobody has translated is marked as Danish
    assert.ok((await page.locator('main [lang=da]').count()) > 0)
    await page.locator('a[hreflang=da], a[lang=da]').filter({ visible: true }).first().click()
    await page.waitForURL('**/da/visioner/arbejdskraft-ogsaa-til-plejen')
    await close()
  })
}

test('a citizen finds no way to write', async () => {
  const { page, go, close } = await windowOf()
  await go('/da/handlinger')
  assert.equal(await page.locator('main form[method=post]').count(), 0)
  await go('/da/mine-handlinger')
  assert.match(pathOf(page), /log-ind/)
  await close()
})
