import { createHash, randomBytes } from 'node:crypto'

/** A UUID version 7: ordered by the millisecond in which it was made, so that indexes grow at one end. */
export function newId(now = Date.now()): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(now, 0, 6)
  bytes[6] = 0x70 | (bytes[6]! & 0x0f)
  bytes[8] = 0x80 | (bytes[8]! & 0x3f)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** Whether PostgreSQL can read it as an id; what is not there is found out by asking. */
export const isId = (text: unknown): text is string =>
  typeof text === 'string' && /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text)

/** The subject id of sums over everything. */
export const noId = '00000000-0000-0000-0000-000000000000'

/** 256 random bits for links and cookies. */
export const newToken = () => randomBytes(32).toString('base64url')
export const sha256 = (text: string | Buffer) => createHash('sha256').update(text).digest()
