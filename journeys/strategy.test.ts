import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { windowOf } from './steps.ts'

test('the same file once more changes nothing', async () => {
  const { page, go, close } = await windowOf('strategy-office')
  await go('/da/strategi/indlaes')
  await page.setInputFiles(
    'input[type=file]',
    join(import.meta.dirname, '../examples/vesthimmerland/strategy.yaml'),
  )
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
