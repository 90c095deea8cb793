// What people wrote in Danish only stands on an English page as Danish, and the page says so.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exampleHouse } from '#test/example-house'
import { Visitor } from '#test/visitor'

/** All that the example has in Danish only, and that is long enough to be known again. */
async function danishTexts(): Promise<string[]> {
  const { database, municipality } = await exampleHouse()
  const client = await database.pool.connect()
  try {
    await client.query('begin')
    await client.query(`select set_config('app.municipality_id', $1, true)`, [municipality.municipalityId])
    const { rows } = await client.query<{ text: string }>(everyText)
    return rows.map(({ text }) => text.trim()).filter((text) => text.length > 14)
  } finally {
    await client.query('rollback')
    client.release()
  }
}
const written = (table: string, ...columns: string[]) =>
  columns.map(
    (c) =>
      `select ${c} ->> 'da' from ${table} where coalesce(${c} ->> 'en', '') = '' and ${c} ->> 'da' <> ''`,
  )
const typed = (table: string, ...columns: string[]) =>
  columns.map((c) => `select ${c} from ${table} where ${c} <> ''`)
const everyText = `select distinct text from (${[
  ...written('strategy.vision', 'title'),
  ...written('strategy.focus_area', 'title'),
  ...written('strategy.core_value', 'title'),
  ...written('organisation.body', 'name'),
  ...written('organisation.unit', 'name'),
  ...written('organisation.position', 'title'),
  ...written('plans.development_plan', 'title'),
  ...written('plans.goal', 'title', 'success'),
  ...written('plans.track', 'title'),
  ...written('plans.action_plan', 'title'),
  ...written('plans.action', 'title'),
  ...written('plans.milestone', 'title'),
  ...typed('plans.action', 'stopped_reason'),
  ...typed('plans.status_update', 'public_line', 'reason'),
].join(' union all ')}) as t (text)`

const empty = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'wbr',
])
/** The words that a page shows without saying that they are Danish, each piece on a line of its own. */
function unmarked(html: string): string {
  const open: { name: string; foreign: boolean }[] = []
  const pieces: string[] = []
  for (const [, text, closes, name, attributes] of html.matchAll(/([^<]*)<(\/?)(\w+)([^>]*)>/g)) {
    const hidden = open.some((o) => o.foreign || o.name === 'head' || o.name === 'script')
    if (text && !hidden) pieces.push(text)
    if (closes) open.splice(open.findLastIndex((o) => o.name === name))
    else if (!empty.has(name!) && !attributes!.endsWith('/'))
      open.push({ name: name!, foreign: / lang="da"/.test(attributes!) })
  }
  return pieces
    .join('\n')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll('\u00ad', '')
}

/** A page of each shape that English pages lead to, some of each. */
async function* englishPages(visitor: Visitor) {
  const seen = new Map<string, number>()
  const waiting = ['/en']
  for (const path of waiting) {
    const { text, status } = await visitor.get(path)
    if (status !== 200) continue
    yield { path, text }
    for (const [, href] of text.matchAll(/href="(\/[^"#]+\/en\/[^"#]*)/g)) {
      const to = href!.replaceAll('&amp;', '&')
      const { pathname, searchParams } = new URL(to, visitor.base)
      const shape = [
        pathname
          .split('/')
          .map((part, i) => (i === 4 ? ':' : part))
          .join('/'),
        ...searchParams.keys(),
      ].join(' ')
      const times = seen.get(shape) ?? 0
      if (waiting.includes(to) || times >= 6 || pathname.endsWith('.csv')) continue
      seen.set(shape, times + 1)
      waiting.push(to)
    }
  }
}

const notes = /exists (in Danish only|only in the other language)/
test('what exists in Danish only is marked as Danish on English pages, with a word about it', async () => {
  const { base, municipality } = await exampleHouse()
  const danish = await danishTexts()
  const found: string[] = []
  for await (const { path, text } of englishPages(new Visitor(base, municipality.slug))) {
    const shown = unmarked(text)
    for (const words of danish) if (shown.includes(words)) found.push(`${path}: ${words}`)
    if (/<main[^]* lang="da"[^]*<\/main>/.test(text) && !notes.test(text))
      found.push(`${path}: says no word about it`)
  }
  assert.deepEqual(found, [])
})
