import type { Db } from '#platform/db'
import { newId } from '#platform/ids'
import { addPerson, takePosition, type Role } from '#organisation'
import type { exampleHouse } from '#test/example-house'
import { addBody, addUnit, foundMunicipality, inMunicipality } from '#test/municipality'
import { openSession } from '#test/session'
import { Visitor } from '#test/visitor'

export type House = Awaited<ReturnType<typeof exampleHouse>>
/** By column of the tables. */
export type Visitors = Record<string, Visitor>

// Who stands in each column: a position of the example by its code, or one that the example lacks.
const standsFor: Record<string, string | { role: Role; body?: string; partner?: string } | null> = {
  ou: null,
  pa: { role: 'partner', partner: 'borgerforeninger' },
  cm: 'byraadsmedlem',
  mb: { role: 'committee-member', body: 'tmu' },
  ch: 'formand-tmu',
  se: 'sekretaer-tmu',
  os: 'sekretaer-buu',
  he: 'vejchef',
  di: 'direktoer-teknik',
  oh: 'skolechef',
  st: 'trafikplanlaegger',
  ot: 'skolekonsulent',
  so: 'strategichef',
  au: 'revisor',
  ad: 'it-administrator',
}

export async function signInAll({ base, municipality, running, database }: House): Promise<Visitors> {
  const visitors: Visitors = { ci: new Visitor(base, municipality.slug) }
  for (const [column, position] of Object.entries(standsFor)) {
    const personId = await inMunicipality(running, municipality, async (db) => {
      const id = await addPerson(db, { name: `Prøveperson ${column}`, email: null })
      if (position) await takePosition(db, id, await positionId(db, position), '2022-01-01' as never)
      return id
    })
    const token = await openSession(database.pool, municipality, personId)
    visitors[column] = new Visitor(base, municipality.slug, token)
  }
  return visitors
}
async function positionId(db: Db, position: NonNullable<(typeof standsFor)[string]>): Promise<string> {
  if (typeof position === 'string') return (await byCode(db, 'position', position)).id
  const id = newId()
  await db
    .insertInto('organisation.position')
    .values({
      id,
      code: `proeve-${position.role}`,
      title: JSON.stringify({ da: `Prøve ${position.role}` }),
      role: position.role,
      bodyId: position.body ? (await byCode(db, 'body', position.body)).id : null,
      unitId: null,
      partnerId: position.partner ? (await byCode(db, 'partner', position.partner)).id : null,
      validFrom: null,
      validTo: null,
    })
    .execute()
  return id
}
const byCode = (db: Db, what: 'position' | 'body' | 'partner' | 'unit', code: string) =>
  db.selectFrom(`organisation.${what}`).select('id').where('code', '=', code).executeTakeFirstOrThrow()

/** What the forms of each carry, so that only the rights decide. */
export const formTokens = async (visitors: Visitors): Promise<Record<string, string>> => {
  const tokens: Record<string, string> = {}
  for (const [column, v] of Object.entries(visitors))
    tokens[column] = await v.formToken(v.token ? '/da/min-konto' : '/da/log-ind')
  return tokens
}

/** Somebody of another municipality who holds every position there is. */
export async function everythingHeld(): Promise<Visitor> {
  const other = await foundMunicipality()
  const [bodyId, unitId] = await other.work(async (db) => [await addBody(db), await addUnit(db)])
  const person = await other.signIn({ role: 'strategy-office' })
  for (const [role, at] of [
    ['municipality-admin', {}],
    ['committee-secretary', { bodyId }],
    ['committee-chair', { bodyId }],
    ['head', { unitId }],
    ['director', { unitId }],
    ['staff', { unitId }],
    ['auditor', {}],
  ] as [Role, object][]) {
    const { positionId } = await other.signIn({ role, ...at })
    await other.work((db) => takePosition(db, person.personId, positionId, '2022-01-01' as never))
  }
  return person
}
