import assert from 'node:assert/strict'
import { test } from 'node:test'
import { overflow } from '#test/browser'
import { setClock } from '#test/municipality'
import { press, read, tabTo, windowOf } from './steps.ts'

/** One of the actions that the position leads, by its card on the page and its own address. */
const led = (title: string, slug: string) => ({
  title,
  card: `section[aria-label="${title}"]`,
  path: `/da/handlinger/${slug}`,
})
const path = led('Sti fra Løgstør til Ranum', 'sti-fra-loegstoer-til-ranum')
const routes = led('Skiltede cykelruter langs fjorden', 'skiltede-cykelruter-langs-fjorden')
const chargers = led('En lader i hver større landsby', 'en-lader-i-hver-stoerre-landsby')

for (const width of [1440, 390])
  test(`by keyboard only: late asks for a reason, is saved with one, and is taken back (${width} px)`, async () => {
    const reason = 'Lodsejerne mangler at skrive under'
    const { page, go, close } = await windowOf('staff', { width })
    const chosen = () => page.locator('input[name=choice]:checked').getAttribute('value')
    await go('/da/mine-handlinger')
    await press(page, `details:has(${path.card}) > summary`)
    await tabTo(page, `${path.card} input[name=choice]`)
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    assert.equal(await chosen(), 'late')
    assert.ok((await overflow(page)) <= 0)
    const refused = page.waitForResponse((r) => r.request().method() === 'POST')
    await press(page, `${path.card} form[action$="/status"] button`)
    assert.equal((await refused).status(), 422)
    await page.locator('#reason[aria-invalid=true]').waitFor()
    // what was chosen still stands
    assert.equal(await chosen(), 'late')
    await tabTo(page, '#reason')
    await page.keyboard.type(reason)
    await tabTo(page, '#newDate')
    await page.keyboard.type('2. kvartal 2028')
    await press(page, 'form[action$="/status"] button')
    // back on the list that it was begun on
    await page.getByText('Status er gemt').waitFor()
    assert.match(page.url(), /mine-handlinger/)
    const { text } = await read(path.path, 'staff')
    for (const told of [reason, 'Ny dato: 2. kvartal 2028', 'Forsinket']) assert.ok(text.includes(told), told)
    // taken back: everything is as it was
    await press(page, 'form[action*="/fortryd"] button')
    await page.getByText('Status er gemt').waitFor({ state: 'detached' })
    assert.doesNotMatch((await read(path.path, 'staff')).text, /Lodsejerne mangler|2\. kvartal 2028/)
    await close()
  })

test('by keyboard only: nothing new is one key, and no longer waits', async () => {
  const { page, go, close } = await windowOf('staff')
  await go('/da/mine-handlinger')
  await page.getByRole('heading', { name: 'To handlinger venter på dig' }).waitFor()
  await press(page, `${routes.card} form[action$="/intet-nyt"] button`)
  await page.getByText(`${routes.title}: intet nyt.`).waitFor()
  await page.getByRole('heading', { name: 'Én handling venter på dig' }).waitFor()
  assert.match((await read(routes.path, 'staff')).text, /23\. nov\. 2026\s+Intet nyt/)
  await close()
})

test('by keyboard only: a milestone is ticked, taken back in time, and afterwards only corrected in the open', async () => {
  const milestone = 'Belægning og skilte er på plads'
  const [wrong, right] = ['Vi venter på gruset', 'Gruset er kommet']
  const { page, go, close } = await windowOf('staff', { width: 390 })
  const tick = async (line: string) => {
    await press(page, `details:has(${path.card}) > summary`)
    await tabTo(page, `${path.card} input[name=choice]`)
    await page.keyboard.press('Space')
    await tabTo(page, `${path.card} input[name=reached]`)
    await page.keyboard.press('Space')
    await tabTo(page, `${path.card} textarea[name=publicLine]`)
    await page.keyboard.type(line)
    await press(page, `${path.card} form[action$="/status"] button`)
    await page.getByText('Status er gemt').waitFor()
  }
  const steps = async () => /Milepæle\s+(\d af \d)/.exec((await read(path.path, 'staff')).text)?.[1]
  try {
    await go('/da/mine-handlinger')
    await tick(wrong)
    assert.equal(await steps(), '4 af 4')
    await press(page, 'form[action*="/fortryd"] button')
    await page.getByText('Status er fortrudt').waitFor()
    assert.equal(await steps(), '3 af 4')

    await tick(wrong)
    setClock('2026-11-23T09:11:00Z')
    // the button still stands on the open page, but ten minutes have passed
    await press(page, 'form[action*="/fortryd"] button')
    await page.getByText('Der er gået mere end ti minutter').waitFor()
    await go(path.path)
    assert.equal(await page.locator('form[action*="/fortryd"]').count(), 0)
    await press(page, 'a[href*="/status/"][href$="/ret"]')
    await tabTo(page, '#publicLine')
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type(right)
    await press(page, 'form[action$="/ret"] button')
    await page.getByText(right).first().waitFor()
    // both can be read: the old one struck through
    assert.ok((await page.locator('del').allInnerTexts()).join(' ').includes(wrong))
    assert.match(
      await page.locator('main').innerText(),
      new RegExp(`Rettelse[\\s\\S]*${right}[\\s\\S]*Rettet`),
    )
    assert.ok((await page.locator('main').innerText()).includes(`Nået: ${milestone}`))
    assert.equal(await steps(), '4 af 4')
    assert.ok((await overflow(page)) <= 0)
  } finally {
    setClock('2026-11-23T09:00:00Z')
  }
  await close()
})

test('on a phone without JavaScript: a status in a few taps; citizens see it when the head says so', async () => {
  const line = 'Tyve lader nu om natten'
  const note = 'Leverandøren beder om et møde om prisen'
  const { page, go, close } = await windowOf('staff', { width: 390, script: false })
  const form = page.locator(`${chargers.card} form[action$="/status"]`)
  await go('/da/mine-handlinger')
  assert.ok((await overflow(page)) <= 0)
  await form.locator('label:has(input[value=on-track])').click()
  await form.locator('textarea[name=publicLine]').fill(line)
  await form.locator('textarea[name=internalNote]').fill(note)
  assert.ok((await overflow(page)) <= 0)
  await form.locator('button').click()
  await page.getByText('Status er gemt').waitFor()
  await close()

  const [citizen, council, own] = [
    await read(chargers.path),
    await read(chargers.path, 'council-member'),
    await read(chargers.path, 'staff'),
  ]
  assert.doesNotMatch(citizen.text, new RegExp(line))
  assert.match(council.text, new RegExp(line))
  assert.match(own.text, new RegExp(note))
  for (const { text } of [citizen, council]) assert.doesNotMatch(text, new RegExp(note))

  const head = await windowOf('head')
  await head.go('/da/min-side')
  await head.page.locator('main a[href*="/frigiv"]').first().click()
  await head.page.getByText(line).waitFor()
  await head.page.getByRole('button', { name: 'Frigiv de valgte' }).click()
  await head.page.getByText('frigivet').first().waitFor()
  await head.close()
  const told = await read(chargers.path)
  assert.match(told.text, new RegExp(line))
  assert.doesNotMatch(told.text, new RegExp(note))
})
