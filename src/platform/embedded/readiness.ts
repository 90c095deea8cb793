import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { OperatorError } from '#platform/config'

interface Patience {
  /** Milliseconds; a server that recovers after a power cut may need minutes. */
  within?: number
  /** Ends the waiting early, for instance because the server has died. */
  signal?: AbortSignal
}

/** Resolves when the server accepts connections. A refusal that waiting cannot mend (wrong password) is thrown at once. */
export async function readinessOf(
  config: pg.ClientConfig,
  { within = 60_000, signal }: Patience = {},
): Promise<void> {
  const deadline = Date.now() + within
  for (let pause = 10; ; pause = Math.min(pause * 1.5, 500)) {
    signal?.throwIfAborted()
    const error = await tryToConnect(config)
    if (!error) return
    if (!passes(error)) throw error
    if (Date.now() > deadline)
      throw new OperatorError('The database does not accept connections', { cause: error })
    await sleep(pause)
  }
}

async function tryToConnect(config: pg.ClientConfig): Promise<unknown> {
  const client = new pg.Client({ connectionTimeoutMillis: 2000, ...config })
  client.on('error', () => {}) // a server that dies just after answering must not end us
  try {
    await client.connect()
    return null
  } catch (error) {
    return error
  } finally {
    await client.end().catch(() => {})
  }
}

// Starting, recovering or stopping (57P03), full (53300), or not there yet; `pg` words its own time limit without a code.
function passes(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string }
  const passing = [
    '57P03',
    '53300',
    'ENOENT',
    'ECONNREFUSED',
    'ECONNRESET',
    'ETIMEDOUT',
    'EAI_AGAIN',
    'EPIPE',
  ]
  return code ? passing.includes(code) : /timeout|terminated/i.test(message ?? '')
}
