import { after } from 'node:test'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addMunicipality, inTransaction, withOwner, type Db, type Municipality } from '#platform/db'
import { writeHistory } from '#platform/history'
import { newId } from '#platform/ids'
import type { Running } from '#platform/http'
import type { Clock } from '#platform/time'
import { findActor, type Role } from '#organisation'
import { openHouse } from '../src/app.ts'
import { closeTestDatabase, testDatabase } from './database.ts'
import { openSession } from './session.ts'
import { Visitor } from './visitor.ts'

let house: ReturnType<typeof open> | undefined
let second: typeof house
const clock = { now: new Date('2026-11-23T09:00:00Z') }
const testClock: Clock = () => clock.now

async function open() {
  const { database } = await testDatabase()
  const opened = await openHouse({
    database,
    clock: testClock,
    port: 0,
    host: '127.0.0.1',
    trustProxy: false,
    startedByUs: false,
    assetFolder: join(tmpdir(), 'ledestjernen-test-assets'),
    apiRequestsPerMinute: 1_000_000_000,
  })
  return { ...opened, database }
}
// outside every test, so that it runs once, after the file's last
after(async () => {
  await (await second)?.stop()
  await (await house)?.stop()
  await closeTestDatabase()
})
export const testHouse = () => (house ??= open())
/** Another program on the same database. */
export const secondHouse = () => (second ??= open())

export interface PositionWish {
  role: Role
  bodyId?: string
  unitId?: string
  code?: string
}

/** A municipality of its own, empty but for the roles that a test asks for. */
export async function foundMunicipality() {
  const { database, port, running } = await testHouse()
  const code = `t${newId().replaceAll('-', '').slice(-14)}`
  const municipality = await withOwner(database.owner, (owner) =>
    addMunicipality(owner, { code, name: `Prøve ${code}`, slug: code }),
  )
  running.municipalities.forget()
  const base = `http://127.0.0.1:${port}`
  const work = <T>(doing: (db: Db) => Promise<T>, personId: string | null = null) =>
    inMunicipality(running, municipality, doing, personId)
  return {
    municipality,
    running,
    base,
    /** Runs in a transaction of the municipality, with history, as the house's own work or a person's. */
    work,
    citizen: new Visitor(base, municipality.slug),
    /** Its clock stands on this day, as an example's does. */
    standAt: async (day: string) => {
      await work((db) =>
        db.client.query('update platform.municipality set clock_day = $2 where municipality_id = $1', [
          db.municipalityId,
          day,
        ]),
      )
      running.municipalities.forget()
    },
    /** A person in a new position, signed in. */
    signIn: async (wish: PositionWish) => {
      const { personId, positionId } = await work((db) => addPerson(db, wish))
      const token = await openSession(database.pool, municipality, personId)
      return Object.assign(new Visitor(base, municipality.slug, token), { personId, positionId })
    },
  }
}
export type Founded = Awaited<ReturnType<typeof foundMunicipality>>

/** Written as by a request of this process, which knows at once what it has written: the next page is not older. */
export async function inMunicipality<T>(
  running: Running,
  municipality: Municipality,
  doing: (db: Db) => Promise<T>,
  personId: string | null = null,
): Promise<T> {
  const unbound = { municipality, clock: running.clock, actor: null as never }
  let written: Awaited<ReturnType<typeof writeHistory>>
  const done = await inTransaction(
    running.pool,
    unbound,
    async (db) => {
      Object.assign(db, { actor: await findActor(db, personId) })
      return doing(db)
    },
    async (db) => void (written = await writeHistory(db, running.house.offers.onRecorded)),
  )
  if (written) running.live.heard(municipality.municipalityId, written)
  return done
}

async function addPerson(db: Db, wish: PositionWish) {
  const personId = newId()
  const positionId = newId()
  const code = wish.code ?? `${wish.role}-${positionId.slice(-6)}`
  await db
    .insertInto('organisation.person')
    .values({ id: personId, name: `Prøveperson ${code}`, email: null, oneClickRole: null, createdAt: db.now })
    .execute()
  await db
    .insertInto('organisation.position')
    .values({
      id: positionId,
      code,
      title: JSON.stringify({ da: code, en: code }),
      role: wish.role,
      bodyId: wish.bodyId ?? null,
      unitId: wish.unitId ?? null,
      partnerId: null,
      validFrom: null,
      validTo: null,
    })
    .execute()
  await db
    .insertInto('organisation.holding')
    .values({ id: newId(), personId, positionId, fromDay: '2020-01-01' as never, toDay: null })
    .execute()
  return { personId, positionId }
}

/** A committee to write plans for. */
export async function addBody(
  db: Db,
  code = 'tmu',
  kind: 'council' | 'standing-committee' = 'standing-committee',
) {
  const id = newId()
  const name = JSON.stringify({ da: `Udvalg ${code}`, en: `Committee ${code}` })
  await db
    .insertInto('organisation.body')
    .values({
      id,
      code,
      kind,
      name,
      short: code.toUpperCase(),
      slug: JSON.stringify({ da: code, en: code }),
      validFrom: '2022-01-01' as never,
      validTo: null,
      position: 0,
    })
    .execute()
  return id
}
export async function addUnit(db: Db, code = 'vej', parentId: string | null = null) {
  const id = newId()
  const name = JSON.stringify({ da: `Enhed ${code}`, en: `Unit ${code}` })
  await db
    .insertInto('organisation.unit')
    .values({
      id,
      code,
      kind: 'centre',
      name,
      slug: JSON.stringify({ da: code, en: code }),
      parentId,
      validFrom: null,
      validTo: null,
      position: 0,
    })
    .execute()
  return id
}
/** Moves the clock of every test of this process. */
export const setClock = (instant: string) => void (clock.now = new Date(instant))
