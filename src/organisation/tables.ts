import type { Default, Json, Tenant } from '#platform/db'
import type { LocalText } from '#platform/i18n'
import type { Day } from '#platform/time'

export type Role =
  | 'council-member'
  | 'committee-chair'
  | 'committee-member'
  | 'committee-secretary'
  | 'director'
  | 'head'
  | 'staff'
  | 'strategy-office'
  | 'partner'
  | 'auditor'
  | 'municipality-admin'
export type BodyKind = 'council' | 'finance-committee' | 'standing-committee' | 'advisory-committee'
export type UnitKind = 'administration' | 'centre' | 'team' | 'workplace'

declare module '#platform/db' {
  interface Tables {
    'organisation.settings': {
      municipalityId: Tenant
      version: Default<number>
      values: Json<Record<string, unknown>>
    }
    'organisation.body': {
      municipalityId: Tenant
      id: string
      code: string
      kind: BodyKind
      name: Json<LocalText>
      short: string | null
      slug: Json<LocalText>
      validFrom: Day
      validTo: Day | null
      position: number
      version: Default<number>
    }
    'organisation.meeting': {
      municipalityId: Tenant
      id: string
      bodyId: string
      heldOn: Day
      beginsAt: string | null
    }
    'organisation.unit': {
      municipalityId: Tenant
      id: string
      code: string
      kind: UnitKind
      name: Json<LocalText>
      slug: Json<LocalText>
      parentId: string | null
      validFrom: Day | null
      validTo: Day | null
      position: number
      version: Default<number>
    }
    'organisation.partner': {
      municipalityId: Tenant
      id: string
      code: string
      kind: string
      name: string
      validTo: Day | null
      version: Default<number>
    }
    'organisation.position': {
      municipalityId: Tenant
      id: string
      code: string
      title: Json<LocalText>
      role: Role
      bodyId: string | null
      unitId: string | null
      partnerId: string | null
      validFrom: Day | null
      validTo: Day | null
      version: Default<number>
    }
    'organisation.person': {
      municipalityId: Tenant
      id: string
      name: string
      email: string | null
      oneClickRole: string | null
      createdAt: Date
      version: Default<number>
    }
    'organisation.holding': {
      municipalityId: Tenant
      id: string
      personId: string
      positionId: string
      fromDay: Day
      toDay: Day | null
    }
    'organisation.credential': {
      municipalityId: Tenant
      personId: string
      passphrase: string
      changedAt: Date
    }
    'organisation.invitation': {
      municipalityId: Tenant
      tokenHash: Buffer
      purpose: 'first-administrator' | 'invitation' | 'recovery'
      personId: string | null
      positionId: string | null
      expiresAt: Date
      usedAt: Date | null
    }
  }
}
