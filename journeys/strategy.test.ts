import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { overflow } from '#test/browser'
import { eventually, press, read, tabTo, windowOf } from './steps.ts'

const editor = '/da/strategi/rediger'
/** Goes to a field with Tab and writes over what stands there. */
async function write(page: Page, field: string, text: string) {
  await tabTo(page, field)
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.press('Delete')
  await page.keyboard.type(text)
}
const beside = (page: Page) => page.locator('#stjernen')
/** What the middle of the drawing says, whose lines stand apart. */
const centre = async (page: Page) => (await beside(page).locator('svg').textContent())!.replaceAll(/\s+/g, '')
const counts = (page: Page) => beside(page).locator('p.meta').innerText()
/** The visions of the first focus area, in order. */
const firstVisions = (page: Page) =>
  page.locator('#visioner ~ .blk').first().locator('ol.sort a').allInnerTexts()

test('the same file once more changes nothing', async () => {
  const { page, go, close } = await windowOf('strategy-office')
  await go('/da/filer')
  await page.setInputFiles(
    'input[type=file]',
    join(import.meta.dirname, '../examples/vesthimmerland/strategy.yaml'),
  )
  await page.getByRole('button', { name: 'Vis, hvad den vil ændre' }).click()
  await page.getByRole('heading', { name: 'Filen ændrer ingenting' }).waitFor()
  assert.equal(await page.getByRole('button', { name: 'Indlæs' }).count(), 0)
  await close()
})

for (const width of [1440, 390])
  test(`by keyboard only: the centre is written anew, and the star beside it follows (${width} px)`, async () => {
    const goal = `Et Vesthimmerland at blive i, set på ${width}`
    const { page, go, close } = await windowOf('strategy-office', { width })
    await go(editor)
    const was = await page.locator('#overallGoalDa').inputValue()
    await write(page, '#overallGoalDa', goal)
    await press(page, 'form:has(#overallGoalDa) button')
    await page.getByText('Gemt.').waitFor()
    await eventually(async () => (await centre(page)).includes(goal.replaceAll(' ', '')), true)
    assert.ok((await overflow(page)) <= 0)
    assert.match((await read('/da/strategi')).text, new RegExp(goal))
    await write(page, '#overallGoalDa', was)
    await press(page, 'form:has(#overallGoalDa) button')
    await eventually(async () => (await centre(page)).includes('godtsted'), true)
    await close()
  })

for (const width of [1440, 390])
  test(`by keyboard only: refused input comes back; a value, a focus area and a vision are added, one is withdrawn (${width} px)`, async () => {
    const { page, go, close } = await windowOf('strategy-office', { width })
    const save = 'main form.stack button.btn'
    const numbers = async () => (await counts(page)).match(/\d+/g)!.map(Number)
    await go(editor)
    const [areas, visions, values] = (await numbers()) as [number, number, number]

    await press(page, 'a.add[href$="/ny-vaerdi"]')
    await write(page, '#questionDa', 'Bliver det enklere?')
    const refused = page.waitForResponse((r) => r.request().method() === 'POST')
    await press(page, save)
    assert.equal((await refused).status(), 422)
    await page.locator('#titleDa[aria-invalid=true]').waitFor()
    assert.equal(await page.locator('#questionDa').inputValue(), 'Bliver det enklere?')
    assert.ok((await overflow(page)) <= 0)
    await write(page, '#titleDa', `Enkelhed ${width}`)
    await press(page, save)
    await page.getByRole('link', { name: `Enkelhed ${width}` }).waitFor()
    // what was just added has the focus
    await eventually(() => page.evaluate(() => document.activeElement?.textContent), `Enkelhed ${width}`)
    assert.deepEqual(await numbers(), [areas, visions, values + 1])

    await press(page, 'a.add[href$="/nyt-fokusomraade"]')
    await write(page, '#titleDa', `Vores fjord ${width}`)
    await press(page, save)
    await beside(page).getByText('Stjernen er ikke færdig').waitFor()
    await press(page, `section.blk:has(h3:text-is("Vores fjord ${width}")) a.add`)
    await write(page, '#titleDa', `Rent vand ${width}`)
    await press(page, save)
    await beside(page).getByText('Stjernen er ikke færdig').waitFor({ state: 'detached' })
    assert.deepEqual(await numbers(), [areas + 1, visions + 1, values + 1])
    assert.match((await read('/da/visioner')).text, new RegExp(`${areas + 1}\\.1 Rent vand ${width}`))

    await press(page, `.part ol.sort a:text-is("Enkelhed ${width}")`)
    await press(page, 'main a[href$="/tilbagetraekning"]')
    await write(page, '#reason', 'Det var en prøve')
    await press(page, 'main form button')
    await page.getByRole('heading', { name: 'Trukket tilbage' }).waitFor()
    assert.deepEqual(await numbers(), [areas + 1, visions + 1, values])
    assert.match(
      await page.locator('main').innerText(),
      /Trukket tilbage 23\. november 2026\. Det var en prøve/,
    )
    // and taken back into use
    await press(page, `li:has-text("Enkelhed ${width}") form[action$="/genoptagelse"] button`)
    await eventually(async () => (await numbers())[2], values + 1)
    await close()
  })

for (const width of [1440, 390])
  test(`by keyboard only: a vision is lifted, put back, lifted again and moved (${width} px)`, async () => {
    const { page, go, close } = await windowOf('strategy-office', { width })
    await go(editor)
    const [first, second, third] = await firstVisions(page)
    await tabTo(page, `li[data-name="${second}"] .grip`)
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowUp')
    assert.deepEqual(await firstVisions(page), [second, first, third])
    await page.keyboard.press('Escape')
    assert.deepEqual(await firstVisions(page), [first, second, third])
    // what was put back still has the focus
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await page.getByText('Gemt.').waitFor()
    assert.deepEqual(await firstVisions(page), [second, first, third])
    const { text } = await read('/da/visioner')
    assert.ok(text.includes(`1.1 ${second}`) && text.includes(`1.2 ${first}`), text)
    // undone with the buttons that need no lifting
    await press(page, `li[data-name="${second}"] button[value^="down:"]`)
    await eventually(async () => (await read('/da/visioner')).text.includes(`1.1 ${first}`), true)
    await close()
  })

test('a broken file is told line by line, and nothing is loaded', async () => {
  const { page, go, close } = await windowOf('strategy-office', { width: 390, script: false })
  await go('/da/filer')
  await page.locator('textarea[name=text]').fill('strategy:\n  title: "uden slutning\n')
  const answer = page.waitForResponse((r) => r.request().method() === 'POST')
  await page.getByRole('button', { name: 'Vis, hvad den vil ændre' }).click()
  assert.equal((await answer).status(), 422)
  assert.match(await page.locator('main').innerText(), /[Ll]inje \d/)
  await close()
})
