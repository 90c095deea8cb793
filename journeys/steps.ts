import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { addPerson, listPositions, takePosition } from '#organisation'
import { newToken, sha256 } from '#platform/ids'
import type { Day } from '#platform/time'
import { openWindow, type Look } from '#test/browser'
import { exampleHouse, type RoleName } from '#test/example-house'
import { inMunicipality } from '#test/municipality'

/** Addresses of the example by the codes of its files: `/da/handlingsplaner/vej` → where that plan is. */
export async function slugs(): Promise<(path: string) => string> {
  const { database, municipality } = await exampleHouse()
  const client = await database.pool.connect()
  const found = async (query: string) =>
    new Map((await client.query<{ slug: string; code: string }>(query)).rows.map((r) => [r.code, r.slug]))
  try {
    await client.query('begin')
    await client.query(`select set_config('app.municipality_id', $1, true)`, [municipality.municipalityId])
    const known: Record<string, Map<string, string>> = {
      handlinger: await found(`select slug->>'da' as slug, code from plans.action`),
      handlingsplaner: await found(
        `select slug->>'da' as slug, split_part(code, '-', 1) as code from plans.action_plan`,
      ),
      udviklingsplaner: await found(
        `select p.slug->>'da' as slug, b.code from plans.development_plan p join organisation.body b on b.id = p.body_id`,
      ),
    }
    return (path) =>
      path.replace(
        /\/(handlinger|handlingsplaner|udviklingsplaner)\/([a-z-]+)/,
        (_, kind: string, code: string) => `/${kind}/${known[kind]?.get(code) ?? code}`,
      )
  } finally {
    await client.query('rollback')
    client.release()
  }
}

/** A busy machine is slow, not broken. */
export const patience = 60_000

/** Waits until something is so, and says what it was when it never becomes so. */
export async function eventually<T>(look: () => Promise<T>, wished: T) {
  const until = Date.now() + patience / 3
  while (JSON.stringify(await look().catch(() => undefined)) !== JSON.stringify(wished) && Date.now() < until)
    await sleep(100)
  assert.deepEqual(await look(), wished)
}

/** A session of somebody new in a position that has no one-click account. */
export async function tokenOf(positionCode: string): Promise<string> {
  const { database, municipality, running } = await exampleHouse()
  const personId = await inMunicipality(running, municipality, async (db) => {
    const position = (await listPositions(db)).find((p) => p.code === positionCode)!
    const id = await addPerson(db, { name: position.title.da!, email: null })
    await takePosition(db, id, position.id, '2022-01-01' as Day)
    return id
  })
  const token = newToken()
  await database.pool.query(`select platform.open_session($1, $2, $3, false, interval '2 hours')`, [
    sha256(token),
    municipality.municipalityId,
    personId,
  ])
  return token
}

/** A window of one role's, or a citizen's, with the way to go somewhere by its address below the municipality. */
export async function windowOf(role?: RoleName, look: Partial<Look> = {}) {
  const { base, municipality, tokens } = await exampleHouse()
  const { page, context } = await openWindow({ base, ...look, ...(role && { token: tokens[role] }) })
  page.setDefaultTimeout(patience)
  const go = async (path: string) =>
    (
      await page.goto(
        new URL(
          path.startsWith(base) || path.startsWith(`/${municipality.slug}/`)
            ? path
            : `/${municipality.slug}${path}`,
          base,
        ).href,
      )
    )?.status()
  return { page, go, close: () => context.close() }
}

/** What a page says to a visitor who comes anew, and with which status. */
export async function read(path: string, role?: RoleName) {
  const { page, go, close } = await windowOf(role, { script: false })
  const status = await go(path)
  const text = await page.locator('main').innerText()
  await close()
  return { status, text }
}

/** Goes on with Tab alone until something that fits has the focus. */
export async function tabTo(page: Page, selector: string, most = 250) {
  for (let i = 0; i < most; i++) {
    await page.keyboard.press('Tab')
    if (await page.locator(selector).evaluateAll((all: Element[]) => all.includes(document.activeElement!)))
      return
  }
  throw new Error(`Tab never comes to ${selector}`)
}

/** Goes on with Tab alone until something that fits has the focus, and presses Enter. */
export async function press(page: Page, selector: string) {
  await tabTo(page, selector)
  await page.keyboard.press('Enter')
}

/** The path of where a window is. */
export const pathOf = (page: Page) => new URL(page.url()).pathname
