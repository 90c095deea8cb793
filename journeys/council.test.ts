import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { formats } from '#platform/i18n'
import { overflow } from '#test/browser'
import { eventually, read, windowOf } from './steps.ts'

const looks = [{ width: 1440 }, { width: 390 }, { width: 390, script: false }]
const how = (look: (typeof looks)[number]) =>
  `${look.width} px${look.script === false ? ', without JavaScript' : ''}`

/** Clicks the first link that leads to such an address and can be seen, and waits until the page is there. */
async function follow(page: Page, within: string, address: string) {
  await page.locator(`${within} a[href*="${address}"]:visible`).first().click()
  await page.waitForURL(`**${address}*`)
  assert.ok((await overflow(page)) <= 0, page.url())
}
const headline = (page: Page) => page.locator('h1').innerText()

for (const look of looks) {
  test(`from the star down to an action, and up again by the reason for it (${how(look)})`, async () => {
    const { page, go, close } = await windowOf('council-member', look)
    await go('/da/stjernen')
    if (look.width === 390) await page.locator('summary', { hasText: 'Vores natur' }).click()
    await follow(page, 'main', '/visioner/baeredygtig-mobilitet')
    await follow(page, '#traad', '/maal/flere-vaelger-cyklen')
    await follow(page, '#spor', '/spor/stier-mellem-by-og-landsby')
    await follow(page, 'main', '/handlinger/sti-fra-loegstoer-til-ranum')
    const why = await page.locator('#hvorfor').innerText()
    const up = [
      'Det overliggende mål',
      'Bæredygtig mobilitet',
      'Flere vælger cyklen',
      'Stier mellem by og landsby',
    ]
    assert.deepEqual(
      up.map((title) => why.indexOf(title)).toSorted((a, b) => a - b),
      up.map((title) => why.indexOf(title)),
    )
    assert.ok(why.includes('Det overliggende mål'))
    await follow(page, '#hvorfor', '/maal/flere-vaelger-cyklen')
    await follow(page, 'main', '/visioner/baeredygtig-mobilitet')
    await follow(page, 'body', '/stjernen')
    await close()
  })
}

for (const look of [looks[0]!, looks[2]!]) {
  test(`what changed since the last council meeting, or since another day (${how(look)})`, async () => {
    const { page, go, close } = await windowOf('council-member', look)
    const lines = () => page.locator('main .li--chg > li')
    await go('/da/stjernen')
    const told = await page.locator('#siden li:visible b').allInnerTexts()
    await follow(page, 'main', '/aendringer')
    const few = await lines().count()
    const count = formats('da').capitalCountWord(few)
    assert.equal(await headline(page), `${count} ændringer siden sidste byrådsmøde`)
    const all = await page.locator('main').innerText()
    assert.ok(told.length > 0)
    for (const title of told) assert.ok(all.includes(title), title)
    await page.locator('#siden').fill('2026-09-01')
    await page.getByRole('button', { name: 'Vis', exact: true }).click()
    await page.waitForURL('**siden=2026-09-01*')
    await page.getByText('Fra tirsdag den 1. september 2026 til i dag.').waitFor()
    assert.ok((await lines().count()) > few)
    // whoever is sent the address reads the same
    const mine = await page.locator('main').innerText()
    assert.equal((await read(page.url(), 'council-member')).text, mine)
    await close()
  })

  test(`the list of actions is narrowed, sorted, leafed through and taken home as the same rows (${how(look)})`, async () => {
    const { page, go, close } = await windowOf('council-member', look)
    const titles = () => page.locator('table tbody th a').allInnerTexts()
    /** The titles in the file that the page offers. */
    const taken = async () => {
      const href = await page.getByRole('link', { name: 'Hent hele listen som CSV' }).getAttribute('href')
      const answer = await page.request.get(new URL(href!, page.url()).href)
      const [, ...rows] = (await answer.text()).trim().split(/\r?\n/)
      return rows.map((row) => row.split(';')[1]!.replaceAll(/^"|"$/g, '').replaceAll('""', '"'))
    }
    await go('/da/handlinger')
    const whole = await taken()
    assert.equal(await headline(page), `${whole.length} handlinger`)
    const first = await titles()
    await page.getByRole('link', { name: 'Næste' }).click()
    await page.waitForURL('**page=2*')
    assert.deepEqual([...first, ...(await titles())], whole)

    // a phone keeps choices that narrow nothing behind the rest
    if (look.width !== 1440) await page.locator('summary', { hasText: 'Flere valg' }).click()
    await page.locator('#body').selectOption('tmu')
    await page.getByRole('button', { name: 'Vis', exact: true }).click()
    await page.waitForURL('**body=tmu*')
    await page.getByRole('link', { name: /^Følger planen, \d+/ }).click()
    await page.waitForURL('**status=on-track*')
    if (look.width === 1440) await page.locator('th').getByRole('link', { name: 'Frist' }).click()
    else {
      await page.locator('summary', { hasText: 'Flere valg' }).click()
      await page.locator('#sort').selectOption('deadline')
      await page.getByRole('button', { name: 'Vis', exact: true }).click()
    }
    await page.waitForURL('**sort=deadline*')
    const [said, rows] = [await headline(page), await titles()]
    assert.equal(said, `${rows.length} af ${whole.length} handlinger`)
    assert.ok(rows.length > 1 && rows.length < first.length)
    assert.deepEqual(await taken(), rows)
    const states = await page.locator('table tbody td:first-of-type').allInnerTexts()
    assert.deepEqual([...new Set(states.map((s) => s.trim()))], ['Følger planen'])
    assert.notDeepEqual(
      rows,
      rows.toSorted((a, b) => a.localeCompare(b, 'da')),
    )
    assert.ok((await overflow(page)) <= 0)
    // the address alone brings back what is seen
    const { text } = await read(page.url(), 'council-member')
    assert.ok(text.includes(said))
    for (const title of rows) assert.ok(text.includes(title), title)
    await close()
  })
}

