import type { Pool } from 'pg'
import type { Child } from 'hono/jsx'
import type { Actor } from '#platform/auth'
import type { Db, Municipality } from '#platform/db'
import type { LiveRevisions } from '#platform/live'
import type { Clock } from '#platform/time'
import type { Language } from '#platform/i18n'
import type { RateLimits } from './rate-limit.ts'
import type { SharedParts } from './shared-parts.ts'
import type { AssetNames, House, Visit } from './visit.ts'

/** Everything the gate needs of the house, handed in once at start. */
export interface Running {
  pool: Pool
  clock: Clock
  house: House
  assets: AssetNames
  formSecret: Buffer
  trustProxy: boolean
  /** How much one address may ask of the API in a minute. */
  apiLimits: RateLimits
  live: LiveRevisions
  parts: SharedParts
  municipalities: Municipalities
  /** Who a session belongs to; given by the organisation room. */
  findActor: (db: Db, session: Buffer | undefined) => Promise<{ actor: Actor; byOneClick: boolean }>
  /** Run once per municipality and day before the first page of the day, in a transaction of its own. */
  onNewDay: (db: Db) => Promise<void>
  /** The day up to which each municipality has been counted, as far as this process knows. */
  days: Map<string, string>
  /** The calendar day in a municipality, as it is now. */
  today: (municipalityId: string) => string
  assetFolder: string
  /** Addresses outside every municipality, such as the description of the API. */
  plainAddresses: Record<string, (request: Request, running: Running) => Response | Promise<Response>>
  /** The patterns, in Danish, of the addresses that answer with a page. */
  pages: ReadonlySet<string>
  /** '' when the host name alone stands for the municipality, else '/slug'. */
  prefixOf: (municipality: Municipality, host: string) => string
  /** A page that needs neither database nor municipality. */
  faultPage: (fault: Fault) => Child
  /** The page for a refusal or a fault; given by the room that knows the frame. */
  refusalPage: (visit: Visit, kind: RefusalKind, detail: { reference: string; again?: SentAgain }) => Child
}
/** A refused form with all that stood in it, so that it can be sent once more by hand. */
export interface SentAgain {
  action: string
  fields: Record<string, string | string[] | undefined>
}
export type RefusalKind =
  | 'not-found'
  | 'forbidden'
  | 'not-ours'
  | 'signed-out'
  | 'too-large'
  | 'unreadable'
  | 'too-many'
  | 'conflict'
  | 'fault'

export interface Fault {
  kind: 'fault' | 'unavailable' | 'not-found' | 'link-used' | 'choose' | 'no-municipality'
  language: Language
  /** '' when there is nothing to ask support about. */
  reference: string
  assets: AssetNames
  municipalities?: Municipality[]
}

/** The directory of municipalities, kept in memory and read again when it may have changed. */
export interface Municipalities {
  bySlug(slug: string): Promise<Municipality | undefined>
  byHost(host: string): Promise<Municipality | undefined>
  all(): Promise<Municipality[]>
  /** From memory, without asking the database. */
  known(municipalityId: string): Municipality | undefined
  forget(): void
}

/** The actor of the house's own work and of requests before it is known who asks. */
export const nobody = { personId: null, positionId: null, scopes: [] } as unknown as Actor
