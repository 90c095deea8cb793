import type { PoolClient } from 'pg'
import { begin, beginReading, bind, giveBack, honestly, leave, type Db } from '#platform/db'
import { writeLines, type Written } from '#platform/history'
import { newId } from '#platform/ids'
import { faulty, page, Pieces, problem, see, type Answer } from './answer.ts'
import { readFields, sourceOf, TooLarge, Unreadable } from './body.ts'
import { checkForm, type FieldError, type FormSchema, type Typed } from './forms.ts'
import { isOurToken } from './form-token.ts'
import { nobody, type RefusalKind, type Running, type SentAgain } from './house.ts'
import { onlyOnce, type Fields, type OneRequest } from './idempotency.ts'
import { makeVisit, type Asked } from './make-visit.ts'
import { beginDay } from './new-day.ts'
import { renderToString } from './render.ts'
import type { Route } from './routes.ts'
import { sessionHash } from './session.ts'
import { compose, type Composed } from './composing.ts'
import type { Visit } from './visit.ts'

const formLimit = 5_000_000

/** Answers one request: who asks, the gate, the handler, then commit; a refusal or a fault leaves nothing behind. */
export async function answerRoute(running: Running, route: Route, asked: Asked): Promise<Answer> {
  const answer = await inOneTransaction(running, route, asked)
  // with the connection given back: what readers look at is made anew on one of its own
  if (answer.wrote)
    await Promise.race([
      running.parts.refresh(asked.municipality.municipalityId, answer.wrote),
      new Promise((enough) => setTimeout(enough, writerWaitsMs)),
    ])
  return answer
}
const writerWaitsMs = 40

type Done = Answer & { wrote?: Written | undefined }
async function inOneTransaction(running: Running, route: Route, asked: Asked): Promise<Done> {
  const sent = await readSent(route, asked)
  await beginDay(running, asked.municipality)
  const client = await running.pool.connect()
  let committed = false
  try {
    const answer = await answerOn(client, running, route, asked, sent)
    committed = answer.committed
    return answer
  } finally {
    if (committed) client.release()
    else if (route.method === 'get') leave(client)
    else giveBack(client)
  }
}

type Sent = { fields?: Fields; refused?: RefusalKind }
async function readSent(route: Route, { request, incoming, url }: Asked): Promise<Sent> {
  if (route.method === 'get') return {}
  if (!sameOrigin(request, url)) return { refused: 'not-ours' }
  try {
    return { fields: await readFields(sourceOf(incoming), route.gate.upload ?? formLimit) }
  } catch (e) {
    if (e instanceof TooLarge) return { refused: 'too-large' }
    if (e instanceof Unreadable) return { refused: 'unreadable' }
    throw e
  }
}

// A browser says where a form came from; a program says nothing and shows its token or its bearer session.
function sameOrigin(request: Request, url: URL): boolean {
  const site = request.headers.get('sec-fetch-site')
  if (site && site !== 'same-origin' && site !== 'none') return false
  const origin = request.headers.get('origin')
  if (!origin) return true
  return URL.canParse(origin) && new URL(origin).host === (request.headers.get('host') ?? url.host)
}

async function answerOn(
  client: PoolClient,
  running: Running,
  route: Route,
  asked: Asked,
  sent: Sent,
): Promise<Done & { committed: boolean }> {
  const { db, visit } = await findVisit(client, running, route, asked)
  return honestly(db, () => answerVisit(client, running, route, visit, sent))
}

async function answerVisit(
  client: PoolClient,
  running: Running,
  route: Route,
  visit: Visit,
  sent: Sent,
): Promise<Done & { committed: boolean }> {
  const { db } = visit
  const refuse = (kind: RefusalKind) => refusal(running, route, visit, kind)
  const { answer, once } = sent.refused
    ? { answer: refuse(sent.refused), once: undefined }
    : await pass(route, visit, sent.fields, running, refuse)
  const shown =
    route.method === 'get' || answer.status >= 400 || onlyShows(answer, db)
      ? rendered(answer, visit)
      : undefined
  if (shown) {
    const read = db.stands && { personId: visit.actor.personId, day: db.today, ...db.stands }
    return { ...answer, ...shown, nonce: visit.nonce, ...(read && { read }), committed: false }
  }
  for (const offer of running.house.offers.onRecorded) if (db.lines.length) await offer(db, db.lines)
  const done = { ...answer, ...rendered(answer, visit), nonce: visit.nonce }
  const [written] = await Promise.all([writeLines(db), once?.remember(answer), commit(client), ...db.sent])
  // the writer's own next page may come before the database's word
  if (db.lines.some(({ subject }) => subject.id === db.municipalityId)) running.municipalities.forget()
  if (written) running.live.heard(db.municipalityId, written)
  return { ...done, wrote: written, committed: true }
}