test('a word is found in all its forms', async () => {
  const { page, go, close } = await windowOf('council-member', { width: 390, script: false })
  await go('/da')
  await page.getByRole('link', { name: 'Søg', exact: true }).click()
  const found = async (word: string) => {
    await page.locator('main input[type=search]').fill(word)
    await page.locator('main').getByRole('button', { name: 'Søg' }).click()
    await page.waitForURL((url) => url.searchParams.get('q') === word)
    assert.ok((await overflow(page)) <= 0)
    return page.locator('main h3 a, main li a').allInnerTexts()
  }
  for (const word of ['cykelsti', 'cykelstien', 'cykelstierne', 'CYKELSTIERS'])
    assert.ok((await found(word)).includes('Cykelsti mellem Aars og Hornum'), word)
  assert.ok((await found('ældres')).some((title) => /ældre/i.test(title)))
  await found('xylofonkvartet')
  await page.getByRole('heading', { name: 'Ingen steder handler om xylofonkvartet' }).waitFor()
  await close()
})

test('every overview says that safe daily operation comes first and is not on it', async () => {
  const overviews = [
    ...[
      '',
      '/visioner',
      '/visioner/baeredygtig-mobilitet',
      '/fokusomraader/vores-vaekst',
      '/vaerdier/sund-oekonomi',
    ],
    ...['/udvalg/teknik-og-miljoeudvalget', '/daekning', '/daekning/vaerdier', '/aendringer', '/handlinger'],
    ...['/forsinket', '/udviklingsplaner'],
  ]
  const { page, go, close } = await windowOf(undefined, { width: 390, script: false })
  for (const path of overviews) {
    assert.equal(await go(`/da${path}`), 200, path)
    const told = page.getByText('Sikker daglig drift har altid forrang og står ikke på stjernen.')
    assert.ok(await told.first().isVisible(), path)
  }
  await close()
  const star = await read('/da/stjernen', 'council-member')
  assert.match(star.text, /Sikker daglig drift har altid forrang og står ikke på stjernen\./)
})

test('a text of one long word makes no page wider than its window', async () => {
  for (const width of [390, 820, 1440]) {
    const { page, go, close } = await windowOf('council-member', { width })
    for (const path of ['/handlinger/sti-fra-loegstoer-til-ranum', '/daekning', '/handlinger']) {
      await go(`/da${path}`)
      await page.evaluate(() => {
        for (const text of document.querySelectorAll('main :is(h1, p:not(:has(*)), dd, tbody th a)'))
          text.textContent = 'Speciallægepraksisplanlægningsstabiliseringsperiode'.repeat(10)
      })
      assert.ok((await overflow(page)) <= 0, `${path} at ${width} px`)
    }
    await close()
  }
})

for (const role of ['council-member', undefined] as const)
  test(`back from a narrowed list the filter says what the list shows (${role ?? 'citizen'})`, async () => {
    const { page, go, close } = await windowOf(role)
    await go('/da/handlinger')
    await page.locator('select[name=vision]').selectOption({ index: 1 })
    await page.locator('.flt button').click()
    await page.waitForURL(/vision=/)
    assert.notEqual(await page.locator('select[name=vision]').inputValue(), '')
    await page.goBack()
    await page.waitForURL(/handlinger$/)
    await eventually(() => page.locator('select[name=vision]').inputValue(), '')
    await close()
  })
