import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { openWindow, type Look } from '#test/browser'
import { exampleHouse, type RoleName } from '#test/example-house'

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

/** A window of one role's, or a citizen's, with the way to go somewhere by its address below the municipality. */
export async function windowOf(role?: RoleName, look: Partial<Look> = {}) {
  const { base, municipality, tokens } = await exampleHouse()
  const { page, context } = await openWindow({ base, ...look, ...(role && { token: tokens[role] }) })
  page.setDefaultTimeout(patience)
  const go = async (path: string) =>
    (
      await page.goto(
        path.startsWith(`/${municipality.slug}/`) ? base + path : `${base}/${municipality.slug}${path}`,
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
    if (await page.evaluate((s) => document.activeElement?.matches(s) ?? false, selector)) return
  }
  throw new Error(`Tab never comes to ${selector}`)
}

/** The path of where a window is. */
export const pathOf = (page: Page) => new URL(page.url()).pathname
