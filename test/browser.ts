import { existsSync } from 'node:fs'
import { after } from 'node:test'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

// Nothing is asked of the network: a browser that looks for updates is refused many times a minute.
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

let launched: Promise<Browser> | undefined
/**
 * CHROMIUM, else the one that comes with the packages, else the one of the machine. The packaged one is a browser without its own
 * windows: the same visits take a third of the time.
 */
const launch = async (): Promise<Browser> => {
  const chosen = process.env['CHROMIUM']
  if (chosen) return chromium.launch({ executablePath: chosen, args: flags })
  try {
    const { default: packaged } = await import('@sparticuz/chromium')
    // without its own flags: in the single process that they ask for, one closed window closes all
    return await chromium.launch({ executablePath: await packaged.executablePath(), args: flags })
  } catch (e) {
    // it is made for one kind of machine, and needs a library that not every machine has
    const own = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path))
    if (!own) throw e
    return chromium.launch({ executablePath: own, args: flags })
  }
}
after(async () => {
  await (await launched)?.close()
})

export const browser = () => (launched ??= launch())

export interface Look {
  width?: number
  dark?: boolean
  script?: boolean
  token?: string
  base: string
}
/** A fresh window of somebody's. */
export async function openWindow({
  width = 1440,
  dark = false,
  script = true,
  token,
  base,
}: Look): Promise<{ page: Page; context: BrowserContext }> {
  const context = await (
    await browser()
  ).newContext({
    viewport: { width, height: 900 },
    colorScheme: dark ? 'dark' : 'light',
    javaScriptEnabled: script,
    locale: 'da-DK',
    reducedMotion: 'reduce',
  })
  if (token) await context.addCookies([{ name: 'ledestjernen', value: token, url: base }])
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  return { page, context }
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** Every breach of WCAG 2.2 A and AA that axe can find on the page, in a line each. */
export async function breaches(page: Page): Promise<string[]> {
  // evaluated from outside, so the page's own policy stays as strict as it is
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource)
  const found = await page.evaluate(async () => {
    const axe = (
      globalThis as unknown as {
        axe: {
          run: (
            context: unknown,
            options: unknown,
          ) => Promise<{
            violations: { id: string; nodes: { target: string[]; failureSummary?: string }[] }[]
          }>
        }
      }
    ).axe
    const { violations } = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      resultTypes: ['violations'],
      preload: false,
    })
    return violations.flatMap((v) =>
      v.nodes.slice(0, 3).map((n) => `${v.id}: ${n.target.join(' ')} ${n.failureSummary ?? ''}`),
    )
  })
  return found
}

/** How many pixels the page is wider than the window. */
export const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
