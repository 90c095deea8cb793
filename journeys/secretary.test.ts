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

for (const look of [{ width: 1440 }, { width: 390, script: false }])
  test(`a gap in the coverage is chosen with a reason that all can read, and is a gap again (${look.width} px)`, async () => {
    const reason = 'Boligformer tages op sammen med den næste kommuneplan'
    const { page, go, close } = await windowOf('committee-secretary', look)
    const gaps = () => page.locator('h1').innerText()
    await go('/da/daekning')
    const before = await gaps()
    // a cell of the table; where there is no room for it, the sentence above
    await page
      .locator(`main ${look.width === 1440 ? '#tabel ' : ''}a[href*="/daekning/begrundelse"]:visible`)
      .first()
      .click()
    await page.waitForURL('**/daekning/begrundelse?*')
    await page.locator('#reason').fill('fordi')
    const refused = page.waitForResponse((r) => r.request().method() === 'POST')
    await page.getByRole('button', { name: 'Gem begrundelsen' }).click()
    assert.equal((await refused).status(), 422)
    await page.locator('#reason[aria-invalid=true]').waitFor()
    assert.equal(await page.locator('#reason').inputValue(), 'fordi')
    assert.ok((await overflow(page)) <= 0)
    await page.locator('#reason').fill(reason)
    await page.getByRole('button', { name: 'Gem begrundelsen' }).click()
    await page.waitForURL(/\/daekning$/)
    assert.notEqual(await gaps(), before)
    assert.ok((await overflow(page)) <= 0)
    for (const told of [await read('/da/daekning'), await read('/da/daekning', 'council-member')])
      for (const text of [reason, '23. november 2026', 'Udvalgssekretær, Teknik- og Miljøudvalget'])
        assert.ok(told.text.includes(text), text)
    const vision = await read('/da/visioner/attraktive-aeldrefaellesskaber-og-boformer')
    assert.ok(vision.text.includes(reason))
    await page.getByRole('button', { name: 'Gælder ikke længere' }).click()
    await page.getByText('Ingen huller er valgt fra.').waitFor()
    assert.equal(await gaps(), before)
    await close()
  })

test('a goal and a track are moved, copied and withdrawn; what hangs on them is shown', async () => {
  const { page, go, close } = await windowOf('committee-secretary')
  const save = (label: string) => page.getByRole('button', { name: label, exact: true }).click()
  const follow = async (name: string, address: string) => {
    await page.locator('main').getByRole('link', { name, exact: true }).first().click()
    await page.waitForURL(`**/${address}`)
  }
  await go('/da/ny-udviklingsplan')
  await page.locator('#titleDa').fill('Plan at flytte til')
  await save('Begynd planen')
  await page.waitForURL('**/skriv')
  const plan = pathOf(page).replace(/\/skriv$/, '')
  const own = async () => {
    await go(plan)
    return page.locator('main').innerText()
  }
  const choosePlan = async () => {
    const option = page.locator('#planId option', { hasText: 'Plan at flytte til' })
    await page.locator('#planId').selectOption((await option.getAttribute('value'))!)
  }
  // copied: the goal comes with its tracks, the original stays
  await go('/da/maal/flere-vaelger-cyklen-paa-de-korte-ture')
  const goal = pathOf(page)
  await follow('Kopiér', 'kopi')
  await choosePlan()
  await save('Kopiér')
  await page.waitForURL('**/skriv')
  for (const text of ['Flere vælger cyklen på de korte ture', 'Stier mellem by og landsby'])
    assert.ok((await own()).includes(text), text)
  assert.equal((await read(goal)).status, 200)

  // actions hang on the goal: it cannot be withdrawn, and they are named
  await go(goal)
  await follow('Træk tilbage', 'tilbagetraekning')
  const held = await page.locator('main').innerText()
  for (const text of ['Disse ting afhænger af det:', 'Sti fra Løgstør til Ranum'])
    assert.ok(held.includes(text), text)
  assert.equal(await page.locator('main form').count(), 0)

  // moved: out of the public plan, into the draft, and back
  await go(goal)
  await follow('Flyt', 'flytning')
  await choosePlan()
  await save('Flyt')
  await page.waitForURL('**/skriv')
  assert.equal((await read(goal)).status, 404)
  await go(goal)
  await follow('Flyt', 'flytning')
  await save('Flyt')
  await page.waitForURL('**/skriv')
  assert.equal((await read(goal)).status, 200)

  // the copied track: moved under the public plan's goal, copied, and withdrawn with a reason
  await go(plan)
  await page.locator('main').getByRole('link', { name: 'Stier mellem by og landsby' }).first().click()
  await page.waitForURL('**/spor/*')
  const track = pathOf(page)
  await follow('Flyt', 'flytning')
  const goals = page.getByLabel(/Flere vælger cyklen/)
  await goals.first().uncheck()
  await goals.last().check()
  await save('Flyt')
  await page.waitForURL('**/spor/*')
  assert.equal((await read(track)).status, 200)
  await follow('Kopiér', 'kopi')
  await save('Kopiér')
  await page.waitForURL('**/skriv')
  await go(track)
  await follow('Træk tilbage', 'tilbagetraekning')
  await page.getByText('Intet andet afhænger af det.').waitFor()
  await page.locator('#reason').fill('Samles i ét spor')
  await save('Træk tilbage')
  await page.waitForURL('**/skriv')
  assert.ok((await read(track, 'committee-secretary')).text.includes('Samles i ét spor'))
  await go(track)
  await save('Genoptag')
  await page.getByText('Samles i ét spor').waitFor({ state: 'detached' })
  await close()
})

