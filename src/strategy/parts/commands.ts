import { giveAddress, type Db } from '#platform/db'
import { record } from '#platform/history'
import { newId } from '#platform/ids'
import { slugOf } from '#platform/i18n'
import { listHoldings, type Holding, type Offers } from '#platform/room'
import { stands, type Star } from '../star/rules.ts'
import {
  contentOf,
  differences,
  type Contents,
  type PartKind,
  type Rows,
  type VisionContent,
} from './kinds.ts'
import { findPart, lockParts, lockStar, tableOf } from './queries.ts'
import { refuseAddition, refuseWithdrawal, type Refusal } from './rules.ts'

/** Either it is done, or the rule that says no and what it concerns. */
export type Outcome<K extends PartKind> =
  | { refusal: null; id: string; unchanged?: boolean }
  | { refusal: Refusal; current?: Rows[K]; holdings?: Holding[] }

/** Where a change comes from: a file, or a person at the page. */
export interface From {
  source?: string | undefined
  code?: string
  /** A file is checked as a whole, so the limits are not asked at each step. */
  wholeStar?: boolean
}

export async function addPart<K extends PartKind>(
  db: Db,
  kind: K,
  content: Contents[K],
  from: From = {},
): Promise<Outcome<K>> {
  const star = await lockStar(db)
  const refusal = from.wholeStar ? null : refuseAddition(star, kind, areaIdOf(content))
  if (refusal) return { refusal }
  const id = newId()
  const code = from.code ?? (await freeCode(db, kind, content.title.en ?? content.title.da ?? 'x'))
  const slug = await giveAddress(db, kind, id, content.title)
  const own = {
    id,
    code,
    strategyId: star.strategy!.id,
    position: nextPosition(star, kind, areaIdOf(content)),
    slug: JSON.stringify(slug),
  }
  await db
    .insertInto(tableOf[kind] as 'strategy.vision')
    .values({ ...own, ...columns(content) } as never)
    .execute()
  await record(db, {
    kind: `strategy.${kind}-added`,
    ...placed(kind, id, star, content),
    after: { code, ...content },
    public: true,
    ...sourceOf(from),
  })
  return { refusal: null, id }
}

/** Writes it anew; the same text again changes nothing. Whoever did not see the present version is told. */
export async function rewritePart<K extends PartKind>(
  db: Db,
  kind: K,
  id: string,
  seen: number | undefined,
  content: Contents[K],
  from: From = {},
): Promise<Outcome<K>> {
  const star = await lockStar(db)
  const current = (await findPart(db, kind, id))!
  const before = contentOf(kind, current)
  const moved = areaIdOf(before) !== areaIdOf(content)
  if (!differences(before, content).length) return { refusal: null, id, unchanged: true }
  const refusal = refuseRewrite(
    star,
    kind,
    current,
    seen,
    moved && !from.wholeStar ? areaIdOf(content) : undefined,
  )
  if (refusal) return { refusal, current }
  const renamed = differences({ title: before.title }, { title: content.title }).length > 0
  await change(db, kind, current, {
    ...columns(content),
    ...(moved && { position: nextPosition(star, kind, areaIdOf(content)) }),
    ...(renamed && { slug: JSON.stringify(await giveAddress(db, kind, id, content.title)) }),
  })
  const verb =
    moved && differences(before, { ...content, focusAreaId: areaIdOf(before) }).length === 0
      ? 'moved'
      : 'rewritten'
  await record(db, {
    kind: `strategy.${kind}-${verb}`,
    ...placed(kind, id, star, content),
    before,
    after: content,
    public: true,
    ...sourceOf(from),
  })
  return { refusal: null, id }
}

function refuseRewrite(
  star: Star,
  kind: PartKind,
  current: Rows[PartKind],
  seen: number | undefined,
  into?: string,
): Refusal | null {
  if (!stands(current)) return 'is-withdrawn'
  if (seen !== undefined && seen !== current.version) return 'changed-meanwhile'
  return into ? refuseAddition(star, kind, into) : null
}

