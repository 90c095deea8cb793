import type { ColumnType } from 'kysely'

/**
 * Every table with its columns in camel case. Each room adds its own by `declare module '#platform/db'`.
 * `municipalityId` is put in by the query layer, so it is optional when inserting.
 */
// oxlint-disable-next-line typescript/no-empty-object-type -- filled by the rooms
export interface Tables {
  'platform.municipality': {
    municipalityId: string
    code: string
    name: string
    slug: string
    host: string | null
    locale: 'da' | 'en'
    example: boolean
    madeByStart: boolean
    clockDay: string | null
    createdAt: Date
  }
  'platform.revision': { municipalityId: Tenant; revision: number; publicRevision: number }
  'platform.historyLine': {
    municipalityId: Tenant
    revision: number
    at: Date
    personId: string | null
    positionId: string | null
    kind: string
    subjectKind: string
    subjectId: string
    parentKind: string | null
    parentId: string | null
    source: string | null
    public: boolean
    digest: Buffer
  }
  'platform.historyText': {
    municipalityId: Tenant
    revision: number
    salt: Buffer
    before: Json<unknown>
    after: Json<unknown>
    erasedOn: string | null
    erasedRule: string | null
  }
  'platform.answeredRequest': {
    municipalityId: Tenant
    token: string
    askedBy: string
    digest: string
    status: number | null
    location: string | null
    body: string | null
    at: Date
  }
  'platform.address': {
    municipalityId: Tenant
    kind: string
    language: string
    slug: string
    subjectId: string
    current: Default<boolean>
  }
  'platform.attempt': { key: string; windowStart: Date; count: number }
  'platform.secret': { name: string; value: Buffer }
}

/** The column that the query layer fills. */
export type Tenant = ColumnType<string, string | undefined, never>
/** A column with a default in the database. */
export type Default<T> = ColumnType<T, T | undefined, T>
/** A column that the database computes. */
export type Computed<T> = ColumnType<T, never, never>
/** A jsonb column: read as a value, written as text. */
export type Json<T> = ColumnType<T, string, string>
