import { readFileSync, readdirSync } from 'node:fs'

const ticksPerSecond = 100

/** CPU milliseconds that a process and all below it have used so far (Linux). */
export function cpuOf(roots: number[]): number {
  const parents = new Map<number, number>()
  const used = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      const fields = readFileSync(`/proc/${name}/stat`, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ')
      parents.set(Number(name), Number(fields[1]))
      // own time and that of children already gone
      used.set(Number(name), Number(fields[11]) + Number(fields[12]))
    } catch {
      continue
    }
  }
  const below = (pid: number): boolean =>
    roots.includes(pid) || (parents.has(pid) && parents.get(pid)! > 1 && below(parents.get(pid)!))
  let ticks = 0
  for (const [pid, time] of used) if (below(pid)) ticks += time
  return (ticks * 1000) / ticksPerSecond
}

export const memoryOf = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
