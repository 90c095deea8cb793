import { CamelCasePlugin, Kysely } from 'kysely'
import type { ClientBase, Pool, PoolClient } from 'pg'
import type { Actor } from '#platform/auth'
import { isId } from '#platform/ids'
import { dayOf, type Clock, type Day } from '#platform/time'
import { overClient } from './dialect.ts'
import type { Lazy } from './pool.ts'
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

/** How many changes there have been, and how many that citizens can see. */
export interface Stands {
  revision: number
  publicRevision: number
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
  /** Statements sent whose answers nobody needs; awaited with the commit, which tells their faults. */
  readonly sent: Promise<unknown>[]
  /** Where the municipality stood when this transaction began to read; known only where nothing is written. */
  readonly stands?: Stands
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
    sent: [],
    client,
  }
  return Object.assign(kysely, facts) as Db
}

/** Goes on without waiting for what a statement answers: its fault is the transaction's, told at the commit at the latest. */
export function sendAlong(db: Db, statement: Promise<unknown>): void {
  statement.catch(() => {})
  db.sent.push(statement)
}

/** Fails with the fault that broke the transaction: when nobody waited for that statement, the next one says only that it is broken. */
export async function honestly<T>(db: Db, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (e) {
    if ((e as { code?: string }).code !== inBrokenTransaction) throw e
    const ends = await Promise.allSettled(db.sent)
    throw ends.find((end) => end.status === 'rejected')?.reason ?? e
  }
}
const inBrokenTransaction = '25P02'

// One message and one answer for what begins every transaction: each statement of its own would be waited for and sent apart.
const beginning = (municipalityId: string, mode: string) =>
  `begin ${mode}; select set_config('app.municipality_id', ${literal(municipalityId)}, true)`
const [forReading, forWriting] = [
  'isolation level repeatable read read only',
  'isolation level read committed',
]
function literal(id: string): string {
  if (!isId(id)) throw new Error('not the id of a municipality')
  return `'${id}'`
}

/** `begin` and the tenant in one message; the caller commits or rolls back. */
export async function begin(client: ClientBase, municipalityId: string, how: 'read' | 'write') {
  await client.query(beginning(municipalityId, how === 'read' ? forReading : forWriting))
}

/** Begins to read: everything from one snapshot, and which that is. */
export async function beginReading(client: ClientBase, municipalityId: string): Promise<Stands | undefined> {
  const answers = await client.query(`${beginning(municipalityId, forReading)};
    select revision, public_revision as "publicRevision" from platform.revision where municipality_id = ${literal(municipalityId)}`)
  return (answers as unknown as { rows: Stands[] }[])[2]?.rows[0]
}

/** Reads one snapshot outside every request; what is asked for first travels with the beginning. */
export async function inSnapshot<T>(
  pool: Pool,
  binding: Binding,
  read: (db: Db, began: Promise<Stands | undefined>) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  try {
    const db = bind(client, binding)
    const began = beginReading(client, binding.municipality.municipalityId)
    const [, result] = await Promise.all([began, read(db, began)])
    return result
  } finally {
    leave(client)
  }
}

/** Gives a connection back whose transaction only read. */
export function leave(client: Lazy): void {
  if (client.leave) client.leave()
  else giveBack(client)
}

/** Nobody waits for the end of a transaction that leaves nothing behind. */
export function giveBack(client: PoolClient): void {
  client.query('rollback').then(
    () => client.release(),
    (broken: Error) => client.release(broken),
  )
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
    const result = await honestly(db, async () => {
      const done = await work(db)
      await finish(db)
      await Promise.all(db.sent)
      return done
    })
    await client.query('commit')
    return result
  } catch (e) {
    await client.query('rollback').catch((worse: Error) => void (broken = worse))
    throw e
  } finally {
    client.release(broken)
  }
}
