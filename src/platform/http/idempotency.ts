import { createHash } from 'node:crypto'
import { json, type Answer } from './answer.ts'
import type { Typed } from './forms.ts'
import type { Route } from './routes.ts'
import type { Visit } from './visit.ts'

export interface Fields {
  typed: Typed
  raw: Buffer
}
/** A request that must be done once: the token of its form, or its Idempotency-Key. */
export interface OneRequest {
  /** The first request's answer when this is a repetition of it; 'different' when only the key is the same. */
  before?: Answer | 'different'
  remember: (answer: Answer) => Promise<void>
}

/** A second use of the same token waits here until the first has committed or failed. */
export async function onlyOnce(visit: Visit, route: Route, fields: Fields): Promise<OneRequest> {
  const token = tokenOf(visit, route, fields.typed)
  if (!token) return { remember: () => Promise.resolve() }
  const digest = createHash('sha256').update(visit.url.pathname).update(fields.raw).digest('hex')
  const askedBy = visit.session || 'citizen'
  const own = { token, askedBy }
  const added = await visit.db
    .insertInto('platform.answeredRequest')
    .values({ ...own, digest, status: null, location: null, body: null, at: visit.db.now })
    .onConflict((c) => c.doNothing())
    .returning('token')
    .execute()
  if (!added.length) return { before: await firstAnswer(visit, route, own, digest), remember: () => Promise.resolve() }
  return { remember: (answer) => keep(visit, own, answer) }
}

const tokenOf = (visit: Visit, route: Route, typed: Typed) =>
  route.kind === 'api'
    ? visit.request.headers.get('idempotency-key')?.slice(0, 200)
    : String(typed['token']).slice(0, 36)

interface Key {
  token: string
  askedBy: string
}
async function firstAnswer(visit: Visit, route: Route, { token, askedBy }: Key, digest: string): Promise<Answer | 'different'> {
  const first = await visit.db
    .selectFrom('platform.answeredRequest')
    .selectAll()
    .where('token', '=', token)
    .where('askedBy', '=', askedBy)
    .executeTakeFirstOrThrow()
  if (route.kind === 'api' && first.digest !== digest) return 'different'
  const headers: Record<string, string> = first.location ? { location: first.location } : {}
  if (first.body !== null) return json(JSON.parse(first.body), first.status ?? 200, headers)
  return { status: first.status ?? 204, headers }
}

async function keep(visit: Visit, { token, askedBy }: Key, answer: Answer) {
  await visit.db
    .updateTable('platform.answeredRequest')
    .set({
      status: answer.status,
      location: answer.headers?.['location'] ?? null,
      body: answer.type?.startsWith('application/json') ? String(answer.body) : null,
    })
    .where('token', '=', token)
    .where('askedBy', '=', askedBy)
    .execute()
}
