import type { Child } from 'hono/jsx'

/** JSX to text. Components of this house are synchronous: they get plain data and never fetch. */
export function renderToString(node: Child | Uint8Array | ReadableStream | null | undefined): string {
  if (node === null || node === undefined) return ''
  const text: unknown = (node as { toString(): unknown }).toString()
  if (typeof text !== 'string') throw new Error('a component may not be asynchronous')
  return text
}
