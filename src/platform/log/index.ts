type Level = 'error' | 'warn' | 'info' | 'debug'
const order: Record<Level, number> = { error: 0, warn: 1, info: 2, debug: 3 }
let least: Level = 'info'

export const setLogLevel = (level: Level) => void (least = level)

/** One JSON line per event on standard error: no personal data, no request bodies. */
export function log(level: Level, event: string, facts: Record<string, unknown> = {}) {
  if (order[level] > order[least]) return
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), level, event, ...facts })}\n`)
}