/** Withdraws it with a reason; a focus area takes its visions along. Refused by name while something hangs on any of them. */
export async function withdrawPart(
  db: Db,
  house: Pick<Offers, 'hangsOn'>,
  kind: PartKind,
  id: string,
  reason: string,
  from: From = {},
): Promise<Outcome<PartKind>> {
  const star = await lockStar(db)
  const current = (await findPart(db, kind, id))!
  if (!stands(current)) return { refusal: null, id, unchanged: true }
  const visions = kind === 'focus-area' ? (star.areas.find((a) => a.id === id)?.visions ?? []) : []
  await lockParts(
    db,
    'vision',
    visions.map((v) => v.id),
  )
  await lockParts(db, kind, [id])
  const holdings = await listHoldings(db, house, subjectsOf(kind, id, visions))
  if (holdings.length) return { refusal: 'something-hangs-on-it', current, holdings }
  const refusal = from.wholeStar ? null : refuseWithdrawal(star, kind, areaIdOf(current))
  if (refusal) return { refusal, current }
  for (const vision of visions) await withdraw(db, 'vision', vision, star, reason, from)
  await withdraw(db, kind, current, star, reason, from)
  return { refusal: null, id }
}

/** The thing itself and, for a focus area, the visions that go with it. */
export const subjectsOf = (kind: PartKind, id: string, visions: readonly { id: string }[]) => [
  { kind, id },
  ...visions.map((v) => ({ kind: 'vision', id: v.id })),
]

async function withdraw(
  db: Db,
  kind: PartKind,
  part: Rows[PartKind],
  star: Star,
  reason: string,
  from: From,
) {
  const withdrawal = { withdrawnOn: db.today, withdrawnBy: db.actor.positionId, withdrawnReason: reason }
  await change(db, kind, part, withdrawal)
  const content = contentOf(kind, part)
  await record(db, {
    kind: `strategy.${kind}-withdrawn`,
    ...placed(kind, part.id, star, content),
    before: content,
    after: { reason },
    public: true,
    ...sourceOf(from),
  })
}

/** Takes the withdrawal back: it stands again, last in its row. */
export async function restorePart<K extends PartKind>(
  db: Db,
  kind: K,
  id: string,
  from: From = {},
): Promise<Outcome<K>> {
  const star = await lockStar(db)
  const current = (await findPart(db, kind, id))!
  if (stands(current)) return { refusal: null, id, unchanged: true }
  const areaId = areaIdOf(current)
  const refusal = from.wholeStar ? null : refuseAddition(star, kind, areaId)
  if (refusal) return { refusal: refusal === 'area-unknown' ? 'area-withdrawn' : refusal, current }
  await change(db, kind, current, {
    withdrawnOn: null,
    withdrawnBy: null,
    withdrawnReason: null,
    position: nextPosition(star, kind, areaId),
  })
  const content = contentOf(kind, current)
  await record(db, {
    kind: `strategy.${kind}-restored`,
    ...placed(kind, id, star, content),
    before: { reason: current.withdrawnReason },
    after: content,
    public: true,
    ...sourceOf(from),
  })
  return { refusal: null, id }
}

async function change(
  db: Db,
  kind: PartKind,
  part: { id: string; version: number },
  set: Record<string, unknown>,
) {
  await db
    .updateTable(tableOf[kind] as 'strategy.vision')
    .set({ ...set, version: part.version + 1 } as never)
    .where('id', '=', part.id)
    .execute()
}

/** Texts and lists are kept as JSON, the focus area as the id it is. */
const columns = (content: object) =>
  Object.fromEntries(
    Object.entries(content).map(([k, v]) => [k, v === null || k === 'focusAreaId' ? v : JSON.stringify(v)]),
  )

const areaIdOf = (content: object) => (content as Partial<VisionContent>).focusAreaId
const sourceOf = ({ source }: From) => (source === undefined ? {} : { source })

/** A vision belongs to its focus area, a value and a focus area to the strategy. */
const placed = (kind: PartKind, id: string, star: Star, content: object) => ({
  subject: { kind, id },
  parent:
    kind === 'vision'
      ? { kind: 'focus-area', id: areaIdOf(content)! }
      : { kind: 'strategy', id: star.strategy!.id },
})

function nextPosition(star: Star, kind: PartKind, areaId?: string): number {
  const row =
    kind === 'core-value'
      ? star.values
      : kind === 'focus-area'
        ? star.areas
        : (star.areas.find((a) => a.id === areaId)?.visions ?? [])
  return Math.max(0, ...row.map((p) => p.position)) + 1
}

/** A code for files, from the title; people rarely see it. */
async function freeCode(db: Db, kind: PartKind, title: string): Promise<string> {
  const wanted = slugOf(title).slice(0, 50)
  const taken = await db
    .selectFrom(tableOf[kind] as 'strategy.vision')
    .select('code')
    .where('code', 'like', `${wanted}%`)
    .execute()
  const used = new Set(taken.map((t) => t.code))
  if (!used.has(wanted)) return wanted
  for (let n = 2; ; n++) if (!used.has(`${wanted}-${n}`)) return `${wanted}-${n}`
}
