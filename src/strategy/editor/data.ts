import type { Visit } from '#platform/http'
import { listHoldings } from '#platform/room'
import { listParts } from '../parts/queries.ts'
import type { PartKind } from '../parts/kinds.ts'
import type { Star, StarPart } from '../star/rules.ts'

/** What the editor shows: the star, what left it, and how many things hang on each part. */
export interface EditorData {
  star: Star
  withdrawn: { kind: PartKind; part: StarPart }[]
  hanging: ReadonlyMap<string, number>
}

export async function findEditorData({ db, house }: Visit): Promise<EditorData> {
  const { star, withdrawn } = await listParts(db)
  const subjects = [
    ...star.values.map((v) => ({ kind: 'core-value', id: v.id })),
    ...star.areas.map((a) => ({ kind: 'focus-area', id: a.id })),
    ...star.areas.flatMap((a) => a.visions).map((v) => ({ kind: 'vision', id: v.id })),
  ]
  const hanging = new Map<string, number>()
  for (const { on } of await listHoldings(db, house.offers, subjects))
    hanging.set(on.id, (hanging.get(on.id) ?? 0) + 1)
  const gone = [
    ...withdrawn.values.map((part) => ({ kind: 'core-value' as const, part })),
    ...withdrawn.areas.map((part) => ({ kind: 'focus-area' as const, part })),
    ...withdrawn.visions.map((part) => ({ kind: 'vision' as const, part })),
  ]
  return { star, withdrawn: gone, hanging }
}
