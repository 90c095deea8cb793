import pg from 'pg'
import type { Connection } from '#platform/db'
import { log } from '#platform/log'

interface Revisions {
  revision: number
  publicRevision: number
}
type Listener = (municipalityId: string, revisions: Revisions) => void

/** The newest revisions this process has heard of. When it has lost its connection, `healthy` is false and nothing may be kept. */
export interface LiveRevisions {
  readonly healthy: boolean
  of(municipalityId: string): Revisions | undefined
  /** What this process has just written itself is known before the word comes back. */
  heard(municipalityId: string, revisions: Revisions): void
  listen(listener: Listener): () => void
  /** Calls back when the directory of municipalities has changed, or may have while nobody listened. */
  onDirectory(listener: () => void): void
  close(): Promise<void>
}

/** Listens to the database's word of each change, and connects again for as long as it takes. */
export async function listenForRevisions(connection: Connection): Promise<LiveRevisions> {
  const known = new Map<string, Revisions>()
  const listeners = new Set<Listener>()
  const ofDirectory = new Set<() => void>()
  const state = { healthy: false, closed: false }
  let client: pg.Client | undefined

  const heard = (municipalityId: string, revisions: Revisions) => {
    const before = known.get(municipalityId)
    if (before && before.revision >= revisions.revision) return
    known.set(municipalityId, revisions)
    for (const listener of listeners) listener(municipalityId, revisions)
  }
  const connect = async () => {
    const fresh = new pg.Client(connection)
    fresh.on('error', () => {})
    fresh.on('notification', ({ payload = '' }) => {
      const [id, revision, publicRevision] = payload.split(' ')
      if (id === 'directory') for (const listener of ofDirectory) listener()
      else if (id) heard(id, { revision: Number(revision), publicRevision: Number(publicRevision) })
    })
    await fresh.connect()
    await fresh.query('listen ledestjernen')
    // what was said while nobody listened is unknown: nothing kept from before may be used
    known.clear()
    for (const listener of ofDirectory) listener()
    // only one that has been connected can be lost: a failed try must not begin a second row of tries
    fresh.once('end', () => void lost())
    client = fresh
    state.healthy = true
  }
  const lost = async () => {
    state.healthy = false
    if (state.closed) return
    log('warn', 'listening-connection-lost')
    while (!state.closed && !state.healthy) {
      await new Promise((r) => setTimeout(r, 250))
      await connect().catch(() => {})
    }
  }
  await connect()
  return {
    get healthy() {
      return state.healthy
    },
    of: (id) => known.get(id),
    heard,
    listen: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    onDirectory: (listener) => void ofDirectory.add(listener),
    close: async () => {
      state.closed = true
      await client?.end()
    },
  }
}