// Sent after the last statement without waiting for it: when that one fails, the server answers the commit with a rollback.
async function commit(client: PoolClient) {
  const { command } = await client.query('commit')
  if (command !== 'COMMIT') throw new Error('the transaction was rolled back')
}

/** A page in answer to a form that changed nothing, such as a preview: sent again, it is made again. */
const onlyShows = (answer: Answer, db: Db) =>
  answer.status === 200 && answer.type?.startsWith('text/html') === true && !db.lines.length

async function findVisit(
  client: PoolClient,
  running: Running,
  route: Route,
  asked: Asked,
): Promise<{ db: Db; visit: Visit }> {
  const { municipality } = asked
  const hash = sessionHash(asked.incoming.headers)
  const db = bind(client, { municipality, clock: running.clock, actor: nobody })
  // sent together, one round trip: the second is answered inside the transaction that the first begins
  const [stands, { actor, byOneClick }] = await Promise.all([
    route.method === 'get'
      ? beginReading(client, municipality.municipalityId)
      : begin(client, municipality.municipalityId, 'write'),
    running.findActor(db, hash),
  ])
  Object.assign(db, { actor, ...(stands && { stands }) })
  if (stands) running.live.heard(municipality.municipalityId, stands)
  const session = { hash: actor.personId && hash ? hash.toString('hex') : '', byOneClick }
  return { db, visit: makeVisit(running, route.path, asked, db, session) }
}

type Passed = { answer: Answer; once?: OneRequest | undefined }
async function pass(
  route: Route,
  visit: Visit,
  fields: Fields | undefined,
  running: Running,
  refuse: (kind: RefusalKind) => Answer,
): Promise<Passed> {
  const { gate } = route
  const signedIn = visit.actor.personId !== null
  const again = fields && sentAgain(route, visit, fields.typed)
  if (gate.who === 'signed-in' && !signedIn) return { answer: signInFirst(running, route, visit, again) }
  if (
    fields &&
    route.kind === 'page' &&
    !isOurToken(running.formSecret, visit.session, fields.typed['token'])
  )
    return { answer: again ? refusal(running, route, visit, 'not-ours', again) : refuse('not-ours') }

  // in this order, in one round trip: a repetition gets the first answer, also when the first has changed what it asked for
  const [once, thing] = await Promise.all([
    fields && !gate.repeatable ? onlyOnce(visit, route, fields) : undefined,
    gate.load(visit.db, visit.params, visit) as Promise<unknown>,
  ])
  if (once?.before) return { answer: once.before === 'different' ? refuse('conflict') : once.before }

  if (thing === undefined || (gate.sees && !gate.sees(visit.actor, thing)))
    return { answer: refuse('not-found') }
  if (!gate.may(visit.actor, thing))
    return { answer: signedIn ? refuse('forbidden') : signInFirst(running, route, visit, again) }
  if (!fields)
    return { answer: refuseQuery(route, visit) ?? (await route.handler(visit, thing, undefined, {})) }
  return { answer: await handle(route, visit, thing, fields.typed, refuse), once }
}

async function handle(
  route: Route,
  visit: Visit,
  thing: unknown,
  typed: Typed,
  refuse: (kind: RefusalKind) => Answer,
) {
  const { gate } = route
  const strange = route.kind === 'api' ? unknownFields(gate.form, typed) : []
  if (route.kind === 'api') readIfMatch(visit.request, typed)
  const checked = checkForm(gate.form, typed, { part: route.method === 'patch' })
  if (checked.ok && !strange.length) return route.handler(visit, thing, checked.form, typed)
  const errors = checked.ok ? strange : [...strange, ...checked.errors]
  if (route.kind === 'api') return faulty(errors)
  return gate.again ? gate.again(visit, thing, { typed, errors }) : refuse('unreadable')
}

