import { createServer, type IncomingMessage, type Server } from 'node:http'
import { getRequestListener, type HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { Hono, type Context } from 'hono'
import type { Municipality } from '#platform/db'
import { newId } from '#platform/ids'
import { languageAsked, normalise, type Language } from '#platform/i18n'
import { log } from '#platform/log'
import { bytesOf, isWhole, problem, type Answer } from './answer.ts'
import { assetsOf } from './assets.ts'
import { answerRoute } from './gate.ts'
import { securityHeaders } from './headers.ts'
import type { Fault, Running } from './house.ts'
import { listen } from './listen.ts'
import { liveStream } from './live-stream.ts'
import { clientAddress, fromLoopback, overHttps } from './origin.ts'
import { keepAnswers, type KeptAnswers } from './kept-answers.ts'
import { keepPublicPages, type PublicPages } from './public-pages.ts'
import { countRequests } from './rate-limit.ts'
import { renderToString } from './render.ts'
import type { Route } from './routes.ts'
import { bringsSession } from './session.ts'
import { headersOf, write } from './wire.ts'

type Env = { Bindings: HttpBindings }
type Ctx = Context<Env>

export interface Serving {
  server: Server
  port: number
  stop(): Promise<void>
}

/** Every room's routes behind one server: public pages from memory first, then the gates. */
export async function serve(
  running: Running,
  routes: Route[],
  { port, host }: { port: number; host: string },
): Promise<Serving> {
  const pages = keepPublicPages(running)
  const answers = keepAnswers(running)
  const app = build(running, routes, pages, answers)
  const answer = getRequestListener((request, env) => app.fetch(request, env), {
    overrideGlobalObjects: false,
  })
  const server = createServer(
    {
      headersTimeout: 10_000,
      requestTimeout: 60_000,
      connectionsCheckingInterval: 2000,
      keepAliveTimeout: 65_000,
    },
    (request, response) => {
      if (pages.give(request, response)) return
      // a fault of the question is told by the page that is then made
      const makeIt = () => void answer(request, response)
      const give = (kept: Answer) =>
        write({ incoming: request, outgoing: response }, kept, headersOf(kept, overHttps(running, request)))
      const standing = answers.find(request)
      if (!standing) {
        makeIt()
        return
      }
      standing
        .then((kept) => (kept ? give(kept) : makeIt()), makeIt)
        // what could not be written to the end is not left open
        .catch((e: Error) => {
          log('error', 'fault', { path: request.url?.slice(0, 200), message: e.message })
          response.destroy()
        })
    },
  )
  await listen(server, { port, host })
  const address = server.address()
  return {
    server,
    port: typeof address === 'object' && address ? address.port : port,
    stop: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeIdleConnections()
        // event streams never end by themselves
        setTimeout(() => server.closeAllConnections(), 3000).unref()
      }),
  }
}

