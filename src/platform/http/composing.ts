import { raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import { Pieces } from './answer.ts'

/** Bytes that stand in a page; with a key when they are a part that is made anew by itself. */
export interface Insert {
  html: Buffer
  key?: string
}
export interface Composed {
  texts: readonly Buffer[]
  keys: readonly string[]
}

/** They stand in the page as a mark until it is sent: what is bytes already need not be made into text and back. */
export function inserted(inserts: Insert[], insert: Insert): HtmlEscapedString {
  return raw(insert.html.length ? `${mark}${inserts.push(insert) - 1}${mark}` : '')
}
// cleaned away in everything that is typed
const mark = '\u0000'

/** A page's text with the parts that were inserted into it. */
export function compose(
  text: string,
  inserts: readonly Insert[],
): { body: string | Pieces; composed?: Composed } {
  if (!inserts.length) return { body: text }
  const pieces = text.split(mark)
  const texts = pieces.filter((_, i) => i % 2 === 0).map((piece) => Buffer.from(piece))
  // every second piece is the number of an insert
  const parts = pieces.filter((_, i) => i % 2 === 1).map((number) => inserts[Number(number)]!)
  const keys = parts.flatMap(({ key }) => key ?? [])
  const body = putTogether(
    texts,
    parts.map(({ html }) => html),
  )
  return { body, ...(keys.length === parts.length && { composed: { texts, keys } }) }
}
export const putTogether = (texts: readonly Buffer[], parts: readonly Buffer[]) =>
  new Pieces(texts.flatMap((text, i) => [text, ...parts.slice(i, i + 1)]))
