import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(argon2)
// OWASP's second choice for argon2id: 19 MiB, two passes, one lane.
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 }

/** A passphrase as `argon2id$memory$passes$lanes$salt$tag`, so that the cost can be raised later. */
export async function hashPassphrase(passphrase: string): Promise<string> {
  const nonce = randomBytes(16)
  const tag = await derive('argon2id', { message: prepare(passphrase), nonce, ...cost })
  const { memory, passes, parallelism } = cost
  return [
    'argon2id',
    memory,
    passes,
    parallelism,
    nonce.toString('base64url'),
    tag.toString('base64url'),
  ].join('$')
}

/** Takes the same time whether the person exists or not: pass undefined for an unknown one. */
export async function verifyPassphrase(passphrase: string, stored: string | undefined): Promise<boolean> {
  const [, memory, passes, parallelism, nonce, tag] = (stored ?? unknown).split('$')
  const expected = Buffer.from(tag!, 'base64url')
  const got = await derive('argon2id', {
    message: prepare(passphrase),
    nonce: Buffer.from(nonce!, 'base64url'),
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: expected.length,
  })
  return timingSafeEqual(expected, got) && stored !== undefined
}
const prepare = (passphrase: string) => Buffer.from(passphrase.normalize('NFC'), 'utf8')
const unknown = `argon2id$${cost.memory}$${cost.passes}$1$${'A'.repeat(22)}$${'A'.repeat(43)}`
