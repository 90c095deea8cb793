import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Running } from './house.ts'
import { bringsSession } from './session.ts'

interface Kept {
  municipalityId: string
  publicRevision: number
  day: string
  etag: string
  headers: Record<string, string>
  plain: Buffer
  br?: Buffer
  gzip?: Buffer
}

type Needed = Pick<Running, 'live' | 'days' | 'today'>

/** Public pages, made once and given to every citizen until the municipality's public revision or the day changes. */
export interface PublicPages {
  /** Answers at once when the page is known and still right; false when the house must make it. */
  give(request: IncomingMessage, response: ServerResponse): boolean
  keep(
    host: string,
    url: string,
    page: {
      municipalityId: string
      publicRevision: number
      day: string
      headers: Record<string, string>
      body: Buffer
    },
  ): string
}

// of all pages together: an address may be anything that somebody thinks of asking for
const mostBytes = 32_000_000

export function keepPublicPages(running: Needed): PublicPages {
  const pages = new Map<string, Kept>()
  let bytes = 0
  const stillRight = (kept: Kept) =>
    running.live.healthy &&
    running.live.of(kept.municipalityId)?.publicRevision === kept.publicRevision &&
    running.days.get(kept.municipalityId) === kept.day &&
    running.today(kept.municipalityId) === kept.day

  return {
    give(request, response) {
      if (request.method !== 'GET' && request.method !== 'HEAD') return false
      if (bringsSession(request.headers.cookie, request.headers.authorization)) return false
      const key = `${request.headers.host}${request.url}`
      const kept = pages.get(key)
      if (!kept || !stillRight(kept)) return false
      // the first is the one that nobody has asked for the longest
      pages.delete(key)
      pages.set(key, kept)
      send(request, response, kept)
      return true
    },
    keep(host, url, { municipalityId, publicRevision, day, headers, body }) {
      const key = `${host}${url}`
      forget(key)
      const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
      pages.set(key, {
        municipalityId,
        publicRevision,
        day,
        etag,
        headers: { ...headers, etag },
        plain: body,
      })
      bytes += sizeOf(body)
      for (const oldest of pages.keys()) {
        if (bytes <= mostBytes) break
        forget(oldest)
      }
      return etag
    },
  }

  function forget(key: string) {
    const kept = pages.get(key)
    if (kept) bytes -= sizeOf(kept.plain)
    pages.delete(key)
  }
}
/** Itself and compressed in two ways, and what stands beside it. */
const sizeOf = (plain: Buffer) => plain.length * 1.5 + 2000

function send(request: IncomingMessage, response: ServerResponse, kept: Kept) {
  if (request.headers['if-none-match']?.includes(kept.etag)) {
    response.writeHead(304, kept.headers).end()
    return
  }
  const { body, encoding } = encoded(kept, request.headers['accept-encoding'] ?? '')
  const headers = {
    ...kept.headers,
    'content-length': String(body.length),
    ...(encoding && { 'content-encoding': encoding }),
  }
  response.writeHead(200, headers).end(request.method === 'HEAD' ? undefined : body)
}

// Compressed when first asked for, then kept.
function encoded(kept: Kept, accepts: string): { body: Buffer; encoding?: string } {
  if (/\bbr\b/.test(accepts)) {
    kept.br ??= brotliCompressSync(kept.plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } })
    return { body: kept.br, encoding: 'br' }
  }
  if (/\bgzip\b/.test(accepts)) {
    kept.gzip ??= gzipSync(kept.plain, { level: 6 })
    return { body: kept.gzip, encoding: 'gzip' }
  }
  return { body: kept.plain }
}
