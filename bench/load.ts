import { Agent, request } from 'node:http'

export interface Loaded {
  perSecond: number
  p50: number
  p99: number
  most: number
  bytes: number
  count: number
  bad: number
  took: number[]
}
export interface Wanted {
  port: number
  path: string | (() => string)
  method?: string
  /** For each request, by its path. */
  headers?: Record<string, string> | ((path: string) => Record<string, string>)
  body?: (() => string) | undefined
  ok?: (status: number) => boolean
}

/** Keeps `concurrency` requests under way for so many milliseconds or requests, over kept connections. */
export async function load(
  wanted: Wanted,
  { concurrency, ms = 2000, count = Infinity }: { concurrency: number; ms?: number; count?: number },
): Promise<Loaded> {
  const agent = new Agent({ keepAlive: true, maxSockets: concurrency })
  const took: number[] = []
  let bytes = 0
  let bad = 0
  let left = count
  const until = Date.now() + ms
  const began = performance.now()
  await Promise.all(
    Array.from({ length: concurrency }, async () => {
      while (Date.now() < until && left-- > 0) {
        const start = performance.now()
        const answer = await once(agent, wanted)
        took.push(performance.now() - start)
        bytes = answer.bytes
        if (!(wanted.ok ?? ((s) => s === 200))(answer.status)) bad += 1
      }
    }),
  )
  const seconds = (performance.now() - began) / 1000
  agent.destroy()
  const sorted = took.toSorted((a, b) => a - b)
  const at = (q: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0
  return {
    perSecond: took.length / seconds,
    p50: at(0.5),
    p99: at(0.99),
    most: at(1),
    bytes,
    count: took.length,
    bad,
    took,
  }
}

/** Single requests over connections that are kept: each gives how long it took. */
export function overKept(): (wanted: Wanted) => Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: 16 })
  return async (wanted) => {
    const began = performance.now()
    const { status } = await once(agent, wanted)
    const took = performance.now() - began
    if (!(wanted.ok ?? ((s) => s === 200))(status))
      throw new Error(`${String(wanted.path)} answered ${status}`)
    return took
  }
}
export const single = overKept()

function once(
  agent: Agent,
  { port, path, method = 'GET', headers = {}, body }: Wanted,
): Promise<{ status: number; bytes: number }> {
  return new Promise((ok, no) => {
    const text = body?.()
    const at = typeof path === 'string' ? path : path()
    const own = typeof headers === 'function' ? headers(at) : headers
    const sent = request(
      {
        agent,
        host: '127.0.0.1',
        port,
        path: at,
        method,
        headers: {
          ...own,
          ...(text !== undefined && { 'content-length': String(Buffer.byteLength(text)) }),
        },
      },
      (answer) => {
        let bytes = 0
        answer.on('data', (d: Buffer) => void (bytes += d.length))
        answer.on('end', () => ok({ status: answer.statusCode ?? 0, bytes }))
      },
    )
    sent.once('error', no)
    sent.end(text)
  })
}
