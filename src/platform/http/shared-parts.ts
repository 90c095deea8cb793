import { raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import type { Child } from 'hono/jsx'
import type { Actor } from '#platform/auth'
import { inSnapshot, type Db, type Stands } from '#platform/db'
import { linesSince, type Line } from '#platform/history'
import { log } from '#platform/log'
import { bytesOf, Pieces } from './answer.ts'
import { harmless, type Heeds } from './heeds.ts'
import type { Running } from './house.ts'
import { renderToString } from './render.ts'
import type { Visit } from './visit.ts'

/** Who gets the same: every citizen, or everybody who is signed in. */
export interface ForAll {
  /** Holds everything that decides what the part shows, such as the query of the address. */
  name: string
  audience: 'public' | 'all'
  /** Made anew at each change, before the next reader comes, while anybody looks at it. */
  ahead?: true
}
/**
 * Makes the part; the visit that it gets knows nothing of who asks, and says so when it is asked. The part is made again from later
 * states without being asked for: it reads all that it shows, and takes nothing along but what its name says.
 */
export type Make = (visit: Visit) => Promise<Child | Heeding>
/** What stands through changes that it does not heed; a part that does not say so heeds everything. */
export interface Heeding {
  content: Child
  heeds: Heeds
}
/**
 * Parts of pages that are the same for all readers of an audience: made once for every state of the municipality, by one
 * request while the others wait for it, so a hundred open pages that hear of a change cost one reading.
 */
export interface SharedParts {
  /** Empty when there was nothing to make. */
  part(visit: Visit, wish: ForAll, make: Make, now?: Make): Promise<HtmlEscapedString>
  /**
   * A page put together anew from the parts as they are now; what has to be made is made for all who wait for it. Nothing when a part
   * is no longer known.
   */
  recompose(composed: Composed, now: Moment): Promise<Recomposed | undefined>
  /**
   * Begins to make anew what no change leaves as it is, without waiting to be told that there was one: for who expects it. What somebody
   * has made since a revision is left alone, unless a newer one has been heard of.
   */
  beginAnew(composed: Composed, municipalityId: string, since: number): void
  /** Makes anew what readers look at just now, as it stands then or later. */
  refresh(municipalityId: string, stands: Stands): Promise<void>
}
interface Recomposed {
  body: Pieces
  /** The same for the same bytes. */
  version: string
}
export interface Moment {
  municipalityId: string
  /** When the page was asked for, in milliseconds of the process: what is read after that is new enough for it. */
  came: number
  /** `lines` is what the history has said since `since`, up to `revision`. */
  since: number
  revision: number
  lines: readonly Line[]
}
interface Kept {
  key: string
  bytes: number
  municipalityId: string
  audience: ForAll['audience']
  day: string
  asked: number
  make: (db: Db) => Promise<Html>
  /** Who asked last; what he may read of the audience's things stands in the part's name. */
  actor: Actor
  made?: Made | undefined
  round?: Round | undefined
}
/** A part's making on a snapshot of its own. */
interface Round {
  began: number
  /** At which revision that stood; nothing when it failed. */
  at: Promise<number | undefined>
}

interface Html {
  id: number
  html: Buffer
  heeds: Heeds
}
interface Made {
  at: number
  whole: Promise<Html>
}

// of all parts together, each with what stands beside its bytes
const mostBytes = 16_000_000
const besides = 2000
const lookedAtMs = 10_000

type Needed = Pick<Running, 'pool' | 'clock' | 'municipalities' | 'today' | 'live'>

export function shareParts(running: Needed): SharedParts {
  const parts = new Map<string, Kept>()
  // the few of them that are made anew at each change: every save looks for those that somebody looks at
  const ahead = new Set<Kept>()
  let bytes = 0

  return {
    async part(visit, { name, audience, ...wish }, make, now = make) {
      const { db } = visit
      const at = db.stands && standOf(db.stands, audience)
      const frame = frameOf(visit)
      const makeNow = () => drawn(impersonal(frame, db), now)
      if (at === undefined) return raw((await makeNow()).html.toString())
      const key = `${db.municipalityId} ${db.today} ${audience} ${visit.to(root)} ${name}`
      const { municipalityId, today: day, actor } = db
      const asked = { make: makerOf(frame, make), actor, asked: Date.now() }
      const known = parts.get(key)
      const part = Object.assign(known ?? { key, bytes: 0, municipalityId, audience, day, ...asked }, asked)
      keepLast(part)
      // also one whose making fails stands here
      if (!known) weigh(part, 0)
      if (wish.ahead) ahead.add(part)
      const { html } = await ((await stillStands(part, at, db)) ? part.made!.whole : begun(part, at, makeNow))
      return inserted(visit.inserts, { key, html })
    },

    async recompose({ texts, keys }, now) {
      const found = await Promise.all(keys.map((key) => asItIs(parts.get(key), now)))
      const whole = found.filter((part) => part !== undefined)
      if (whole.length < keys.length) return undefined
      return {
        body: putTogether(
          texts,
          whole.map(({ html }) => html),
        ),
        version: whole.map(({ id }) => id).join(),
      }
    },

    beginAnew({ keys }, municipalityId, since) {
      const day = running.today(municipalityId)
      const heard = running.live.of(municipalityId)?.revision ?? 0
      for (const part of keys.map((key) => parts.get(key)))
        if (
          part?.audience === 'all' &&
          part.day === day &&
          part.made &&
          part.made.at <= Math.max(since, heard - 1)
        )
          part.made.whole.then(
            ({ heeds }) => {
              if (heeds === 'everything' && !part.round) startRound(part)
            },
            () => {},
          )
    },

    async refresh(municipalityId, stands) {
      const since = Date.now() - lookedAtMs
      const day = running.today(municipalityId)
      const old = [...ahead].filter(
        (p) =>
          p.municipalityId === municipalityId &&
          p.asked > since &&
          p.day === day &&
          (!p.made || p.made.at < standOf(stands, p.audience)),
      )
      await Promise.all(old.map((part) => madeSince(part, stands.revision)))
    },
  }

  async function asItIs(part: Kept | undefined, now: Moment): Promise<Html | undefined> {
    if (!part || part.day !== running.today(now.municipalityId)) return undefined
    part.asked = Date.now()
    keepLast(part)
    const { made } = part
    const whole = await made?.whole.catch(() => undefined)
    if (made && whole && isOf(part, made, whole.heeds, now)) return whole
    if ((await madeSince(part, now.revision, now.came)) === undefined) return undefined
    return part.made?.whole.catch(() => undefined)
  }

  function isOf(part: Kept, made: Made, heeds: Heeds, { municipalityId, since, revision, lines }: Moment) {
    if (part.audience === 'public') {
      const heard = running.live.of(municipalityId)
      return heard !== undefined && heard.revision >= revision && made.at >= heard.publicRevision
    }
    if (made.at >= revision) return true
    if (heeds === 'everything' || made.at < since || !harmless(heeds, lines)) return false
    made.at = revision
    return true
  }

  /** What is asked for stands last; the first is the one that nobody has asked for the longest. */
  function keepLast(part: Kept) {
    parts.delete(part.key)
    parts.set(part.key, part)
  }

  function weigh(part: Kept, length: number) {
    if (parts.get(part.key) !== part) return
    bytes += length + besides - part.bytes
    part.bytes = length + besides
    for (const [key, oldest] of parts) {
      if (bytes <= mostBytes) break
      parts.delete(key)
      ahead.delete(oldest)
      bytes -= oldest.bytes
    }
  }

  function begun(part: Kept, at: number, makeNow: () => Made['whole']): Made['whole'] {
    const whole = makeNow()
    keep(part, { at, whole })
    return whole
  }

  /** An older snapshot that comes late replaces nothing newer; what failed for one is tried anew by the next. */
  function keep(part: Kept, made: Made) {
    if (part.made && part.made.at >= made.at) return
    part.made = made
    made.whole.then(
      ({ html }) => weigh(part, html.length),
      () => (part.made = part.made === made ? undefined : part.made),
    )
  }

  /**
   * Makes it as it stands at a revision or after it, or as it stood after somebody came, and tells at which it stood. A round under
   * way may have begun before, the next one has not.
   */
  async function madeSince(part: Kept, revision: number, came = Infinity): Promise<number | undefined> {
    for (;;) {
      const round = part.round ?? startRound(part)
      const at = await round.at
      if (at === undefined || at >= revision || round.began >= came) return at
    }
  }

  function startRound(part: Kept): Round {
    const began = performance.now()
    const at = makeOnItsOwn(part)
      // the next reader's own work
      .catch((e: Error) => log('warn', 'part-not-made-anew', { message: e.message }))
      .then((stood) => {
        part.round = undefined
        return stood ?? undefined
      })
    return (part.round = { began, at })
  }

  async function makeOnItsOwn(part: Kept): Promise<number | undefined> {
    const municipality = running.municipalities.known(part.municipalityId)
    if (!municipality) return undefined
    const { pool, clock } = running
    return inSnapshot(pool, { municipality, clock, actor: part.actor }, async (db, began) => {
      // what citizens see stands through most changes; of the rest one knows already that it does not
      const before = part.audience === 'public' ? await began : undefined
      if (before && part.made?.at === before.publicRevision) return before.revision
      const [stands, made] = await Promise.all([began, part.make(db)])
      if (!stands) return undefined
      keep(part, { at: standOf(stands, part.audience), whole: Promise.resolve(made) })
      return stands.revision
    })
  }
}

async function drawn(reader: Visit, make: Make): Promise<Html> {
  const made = await make(reader)
  const { content, heeds }: Heeding =
    made !== null && typeof made === 'object' && 'heeds' in made
      ? made
      : { content: made as Child, heeds: 'everything' }
  return { id: ++drawnSoFar, html: bytesOf(compose(renderToString(content), reader.inserts).body), heeds }
}
let drawnSoFar = 0

/** Whether the part is what one would make now; a change that it does not heed is looked through once. */
async function stillStands(part: Kept, at: number, db: Db): Promise<boolean> {
  const { made } = part
  if (!made || made.at === at) return made !== undefined
  if (part.audience === 'public' || made.at > at) return false
  const { heeds } = await made.whole.catch(() => ({ heeds: 'everything' as const }))
  if (heeds === 'everything') return false
  const { lines } = await linesSince(db, made.at)
  if (!harmless(heeds, lines) || part.made !== made) return false
  made.at = Math.max(made.at, at)
  return true
}

/** Bytes that stand in a page; with a key when they are a part that is made anew by itself. */
export interface Insert {
  html: Buffer
  key?: string
}
export interface Composed {
  texts: readonly Buffer[]
  keys: readonly string[]
}

/** They stand in the page as a mark until it is sent: what is bytes already need not be made into text and back. */
export function inserted(inserts: Insert[], insert: Insert): HtmlEscapedString {
  return raw(insert.html.length ? `${mark}${inserts.push(insert) - 1}${mark}` : '')
}
// cleaned away in everything that is typed
const mark = '\u0000'

/** A page's text with the parts that were inserted into it. */
export function compose(
  text: string,
  inserts: readonly Insert[],
): { body: string | Pieces; composed?: Composed } {
  if (!inserts.length) return { body: text }
  const pieces = text.split(mark)
  const texts = pieces.filter((_, i) => i % 2 === 0).map((piece) => Buffer.from(piece))
  // every second piece is the number of an insert
  const parts = pieces.filter((_, i) => i % 2 === 1).map((number) => inserts[Number(number)]!)
  const keys = parts.flatMap(({ key }) => key ?? [])
  const body = putTogether(
    texts,
    parts.map(({ html }) => html),
  )
  return { body, ...(keys.length === parts.length && { composed: { texts, keys } }) }
}
const putTogether = (texts: readonly Buffer[], parts: readonly Buffer[]) =>
  new Pieces(texts.flatMap((text, i) => [text, ...parts.slice(i, i + 1)]))

/** What of a visit is the house's and not the visitor's. */
type VisitFrame = Pick<Visit, 'language' | 'route' | 'house' | 'assets' | 'to'>
const frameOf = ({ language, route, house, assets, to }: VisitFrame): VisitFrame => ({
  language,
  route,
  house,
  assets,
  to,
})
const makerOf = (frame: VisitFrame, make: Make) => (db: Db) => drawn(impersonal(frame, db), make)

/** The visit without the visitor and the address that he asked for. */
function impersonal(frame: VisitFrame, db: Db): Visit {
  const none = Object.fromEntries(
    personal.map((name) => [name, { get: () => raise(`a part for all asks for the ${name}`) }]),
  )
  const { municipality } = db
  return Object.defineProperties({ ...frame, db, municipality, inserts: [] }, none) as unknown as Visit
}
const personal = [
  // the address too: all of it that matters stands in the part's name
  'url',
  'query',
  'params',
  'actor',
  'session',
  'sessionByOneClick',
  'nonce',
  'request',
  'clientAddress',
  'fromLoopback',
  'https',
  'formToken',
  'part',
] as const satisfies (keyof Visit)[]
function raise(message: string): never {
  throw new Error(message)
}

const root = { da: '/', en: '/' }
const standOf = ({ revision, publicRevision }: Stands, audience: ForAll['audience']) =>
  audience === 'public' ? publicRevision : revision