function build(running: Running, routes: Route[], pages: PublicPages, answers: KeptAnswers) {
  const app = new Hono<Env>()
  const assets = assetsOf(running.assetFolder)
  const count = countRequests(running.apiLimits)
  app.get('/assets/:name', (c) => {
    const found = assets(c.req.param('name'), c.req.header('accept-encoding') ?? '')
    return found
      ? c.body(found.body, 200, { ...found.headers, 'x-content-type-options': 'nosniff' })
      : c.notFound()
  })
  app.get('/health', (c) => c.json({ alive: true }))
  app.get('/ready', async (c) => {
    const ready =
      running.live.healthy &&
      (await running.pool.query('select 1').then(
        () => true,
        () => false,
      ))
    return c.json({ ready }, ready ? 200 : 503)
  })
  for (const [path, handler] of Object.entries(running.plainAddresses))
    app.all(path, (c) => handler(c.req.raw, running))
  const api = routes.filter((r) => r.kind === 'api')
  for (const route of api)
    app.on(route.method.toUpperCase(), `/api/v1/:municipality${route.path.da}`, (c) => withinLimit(c, route))
  app.get('/:municipality/*', (c, next) => withoutLastSlash(c, next))
  for (const language of ['da', 'en'] as const) {
    app.get(`/:municipality/${language}/live`, (c) => liveStream(running, c))
    for (const route of routes)
      if (route.kind === 'page')
        app.on(
          route.method.toUpperCase(),
          `/:municipality/${language}${route.path[language].replace(/\/$/, '')}`,
          (c) => inMunicipality(c, route, language),
        )
  }
  app.get('/', (c) => front(c))
  app.get('/:municipality', async (c) => {
    const found = await running.municipalities.bySlug(c.req.param('municipality'))
    return found ? toFront(c, found) : fault(c, 'not-found')
  })
  app.all('/:municipality/:language/*', (c) => inMunicipality(c, unknownPage, languageOf(c)))
  app.all('/:municipality/:language', (c) => inMunicipality(c, unknownPage, languageOf(c)))
  app.notFound((c) => fault(c, 'not-found'))
  app.onError((e, c) => failed(e, c))
  return app

  /** The API tells every program how much it may still ask, and stops who asks without end. */
  async function withinLimit(c: Ctx, route: Route) {
    const { incoming } = c.env
    const { ok, headers } = count(
      clientAddress(incoming, running.trustProxy),
      bringsSession(incoming.headers.cookie, incoming.headers.authorization),
    )
    const language = languageAsked(c.req.header('accept-language')) ?? 'da'
    return ok ? inMunicipality(c, route, language, headers) : told(c, problem(429, 'too-many'), headers)
  }

  /** A problem told before any gate. */
  function told(c: Ctx, { status, body, type }: Answer, more: Record<string, string> = {}) {
    const headers = {
      ...more,
      ...securityHeaders(undefined, overHttps(running, c.env.incoming)),
      'content-type': type!,
      'cache-control': 'no-store',
    }
    return new Response(body as string, { status, headers })
  }

  async function inMunicipality(
    c: Ctx,
    route: Route,
    language: Language,
    more: Record<string, string> = {},
  ): Promise<Response> {
    const { incoming } = c.env
    const slug = c.req.param('municipality') ?? ''
    const municipality = await running.municipalities.bySlug(slug)
    if (!municipality)
      return route.kind === 'api' ? told(c, problem(404, 'not-found'), more) : fault(c, 'not-found')
    const given = Object.entries(c.req.param()).filter(([n]) => n !== 'municipality')
    // no address that this house has given holds a control character
    if (route !== unknownPage && given.some(([, value]) => control.test(value)))
      return route.kind === 'api'
        ? told(c, problem(404, 'not-found'), more)
        : inMunicipality(c, unknownPage, language)
    const url = withoutControls(new URL(c.req.url))
    const params = Object.fromEntries(given.map(([n, value]) => [n, normalise(value)]))
    const asked = {
      request: c.req.raw,
      incoming,
      url,
      municipality,
      language,
      params,
      fromLoopback: fromLoopback(incoming),
      clientAddress: clientAddress(incoming, running.trustProxy),
      https: overHttps(running, incoming),
      prefix: running.prefixOf(municipality, incoming.headers.host ?? ''),
    }
    const make = () => answerRoute(running, route, asked)
    const answer =
      route.method === 'get' && route.kind === 'page'
        ? await answers.make(incoming, municipality.municipalityId, make)
        : await make()
    return respond(c, route, municipality, answer, more)
  }

  function respond(
    c: Ctx,
    route: Route,
    municipality: Municipality,
    answer: Answer,
    more: Record<string, string>,
  ) {
    const { incoming } = c.env
    const forCitizens =
      route.cacheable &&
      answer.status === 200 &&
      !bringsSession(incoming.headers.cookie, incoming.headers.authorization)
    const headers = { ...headersOf(answer, overHttps(running, incoming), forCitizens), ...more }
    if (forCitizens && answer.read && isWhole(answer.body)) {
      const day = running.days.get(municipality.municipalityId) ?? ''
      headers['etag'] = pages.keep(incoming.headers.host ?? '', incoming.url ?? '', {
        municipalityId: municipality.municipalityId,
        publicRevision: answer.read.publicRevision,
        day,
        headers,
        body: bytesOf(answer.body),
      })
    }
    if (unchanged(incoming, answer, headers['etag'])) return new Response(null, { status: 304, headers })
    if (answer.body instanceof ReadableStream)
      return new Response(answer.body, { status: answer.status, headers })
    write(c.env, answer, headers)
    return RESPONSE_ALREADY_SENT
  }

  async function front(c: Ctx) {
    const all = await running.municipalities.all()
    const only = all.length === 1 ? all[0] : undefined
    if (only) return toFront(c, only)
    return all.length ? fault(c, 'choose', all, '') : fault(c, 'no-municipality', undefined, '')
  }

  /** In the language that the reader's browser asks for. */
  function toFront(c: Ctx, { slug, locale }: Municipality) {
    const language = languageAsked(c.req.header('accept-language')) ?? locale
    const headers = { location: `/${slug}/${language}`, vary: 'Accept-Language' }
    return new Response(null, { status: 302, headers })
  }

  /** Only within a municipality of this house, so that it never leads to another. */
  async function withoutLastSlash(c: Ctx, next: () => Promise<void>) {
    // nearly every page is asked for without one
    if (!c.req.path.endsWith('/')) return next()
    const { pathname, search } = new URL(c.req.url)
    const slug = c.req.param('municipality') ?? ''
    if (!pathname.startsWith(`/${slug}/`)) return next()
    const found = await running.municipalities.bySlug(slug)
    let end = pathname.length
    while (pathname[end - 1] === '/') end -= 1
    return found ? c.redirect(pathname.slice(0, end) + search, 308) : next()
  }

  function fault(
    c: Ctx,
    kind: Fault['kind'],
    municipalities?: Municipality[],
    reference = newId().slice(-8),
  ) {
    const status = statusOf[kind]
    const body = running.faultPage({
      kind,
      language: languageOf(c),
      reference,
      assets: running.assets,
      ...(municipalities && { municipalities }),
    })
    const headers = {
      ...securityHeaders(undefined, false),
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      ...(status === 503 && { 'retry-after': '2' }),
    }
    if (c.req.path.startsWith('/api/')) return told(c, problem(status, kind, { reference }))
    return new Response(renderToString(body), { status, headers })
  }

  function failed(e: Error, c: Ctx) {
    const reference = newId().slice(-8)
    const unavailable = isUnavailable(e)
    log('error', unavailable ? 'database-unavailable' : 'fault', {
      reference,
      path: c.req.path.slice(0, 200),
      message: e.message,
      ...(!unavailable && { stack: e.stack }),
    })
    return fault(c, unavailable ? 'unavailable' : 'fault', undefined, reference)
  }
}

