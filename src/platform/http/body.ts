import type { IncomingMessage } from 'node:http'
import type { Readable } from 'node:stream'
import { normalise } from '#platform/i18n'
import type { Typed } from './forms.ts'

/** More was sent than the address takes; told before it is read to the end. */
export class TooLarge extends Error {}
/** The body is not what its type says. */
export class Unreadable extends Error {}

/** Where a body comes from: the connection itself, because a web Request around every form costs more than reading it. */
export interface Source {
  type: string
  /** What the header says; nothing when it does not. */
  length: number
  body: Readable
}
export const sourceOf = (incoming: IncomingMessage): Source => ({
  type: incoming.headers['content-type'] ?? '',
  length: Number(incoming.headers['content-length'] ?? 0),
  body: incoming,
})

/** Reads a body up to a limit, counting what really comes and not what the header says. */
async function readUpTo({ body, length }: Source, limit: number): Promise<Buffer> {
  if (length > limit) throw new TooLarge()
  const parts: Buffer[] = []
  let size = 0
  // not destroyed when we have had enough: the answer goes over the same connection
  for await (const part of body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += part.byteLength
    if (size > limit) throw new TooLarge()
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/** The fields of a form or of a JSON object, cleaned of control characters; own keys only. */
export async function readFields(source: Source, limit: number): Promise<{ typed: Typed; raw: Buffer }> {
  const { type } = source
  const raw = await readUpTo(source, limit)
  try {
    if (type.startsWith('application/json')) return { typed: fromJson(raw), raw }
    if (type.startsWith('application/x-www-form-urlencoded'))
      return { typed: collect(new URLSearchParams(raw.toString('utf8'))), raw }
    if (type.startsWith('multipart/form-data'))
      return {
        typed: collect(
          await new Response(new Uint8Array(raw), { headers: { 'content-type': type } }).formData(),
        ),
        raw,
      }
  } catch (e) {
    throw e instanceof TooLarge ? e : new Unreadable()
  }
  if (!raw.length) return { typed: Object.create(null) as Typed, raw }
  throw new Unreadable()
}

// no form of ours comes near it; whoever sends more wants us to work
const mostFields = 10_000

function collect(fields: Iterable<[string, string | File]>): Typed {
  const given = new Map<string, (string | File)[]>()
  let count = 0
  for (const [name, value] of fields) {
    if (++count > mostFields) throw new TooLarge()
    const list = given.get(name)
    const one = typeof value === 'string' ? normalise(value) : value
    if (list) list.push(one)
    else given.set(name, [one])
  }
  const typed: Record<string, unknown> = Object.create(null) as Record<string, unknown>
  for (const [name, list] of given) typed[name] = list.length === 1 ? list[0] : list
  return typed as Typed
}

function fromJson(raw: Buffer): Typed {
  const value: unknown = raw.length ? JSON.parse(raw.toString('utf8')) : {}
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Unreadable()
  if (Object.keys(value).length > mostFields) throw new TooLarge()
  return Object.assign(Object.create(null), clean(value)) as Typed
}
function clean(value: unknown): unknown {
  if (typeof value === 'string') return normalise(value)
  if (Array.isArray(value)) return value.map((v) => clean(v))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, clean(v)]))
  return value
}
