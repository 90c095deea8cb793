import { limits, type Star } from '../star/rules.ts'
import type { PartKind } from './kinds.ts'

/** Why the star cannot be changed so, in the words of the rule. */
export type Refusal =
  | 'no-strategy'
  | 'changed-meanwhile'
  | 'is-withdrawn'
  | 'ends-before-start'
  | 'values-too-many'
  | 'areas-too-many'
  | 'visions-too-many'
  | 'values-too-few'
  | 'areas-too-few'
  | 'visions-too-few'
  | 'area-unknown'
  | 'area-withdrawn'
  | 'something-hangs-on-it'

/** Room for one more? A vision needs room in its focus area. */
export function refuseAddition(star: Star, kind: PartKind, focusAreaId?: string): Refusal | null {
  if (!star.strategy) return 'no-strategy'
  if (kind === 'core-value') return star.values.length >= limits.values.most ? 'values-too-many' : null
  if (kind === 'focus-area') return star.areas.length >= limits.areas.most ? 'areas-too-many' : null
  const area = star.areas.find((a) => a.id === focusAreaId)
  if (!area) return 'area-unknown'
  return area.visions.length >= limits.visions.most ? 'visions-too-many' : null
}

/** The star keeps at least two values and two focus areas, and a focus area one vision: otherwise withdraw the area itself. */
export function refuseWithdrawal(star: Star, kind: PartKind, focusAreaId?: string): Refusal | null {
  if (kind === 'core-value') return star.values.length <= limits.values.least ? 'values-too-few' : null
  if (kind === 'focus-area') return star.areas.length <= limits.areas.least ? 'areas-too-few' : null
  const area = star.areas.find((a) => a.id === focusAreaId)
  return area && area.visions.length <= limits.visions.least ? 'visions-too-few' : null
}

/** What a star still lacks before it can stand; told in the editor, nobody is stopped in the middle of building. */
export interface Shortfall {
  what: 'values' | 'areas' | 'visions'
  areaId?: string
}
export function shortfalls(star: Star): Shortfall[] {
  return [
    ...(star.values.length < limits.values.least ? [{ what: 'values' as const }] : []),
    ...(star.areas.length < limits.areas.least ? [{ what: 'areas' as const }] : []),
    ...star.areas
      .filter((a) => a.visions.length < limits.visions.least)
      .map((a) => ({ what: 'visions' as const, areaId: a.id })),
  ]
}

/** One step up or down for the id in `up:id` or `down:id`. */
export function stepped(order: readonly string[], move: string): string[] {
  const [way, id] = move.split(':')
  const at = order.indexOf(id ?? '')
  const to = at + (way === 'up' ? -1 : 1)
  if (at < 0 || to < 0 || to >= order.length) return [...order]
  return order.toSpliced(at, 1).toSpliced(to, 0, order[at]!)
}

/** Whether two lists hold the same ids, in whatever order. */
export const sameMembers = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && new Set(a).size === a.length && a.every((id) => b.includes(id))
