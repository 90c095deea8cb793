import pg from 'pg'
import type { Connection, Database } from '#platform/db'
import { newToken } from '#platform/ids'
import { openSession } from '../test/session.ts'
import { usedByAll, usedSince } from './cpu.ts'
import type { Made } from './data.ts'
import { overKept, single, type Loaded, type Wanted } from './load.ts'
import type { Started } from './process.ts'

export interface Bench {
  product: Started
  yardstick: Started
  database: Database
  superuser: Connection
  made: Map<number, Made>
  others: Made[]
  /** Whether the others are 98 of 2,000 actions each. */
  many: boolean
  sizes: number[]
  env: Record<string, string>
  rounds: number
}
/** A session of this person (the strategy office when none is said), as a cookie and as a bearer token. */
export async function signedIn({ database }: Bench, { municipality, personId }: Made, who = personId) {
  const token = await openSession(database.pool, municipality, who)
  return { cookie: `ledestjernen=${token}`, bearer: `Bearer ${token}` }
}

/** CPU milliseconds per request: the process itself and its share of the database. */
export async function cpuPer(pid: number, work: () => Promise<Loaded>): Promise<number> {
  const before = usedByAll()
  const { count } = await work()
  return usedSince(before, pid) / count
}

/** As if a status had just been given that every page shows: nothing that is kept with statuses in it stands any longer. */
export async function forgetAll(bench: Bench, { municipality }: Made) {
  forgetting ??= openClient(bench)
  await (
    await forgetting
  ).query({
    name: 'forget',
    text: `with r as (update platform.revision set revision = revision + 1, public_revision = public_revision + 1 where municipality_id = $1 returning revision)
      insert into platform.history_line (municipality_id, revision, at, kind, subject_kind, subject_id, public, digest)
      select $1, revision, now(), 'plans.status-given', 'status-update', $1, true, '' from r`,
    values: [municipality.municipalityId],
  })
}
let forgetting: Promise<pg.Client> | undefined
export async function openClient({ superuser }: Bench) {
  const client = new pg.Client(superuser)
  // the database ends before the bench does
  client.on('error', () => {})
  await client.connect()
  return client
}

export const get = (
  bench: Bench,
  path: string | (() => string),
  headers: Wanted['headers'] = {},
): Wanted => ({
  port: bench.product.port,
  path,
  headers,
})
export const yard = (bench: Bench, path: string, method = 'GET'): Wanted => ({
  port: bench.yardstick.port,
  path,
  method,
  ...(method === 'POST' && { body: () => '{}' }),
})
/** How long the page takes when nothing kept may be given. */
export async function anew(bench: Bench, made: Made, wanted: Wanted): Promise<number> {
  await forgetAll(bench, made)
  return single(wanted)
}

/** Saves a status on a random action through the API, as the head of its unit; every call is another action. */
export async function saving(bench: Bench, made: Made, prefix = ''): Promise<() => Promise<void>> {
  const { rows } = await bench.database.pool.connect().then(async (client) => {
    try {
      await client.query('begin')
      await client.query(`select set_config('app.municipality_id', $1, true)`, [
        made.municipality.municipalityId,
      ])
      const found = await client.query<{ id: string; head: string }>(
        `select a.id, h.person_id as head from (
          select id, plan_id from plans.action where municipality_id = $1 and phase = 'under-way' order by md5(id::text || $2) limit 2000) a
        join plans.action_plan p on p.municipality_id = $1 and p.id = a.plan_id
        join organisation.position o on o.municipality_id = $1 and o.unit_id = p.unit_id and o.role = 'head'
        join organisation.holding h on h.municipality_id = $1 and h.position_id = o.id and h.person_id <> $3
        order by md5(a.id::text || $2)`,
        [made.municipality.municipalityId, prefix, made.headId],
      )
      await client.query('rollback')
      return found
    } finally {
      client.release()
    }
  })
  const bearers = new Map<string, string>()
  for (const head of new Set(rows.map((row) => row.head)))
    bearers.set(head, (await signedIn(bench, made, head)).bearer)
  let turn = 0
  const save = overKept()
  return async () => {
    const action = rows[turn++ % rows.length]!
    const path = `/api/v1/${made.municipality.slug}/plans/actions/${action.id}/status-updates`
    const body = JSON.stringify({ choice: 'on-track', publicLine: `Vi er nået længere, ${turn}` })
    const headers = {
      authorization: bearers.get(action.head)!,
      'content-type': 'application/json',
      'idempotency-key': newToken(),
    }
    await save({
      port: bench.product.port,
      path,
      method: 'POST',
      headers,
      body: () => body,
      ok: (s) => s === 201 || s === 303,
    })
  }
}
