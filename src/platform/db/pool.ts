import type { Writable } from 'node:stream'
import pg from 'pg'
import { log } from '#platform/log'

export type Connection = pg.PoolConfig

// A day stays the text it is, a count is a number: 2^53 rows are out of reach.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number)

/** The application's connections: limits on every wait, so that a slow database costs an answer and never the process. */
export function openPool(connection: Connection, size: number): pg.Pool {
  const pool = new pg.Pool({
    ...connection,
    max: size,
    connectionTimeoutMillis: 2000,
    // a new connection has to read the catalogue first: its first page takes some fifty milliseconds
    idleTimeoutMillis: 10 * 60_000,
    statement_timeout: 5000,
    lock_timeout: 2000,
    idle_in_transaction_session_timeout: 10_000,
    pipeline: true,
    // one plan for each statement, whoever asks: docs/decisions/0011
    options: '-c plan_cache_mode=force_generic_plan',
  })
  pool.on('error', (e) => log('warn', 'database-connection-lost', { message: e.message }))
  pool.on('connect', (client) => {
    client.on('error', () => {})
    askOurWay(client)
  })
  return pool
}
// longer than the database itself lets a statement run: this is for one that does not answer at all
const answerWithinMs = 8000

/** A connection that can be given back without a word to the database. */
export type Lazy = pg.PoolClient & { leave?: () => void }
const endsWithinMs = 50

type Told = (error: Error | null, result?: pg.QueryResult) => void
type Query = (config: unknown, values: unknown, told: Told) => void

/**
 * What is asked in one turn of the program goes to the database in one packet, not in one for every message. And each query gets its
 * callback with it: one that the driver puts on afterwards, for a promise or a time limit of its own, keeps every row that was read
 * alive through the collections of young garbage (measured: half of all that is allocated, and pauses of 20 ms).
 */
function askOurWay(client: Lazy) {
  const { stream } = (client as unknown as { connection: { stream: Writable } }).connection
  const query = client.query.bind(client) as Query
  let together = false
  // a transaction that left nothing behind ends in the same packet as the connection's next statement, or soon by itself
  let left: NodeJS.Timeout | undefined
  const end = () => {
    clearTimeout(left)
    left = undefined
    if (!stream.writableEnded && !stream.destroyed)
      send('rollback', undefined, (broken) => broken && stream.destroy(broken))
  }
  client.leave = () => {
    left = setTimeout(end, endsWithinMs)
    client.release()
  }
  const send = (config: unknown, values: unknown, told: Told) => {
    if (!together) {
      together = true
      stream.cork()
      process.nextTick(() => {
        together = false
        stream.uncork()
      })
    }
    let waiting = true
    const tell: Told = (error, result) => {
      clearTimeout(late)
      if (waiting) told(error, result)
      waiting = false
    }
    const late = setTimeout(() => {
      tell(new Error('Query read timeout'))
      // what was asked after it waits behind it: only a new connection helps
      stream.destroy()
    }, answerWithinMs)
    query(config, values, tell)
  }
  const ask = (config: unknown, values?: unknown, told?: Told) => {
    if (left) end()
    const given = typeof values === 'function' ? (values as Told) : told
    const sent = given === values ? undefined : values
    if (given) {
      send(config, sent, given)
      return undefined
    }
    return new Promise((ok, no) =>
      send(config, sent, (error, result) => (error ? no(error) : ok(result))),
    ).catch((error: Error) => {
      // who asked, and not the socket that the answer came from
      Error.captureStackTrace(error)
      throw error
    })
  }
  Object.assign(client, { query: ask })
}
