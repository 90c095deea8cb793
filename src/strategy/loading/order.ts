import type { Star, StarPart } from '../star/rules.ts'
import type { RowOf } from '../parts/order.ts'
import type { StrategyFile } from './schema.ts'

/** A row of the star, and the codes in the order of the file. */
export interface WantedRow {
  kind: RowOf['kind']
  areaCode?: string
  codes: string[]
}

export const wantedRows = ({ strategy }: StrategyFile): WantedRow[] => [
  { kind: 'core-value', codes: strategy.values.map((v) => v.code) },
  { kind: 'focus-area', codes: strategy.focusAreas.map((a) => a.code) },
  ...strategy.focusAreas.map((a) => ({
    kind: 'vision' as const,
    areaCode: a.code,
    codes: a.visions.map((v) => v.code),
  })),
]

/** What stands in the row now, in order. */
export function standingRow(star: Star, { kind, areaCode }: WantedRow): readonly StarPart[] {
  if (kind === 'core-value') return star.values
  return kind === 'focus-area' ? star.areas : (star.areas.find((a) => a.code === areaCode)?.visions ?? [])
}

/** What a file changes in the order of those that are there and stay in the row. Null when it is the same. */
export function reordered(
  stays: readonly StarPart[],
  row: WantedRow,
): { before: readonly StarPart[]; after: StarPart[] } | null {
  const after = inFileOrder(stays, row)
  return stays.every((p, i) => p.code === after[i]?.code) ? null : { before: stays, after }
}

/** What is in the file takes its order; what is not keeps its place, for its number is known and cited. */
function inFileOrder(stays: readonly StarPart[], { codes }: WantedRow): StarPart[] {
  const next = codes.flatMap((code) => stays.filter((p) => p.code === code)).values()
  return stays.map((p) => (codes.includes(p.code) ? next.next().value! : p))
}

/** Those that were there, and each that has come to the row before the one that follows it in the file. */
export function settled(
  standing: readonly StarPart[],
  stays: readonly StarPart[],
  row: WantedRow,
): StarPart[] {
  const order = inFileOrder(stays, row)
  for (const [i, code] of [...row.codes.entries()].toReversed()) {
    const come = standing.find((p) => p.code === code)
    const before = order.findIndex((p) => p.code === row.codes[i + 1])
    if (come && !order.some((p) => p.code === code)) order.splice(before < 0 ? order.length : before, 0, come)
  }
  return order
}
