import { readFileSync, readdirSync } from 'node:fs'

const msPerTick = 10

/** CPU milliseconds of every process so far, by its number (Linux). */
export type Used = Map<number, number>
export function usedByAll(): Used {
  const used: Used = new Map()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      const text = readFileSync(`/proc/${name}/stat`, 'utf8')
      const fields = text.replace(/^.*\) /, '').split(' ')
      const ofDatabase = /^\d+ \(postgres/.test(text)
      used.set(Number(name) * (ofDatabase ? -1 : 1), (Number(fields[11]) + Number(fields[12])) * msPerTick)
    } catch {
      continue
    }
  }
  return used
}

/** What one process and the database have used since: database processes that began meanwhile count whole, those that ended not. */
export function usedSince(before: Used, pid: number): number {
  let sum = 0
  for (const [key, ms] of usedByAll()) if (key === pid || key < 0) sum += ms - (before.get(key) ?? 0)
  return sum
}

export const memoryOf = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
