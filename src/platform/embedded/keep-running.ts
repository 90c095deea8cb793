import { setTimeout as sleep } from 'node:timers/promises'
import { OperatorError } from '#platform/config'
import { readinessOf } from './readiness.ts'
import { type Server, spawnServer } from './server.ts'
import type { Programs, ServerAddress } from './start.ts'

interface Wish {
  programs: Programs
  data: string
  settings: Record<string, string>
  superuser: ServerAddress
  log: (line: string) => void
}

// A server that was killed may still be ending: its lock file and shared memory go with its last process.
const passing = /postmaster\.pid|shared memory|is another (postmaster|postgres)/
const patience = 30_000

/** Starts the server and, should it die, starts it again until `stop`. */
export async function keepRunning(wish: Wish): Promise<{ stop(): Promise<void> }> {
  let server = await startReady(wish)
  let stopping = false
  const watch = async () => {
    while (!stopping) {
      await server.ended
      if (stopping) return
      wish.log(`The database ended unexpectedly; starting it again. Its last words: ${server.lastWords()}`)
      server = await startAgain(wish, () => stopping, server)
    }
  }
  const watching = watch()
  const stop = async () => {
    stopping = true
    await server.stop()
    await watching
    await server.stop() // the one that was just coming up again
  }
  return { stop }
}

// For as long as it takes (a full disk may be emptied): until then requests are answered with 503.
async function startAgain(wish: Wish, stopping: () => boolean, dead: Server): Promise<Server> {
  for (let pause = 100; !stopping(); pause = Math.min(pause * 2, 5000)) {
    try {
      const server = await startReady(wish)
      wish.log('The database runs again.')
      return server
    } catch (error) {
      wish.log(`The database does not start: ${(error as Error).message}`)
      await sleep(pause)
    }
  }
  return dead
}

async function startReady(wish: Wish): Promise<Server> {
  const deadline = Date.now() + patience
  for (;;) {
    const server = spawnServer({ ...wish, socket: wish.superuser.host })
    if (await comesUp(server, wish)) return server
    const words = server.lastWords()
    if (!passing.test(words) || Date.now() > deadline)
      throw new OperatorError(`PostgreSQL does not start: ${words}`)
    await sleep(100)
  }
}

// Recovery after a power cut has no upper limit, so we wait for as long as the process lives.
async function comesUp(server: Server, { superuser }: Wish): Promise<boolean> {
  const died = new AbortController()
  const ended = server.ended.then(() => died.abort())
  const ready = readinessOf(superuser, { within: Infinity, signal: died.signal }).then(
    () => true,
    async (error: unknown) => {
      if (died.signal.aborted) return false
      await server.stop()
      throw error
    },
  )
  return Promise.race([ready, ended.then(() => false)])
}
