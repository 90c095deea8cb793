import type { IncomingMessage, ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import { bytesOf, isWhole, Pieces, type Answer } from './answer.ts'
import { securityHeaders } from './headers.ts'

export interface Wire {
  incoming: IncomingMessage
  outgoing: ServerResponse
}

/** What stands over every answer; what one reader got is nobody else's. */
export const headersOf = (answer: Answer, https: boolean, forCitizens = false): Record<string, string> => ({
  ...securityHeaders(forCitizens ? undefined : answer.nonce, https),
  'cache-control': forCitizens ? 'public, no-cache' : 'private, no-store',
  vary: 'cookie, authorization, accept-encoding',
  ...(answer.type && { 'content-type': answer.type }),
  ...answer.headers,
})

/** Written to the connection as it is: a page need not become a Response first, which costs as much as drawing it. */
export function write({ incoming, outgoing }: Wire, answer: Answer, headers: Record<string, string>) {
  const body = overTheWire(answer, headers, incoming)
  outgoing.writeHead(answer.status, { ...headers, 'content-length': String(body?.length ?? 0) })
  if (incoming.method === 'HEAD' || !body) outgoing.end()
  else if (body instanceof Pieces) endWith(outgoing, body)
  else outgoing.end(body)
}

function endWith(outgoing: ServerResponse, { list }: Pieces) {
  outgoing.cork()
  for (const piece of list) outgoing.write(piece)
  outgoing.end()
  outgoing.uncork()
}

function overTheWire(
  answer: Answer,
  headers: Record<string, string>,
  { headers: wished }: IncomingMessage,
): Uint8Array | Pieces | undefined {
  const { body } = answer
  if (!isWhole(body)) return undefined
  const whole = typeof body === 'string' ? bytesOf(body) : body
  if (!answer.type?.startsWith('text/') && !answer.type?.startsWith('application/')) return whole
  if (whole.length < 4096 || !/\bgzip\b/.test(String(wished['accept-encoding'] ?? ''))) return whole
  headers['content-encoding'] = 'gzip'
  const packed = answer.packed ?? {}
  return (packed.bytes ??= gzipSync(bytesOf(whole), { level: 3 }))
}
