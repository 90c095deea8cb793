/** How many requests an address may send to the API in a minute; whoever shows a session may send ten times as many. */
export interface RateLimits {
  anonymous: number
  signedIn: number
}
interface Standing {
  /** False when there have been too many. */
  ok: boolean
  headers: Record<string, string>
}

const windowMs = 60_000
const mostAddresses = 50_000

/** Counts in this process's memory: reads may be a little unfair between processes, and no read waits for a write. */
export function countRequests(limits: RateLimits, now: () => number = Date.now) {
  let counts = new Map<string, number>()
  let window = 0
  return (address: string, signedIn: boolean): Standing => {
    const at = now()
    if (at >= window + windowMs) {
      window = Math.floor(at / windowMs) * windowMs
      counts = new Map()
    }
    const limit = signedIn ? limits.signedIn : limits.anonymous
    const key = `${signedIn ? 's' : 'a'} ${neighbourhood(address)}`
    const count = (counts.get(key) ?? 0) + 1
    if (counts.size >= mostAddresses && count === 1) counts.delete(counts.keys().next().value!)
    counts.set(key, count)
    const reset = String(Math.ceil((window + windowMs - at) / 1000))
    const headers = {
      'ratelimit-limit': String(limit),
      'ratelimit-remaining': String(Math.max(0, limit - count)),
      'ratelimit-reset': reset,
    }
    return count > limit
      ? { ok: false, headers: { ...headers, 'retry-after': reset } }
      : { ok: true, headers }
  }
}

/** One household of IPv6 has 2^64 addresses: they are counted as one. */
function neighbourhood(address: string): string {
  if (!address.includes(':') || address.startsWith('::ffff:')) return address
  const [head = '', tail] = address.split('::')
  const groups = head.split(':').filter(Boolean)
  const full = tail === undefined ? groups : [...groups, '0', '0', '0', '0']
  return full.slice(0, 4).join(':')
}
