import type { IncomingHttpHeaders } from 'node:http'
import { sha256 } from '#platform/ids'

const safe = '__Host-ledestjernen'
const plain = 'ledestjernen'

/** The session's cookie: bound to the host and to https; over plain http (a try-out on loopback) without the prefix. */
export function sessionCookie(token: string, https: boolean, seconds: number): string {
  const name = https ? safe : plain
  return `${name}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${https ? '; Secure' : ''}`
}

/** The hash under which a session is kept; the token itself is nowhere but with its owner. */
export function sessionHash(headers: IncomingHttpHeaders): Buffer | undefined {
  const token = bearer(headers) ?? cookie(headers.cookie)
  return token && /^[A-Za-z0-9_-]{43}$/.test(token) ? sha256(token) : undefined
}
const bearer = ({ authorization = '' }: IncomingHttpHeaders) => /^Bearer (.+)$/.exec(authorization)?.[1]

function cookie(header = ''): string | undefined {
  const pairs = new Map(
    header.split(/; */).map((pair) => {
      const at = pair.indexOf('=')
      return [pair.slice(0, at), pair.slice(at + 1)] as const
    }),
  )
  return pairs.get(safe) ?? pairs.get(plain)
}

/** Whether a request brings a session at all; such a one never gets what is kept for citizens. */
export const bringsSession = (cookieHeader: string | undefined, authorization: string | undefined) =>
  authorization !== undefined || (cookieHeader?.includes('ledestjernen=') ?? false)
