import { openPool, type Database } from '#platform/db'
import {
  keepMunicipalities,
  routesOf,
  serve,
  shareParts,
  type Route,
  type Running,
  type Serving,
} from '#platform/http'
import { listenForRevisions } from '#platform/live'
import { collectOffers } from '#platform/room'
import { dayOf, type Clock } from '#platform/time'
import { begin, faultPage, findActorOfSession, refusalPage } from '#organisation'
import { publicAddresses } from '#publication'
import { buildAssets } from '#ui'
import { rooms } from './rooms.ts'

export interface AppWishes {
  database: Database
  clock: Clock
  port: number
  host: string
  publicUrl?: URL | undefined
  trustProxy: boolean
  /** Only `npm start` itself, over its own database, says yes: the example's one-click accounts hang on it. */
  startedByUs: boolean
  assetFolder: string
  apiRequestsPerMinute?: number
}

/** Every room's routes, each with its gate. */
export function allRoutes(): Route[] {
  const routes: Route[] = []
  for (const room of rooms) {
    const { pages, api } = routesOf(room.name, routes)
    room.pages?.(pages)
    room.api?.(api)
  }
  return routes
}

/** Four long answers at once, and the counting of attempts. */
const besideSize = 6

/** Puts the house together over an open database and listens. */
export async function openHouse(wishes: AppWishes): Promise<Serving & { running: Running }> {
  const { pool, app } = wishes.database
  const [built, live, secret] = await Promise.all([
    buildAssets(wishes.assetFolder),
    listenForRevisions(app),
    pool.query<{ value: Buffer }>(`select value from platform.secret where name = 'forms'`),
  ])
  // who holds a connection for a request must never wait for a second one of the same pool
  const beside = openPool(app, besideSize)
  const municipalities = keepMunicipalities(pool)
  live.onDirectory(() => municipalities.forget())
  const routes = allRoutes()
  const perMinute = wishes.apiRequestsPerMinute ?? 600
  const facts: Omit<Running, 'parts'> = {
    pool,
    clock: wishes.clock,
    house: {
      offers: collectOffers(rooms),
      publicUrl: wishes.publicUrl,
      startedByUs: wishes.startedByUs,
      pool: beside,
    },
    assets: {
      css: built.cssHref,
      publicJs: built.publicJsHref,
      signedInJs: built.signedInJsHref,
      fonts: built.fontHrefs,
    },
    assetFolder: wishes.assetFolder,
    formSecret: secret.rows[0]!.value,
    trustProxy: wishes.trustProxy,
    apiLimits: { anonymous: perMinute, signedIn: perMinute * 10 },
    live,
    municipalities,
    days: new Map(),
    today: (id) => municipalities.known(id)?.clockDay ?? dayOf(wishes.clock()),
    pages: new Set(routes.filter((r) => r.kind === 'page' && r.method === 'get').map((r) => r.path.da)),
    prefixOf: (m, host) => (m.host !== null && m.host === host ? '' : `/${m.slug}`),
    plainAddresses: { '/begynd/:token': begin, ...publicAddresses(routes) },
    findActor: findActorOfSession,
    onNewDay: async (db) => {
      for (const room of rooms) await room.onNewDay?.(db)
    },
    refusalPage,
    faultPage,
  }
  const parts = shareParts(facts)
  // what another process has written is made anew here too, before the open pages ask
  live.listen((id, stands) => void parts.refresh(id, stands))
  const running: Running = { ...facts, parts }
  const leave = async () => {
    await live.close()
    await beside.end()
  }
  const serving = await serve(running, routes, wishes).catch(async (e: Error) => {
    await leave()
    throw e
  })
  const stop = async () => {
    await serving.stop()
    await leave()
  }
  return { ...serving, running, stop }
}
