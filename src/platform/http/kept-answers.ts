import { bytesOf, isWhole, type Answer } from './answer.ts'
import { harmless } from './heeds.ts'
import type { Running } from './house.ts'
import { lookTogether } from './looks.ts'
import type { Composed } from './shared-parts.ts'

/**
 * Pages made once for a session and given again until something that they show has changed. The database is asked each time,
 * in one statement, whether the session stands and what has happened since; so no page is ever older than the question.
 */
export interface KeptAnswers {
  give(wish: Wish, make: () => Promise<Answer>): Promise<Answer>
}
interface Wish {
  session: Buffer
  /** Host and address with its query. */
  address: string
  municipalityId: string
}
interface Kept {
  answer: Answer
  personId: string
  day: string
  revision: number
  bytes: number
  /** The last look found that something had happened: so will the next one, as likely as not. */
  moves?: boolean
}

const mostBytes = 64_000_000

export function keepAnswers(running: Running): KeptAnswers {
  const kept = new Map<string, Kept>()
  const making = new Map<string, { now: Promise<Answer>; next?: Promise<Answer> }>()
  let bytes = 0
  const look = lookTogether(running.pool)
  const beyondFrames = new Set(running.house.offers.beyondFrames)

  return {
    async give({ session, address, municipalityId }, make) {
      const key = `${session.toString('base64')} ${address}`
      const found = kept.get(key)
      if (!found) return remember(await make())
      const standing = await asItStands(found, municipalityId, session)
      if (standing) return standing
      return shared(key, async () => remember(await make()))

      function remember(answer: Answer): Answer {
        forget(key)
        const { heeds, read, body } = answer
        if (!heeds || !read?.personId || answer.status !== 200 || !isWhole(body)) return answer
        // its bytes, and those compressed; the text is let go
        const whole = typeof body === 'string' ? bytesOf(body) : body
        const size = lengthAlone(answer.composed, whole.length) + whole.length / 4
        kept.set(key, {
          answer: { ...answer, body: whole },
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
    },
  }

  function forget(key: string) {
    bytes -= kept.get(key)?.bytes ?? 0
    kept.delete(key)
  }

  async function asItStands(
    found: Kept,
    municipalityId: string,
    session: Buffer,
  ): Promise<Answer | undefined> {
    if (found.day !== running.today(municipalityId)) return undefined
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
    if (answer.composed && now.lines.length) {
      const moment = { municipalityId, since, revision: now.revision, lines: now.lines }
      const body = await running.parts.recompose(answer.composed, moment)
      if (!body) return undefined
      const { packed: _packed, ...rest } = answer
      const fresh = { ...rest, body }
      // who has looked later may have finished first
      if (now.revision >= found.revision) Object.assign(found, { answer: fresh, revision: now.revision })
      return fresh
    }
    found.revision = Math.max(found.revision, now.revision)
    return answer
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

/** What a page takes of its own: its shared parts are kept once for all pages. */
const lengthAlone = (composed: Composed | undefined, length: number) =>
  composed ? composed.texts.reduce((sum, text) => sum + text.length, 0) : length
