import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { gzipSync } from 'node:zlib'
import type { Child } from 'hono/jsx'
import { readFields } from './body.ts'
import type { Typed } from './forms.ts'
import { securityHeaders } from './headers.ts'
import { renderToString } from './render.ts'

/** A page outside every municipality. */
export const plainPage = (body: Child, status: number): Response =>
  new Response(renderToString(body), {
    status,
    headers: {
      ...securityHeaders(undefined, false),
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
    },
  })

/** The fields of a small form outside every municipality. */
export async function readForm({ headers, body }: Request): Promise<Typed> {
  const source = {
    type: headers.get('content-type') ?? '',
    length: Number(headers.get('content-length') ?? 0),
    body: body ? Readable.fromWeb(body as ReadableStream<Uint8Array>) : Readable.from([]),
  }
  return (await readFields(source, 50_000)).typed
}

/** A text outside every municipality, for reading only: validators, compression, nothing else. */
export function plainText(
  request: Request,
  body: string,
  type: string,
  headers: Record<string, string> = {},
): Response {
  if (!isRead(request)) return new Response(null, { status: 405, headers: { allow: 'GET, HEAD' } })
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  const all: Record<string, string> = {
    ...securityHeaders(undefined, false),
    'content-type': type,
    'cache-control': 'public, no-cache',
    vary: 'accept-encoding',
    etag,
    ...headers,
  }
  if (request.headers.get('if-none-match')?.includes(etag))
    return new Response(null, { status: 304, headers: all })
  if (body.length < 4096 || !/\bgzip\b/.test(request.headers.get('accept-encoding') ?? ''))
    return new Response(body, { headers: all })
  return new Response(new Uint8Array(gzipSync(body, { level: 6 })), {
    headers: { ...all, 'content-encoding': 'gzip' },
  })
}
const isRead = ({ method }: Request) => method === 'GET' || method === 'HEAD'

/** JSX as the text of a document. */
export const documentOf = (body: Child): string => renderToString(body)
