import type { PoolClient } from 'pg'
import { begin, bind, type Db } from '#platform/db'
import type { Visit } from '#platform/http'

const mostAtOnce = 4
const longestMs = 120_000
let open = 0

/**
 * A long answer, made piece by piece from one picture of the database as fast as it is read and no faster: memory holds a few
 * pieces. It has a connection of its own, because the request's is given back before the first byte leaves. Nothing when too many
 * are being sent already: connections are for everybody. A reader who stands still for ten seconds loses it (the database's own
 * limit for an idle transaction).
 */
export function streamed(visit: Visit, pieces: (db: Db) => AsyncIterable<string>): ReadableStream | null {
  if (open >= mostAtOnce) return null
  open++
  const iterator = snapshot(visit, pieces)
  const encoder = new TextEncoder()
  return new ReadableStream(
    {
      async pull(controller) {
        const { done, value } = await iterator.next()
        if (done) controller.close()
        else controller.enqueue(encoder.encode(value))
      },
      async cancel() {
        await iterator.return(undefined)
      },
    },
    { highWaterMark: 1 },
  )
}

async function* snapshot(
  visit: Visit,
  pieces: (db: Db) => AsyncIterable<string>,
): AsyncGenerator<string, void, undefined> {
  let client: PoolClient | undefined
  let broken: Error | undefined
  const until = Date.now() + longestMs
  try {
    client = await visit.house.pool.connect()
    await begin(client, visit.municipality.municipalityId, 'read')
    const db = bind(client, {
      municipality: visit.municipality,
      clock: () => visit.db.now,
      actor: visit.actor,
    })
    for await (const piece of pieces(db)) {
      yield piece
      if (Date.now() > until) throw new Error('the reader of a long answer takes too long')
    }
  } catch (e) {
    broken = e as Error
    throw e
  } finally {
    open--
    await client?.query('rollback').catch((worse: Error) => void (broken = worse))
    client?.release(broken)
  }
}
