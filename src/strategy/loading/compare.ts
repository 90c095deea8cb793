import type { LocalText } from '#platform/i18n'
import { contentOf, differences, type Contents, type PartKind, type Rows } from '../parts/kinds.ts'
import { strategyContent, type StrategyContent } from '../centre/commands.ts'
import { stands, type FocusAreaRow, type Star } from '../star/rules.ts'
import type { StrategyFile } from './schema.ts'

/** What the municipality has: the star and what left it. */
export interface Known {
  star: Star
  withdrawn: { values: Rows['core-value'][]; areas: FocusAreaRow[]; visions: Rows['vision'][] }
}

/** One part of the file beside the one of the same code that is there, if any. */
export interface Pairing<K extends PartKind = PartKind> {
  kind: K
  code: string
  /** A vision's focus area by its code; it may not be there yet. */
  areaCode?: string
  content: Contents[K]
  row?: Rows[K] | undefined
  differs: { field: string; before: string; after: string }[]
  /** Was withdrawn and is in the file again. */
  returns: boolean
}
export interface Comparison {
  strategy: { content: StrategyContent; isNew: boolean; differs: Pairing['differs'] }
  pairings: Pairing[]
  /** Stands, but is no longer in the file. */
  missing: { kind: PartKind; row: Rows[PartKind] }[]
}

/** The file beside what is there, matched by code. */
export function compareStar(file: StrategyFile, { star, withdrawn }: Known): Comparison {
  const content = contentOfFile(file)
  const areaCodes = new Map([...star.areas, ...withdrawn.areas].map((a) => [a.id, a.code]))
  const visions = star.areas.flatMap((a) => a.visions)
  const pairings: Pairing[] = [
    ...file.strategy.values.map((v) => pair('core-value', v, [...star.values, ...withdrawn.values])),
    ...file.strategy.focusAreas.map((a) => pair('focus-area', a, [...star.areas, ...withdrawn.areas])),
    ...file.strategy.focusAreas.flatMap((a) =>
      a.visions.map((v) => pairVision(v, a.code, [...visions, ...withdrawn.visions], areaCodes)),
    ),
  ]
  const named = (kind: PartKind) => new Set(pairings.filter((p) => p.kind === kind).map((p) => p.code))
  const left = <K extends PartKind>(kind: K, rows: readonly Rows[K][]) =>
    rows.filter((row) => !named(kind).has(row.code)).map((row) => ({ kind, row }))
  return {
    strategy: {
      content,
      isNew: !star.strategy,
      differs: star.strategy ? differences(strategyContent(star.strategy), content) : [],
    },
    pairings,
    missing: [
      ...left('core-value', star.values),
      ...left('focus-area', star.areas),
      ...left('vision', visions),
    ],
  }
}

function contentOfFile({ period, strategy }: StrategyFile): StrategyContent {
  return {
    title: strategy.title,
    overallGoal: strategy.overallGoal,
    periodName: period.name,
    councilTermStarts: period.councilTermStarts ?? null,
    councilTermEnds: period.councilTermEnds ?? null,
    endsOn: period.strategyEnds ?? null,
    planStrategy: strategy.planStrategy,
    supersedes: strategy.supersedes,
  }
}

type InFile = { code: string; title: LocalText }

function pair<K extends PartKind>(kind: K, given: InFile, rows: readonly Rows[K][]): Pairing<K> {
  const { code } = given
  const content = contentOf(kind, given as unknown as Rows[K])
  const row = rows.find((r) => r.code === code)
  const differs = row ? differences(contentOf(kind, row), content) : []
  return { kind, code, content, row, differs, returns: row !== undefined && !stands(row) }
}

/** Focus areas are compared by code, because a new one has no id yet. */
function pairVision(
  given: InFile,
  areaCode: string,
  rows: readonly Rows['vision'][],
  areaCodes: ReadonlyMap<string, string>,
): Pairing<'vision'> {
  const found = pair('vision', { ...given, focusAreaId: areaCode } as InFile, rows)
  const { row, content } = found
  const before = row && { ...contentOf('vision', row), focusAreaId: areaCodes.get(row.focusAreaId) ?? '' }
  return { ...found, areaCode, differs: before ? differences(before, content) : [] }
}

export const isChanged = (p: Pairing) => p.row !== undefined && (p.returns || p.differs.length > 0)
