import { CamelCasePlugin, Kysely } from 'kysely'
import type { ClientBase, Pool } from 'pg'
import type { Actor } from '#platform/auth'
import { dayOf, type Clock, type Day } from '#platform/time'
import { overClient } from './dialect.ts'
import type { Tables } from './tables.ts'
import { tenantPlugin } from './tenant-plugin.ts'

/** A municipality as every request knows it. */
export interface Municipality {
  municipalityId: string
  code: string
  name: string
  slug: string
  host: string | null
  locale: 'da' | 'en'
  example: boolean
  madeByStart: boolean
  /** The day on which an example's clock stands. */
  clockDay: string | null
}

/** The request's transaction, bound to municipality, clock and actor. */
export interface Db extends Kysely<Tables> {
  readonly municipality: Municipality
  readonly municipalityId: string
  readonly actor: Actor
  readonly today: Day
  readonly now: Date
  /** Lines of history that will be written, in order, just before commit. */
  readonly lines: PendingLine[]
  /** The connection below, for statements that must be one round trip. */
  readonly client: ClientBase
}

export interface PendingLine {
  kind: string
  subject: { kind: string; id: string }
  parent?: { kind: string; id: string }
  before?: unknown
  after?: unknown
  source?: string
  /** Whether what citizens can read changes with it. */
  public: boolean
}

const camelCase = new CamelCasePlugin({ maintainNestedObjectKeys: true })

export interface Binding {
  municipality: Municipality
  actor: Actor
  clock: Clock
}

/** Wraps a connection that is in a transaction with `app.municipality_id` set. */
export function bind(client: ClientBase, { municipality, actor, clock }: Binding): Db {
  const kysely = new Kysely<Tables>({
    dialect: overClient(client),
    plugins: [tenantPlugin(municipality.municipalityId), camelCase],
  })
  const now = clock()
  const facts: Omit<Db, keyof Kysely<Tables>> = {
    municipality,
    municipalityId: municipality.municipalityId,
    actor,
    now,
    today: (municipality.clockDay as Day | null) ?? dayOf(now),
    lines: [],
    client,
  }
  return Object.assign(kysely, facts) as Db
}

/** `begin` and the tenant in one round trip; the caller commits or rolls back. */
export async function begin(client: ClientBase, municipalityId: string, how: 'read' | 'write') {
  const mode = how === 'read' ? 'isolation level repeatable read read only' : 'isolation level read committed'
  await Promise.all([
    client.query(`begin ${mode}`),
    client.query({
      name: 'tenant',
      text: `select set_config('app.municipality_id', $1, true)`,
      values: [municipalityId],
    }),
  ])
}

/** Runs one transaction for a municipality and finishes it; the way for jobs, commands of the shell and tests. */
export async function inTransaction<T>(
  pool: Pool,
  binding: Binding,
  work: (db: Db) => Promise<T>,
  finish: (db: Db) => Promise<void>,
): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await begin(client, binding.municipality.municipalityId, 'write')
    const db = bind(client, binding)
    const result = await work(db)
    await finish(db)
    await client.query('commit')
    return result
  } catch (e) {
    await client.query('rollback').catch((worse: Error) => void (broken = worse))
    throw e
  } finally {
    client.release(broken)
  }
}
