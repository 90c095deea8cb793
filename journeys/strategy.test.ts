import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { tabTo, windowOf } from './steps.ts'

const rows = (page: Page) => page.locator('form:has(input[name=kind][value=core-value]) sort-list li').evaluateAll((all) => all.map((li) => (li as HTMLElement).dataset['name']))
const inStar = async (page: Page) => {
  const text = (await page.locator('#stjernen, .ed > :last-child').last().textContent()) ?? ''
  return ['Sund økonomi', 'Det gode liv', 'Borgerne i centrum', 'Klimabevidsthed'].toSorted((a, b) => text.lastIndexOf(a) - text.lastIndexOf(b))
}

test('the same file once more changes nothing', async () => {
  const { page, go, close } = await windowOf('strategy-office')
  await go('/da/strategi/indlaes')
  await page.setInputFiles('input[type=file]', join(import.meta.dirname, '../examples/vesthimmerland/strategy.yaml'))
  await page.getByRole('button', { name: 'Vis, hvad den vil ændre' }).click()
  await page.getByRole('heading', { name: 'Filen ændrer ingenting' }).waitFor()
  assert.equal(await page.getByRole('button', { name: 'Indlæs' }).count(), 0)
  await close()
})

test('a broken file is told line by line, and nothing is loaded', async () => {
  const { page, go, close } = await windowOf('strategy-office', { width: 390, script: false })
  await go('/da/strategi/indlaes')
  await page.locator('textarea[name=text]').fill('strategy:\n  title: "uden slutning\n')
  const answer = page.waitForResponse((r) => r.request().method() === 'POST')
  await page.getByRole('button', { name: 'Vis, hvad den vil ændre' }).click()
  assert.equal((await answer).status(), 422)
  assert.match(await page.locator('main').innerText(), /[Ll]inje \d/)
  await close()
})

test('by keyboard only a value is lifted, moved and dropped; the star beside follows', async () => {
  const { page, go, close } = await windowOf('strategy-office')
  await go('/da/strategi/rediger')
  const before = await rows(page)
  assert.deepEqual(await inStar(page), before)
  await tabTo(page, 'form:has(input[name=kind][value=core-value]) .grip')
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.waitForURL(/gemt=/)
  const wished = [before[1], before[0], ...before.slice(2)]
  assert.deepEqual(await rows(page), wished)
  assert.deepEqual(await inStar(page), wished)
  // what was moved keeps the focus
  assert.equal(await page.evaluate(() => document.activeElement?.textContent?.trim()), before[0])
  await close()
})

test('without JavaScript on a phone the buttons do the same', async () => {
  const { page, go, close } = await windowOf('strategy-office', { width: 390, script: false })
  await go('/da/strategi/rediger')
  const before = await rows(page)
  await page.locator('form:has(input[name=kind][value=core-value]) button[value^="up:"]:enabled').first().click()
  await page.waitForURL(/gemt=/)
  assert.deepEqual(await rows(page), [before[1], before[0], ...before.slice(2)])
  await close()
})
