import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { OperatorError, type Settings } from '#platform/config'
import { readinessOf, startEmbeddedPostgres } from '#platform/embedded'
import { migrate } from './migrate.ts'
import { openPool, type Connection } from './pool.ts'

export interface Database {
  /** The application's connections: own nothing, stand under every policy. */
  pool: pg.Pool
  /** How the owner connects: migrations, and what an operator does from the shell. */
  owner: Connection
  /** A connection of the application outside the pool, for listening. */
  app: Connection
  embedded: boolean
  close(): Promise<void>
}

type Wanted = Pick<Settings, 'databaseUrl' | 'appDatabaseUrl' | 'poolSize'> & {
  directory: string
  log: (line: string) => void
  postgres?: Record<string, string>
}

/** The embedded PostgreSQL of the data folder, or the one that DATABASE_URL names; with roles and tables in place. */
export async function openDatabase(wanted: Wanted): Promise<Database> {
  if (wanted.databaseUrl) {
    const owner = { connectionString: wanted.databaseUrl }
    await untilItAnswers(owner, wanted.log)
    await withOwner(owner, prepare)
    const app = wanted.appDatabaseUrl
      ? { connectionString: wanted.appDatabaseUrl }
      : { ...owner, options: '-c role=led_app' }
    return opened(owner, app, wanted.poolSize, false, () => Promise.resolve())
  }
  const server = await startEmbeddedPostgres({
    directory: wanted.directory,
    log: wanted.log,
    ...(wanted.postgres && { settings: wanted.postgres }),
  })
  try {
    return await openOn(server.superuser, wanted.poolSize, () => server.stop())
  } catch (e) {
    await server.stop()
    throw e
  }
}

/** Program and database often start together: the one that is ready first waits for the other, and says so. */
async function untilItAnswers(owner: Connection, log: (line: string) => void) {
  const slow = setTimeout(() => log('Waiting for the database to accept connections'), 1000)
  try {
    await readinessOf(owner)
  } catch (e) {
    throw new OperatorError(`The database of DATABASE_URL cannot be used: ${(e as Error).message}`)
  } finally {
    clearTimeout(slow)
  }
}

/** Makes roles and database on a server whose superuser we are, and opens them. */
export async function openOn(
  superuser: Connection,
  poolSize: number,
  stop: () => Promise<void>,
  name = 'ledestjernen',
) {
  await withOwner(superuser, async (admin) => {
    await makeRole(admin, 'led_owner', 'login nosuperuser nobypassrls')
    await makeRole(admin, 'led_app', 'login nosuperuser nobypassrls')
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [name])
    if (!rowCount) await admin.query(`create database ${pg.escapeIdentifier(name)} owner led_owner`)
  })
  const owner = { ...superuser, database: name, user: 'led_owner' }
  await withOwner(owner, prepare)
  return opened(owner, { ...superuser, database: name, user: 'led_app' }, poolSize, true, stop)
}

function opened(
  owner: Connection,
  app: Connection,
  poolSize: number,
  embedded: boolean,
  stop: () => Promise<void>,
): Database {
  const pool = openPool(app, poolSize)
  const close = async () => {
    await pool.end()
    await stop()
  }
  return { pool, owner, app, embedded, close }
}

async function prepare(owner: pg.Client) {
  await makeRole(owner, 'led_app', 'nosuperuser nobypassrls')
  await owner.query(`grant led_app to current_user`).catch(() => {})
  await migrate(owner)
  await owner.query(`insert into platform.secret (name, value) values ('forms', $1) on conflict do nothing`, [
    randomBytes(32),
  ])
}

async function makeRole(admin: pg.Client, role: string, rights: string) {
  const { rowCount } = await admin.query('select from pg_roles where rolname = $1', [role])
  if (rowCount) return
  // another process may have made it since we looked
  await admin.query(`create role ${role} ${rights}`).catch((e: { code?: string }) => {
    if (e.code !== '42710' && e.code !== '23505') throw e
  })
}

/** One connection of the owner for as long as the work lasts. */
export async function withOwner<T>(owner: Connection, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(owner)
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
