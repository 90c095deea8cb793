import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { overflow } from '#test/browser'
import { tokenOf } from '#test/example-house'
import { pathOf, read, windowOf } from './steps.ts'

/** Says late for an action, in a window of its own that is closed again; when it was saved. */
async function sayLate(slug: string, reason: string) {
  const { page, go, close } = await windowOf('staff', { script: false })
  await go(`/da/handlinger/${slug}/status`)
  await page.locator('label:has(input[value=late])').click()
  await page.locator('#reason').fill(reason)
  await page.locator('#newDate').fill('2. kvartal 2028')
  await page.locator('form[action$="/status"] button').click()
  await page.getByText(reason).first().waitFor()
  await close()
}
const saving = async (page: Page, button: string) => {
  const answer = page.waitForResponse((r) => r.request().method() === 'POST')
  await page.getByRole('button', { name: button, exact: true }).click()
  return (await answer).status()
}

test('open pages show what a third one saved, take no focus and lose nothing typed', async (t) => {
  const [star, vision, list] = [
    await windowOf('council-member'),
    await windowOf('council-member'),
    await windowOf('council-member'),
  ]
  await star.go('/da/stjernen')
  await vision.go('/da/visioner/baeredygtig-mobilitet')
  await list.go('/da/handlinger?lead=trafikplanlaegger')
  const late = async () =>
    Number(
      /(\d+) af \d+ handlinger er forsinkede/.exec(await star.page.locator('#forsinket').innerText())?.[1],
    )
  const was = await late()
  await vision.page.locator('#traad a').nth(3).focus()
  const focused = () =>
    vision.page.evaluate(() => (document.activeElement as HTMLAnchorElement | null)?.href ?? '')
  const holding = await focused()
  assert.match(holding, /vesthimmerland/)
  await list.page.locator('#text').focus()
  await list.page.keyboard.type('halvt skrevet')

  await sayLate('sti-fra-loegstoer-til-ranum', 'Gravearbejdet er standset')
  const began = Date.now()
  await vision.page.locator('#traad').getByText('Sti fra Løgstør til Ranum').waitFor()
  await list.page.locator('tr', { hasText: 'Sti fra Løgstør til Ranum' }).getByText('Forsinket').waitFor()
  await star.page
    .locator('#forsinket')
    .getByText(`${was + 1} af`)
    .waitFor()
  t.diagnostic(`seen everywhere ${Date.now() - began} ms after the window that saved was closed`)

  assert.equal(await focused(), holding)
  assert.equal(await list.page.locator('#text').inputValue(), 'halvt skrevet')
  assert.equal(await list.page.evaluate(() => document.activeElement?.id), 'text')
  for (const { close } of [star, vision, list]) await close()
})

for (const look of [{ width: 1440 }, { width: 390, script: false }])
  test(`two write the same vision: the second is told, sees both texts and joins them (${look.width} px)`, async () => {
    const [first, second] = [
      await windowOf('strategy-office', look),
      await windowOf(undefined, { ...look, token: await tokenOf('strategikonsulent') }),
    ]
    const mine = `Cyklen skal være det nemme valg (${look.width})`
    const theirs = `Bussen skal passe med toget (${look.width})`
    for (const { page, go } of [first, second]) {
      await go('/da/strategi/rediger')
      await page.locator('#visioner ~ .blk').getByRole('link', { name: 'Bæredygtig mobilitet' }).click()
      await page.locator('#challengeDa').waitFor()
    }
    await second.page.locator('#challengeDa').fill(theirs)
    assert.equal(await saving(second.page, 'Gem'), 303)
    await first.page.locator('#challengeDa').fill(mine)
    assert.equal(await saving(first.page, 'Gem'), 409)
    await first.page.getByRole('heading', { name: 'I har begge rettet den samme tekst' }).waitFor()
    const told = await first.page.locator('main').innerText()
    for (const text of ['Strategikonsulent', 'Din tekst, ikke gemt', theirs])
      assert.ok(told.includes(text), text)
    assert.equal(await first.page.locator('#challengeDa').inputValue(), mine)
    assert.ok((await overflow(first.page)) <= 0)
    await first.page.locator('#challengeDa').fill(`${mine}. ${theirs}`)
    assert.equal(await saving(first.page, 'Gem'), 303)
    const { text } = await read('/da/visioner/baeredygtig-mobilitet', 'council-member')
    assert.ok(text.includes(`${mine}. ${theirs}`), text)
    for (const { close } of [first, second]) await close()
  })

for (const look of [{ width: 1440, script: false }, { width: 390 }])
  test(`two write the same action: the second is told field by field, and may keep what is saved (${look.width} px)`, async () => {
    const [first, second] = [
      await windowOf('head', look),
      await windowOf(undefined, { ...look, token: await tokenOf('chef-teknik') }),
    ]
    const [mine, theirs] = [
      `Stierne er ryddet klokken seks (${look.width})`,
      `Stierne er ryddet før skole (${look.width})`,
    ]
    for (const { page, go } of [first, second]) {
      await go('/da/handlinger?text=Ryddede')
      await page.getByRole('link', { name: 'Ryddede stier før klokken syv' }).click()
      await page.getByRole('link', { name: 'Ret handlingen' }).click()
      await page.locator('#effect').waitFor()
    }
    await second.page.locator('#effect').fill(theirs)
    assert.equal(await saving(second.page, 'Gem handlingen'), 303)
    await first.page.locator('#effect').fill(mine)
    assert.equal(await saving(first.page, 'Gem handlingen'), 409)
    await first.page.getByRole('heading', { name: 'To har rettet det samme' }).waitFor()
    const row = first.page.locator('tr', { hasText: 'ventet effekt' })
    assert.ok((await row.innerText()).includes(theirs))
    assert.ok((await row.innerText()).includes(`klokken seks`))
    assert.equal(await first.page.locator('#effect').inputValue(), mine)
    assert.ok((await overflow(first.page)) <= 0)
    await first.page.getByRole('link', { name: 'Behold det gemte' }).click()
    await first.page.waitForURL(/\/handlinger\/[^/]+$/)
    assert.ok((await read(pathOf(first.page), 'head')).text.includes(theirs))
    for (const { close } of [first, second]) await close()
  })