/** A program that asks for something else than it gets is told, not given the whole. */
function refuseQuery(route: Route, { query }: Visit): Answer | undefined {
  const errors = Object.entries(route.describe?.fits ?? {})
    .filter(([field, fits]) => query.get(field) && !fits(query.get(field)!))
    .map(([field]) => ({ field, message: 'unknown' }))
  return errors.length ? faulty(errors) : undefined
}

/** What a program sends and nothing would be done with; a page's form may carry more than its fields. */
const unknownFields = (form: FormSchema, typed: Typed): FieldError[] =>
  Object.keys(typed)
    .filter((field) => !Object.hasOwn(form.shape, field))
    .map((field) => ({ field, message: 'unknownField' }))

/** The version that the writer saw, from If-Match, in the place where the form keeps it. */
function readIfMatch(request: Request, typed: Typed) {
  const match = /^(?:W\/)?"v(\d+)"$/.exec(request.headers.get('if-match') ?? '')
  if (match && typed['version'] === undefined) typed['version'] = match[1]
}

/**
 * What a person wrote who was signed out, or signed in anew, meanwhile: the page says what happened and holds it, to be sent again.
 * With the program's script the text waits in the browser instead, and files cannot be given back. Never for a form that anyone may
 * send, since that may be one with a passphrase in it, and only when the browser itself says that the form was ours.
 */
function sentAgain(route: Route, { request, url }: Visit, typed: Typed): SentAgain | undefined {
  const told = request.headers.has('origin') || request.headers.get('sec-fetch-site') === 'same-origin'
  const byScript = request.headers.get('accept')?.includes('turbo-stream')
  const { token: _, ...fields } = typed
  const values = Object.values(fields).flat()
  if (route.kind !== 'page' || route.gate.who !== 'signed-in' || !told || byScript) return undefined
  if (values.some((value) => value instanceof File) || Object.keys(fields).some((name) => /pass/i.test(name)))
    return undefined
  return values.some(Boolean)
    ? { action: url.pathname + url.search, fields: fields as SentAgain['fields'] }
    : undefined
}

function signInFirst(running: Running, route: Route, visit: Visit, again?: SentAgain): Answer {
  if (route.kind === 'api') return problem(401, 'Sign in first')
  if (again) return refusal(running, route, visit, 'signed-out', again)
  const { pathname, search } = visit.url
  const til = visit.request.method === 'GET' ? pathname + search : pageOfForm(running, route, visit)
  return see(visit.to(signInPath, { til }))
}

/** Where the form stood that was sent: what was typed waits there. A refused form stands at the address it was sent to. */
function pageOfForm({ pages }: Running, route: Route, visit: Visit): string | undefined {
  const own = visit.url.pathname
  const from = comingFrom(visit)
  if (from && from.pathname !== own) return from.pathname + from.search
  return pages.has(route.path.da) ? own : undefined
}

/** The page of this municipality on which somebody was; another site's is nobody's business. */
function comingFrom(visit: Visit): URL | undefined {
  const { request, url } = visit
  const referer = request.headers.get('referer') ?? ''
  const from = URL.canParse(referer) ? new URL(referer) : undefined
  const ours = from?.host === (request.headers.get('host') ?? url.host)
  return ours && from.pathname.startsWith(visit.to({ da: '/', en: '/' }).replace(/(da|en)$/, ''))
    ? from
    : undefined
}

/** Stands here because the gate itself sends people there. */
export const signInPath = { da: '/log-ind', en: '/sign-in' }

type Rendered = { body: Exclude<Answer['body'], undefined>; composed?: Composed }
const rendered = (answer: Answer, { inserts }: Visit): Rendered =>
  answer.type?.startsWith('text/html') && !(answer.body instanceof Pieces)
    ? compose(renderToString(answer.body), inserts)
    : { body: answer.body ?? null }

const statusOf: Record<RefusalKind, number> = {
  'not-found': 404,
  forbidden: 403,
  'not-ours': 403,
  'signed-out': 401,
  'too-large': 413,
  unreadable: 400,
  'too-many': 429,
  conflict: 409,
  fault: 500,
}

export function refusal(
  running: Running,
  route: Pick<Route, 'kind'>,
  visit: Visit,
  kind: RefusalKind,
  again?: SentAgain,
): Answer {
  const reference = newId().slice(-8)
  if (route.kind === 'api') return problem(statusOf[kind], kind, { reference })
  return page(running.refusalPage(visit, kind, { reference, ...(again && { again }) }), statusOf[kind])
}
