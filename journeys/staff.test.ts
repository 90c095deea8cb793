import assert from 'node:assert/strict'
import { test } from 'node:test'
import { overflow } from '#test/browser'
import { read, tabTo, windowOf } from './steps.ts'

const action = '/da/handlinger/nyt-slidlag-paa-de-mest-nedslidte-kommuneveje'

test('by keyboard only: late asks for a reason, is saved with one, and is taken back', async () => {
  const { page, go, close } = await windowOf('staff')
  await go('/da/mine-handlinger')
  await tabTo(page, 'main summary')
  await page.keyboard.press('Enter')
  await tabTo(page, 'input[name=choice]')
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  assert.equal(await page.locator('input[name=choice]:checked').getAttribute('value'), 'late')
  const refused = page.waitForResponse((r) => r.request().method() === 'POST')
  await tabTo(page, 'form[action$="/status"] button')
  await page.keyboard.press('Enter')
  assert.equal((await refused).status(), 422)
  await page.locator('#reason-error, #reason[aria-invalid=true]').first().waitFor()
  // what was chosen still stands
  assert.equal(await page.locator('input[name=choice]:checked').getAttribute('value'), 'late')
  await tabTo(page, '#reason')
  await page.keyboard.type('Asfaltværket er lukket for vinteren')
  await tabTo(page, '#newDate')
  await page.keyboard.type('2. kvartal 2027')
  await tabTo(page, 'form[action$="/status"] button')
  await page.keyboard.press('Enter')
  await page.getByText('Asfaltværket er lukket for vinteren').first().waitFor()
  assert.match((await read(action, 'staff')).text, /2\. kvartal 2027/)
  // taken back: everything is as it was
  await tabTo(page, 'form[action*="/fortryd"] button')
  await page.keyboard.press('Enter')
  await page.waitForURL(/fortrudt|#status/)
  await page.getByText('Asfaltværket er lukket for vinteren').first().waitFor({ state: 'detached' })
  const after = await read(action, 'staff')
  assert.doesNotMatch(after.text, /Asfaltværket/)
  assert.doesNotMatch(after.text, /2\. kvartal 2027/)
  await close()
})

test('on a phone without JavaScript: a status in a few taps; citizens see it when the head says so', async () => {
  const line = 'Målevognen har kørt hele nettet igennem'
  const note = 'Leverandøren beder om et møde om prisen'
  const { page, go, close } = await windowOf('staff', { width: 390, script: false })
  await go('/da/mine-handlinger')
  assert.ok((await overflow(page)) <= 0)
  await page.locator('main summary').first().click()
  await page.locator('label:has(input[name=choice][value=on-track])').click()
  await page.locator('textarea[name=publicLine]').fill(line)
  await page.locator('textarea[name=internalNote]').fill(note)
  assert.ok((await overflow(page)) <= 0)
  await page.locator('form[action$="/status"] button').click()
  await page.getByText('Status er gemt').waitFor()
  await close()

  const [citizen, council, own] = [await read(action), await read(action, 'council-member'), await read(action, 'staff')]
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
  const told = await read(action)
  assert.match(told.text, new RegExp(line))
  assert.doesNotMatch(told.text, new RegExp(note))
})
