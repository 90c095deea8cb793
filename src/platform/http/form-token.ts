import { createHmac, timingSafeEqual } from 'node:crypto'
import { newId } from '#platform/ids'

/** One form, one session: `id.mac`. The id makes a second click the same click; the mac shows that we drew the form for this session. */
export function makeFormToken(secret: Buffer, session: string): string {
  const id = newId()
  return `${id}.${mac(secret, session, id)}`
}

export function isOurToken(secret: Buffer, session: string, token: unknown): token is string {
  if (typeof token !== 'string' || token.length > 120) return false
  const [id, given] = token.split('.')
  if (!id || !given) return false
  const expected = Buffer.from(mac(secret, session, id))
  const got = Buffer.from(given)
  return got.length === expected.length && timingSafeEqual(got, expected)
}
const mac = (secret: Buffer, session: string, id: string) =>
  createHmac('sha256', secret).update(`${session} ${id}`).digest('base64url')
