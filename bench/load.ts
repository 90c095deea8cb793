import { openLine, type Answer, type Line } from './line.ts'

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
interface HowMuch {
  concurrency: number
  ms?: number
  count?: number
}

/** Keeps `concurrency` requests under way for so many milliseconds or requests, over kept connections. */
export async function load(wanted: Wanted, much: HowMuch): Promise<Loaded> {
  let bytes = 0
  let bad = 0
  const lines = Array.from({ length: much.concurrency }, () => openLine(wanted.port))
  try {
    const loaded = await repeated(async (n) => {
      const answer = await lines[n]!.ask(requestOf(wanted))
      bytes = answer.bytes
      if (!isGood(wanted, answer)) bad += 1
    }, much)
    return { ...loaded, bytes, bad }
  } finally {
    for (const line of lines) line.close()
  }
}

/** The same work over and over by so many at a time; each is told which of them he is. */
export async function repeated(
  work: (who: number) => Promise<unknown>,
  { concurrency, ms = 2000, count = Infinity }: HowMuch,
): Promise<Loaded> {
  const took: number[] = []
  let left = count
  const until = Date.now() + ms
  const began = performance.now()
  await Promise.all(
    Array.from({ length: concurrency }, async (_, who) => {
      while (Date.now() < until && left-- > 0) {
        const start = performance.now()
        await work(who)
        took.push(performance.now() - start)
      }
    }),
  )
  const seconds = (performance.now() - began) / 1000
  const sorted = took.toSorted((a, b) => a - b)
  const at = (q: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0
  return {
    perSecond: took.length / seconds,
    p50: at(0.5),
    p99: at(0.99),
    most: at(1),
    bytes: 0,
    count: took.length,
    bad: 0,
    took,
  }
}

/** Single requests over connections that are kept: each gives how long it took. */
export function overKept(): (wanted: Wanted) => Promise<number> {
  let free: { port: number; line: Line; since: number }[] = []
  return async (wanted) => {
    const began = performance.now()
    const now = Date.now()
    // a server closes what nobody uses
    for (const { line } of free.filter(({ since }) => now - since > idleMs)) line.close()
    free = free.filter(({ line, since }) => line.open && now - since <= idleMs)
    const found = free.findIndex(({ port }) => port === wanted.port)
    const line = found < 0 ? openLine(wanted.port) : free.splice(found, 1)[0]!.line
    const answer = await line.ask(requestOf(wanted))
    free.push({ port: wanted.port, line, since: Date.now() })
    const took = performance.now() - began
    if (!isGood(wanted, answer)) throw new Error(`${String(wanted.path)} answered ${answer.status}`)
    return took
  }
}
export const single = overKept()
const idleMs = 2000

const isGood = ({ ok = (status) => status === 200 }: Wanted, { status }: Answer) => ok(status)

function requestOf({ port, path, method = 'GET', headers = {}, body }: Wanted): string {
  const text = body?.() ?? ''
  const at = typeof path === 'string' ? path : path()
  const own = {
    host: `127.0.0.1:${port}`,
    ...(typeof headers === 'function' ? headers(at) : headers),
    ...(body && { 'content-length': String(Buffer.byteLength(text)) }),
  }
  const head = Object.entries(own).map(([name, value]) => `${name}: ${value}\r\n`)
  return `${method} ${at} HTTP/1.1\r\n${head.join('')}\r\n${text}`
}
