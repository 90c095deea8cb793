import type { PoolClient } from 'pg'
import { begin, bind, type Municipality } from '#platform/db'
import { dayOf } from '#platform/time'

import { nobody, type Running } from './house.ts'

/** Once a day: a form's answer is repeated for two days, which is longer than any browser tries. */
async function sweep(client: PoolClient, municipalityId: string) {
  await Promise.all([
    client.query('select platform.sweep()'),
    client.query(
      `delete from platform.answered_request where municipality_id = $1 and at < now() - interval '2 days'`,
      [municipalityId],
    ),
  ])
}

/** The first request of a new day has the house counted for it; the others wait for the same work. */
export async function beginDay(running: Running, municipality: Municipality): Promise<void> {
  const { municipalityId } = municipality
  const day = municipality.clockDay ?? dayOf(running.clock())
  if (running.days.get(municipalityId) === day) return
  const client = await running.pool.connect()
  let broken: Error | undefined
  try {
    await begin(client, municipalityId, 'write')
    await running.onNewDay(bind(client, { municipality, clock: running.clock, actor: nobody }))
    await sweep(client, municipalityId)
    await client.query('commit')
    running.days.set(municipalityId, day)
  } catch (e) {
    await client.query('rollback').catch((worse: Error) => void (broken = worse))
    throw e
  } finally {
    client.release(broken)
  }
}
