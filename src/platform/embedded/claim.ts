import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { realpathSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { OperatorError } from '#platform/config'

// A process ended by kill -9 holds what it held until the kernel has cleared its memory away, which a restart just
// behind it would take for another program.
const patience = 2000

/**
 * Holds a folder for this process alone, or says that another has it. The claim is the name of a socket in Linux's
 * abstract space: the kernel takes it back when the process dies, however it dies, so there is no stale lock file to
 * judge. (Elsewhere PostgreSQL's own postmaster.pid is what keeps a second server out.)
 */
export async function claim(directory: string): Promise<() => void> {
  if (process.platform !== 'linux') return () => {}

  const mark = createHash('sha256').update(realpathSync(directory)).digest('hex').slice(0, 32)
  for (const deadline = Date.now() + patience; ; await sleep(50)) {
    const holder = await hold(`\0ledestjernen-${mark}`)
    if (holder) return () => void holder.close()
    if (Date.now() > deadline) throw inUse(directory)
  }
}

async function hold(name: string): Promise<Server | null> {
  const holder = createServer((socket) => socket.destroy()).unref()
  try {
    await once(holder.listen(name), 'listening')
    return holder
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return null
    throw error
  }
}

const inUse = (directory: string) =>
  new OperatorError(
    `Another Ledestjernen is already running on ${directory}. ` +
      'Stop it first, or give this one a folder of its own with DATA_DIR.',
  )
