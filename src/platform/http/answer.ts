import type { Child } from 'hono/jsx'
import type { Stands } from '#platform/db'
import type { Heeds } from './heeds.ts'
import type { Composed } from './composing.ts'
import type { FieldError } from './forms.ts'

/** What a handler gives back. A status of 400 or more leaves nothing behind in the database. */
export interface Answer {
  status: number
  headers?: Record<string, string>
  /** A page as JSX, a text, bytes, bytes in pieces, or a stream of either. */
  body?: Child | string | Uint8Array | Pieces | ReadableStream | null
  type?: string
  /** Set on a page that may be given again to the same session until what it heeds has changed; others are always made anew. */
  heeds?: Heeds
  /** Of a body made of parts: the texts around them and which they are, so that it can be put together anew. */
  composed?: Composed
  /** The body compressed, made for the first who wants it so and kept with what is kept. */
  packed?: { bytes?: Uint8Array }
  /** Put on by the gate: the nonce of the page's own elements, and who read it when. */
  nonce?: string
  read?: { personId: string | null; day: string } & Stands
}

/** A body that is never put together: pieces that stand in many pages are kept and sent as they are. */
export class Pieces {
  readonly list: readonly Uint8Array[]
  readonly length: number
  constructor(list: readonly Uint8Array[]) {
    this.list = list
    this.length = list.reduce((sum, piece) => sum + piece.length, 0)
  }
}

type Whole = string | Uint8Array | Pieces
/** Known from end to end, and so can be kept. */
export const isWhole = (body: Answer['body']): body is Whole =>
  typeof body === 'string' || body instanceof Uint8Array || body instanceof Pieces

export function bytesOf(body: Whole): Buffer {
  if (body instanceof Pieces) return Buffer.concat(body.list)
  return typeof body === 'string' ? Buffer.from(body) : Buffer.from(body.buffer, body.byteOffset, body.length)
}

/** A page. */
export const page = (body: Child, status = 200): Answer => ({
  status,
  body,
  type: 'text/html; charset=utf-8',
})
/** Done; the browser fetches the next page itself. */
export const see = (location: string): Answer => ({ status: 303, headers: { location } })
/** Moved for good: an address that a rename has left behind. */
export const moved = (location: string): Answer => ({ status: 308, headers: { location } })
export const json = (value: unknown, status = 200, headers: Record<string, string> = {}): Answer => ({
  status,
  headers,
  body: JSON.stringify(value),
  type: 'application/json; charset=utf-8',
})
/** A file to keep, such as a table as CSV. */
export const file = (name: string, type: string, body: string | Uint8Array | ReadableStream): Answer => ({
  status: 200,
  body,
  type,
  headers: { 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}` },
})
/** RFC 9457: a problem told to a program, as a sentence or by its name, which then is its `code`. */
export const problem = (status: number, told: string, more: Record<string, unknown> = {}): Answer => ({
  status,
  body: JSON.stringify({ type: 'about:blank', ...titled(told), status, ...more }),
  type: 'application/problem+json; charset=utf-8',
})
const titled = (told: string) =>
  /^[a-z]+(-[a-z]+)*$/.test(told) ? { title: titles[told] ?? sentence(told), code: told } : { title: told }
/** The rules' own names are words: `already-released` says that it is already released. */
const sentence = (name: string) => name[0]!.toUpperCase() + name.slice(1).replaceAll('-', ' ')
const titles: Record<string, string> = {
  'not-found': 'It is not there, or not for you to see',
  forbidden: 'You see it but may not do this to it',
  'not-ours': 'It was sent from a page of another site',
  'too-large': 'More was sent than the address takes',
  unreadable: 'The body is not what its type says',
  'too-many': 'Too many requests from your address; wait a little',
  conflict: 'This Idempotency-Key has been used for something else',
  fault: 'We have made a mistake; say the reference when you ask for help',
  unavailable: 'The database does not answer just now',
  'written-since': 'Somebody has changed it since you read it',
  'changed-meanwhile': 'Somebody has changed it since you read it',
  holding: 'Something hangs on it',
  carried: 'The committee has a goal here',
  outside: 'It lies outside the remit of the committee',
  declared: 'It is declared already',
  'not-yours': 'Only who gave it may take it back',
}
/** 422: what cannot be used of what a program sent or asked, all of it at once. */
export const faulty = (errors: FieldError[]): Answer => problem(422, 'Some fields cannot be used', { errors })
