import { sql } from 'kysely'
import type { Db } from '#platform/db'
import type { LocalText } from '#platform/i18n'
import type { Day } from '#platform/time'
import type { BodyKind, Role, UnitKind } from '../tables.ts'

export interface Body {
  id: string
  code: string
  kind: BodyKind
  name: LocalText
  short: string | null
  slug: LocalText
}
export interface Unit {
  id: string
  code: string
  kind: UnitKind
  name: LocalText
  slug: LocalText
  parentId: string | null
}
export interface Position {
  id: string
  code: string
  title: LocalText
  role: Role
  bodyId: string | null
  unitId: string | null
}
export interface Partner {
  id: string
  code: string
  kind: string
  name: string
}

const bodies = (db: Db) =>
  db
    .selectFrom('organisation.body as body')
    .select(['body.id', 'body.code', 'body.kind', 'body.name', 'body.short', 'body.slug'])

/** The committees that make development plans, in their order: standing committees and the finance committee. */
export const listCommittees = (db: Db): Promise<Body[]> =>
  bodies(db)
    .where('kind', 'in', ['finance-committee', 'standing-committee'])
    .where((eb) => eb.or([eb('validTo', 'is', null), eb('validTo', '>=', db.today)]))
    .orderBy('position')
    .execute()

export const findBody = (db: Db, id: string): Promise<Body | undefined> =>
  bodies(db).where('id', '=', id).executeTakeFirst()

export const listUnits = (db: Db): Promise<Unit[]> =>
  db
    .selectFrom('organisation.unit as unit')
    .select(['unit.id', 'unit.code', 'unit.kind', 'unit.name', 'unit.slug', 'unit.parentId'])
    .where((eb) => eb.or([eb('validTo', 'is', null), eb('validTo', '>=', db.today)]))
    .orderBy('position')
    .execute()

/** Every position valid today, by title. */
export const listPositions = (db: Db): Promise<Position[]> =>
  db
    .selectFrom('organisation.position as position')
    .select([
      'position.id',
      'position.code',
      'position.title',
      'position.role',
      'position.bodyId',
      'position.unitId',
    ])
    .where((eb) => eb.or([eb('validTo', 'is', null), eb('validTo', '>=', db.today)]))
    .orderBy(sql`coalesce(position.title ->> 'da', position.title ->> 'en') collate "da-x-icu"`)
    .orderBy('position.code')
    .execute()

export const listPartners = (db: Db): Promise<Partner[]> =>
  db
    .selectFrom('organisation.partner as partner')
    .select(['partner.id', 'partner.code', 'partner.kind', 'partner.name'])
    .orderBy(sql`partner.name collate "da-x-icu"`)
    .execute()

/** The council's last meeting before today and its next, today included. */
export async function councilMeetings(db: Db): Promise<{ last: Day | null; next: Day | null }> {
  const { last, next } = await db
    .selectFrom('organisation.meeting as meeting')
    .innerJoin('organisation.body as body', 'body.id', 'meeting.bodyId')
    .where('body.kind', '=', 'council')
    .select((eb) => [
      eb.fn.max('meeting.heldOn').filterWhere('meeting.heldOn', '<', db.today).as('last'),
      eb.fn.min('meeting.heldOn').filterWhere('meeting.heldOn', '>=', db.today).as('next'),
    ])
    .executeTakeFirstOrThrow()
  return { last: last ?? null, next: next ?? null }
}

/** The days before today on which the council has met, as far as they are known. */
export async function listPastCouncilDays(db: Db): Promise<Day[]> {
  const meetings = await db
    .selectFrom('organisation.meeting as meeting')
    .innerJoin('organisation.body as body', 'body.id', 'meeting.bodyId')
    .where('body.kind', '=', 'council')
    .where('meeting.heldOn', '<', db.today)
    .select('meeting.heldOn')
    .orderBy('meeting.heldOn')
    .execute()
  return meetings.map((m) => m.heldOn)
}
