import { createHash } from 'node:crypto'
import { realpathSync } from 'node:fs'
import { createServer } from 'node:net'

/**
 * Holds a folder for this process alone, or says that another has it. The claim is the name of a socket in Linux's
 * abstract space: the kernel takes it back at the very moment the process dies, however it dies, so there is no
 * stale lock file to judge. (Elsewhere PostgreSQL's own postmaster.pid is what keeps a second server out.)
 */
export async function claim(directory: string): Promise<() => void> {
  if (process.platform !== 'linux') return () => {}

  const mark = createHash('sha256').update(realpathSync(directory)).digest('hex').slice(0, 32)
  const holder = createServer((socket) => socket.destroy())
  await new Promise<void>((resolve, reject) => {
    holder.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? inUse(directory) : error),
    )
    holder.listen(`\0ledestjernen-${mark}`, resolve)
  })
  holder.unref()
  return () => void holder.close()
}

export const inUse = (directory: string) =>
  new Error(
    `Another Ledestjernen is already running on ${directory}. ` +
      'Stop it first, or give this one a folder of its own with DATA_DIR.',
  )
