import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Db, Municipality } from '#platform/db'
import type { Language } from '#platform/i18n'
import { makeFormToken } from './form-token.ts'
import type { Running } from './house.ts'
import { fill, type LocalPath, type Params } from './paths.ts'
import type { Visit } from './visit.ts'

/** What the house knows of a request before it looks at the database. */
export interface Asked {
  request: Request
  /** The same as it comes in: a body is read from it. */
  incoming: IncomingMessage
  url: URL
  municipality: Municipality
  language: Language
  params: Params
  fromLoopback: boolean
  clientAddress: string
  https: boolean
  /** '' when the host name stands for the municipality, else '/slug'. */
  prefix: string
}
export interface Session {
  hash: string
  byOneClick: boolean
}

export function makeVisit(running: Running, route: LocalPath, asked: Asked, db: Db, session: Session): Visit {
  const visit: Visit = {
    db,
    actor: db.actor,
    municipality: asked.municipality,
    language: asked.language,
    url: asked.url,
    query: asked.url.searchParams,
    params: asked.params,
    route,
    house: running.house,
    assets: running.assets,
    nonce: randomBytes(12).toString('base64'),
    fromLoopback: asked.fromLoopback,
    clientAddress: asked.clientAddress,
    https: asked.https,
    request: asked.request,
    session: session.hash,
    sessionByOneClick: session.byOneClick,
    to: addressesIn(asked.prefix, asked.language),
    formToken: () => makeFormToken(running.formSecret, session.hash),
    inserts: [],
    part: (wish, make, now) => running.parts.part(visit, wish, make, now),
  }
  return visit
}

// made apart from the visit: what is kept for all would keep the whole request alive by it
const addressesIn =
  (prefix: string, own: Language): Visit['to'] =>
  (path, params, language = own) =>
    `${prefix}/${language}${fill(path[language], language, params).replace(frontSlash, '')}`

// the front page's address ends with the language
const frontSlash = /^\/(?=$|\?)/