/** The reader has it already. */
const unchanged = (
  { method, headers }: IncomingMessage,
  { status, body }: Answer,
  etag: string | undefined,
) =>
  etag !== undefined &&
  status === 200 &&
  isWhole(body) &&
  (method === 'GET' || method === 'HEAD') &&
  headers['if-none-match']?.includes(etag) === true

const statusOf: Record<Fault['kind'], number> = {
  fault: 500,
  unavailable: 503,
  'not-found': 404,
  'link-used': 410,
  choose: 200,
  'no-municipality': 200,
}

const control = /\p{Control}|\p{Surrogate}/u

/** What is asked for is cleaned like what is typed: the database takes no zero bytes, and no page needs one. */
function withoutControls(url: URL): URL {
  for (const [name, value] of [...url.searchParams]) {
    const clean = normalise(value)
    if (clean !== value) url.searchParams.set(name, clean)
  }
  return url
}

const unknownPage: Route = {
  room: 'platform',
  method: 'get',
  kind: 'page',
  path: { da: '/', en: '/' },
  gate: { who: 'anyone', load: () => Promise.resolve(undefined), may: () => true },
  handler: () => ({ status: 404 }),
  cacheable: false,
}

const languageOf = (c: Ctx): Language => (c.req.path.split('/')[2] === 'en' ? 'en' : 'da')

// Connection refused, lost, too slow, shutting down, out of room: the database is away, we are not broken.
function isUnavailable(e: Error & { code?: string; errno?: number }): boolean {
  if (e.code && /^(ECONN|EPIPE|ENOENT|57P0[123]|08|53|25P03|55P03|57014|40)/.test(e.code)) return true
  return /timeout|Connection terminated|not queryable/i.test(e.message)
}
