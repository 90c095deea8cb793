import { raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import type { Child } from 'hono/jsx'
import type { Actor } from '#platform/auth'
import { inSnapshot, type Db, type Stands } from '#platform/db'
import { linesSince, type Line } from '#platform/history'
import { log } from '#platform/log'
import { bytesOf, type Pieces } from './answer.ts'
import { compose, inserted, putTogether, type Composed } from './composing.ts'
import { harmless, type Heeds } from './heeds.ts'
import type { Running } from './house.ts'
import { frameOf, impersonal, type VisitFrame } from './impersonal.ts'
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
  /**
   * Makes anew what readers look at just now, as it stands then or later, when it heeds the change: one of which nothing more is known
   * is heeded only by what heeds everything.
   */
  refresh(municipalityId: string, stands: Stands & { lines?: readonly Line[] }): Promise<void>
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
  /** How many have asked since it was made: so many will ask for the next one, as likely as not. */
  askers: number
  ahead?: true
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
  /** As soon as it is made. */
  heeds?: Heeds
}

// of all parts together, each with what stands beside its bytes
const mostBytes = 16_000_000
const besides = 2000
const lookedAtMs = 10_000
// what fewer have asked for is made when it is asked for
const askersThatPay = 4

type Needed = Pick<Running, 'pool' | 'clock' | 'municipalities' | 'today' | 'live'>

export function shareParts(running: Needed): SharedParts {
  const parts = new Map<string, Kept>()
  // the few of them that are made anew at a change, before it is asked for: every save looks through them
  const refreshed = new Set<Kept>()
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
      const asked = { make: makerOf(frame, make), actor, ...wish }
      const known = parts.get(key)
      const unknown = { key, bytes: 0, municipalityId, audience, day, asked: 0, askers: 0 }
      const part = Object.assign(known ?? { ...unknown, ...asked }, asked)
      count(part)
      // also one whose making fails stands here
      if (!known) weigh(part, 0)
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
      const old = [...refreshed].filter(
        (p) =>
          p.municipalityId === municipalityId &&
          p.asked > since &&
          p.day === day &&
          (!p.made || p.made.at < standOf(stands, p.audience)),
      )
      for (const part of old) if (!pays(part)) refreshed.delete(part)
      const changed = old.filter((part) => pays(part) && mayHaveChanged(part, stands.lines))
      await Promise.all(changed.map((part) => madeSince(part, stands.revision)))
    },
  }

  async function asItIs(part: Kept | undefined, now: Moment): Promise<Html | undefined> {
    if (!part || part.day !== running.today(now.municipalityId)) return undefined
    count(part)
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
  function count(part: Kept) {
    part.asked = Date.now()
    part.askers++
    if (pays(part)) refreshed.add(part)
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
      refreshed.delete(oldest)
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
    part.askers = 0
    made.whole.then(
      ({ html, heeds }) => {
        made.heeds = heeds
        weigh(part, html.length)
      },
      () => (part.made = part.made === made ? undefined : part.made),
    )
  }

  /**
   * Makes it as it stands at a revision or after it, or as it stood after somebody came, and tells at which it stood. A round under
   * way may have begun before, the next one has not: it is new enough whatever it says, also of a database that was set back.
   */
  async function madeSince(part: Kept, revision: number, came = Infinity): Promise<number | undefined> {
    const { round } = part
    if (round) {
      const at = await round.at
      if (at === undefined || at >= revision || round.began >= came) return at
    }
    return (part.round ?? startRound(part)).at
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

/** Whether it is worth while to make it before it is asked for. */
const pays = ({ ahead, askers }: Kept) => ahead ?? askers >= askersThatPay

function mayHaveChanged({ made }: Kept, lines: readonly Line[] | undefined): boolean {
  if (!made?.heeds || made.heeds === 'everything') return true
  return lines !== undefined && !harmless(made.heeds, lines)
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

const makerOf = (frame: VisitFrame, make: Make) => (db: Db) => drawn(impersonal(frame, db), make)

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

const root = { da: '/', en: '/' }
const standOf = ({ revision, publicRevision }: Stands, audience: ForAll['audience']) =>
  audience === 'public' ? publicRevision : revision
