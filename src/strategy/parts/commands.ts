import { giveAddress, type Db } from '#platform/db'
import { record } from '#platform/history'
import { newId } from '#platform/ids'
import { slugOf } from '#platform/i18n'
import type { Holding } from '#platform/room'
import { stands, type Star } from '../star/rules.ts'
import {
  contentOf,
  differences,
  type Contents,
  type PartKind,
  type Rows,
  type VisionContent,
} from './kinds.ts'
import { findPart, lockStar, tableOf } from './queries.ts'
import { refuseAddition, type Refusal } from './rules.ts'

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

/** Sets columns of one part and raises its version. */
export async function change(
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

/** The focus area of a vision. */
export const areaIdOf = (content: object) => (content as Partial<VisionContent>).focusAreaId
/** Said in the history when it is a file. */
export const sourceOf = ({ source }: From) => (source === undefined ? {} : { source })

/** A vision belongs to its focus area, a value and a focus area to the strategy. */
export const placed = (kind: PartKind, id: string, star: Star, content: object) => ({
  subject: { kind, id },
  parent:
    kind === 'vision'
      ? { kind: 'focus-area', id: areaIdOf(content)! }
      : { kind: 'strategy', id: star.strategy!.id },
})

/** Last in its row. */
export function nextPosition(star: Star, kind: PartKind, areaId?: string): number {
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
