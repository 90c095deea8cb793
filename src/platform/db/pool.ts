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
    query_timeout: 8000,
    statement_timeout: 5000,
    lock_timeout: 2000,
    idle_in_transaction_session_timeout: 10_000,
    pipeline: true,
  })
  pool.on('error', (e) => log('warn', 'database-connection-lost', { message: e.message }))
  pool.on('connect', (client) => {
    client.on('error', () => {})
    sendTogether(client)
  })
  return pool
}

/** What is asked in one turn of the program goes to the database in one packet, not in one for every message. */
function sendTogether(client: pg.PoolClient) {
  const { stream } = (client as unknown as { connection: { stream: Writable } }).connection
  const query = client.query.bind(client) as (...sent: unknown[]) => unknown
  let together = false
  const send = (...sent: unknown[]) => {
    if (!together) {
      together = true
      stream.cork()
      process.nextTick(() => {
        together = false
        stream.uncork()
      })
    }
    return query(...sent)
  }
  Object.assign(client, { query: send })
}
