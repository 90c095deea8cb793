import type { ClientBase, Pool } from 'pg'
import { newId, sha256 } from '#platform/ids'
import type { Db, Municipality } from './bound.ts'

const columns = `municipality_id as "municipalityId", code, name, slug, host, locale, example,
  made_by_start as "madeByStart", clock_day as "clockDay"`

export async function listMunicipalities(pool: Pool | ClientBase): Promise<Municipality[]> {
  const { rows } = await pool.query<Municipality>(
    `select ${columns} from platform.municipality order by name`,
  )
  return rows
}

export async function findMunicipality(
  pool: Pool | ClientBase,
  codeOrSlug: string,
): Promise<Municipality | undefined> {
  const { rows } = await pool.query<Municipality>(
    `select ${columns} from platform.municipality where code = $1 or slug = $1`,
    [codeOrSlug],
  )
  return rows[0]
}

export interface NewMunicipality {
  code: string
  name: string
  slug: string
  example?: boolean
  madeByStart?: boolean
  clockDay?: string | null
}

/** Adds a municipality to the directory; done as the owner, because the application may not. */
export async function addMunicipality(owner: ClientBase, given: NewMunicipality): Promise<Municipality> {
  const id = newId()
  await owner.query('begin')
  try {
    await owner.query(
      `insert into platform.municipality (municipality_id, code, name, slug, example, made_by_start, clock_day, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, now())`,
      [
        id,
        given.code,
        given.name,
        given.slug,
        given.example ?? false,
        given.madeByStart ?? false,
        given.clockDay ?? null,
      ],
    )
    await owner.query(`select set_config('app.municipality_id', $1, true)`, [id])
    await owner.query('insert into platform.revision (municipality_id) values ($1)', [id])
    await owner.query('commit')
  } catch (e) {
    await owner.query('rollback')
    throw e
  }
  return (await findMunicipality(owner, given.code))!
}

/** The one-time link of an installation without municipalities, good for an hour; done as the owner. */
export const keepSetupToken = (owner: ClientBase, token: string) =>
  owner.query(`insert into platform.setup (token_hash, expires_at) values ($1, now() + interval '1 hour')`, [
    sha256(token),
  ])

// A one-time link that nobody holds and no sweep takes: it stays also when the last municipality is gone.
const firstStart = sha256('first start')
/** Whether a start has come to its end here before; done as the owner. */
export const hasStarted = async (owner: ClientBase): Promise<boolean> =>
  (await owner.query('select from platform.setup where token_hash = $1', [firstStart])).rowCount === 1
export const keepStarted = (owner: ClientBase) =>
  owner.query(
    `insert into platform.setup (token_hash, expires_at, used_at) values ($1, 'infinity', now()) on conflict do nothing`,
    [firstStart],
  )

/** An example's clock runs from now on. */
export const letClockRun = (db: Db) =>
  db.client.query('update platform.municipality set clock_day = null where municipality_id = $1', [
    db.municipalityId,
  ])
