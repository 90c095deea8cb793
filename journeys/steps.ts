import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { openWindow, type Look } from '#test/browser'
import { exampleHouse, type RoleName } from '#test/example-house'

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
