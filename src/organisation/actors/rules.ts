import type { Actor } from '#platform/auth'
import type { LocalText } from '#platform/i18n'
import type { Role } from '../tables.ts'

/** A position held today, with what it is about. */
export interface HeldPosition {
  positionId: string
  role: Role
  title: LocalText
  bodyId: string | null
  unitId: string | null
  partnerId: string | null
  /** The unit and everything below it in the tree. */
  unitIds: string[]
}

declare module '#platform/auth' {
  interface Actor {
    /** False for a citizen. */
    readonly signedIn: boolean
    /** Empty for a citizen. */
    readonly name: string
    readonly held: readonly HeldPosition[]
    /** The title of the position in whose name the actor acts. */
    readonly title: LocalText
    readonly has: (...roles: Role[]) => boolean
    /** Writes and releases this body's plan. */
    readonly isSecretaryOf: (bodyId: string) => boolean
    readonly chairs: (bodyId: string) => boolean
    /** Head of this unit or of one above it, or a director above it. */
    readonly leads: (unitId: string) => boolean
    /** Staff or head in this unit, or a leader above it. */
    readonly worksIn: (unitId: string) => boolean
    readonly holds: (positionId: string) => boolean
  }
}

const leaders: readonly Role[] = ['head', 'director']

/** Nobody has signed in: sees what is public. */
export const citizen: Actor = makeActor({ personId: null, name: '' }, [])

/** What a person may see and do, from the positions held today. */
export function makeActor(
  person: { personId: string | null; name: string },
  held: readonly HeldPosition[],
): Actor {
  const leads = (unitId: string) => held.some((h) => leaders.includes(h.role) && h.unitIds.includes(unitId))
  return {
    personId: person.personId,
    name: person.name,
    signedIn: person.personId !== null,
    positionId: held[0]?.positionId ?? null,
    title: held[0]?.title ?? {},
    held,
    scopes: scopesOf(person.personId, held),
    has: (...roles) => held.some((h) => roles.includes(h.role)),
    isSecretaryOf: (bodyId) => held.some((h) => h.role === 'committee-secretary' && h.bodyId === bodyId),
    chairs: (bodyId) => held.some((h) => h.role === 'committee-chair' && h.bodyId === bodyId),
    leads,
    worksIn: (unitId) => leads(unitId) || held.some((h) => h.role === 'staff' && h.unitId === unitId),
    holds: (positionId) => held.some((h) => h.positionId === positionId),
  }
}

/** The scopes that a row's `seen_by` is compared with; '*' sees every row. */
function scopesOf(personId: string | null, held: readonly HeldPosition[]): string[] {
  if (personId === null) return ['public']
  if (held.some((h) => h.role === 'strategy-office' || h.role === 'auditor'))
    return ['*', 'public', 'signed-in']
  const scopes = new Set(['public'])
  for (const h of held) {
    if (h.role === 'partner') {
      if (h.partnerId) scopes.add(`partner:${h.partnerId}`)
      continue
    }
    scopes.add('signed-in')
    if (h.bodyId && (h.role === 'committee-secretary' || h.role === 'committee-chair'))
      scopes.add(`body:${h.bodyId}`)
    if (leaders.includes(h.role)) for (const unit of h.unitIds) scopes.add(`unit:${unit}`)
    else if (h.unitId && h.role === 'staff') scopes.add(`unit:${h.unitId}`)
  }
  return [...scopes]
}

/** Whether a reader may see a row that names these scopes. */
export const seesAny = (actor: Actor, scopes: readonly string[]) =>
  actor.scopes.includes('*') || scopes.some((s) => actor.scopes.includes(s))
