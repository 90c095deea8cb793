import type { Pool, PoolClient } from 'pg'

const idleMs = 200

/**
 * One connection of the pool for what is asked so often that the next question is sent before the last is answered: the server then
 * has it at hand and need not be woken. It is given back when nobody has asked for a moment, and taken anew when it broke.
 */
export function holdConnection(pool: Pool): () => Promise<PoolClient> {
  let held: Promise<PoolClient> | undefined
  let idle: NodeJS.Timeout | undefined

  return () => {
    held ??= take()
    idle?.refresh()
    return held
  }

  async function take(): Promise<PoolClient> {
    try {
      const client = await pool.connect()
      const broke = () => letGo(client, true)
      client.once('end', broke)
      idle = setTimeout(() => {
        client.off('end', broke)
        letGo(client, false)
      }, idleMs)
      return client
    } catch (e) {
      held = undefined
      throw e
    }
  }

  function letGo(client: PoolClient, broken: boolean) {
    clearTimeout(idle)
    held = idle = undefined
    client.release(broken)
  }
}