test('what was typed when the session ended is there again after signing in', async () => {
  const { page, go, close } = await windowOf('committee-secretary')
  await go('/da/maal/flere-vaelger-cyklen-paa-de-korte-ture')
  await page.locator('main').getByRole('link', { name: 'Ret', exact: true }).first().click()
  await page.waitForURL('**/ret')
  const form = pathOf(page)
  const cookies = await page.context().cookies()
  await page.context().clearCookies()
  await page.locator('#whyDa').fill('Skrevet, mens sessionen løb ud')
  await page.getByRole('button', { name: 'Gem', exact: true }).click()
  await page.waitForURL('**/log-ind?*')
  assert.equal(new URL(page.url()).searchParams.get('til'), form)
  // whoever else signs in on the device does not get it, and what he saves is not written over unseen
  const other = await windowOf('strategy-office')
  await page.context().addCookies(await other.page.context().cookies())
  await other.close()
  await go(form)
  assert.equal(await page.getByText('Det, du skrev sidst, er hentet frem.').count(), 0)
  await page.locator('#successDa').fill('Skrevet af en anden imens')
  await page.getByRole('button', { name: 'Gem', exact: true }).click()
  await page.waitForURL((url) => url.pathname !== form)
  await page.context().addCookies(cookies)
  await go(form)
  await page.getByText('Det, du skrev sidst, er hentet frem.').waitFor()
  assert.equal(await page.locator('#whyDa').inputValue(), 'Skrevet, mens sessionen løb ud')
  await page.getByRole('button', { name: 'Gem', exact: true }).click()
  await page.getByText('Skrevet af en anden imens').first().waitFor()
  assert.equal(await page.locator('#whyDa').inputValue(), 'Skrevet, mens sessionen løb ud')
  // saved, it is not brought back again
  await page.getByRole('button', { name: 'Gem', exact: true }).click()
  await page.waitForURL((url) => url.pathname !== form)
  await go(form)
  assert.equal(await page.getByText('Det, du skrev sidst, er hentet frem.').count(), 0)
  await close()
})

test('titles of long Danish words, or of no words at all, make no page wider than its window', async () => {
  const { page, go, close } = await windowOf('committee-secretary', { script: false })
  const save = (label: string) => page.getByRole('button', { name: label, exact: true }).click()
  await go('/da/ny-udviklingsplan')
  await page.locator('#titleDa').fill('Arbejdsmarkedsuddannelsesplanen')
  await save('Begynd planen')
  const plan = pathOf(page).replace(/\/skriv$/, '')
  for (const title of ['Beskæftigelsesforanstaltningsplanlægning', 'å'.repeat(200)]) {
    await go(`${plan}/nyt-maal`)
    await page.locator('#titleDa').fill(title)
    await save('Gem')
  }
  await go(plan)
  const goals = await page
    .locator('main a[href*="/da/maal/"]')
    .evaluateAll((all) => all.map((a) => a.getAttribute('href')!))
  await go('/da/ny-udviklingsplan')
  await page.locator('#titleDa').fill('Æ'.repeat(99))
  await save('Begynd planen')
  const other = pathOf(page).replace(/\/skriv$/, '')
  await go(`${other}/frigivelse`)
  await save('Frigiv planen')
  const wide: Record<string, number> = {}
  for (const width of [390, 820]) {
    await page.setViewportSize({ width, height: 900 })
    for (const path of [
      plan,
      `${plan}/skriv`,
      `${plan}/raekkefoelge`,
      other,
      ...goals,
      '/da/stjernen',
      '/da/udviklingsplaner',
      '/da/aendringer',
    ]) {
      assert.equal(await go(path), 200, path)
      const by = await overflow(page)
      if (by > 0) wide[`${path} at ${width}`] = by
    }
  }
  assert.deepEqual(wide, {})
  await close()
})
