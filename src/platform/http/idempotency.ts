import { createHash } from 'node:crypto'
import { ask, lockUntilCommit } from '#platform/db'
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
  const digest = await digestOf(visit.url.pathname, fields)
  const askedBy = visit.session || 'citizen'
  // A page whose answer was lost still has its token. Sent again as it was it is a repetition; with another text it is not, and is
  // judged as whatever else comes from a page that others may have changed meanwhile.
  const key = [route.kind === 'api' ? token : `${token} ${digest}`, askedBy]
  // sent by hand, so that both stand in the pipeline before whatever the caller sends next; the lock is a statement of its own,
  // because a statement does not see what was committed while it waited
  const [, [first]] = await Promise.all([
    lockUntilCommit(visit.db, `platform.answered_request ${token} ${askedBy}`),
    ask<First>(visit.db, firstOnce, ...key),
  ])
  if (first) return { before: again(first, digest), remember: () => Promise.resolve() }
  return { remember: (answer) => keep(visit, [...key, digest], answer) }
}
const firstOnce = `select digest, status, location, body from platform.answered_request where municipality_id = $1 and token = $2 and asked_by = $3`
const keepOnce = `insert into platform.answered_request (municipality_id, token, asked_by, digest, status, location, body, at)
  values ($1, $2, $3, $4, $5, $6, $7, now())`

async function digestOf(path: string, { typed, raw }: Fields): Promise<string> {
  const hash = createHash('sha256').update(path)
  const given = Object.entries(typed).flatMap(([name, value]) => [value].flat().map((one) => ({ name, one })))
  // the line between the parts of an upload is another each time
  if (!given.some(({ one }) => one instanceof File)) return hash.update(raw).digest('hex')
  for (const { name, one } of given) {
    const bytes = one instanceof File ? Buffer.from(await one.arrayBuffer()) : Buffer.from(one ?? '')
    hash.update(JSON.stringify([name, one instanceof File ? one.name : null, bytes.length])).update(bytes)
  }
  return hash.digest('hex')
}

const tokenOf = (visit: Visit, route: Route, typed: Typed) =>
  route.kind === 'api'
    ? visit.request.headers.get('idempotency-key')?.slice(0, 200)
    : String(typed['token']).slice(0, 36)

interface First {
  digest: string
  status: number | null
  location: string | null
  body: string | null
}
function again(first: First, digest: string): Answer | 'different' {
  if (first.digest !== digest) return 'different'
  const headers: Record<string, string> = first.location ? { location: first.location } : {}
  if (first.body !== null) return json(JSON.parse(first.body), first.status ?? 200, headers)
  return { status: first.status ?? 204, headers }
}

async function keep(visit: Visit, asked: string[], answer: Answer) {
  const body = answer.type?.startsWith('application/json') ? String(answer.body) : null
  await ask(visit.db, keepOnce, ...asked, answer.status, answer.headers?.['location'] ?? null, body)
}
