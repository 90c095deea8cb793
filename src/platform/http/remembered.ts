import { hash } from 'node:crypto'
import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { HtmlEscapedString } from 'hono/utils/html'
import { bytesOf } from './answer.ts'
import { renderToString } from './render.ts'
import { compose, inserted } from './composing.ts'
import { shelfOf } from './shelf.ts'
import type { Visit } from './visit.ts'

// what a hundred municipalities need for the star and the first page of their list: 60 kB and a hundred rows of 1.2 kB each
const drawn = shelfOf<string>(8_000_000)
const rows = shelfOf<Buffer>(14_000_000)

/** Short, and another when anything in the data is another. */
export const fingerprint = (data: unknown) => hash('sha256', JSON.stringify(data), 'base64url')

/**
 * A part of a page that follows from its data alone, drawn once for the same data, day, language and address: after a change only
 * the parts that it touched are drawn again. `data` must hold everything that the part shows; nothing personal, no nonce, and nothing
 * that is inserted when the page is sent, such as a remembered row: its place is that of one page.
 */
export function remembered(visit: Visit, name: string, data: unknown, draw: () => Child): Child {
  const place = visit.to({ da: '/', en: '/' })
  const key = `${name} ${place} ${visit.db.today} ${fingerprint(data)}`
  const known = drawn.get(key)
  if (known !== undefined) return raw(known)
  const html = String(draw())
  drawn.set(key, html)
  return raw(html)
}

const mostPlaces = 20
const drawnFor = new WeakMap<object, Map<string, Buffer>>()

/**
 * A part that follows from data that are kept: drawn once for as long as they are the same object, in each place that `place` tells
 * apart. `draw` gets where rows that are remembered themselves are inserted.
 */
export function rememberedFor(
  visit: Visit,
  data: object,
  place: readonly unknown[],
  draw: (inside: Inside) => Child,
): HtmlEscapedString {
  const places = drawnFor.get(data) ?? new Map<string, Buffer>()
  drawnFor.set(data, places)
  const key = JSON.stringify([visit.to({ da: '/', en: '/' }), ...place])
  const html = places.get(key) ?? drawnAlone(draw)
  if (!places.has(key) && places.size >= mostPlaces) places.delete(places.keys().next().value!)
  places.set(key, html)
  return inserted(visit.inserts, { html })
}
type Inside = Pick<Visit, 'inserts'>
function drawnAlone(draw: (inside: Inside) => Child): Buffer {
  const inside: Inside = { inserts: [] }
  return bytesOf(compose(renderToString(draw(inside)), inside.inserts).body)
}

/** A row of a long list, drawn once for the same data: of a page that is made anew most rows are as they were. */
export function rememberedRow(visit: Inside, data: unknown, draw: () => string): HtmlEscapedString {
  const key = JSON.stringify(data)
  const known = rows.get(key)
  const html = known ?? Buffer.from(draw())
  if (!known) rows.set(key, html)
  return inserted(visit.inserts, { html })
}
