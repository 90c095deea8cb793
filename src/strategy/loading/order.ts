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

/** The order that a file changes among what is in both; what comes or goes is told elsewhere. Null when it is the same. */
export function reordered(star: Star, row: WantedRow): { before: StarPart[]; after: StarPart[] } | null {
  const before = standingRow(star, row).filter((p) => row.codes.includes(p.code))
  const after = row.codes.map((code) => before.find((p) => p.code === code)).filter((p) => p !== undefined)
  return before.every((p, i) => p.code === after[i]?.code) ? null : { before, after }
}

/** The file's order, then what stands but is not in the file. */
export const settled = (standing: readonly StarPart[], { codes }: WantedRow): StarPart[] => [
  ...codes.map((code) => standing.find((p) => p.code === code)).filter((p) => p !== undefined),
  ...standing.filter((p) => !codes.includes(p.code)),
]
