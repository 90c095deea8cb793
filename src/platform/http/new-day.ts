import { begin, bind, type Municipality } from '#platform/db'
import { dayOf } from '#platform/time'
import { nobody, type Running } from './house.ts'

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
    await client.query('commit')
    running.days.set(municipalityId, day)
  } catch (e) {
    await client.query('rollback').catch((worse: Error) => void (broken = worse))
    throw e
  } finally {
    client.release(broken)
  }
}
