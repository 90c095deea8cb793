import type { Db } from '#platform/db'
import { sha256 } from '#platform/ids'
import type { LocalText } from '#platform/i18n'
import type { Role } from '../tables.ts'

export interface OpenInvitation {
  tokenHash: Buffer
  purpose: 'first-administrator' | 'invitation' | 'recovery'
  personId: string | null
  name: string | null
  title: LocalText | null
}

/** The invitation behind a link, as long as it is open. */
export async function findInvitation(db: Db, token: string): Promise<OpenInvitation | undefined> {
  const found = await db
    .selectFrom('organisation.invitation as invitation')
    .leftJoin('organisation.person as person', 'person.id', 'invitation.personId')
    .leftJoin('organisation.position as position', 'position.id', 'invitation.positionId')
    .select([
      'invitation.tokenHash',
      'invitation.purpose',
      'invitation.personId',
      'person.name',
      'position.title',
    ])
    .where('invitation.tokenHash', '=', sha256(token))
    .where('invitation.usedAt', 'is', null)
    .where('invitation.expiresAt', '>', new Date())
    .executeTakeFirst()
  return found
}

/** The same, so that two clicks on one link make one person. */
export const lockInvitation = (db: Db, token: string) =>
  db
    .selectFrom('organisation.invitation')
    .selectAll()
    .where('tokenHash', '=', sha256(token))
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', new Date())
    .forUpdate()
    .executeTakeFirst()

export const findCredential = (db: Db, email: string) =>
  db
    .selectFrom('organisation.person as person')
    .innerJoin('organisation.credential as credential', 'credential.personId', 'person.id')
    .select(['person.id', 'credential.passphrase'])
    .where('person.email', '=', email.trim().toLowerCase())
    .executeTakeFirst()

export const findPerson = (db: Db, id: string) =>
  db
    .selectFrom('organisation.person')
    .select(['id', 'name', 'email', 'version'])
    .where('id', '=', id)
    .executeTakeFirst()

export const findOneClickPerson = (db: Db, role: string) =>
  db
    .selectFrom('organisation.person')
    .select(['id', 'name'])
    .where('oneClickRole', '=', role)
    .executeTakeFirst()

export const countPeople = async (db: Db) =>
  (
    await db
      .selectFrom('organisation.person')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
  ).n

export interface PersonRow {
  id: string
  name: string
  email: string | null
  canSignIn: boolean
  held: {
    holdingId: string
    positionId: string
    title: LocalText
    role: Role
    fromDay: string
    toDay: string | null
  }[]
}

/** Everybody, with the positions they hold or held. */
export async function listPeople(db: Db): Promise<PersonRow[]> {
  const [people, holdings] = await Promise.all([
    db
      .selectFrom('organisation.person as person')
      .leftJoin('organisation.credential as credential', 'credential.personId', 'person.id')
      .select(['person.id', 'person.name', 'person.email', 'credential.personId as credentialOf'])
      .orderBy('person.name')
      .execute(),
    db
      .selectFrom('organisation.holding as holding')
      .innerJoin('organisation.position as position', 'position.id', 'holding.positionId')
      .select([
        'holding.id',
        'holding.personId',
        'holding.positionId',
        'holding.fromDay',
        'holding.toDay',
        'position.title',
        'position.role',
      ])
      .orderBy('holding.fromDay')
      .execute(),
  ])
  return people.map((p) => ({
    id: p.id,
    name: p.name,
    email: p.email,
    canSignIn: p.credentialOf !== null,
    held: holdings
      .filter((h) => h.personId === p.id)
      .map((h) => ({
        holdingId: h.id,
        positionId: h.positionId,
        title: h.title,
        role: h.role,
        fromDay: h.fromDay,
        toDay: h.toDay,
      })),
  }))
}
