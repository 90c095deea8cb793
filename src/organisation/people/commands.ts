import { hashPassphrase } from '#platform/auth'
import type { Db } from '#platform/db'
import { record } from '#platform/history'
import { newId, newToken, sha256 } from '#platform/ids'
import type { Day } from '#platform/time'
import type { Role } from '../tables.ts'
import { lasts, type Purpose } from './rules.ts'

/** Makes a link that works once. What is kept is its hash. */
export async function invite(
  db: Db,
  purpose: Purpose,
  whom: { personId?: string; positionId?: string } = {},
): Promise<string> {
  const token = newToken()
  await db
    .insertInto('organisation.invitation')
    .values({
      tokenHash: sha256(token),
      purpose,
      personId: whom.personId ?? null,
      positionId: whom.positionId ?? null,
      expiresAt: new Date(Date.now() + lasts[purpose] * 1000),
      usedAt: null,
    })
    .execute()
  const subject = whom.personId
    ? { kind: 'person', id: whom.personId }
    : { kind: 'settings', id: db.municipalityId }
  await record(db, { kind: `organisation.${purpose}-link-made`, subject, public: false })
  return token
}

export async function addPerson(
  db: Db,
  given: { name: string; email: string | null; oneClickRole?: string },
): Promise<string> {
  const id = newId()
  await db
    .insertInto('organisation.person')
    .values({
      id,
      name: given.name,
      email: given.email?.trim().toLowerCase() || null,
      oneClickRole: given.oneClickRole ?? null,
      createdAt: db.now,
    })
    .execute()
  // a name is personal data: the line keeps the key, the name stands in the person's own row
  await record(db, { kind: 'organisation.person-added', subject: { kind: 'person', id }, public: false })
  return id
}

export interface NewPosition {
  code: string
  title: string
  role: Role
  unitId?: string | null
  bodyId?: string | null
}
export async function addPosition(
  db: Db,
  { code, title, role, unitId = null, bodyId = null }: NewPosition,
): Promise<string> {
  const id = newId()
  await db
    .insertInto('organisation.position')
    .values({
      id,
      code,
      title: JSON.stringify({ da: title }),
      role,
      unitId,
      bodyId,
      partnerId: null,
      validFrom: db.today,
      validTo: null,
    })
    .execute()
  await record(db, {
    kind: 'organisation.position-added',
    subject: { kind: 'position', id },
    after: { code, title, role, unitId, bodyId },
    public: true,
  })
  return id
}

/** A person takes a position from a day. */
export async function takePosition(db: Db, personId: string, positionId: string, from: Day): Promise<void> {
  const id = newId()
  await db
    .insertInto('organisation.holding')
    .values({ id, personId, positionId, fromDay: from, toDay: null })
    .execute()
  await record(db, {
    kind: 'organisation.position-taken',
    subject: { kind: 'person', id: personId },
    parent: { kind: 'position', id: positionId },
    after: { from },
    public: false,
  })
}

/** The last day in a position; whatever the position owns stays with the position. */
export async function leavePosition(db: Db, holdingId: string, lastDay: Day): Promise<void> {
  const left = await db
    .updateTable('organisation.holding')
    .set({ toDay: lastDay })
    .where('id', '=', holdingId)
    .returning(['personId', 'positionId'])
    .executeTakeFirst()
  if (!left) return
  await record(db, {
    kind: 'organisation.position-left',
    subject: { kind: 'person', id: left.personId },
    parent: { kind: 'position', id: left.positionId },
    after: { lastDay },
    public: false,
  })
}

export async function setPassphrase(db: Db, personId: string, passphrase: string): Promise<void> {
  const hash = await hashPassphrase(passphrase)
  await db
    .insertInto('organisation.credential')
    .values({ personId, passphrase: hash, changedAt: new Date() })
    .onConflict((c) =>
      c.columns(['municipalityId', 'personId']).doUpdateSet({ passphrase: hash, changedAt: new Date() }),
    )
    .execute()
  await record(db, {
    kind: 'organisation.passphrase-set',
    subject: { kind: 'person', id: personId },
    public: false,
  })
}

export const useInvitation = (db: Db, tokenHash: Buffer) =>
  db
    .updateTable('organisation.invitation')
    .set({ usedAt: new Date() })
    .where('tokenHash', '=', tokenHash)
    .execute()

/** Opens a session and gives its token; the old one of the same browser is closed. */
export async function openSession(
  db: Db,
  personId: string,
  { oneClick, closing }: { oneClick: boolean; closing: string },
): Promise<string> {
  const token = newToken()
  if (closing) await db.client.query('select platform.close_session($1)', [Buffer.from(closing, 'hex')])
  await db.client.query(`select platform.open_session($1, $2, $3, $4, $5::interval)`, [
    sha256(token),
    db.municipalityId,
    personId,
    oneClick,
    `${sessionSeconds} seconds`,
  ])
  return token
}
export const sessionSeconds = 12 * 3600
