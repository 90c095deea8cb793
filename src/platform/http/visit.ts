import type { HtmlEscapedString } from 'hono/utils/html'
import type { Pool } from 'pg'
import type { Actor } from '#platform/auth'
import type { Db, Municipality } from '#platform/db'
import type { Language, LocalText } from '#platform/i18n'
import type { Offers } from '#platform/room'
import type { LocalPath, Params } from './paths.ts'
import type { Insert } from './composing.ts'
import type { ForAll, Make } from './shared-parts.ts'

/** Everything a handler knows of the request that it answers. */
export interface Visit {
  readonly db: Db
  readonly actor: Actor
  readonly municipality: Municipality
  readonly language: Language
  readonly url: URL
  readonly query: URLSearchParams
  readonly params: Params
  /** The path pattern of the route that answers. */
  readonly route: LocalPath
  readonly house: House
  readonly assets: AssetNames
  /** Goes on every script and style element of a signed-in page. */
  readonly nonce: string
  /** Came from this machine itself: loopback address, loopback host, no proxy between. */
  readonly fromLoopback: boolean
  /** For counting attempts; never logged or stored in the clear. */
  readonly clientAddress: string
  readonly https: boolean
  readonly request: Request
  /** The session's token hash as hex; empty for a citizen. */
  readonly session: string
  readonly sessionByOneClick: boolean
  /** The parts of the page that are inserted when it is sent. */
  readonly inserts: Insert[]
  /**
   * A part of the page that is the same for everybody of an audience; nothing of who asks may be in it. `make` is kept with it and
   * should hold nothing large; `now` makes the same from what has been read for this page already.
   */
  part(wish: ForAll, make: Make, now?: Make): Promise<HtmlEscapedString>
  /** The address of a page in this language, or another. */
  to(path: LocalPath, params?: Record<string, string | LocalText | undefined>, language?: Language): string
  /** The hidden field that makes a second click the same click and a foreign form no form. */
  formToken(): string
}

/** What all rooms together offer; handed to whoever shows it. */
export interface House {
  readonly offers: Offers
  readonly publicUrl: URL | undefined
  readonly startedByUs: boolean
  /** For the few things that must not be in the request's transaction: counted attempts, long answers. */
  readonly pool: Pool
}

export interface AssetNames {
  css: string
  publicJs: string
  signedInJs: string
  fonts: string[]
}
