import type { IncomingMessage } from 'node:http'
import { bytesOf, isWhole, type Answer } from './answer.ts'
import { harmless } from './heeds.ts'
import type { Running } from './house.ts'
import { lookTogether } from './looks.ts'
import { sessionHash } from './session.ts'

/**
 * Pages made once for a session and given again until something that they show has changed. The database is asked each time,
 * in one statement, whether the session stands and what has happened since; so no page is ever older than the question.
 */
export interface KeptAnswers {
  /** What is kept for this very request, when it still stands; undefined at once when nothing is. Before anything else is done. */
  find(request: IncomingMessage): Promise<Answer | undefined> | undefined
  /** Makes what was not found, and keeps it when it says that it may be kept. */
  make(request: IncomingMessage, municipalityId: string, make: () => Promise<Answer>): Promise<Answer>
}
interface Kept {
  municipalityId: string
  /** Without its body when that is put together of parts, which are kept once for all pages. */
  answer: Answer
  version?: string
  packed: NonNullable<Answer['packed']>
  personId: string
  day: string
  revision: number
  bytes: number
  /** The last look found that something had happened: so will the next one, as likely as not. */
  moves?: boolean
}

// of all pages together, each with what stands beside its bytes
const mostBytes = 32_000_000
const besides = 1000

export function keepAnswers(running: Running): KeptAnswers {
  const kept = new Map<string, Kept>()
  const making = new Map<string, { now: Promise<Answer>; next?: Promise<Answer> }>()
  let bytes = 0
  const look = lookTogether(running.pool)
  const beyondFrames = new Set(running.house.offers.beyondFrames)

  /** The question that a request has brought: its fault is told by who makes the page. */
  const asked = new WeakMap<IncomingMessage, Promise<Answer | undefined>>()

  return {
    find(request) {
      if (request.method !== 'GET' && request.method !== 'HEAD') return undefined
      const session = sessionHash(request.headers)
      if (!session) return undefined
      const key = keyOf(session, request)
      const found = kept.get(key)
      if (!found) return undefined
      // the first is the one that nobody has asked for the longest
      kept.delete(key)
      kept.set(key, found)
      const standing = asItStands(found, session)
      asked.set(request, standing)
      return standing
    },

    async make(request, municipalityId, make) {
      await asked.get(request)
      const session = sessionHash(request.headers)
      if (!session) return make()
      const key = keyOf(session, request)
      const makeAndKeep = async () => remember(key, municipalityId, await make())
      return kept.has(key) ? shared(key, makeAndKeep) : makeAndKeep()
    },
  }

  function remember(key: string, municipalityId: string, answer: Answer): Answer {
    forget(key)
    const { heeds, read, body } = answer
    if (!heeds || !read?.personId || answer.status !== 200 || !isWhole(body)) return answer
    const { composed } = answer
    // its bytes, and those compressed; the text is let go
    const own = composed
      ? { body: null, composed: { ...composed, texts: together(composed.texts) } }
      : { body: typeof body === 'string' ? bytesOf(body) : body }
    const size = lengthOf(composed?.texts ?? [own.body!]) + body.length / 4 + besides
    kept.set(key, {
      municipalityId,
      answer: { ...answer, ...own },
      packed: {},
      personId: read.personId,
      revision: read.revision,
      day: read.day,
      bytes: size,
    })
    bytes += size
    for (const oldest of kept.keys()) {
      if (bytes <= mostBytes) break
      forget(oldest)
    }
    return answer
  }

  function forget(key: string) {
    bytes -= kept.get(key)?.bytes ?? 0
    kept.delete(key)
  }

  async function asItStands(found: Kept, session: Buffer): Promise<Answer | undefined> {
    const { municipalityId } = found
    if (found.day !== running.today(municipalityId)) return undefined
    const came = performance.now()
    // known to be old without asking
    const heard = running.live.of(municipalityId)?.revision ?? 0
    if (found.answer.heeds === 'everything' && heard > found.revision) return undefined
    const since = found.revision
    if (found.moves && found.answer.composed)
      running.parts.beginAnew(found.answer.composed, municipalityId, since)
    const now = await look(municipalityId, session, since)
    if (!now?.lines || now.personId !== found.personId) return undefined
    const { answer } = found
    found.moves = now.lines.length > 0
    if (!harmless(answer.heeds ?? 'everything', now.lines, beyondFrames)) return undefined
    if (!answer.composed) {
      found.revision = Math.max(found.revision, now.revision)
      return { ...answer, packed: found.packed }
    }
    const moment = { municipalityId, came, since, revision: now.revision, lines: now.lines }
    const anew = await running.parts.recompose(answer.composed, moment)
    if (!anew) return undefined
    const packed = found.version === anew.version ? found.packed : {}
    // who has looked later may have finished first
    if (now.revision >= found.revision)
      Object.assign(found, { revision: now.revision, version: anew.version, packed })
    return { ...answer, body: anew.body, packed }
  }

  /** One at a time: who comes while a page is being made gets the next one, made after he came. */
  function shared(key: string, make: () => Promise<Answer>): Promise<Answer> {
    const running = making.get(key)
    if (running) return (running.next ??= running.now.then(begin, begin))
    return begin()

    function begin(): Promise<Answer> {
      const turn: { now: Promise<Answer>; next?: Promise<Answer> } = { now: make() }
      making.set(key, turn)
      const done = () => {
        if (making.get(key) === turn && !turn.next) making.delete(key)
      }
      turn.now.then(done, done)
      return turn.now
    }
  }
}

/** By host and address with its query. */
const keyOf = (session: Buffer, { headers, url }: IncomingMessage) =>
  `${session.toString('base64')} ${headers.host ?? ''}${url ?? ''}`

const lengthOf = (pieces: readonly { length: number }[]) =>
  pieces.reduce((sum, { length }) => sum + length, 0)

/** In memory of their own and in one piece: a small buffer keeps alive the larger one that it was cut from. */
function together(texts: readonly Buffer[]): Buffer[] {
  const all = Buffer.allocUnsafeSlow(lengthOf(texts))
  let at = 0
  return texts.map((text) => {
    all.set(text, at)
    return all.subarray(at, (at += text.length))
  })
}
