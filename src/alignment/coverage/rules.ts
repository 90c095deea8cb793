import type { Actor } from '#platform/auth'
import type { LocalText } from '#platform/i18n'
import type { Day } from '#platform/time'

/** A gap that is meant: who decided it, when and why. */
export interface DeliberateGap {
  id: string
  bodyId: string
  visionId: string | null
  coreValueId: string | null
  reason: string
  declaredOn: Day
  declaredBy: LocalText | null
}

/** What stands where a vision or a value meets a committee. */
export type Cell =
  | { kind: 'carried'; goals: number; actions: number }
  | { kind: 'deliberate'; gap: DeliberateGap; actions: number }
  /** In the remit, and no goal. */
  | { kind: 'open'; actions: number }
  | { kind: 'outside'; actions: number }

/** A goal carries; a gap that is meant is one only where there is no goal; only within the remit can anything be missing. */
export function cellOf(facts: {
  inRemit: boolean
  goals: number
  actions: number
  gap?: DeliberateGap | undefined
}): Cell {
  const { inRemit, goals, actions, gap } = facts
  if (goals > 0) return { kind: 'carried', goals, actions }
  if (gap) return { kind: 'deliberate', gap, actions }
  return { kind: inRemit ? 'open' : 'outside', actions }
}

export interface CoverageRow {
  id: string
  /** Live goals and the committees behind them. */
  goals: number
  bodies: number
  cells: Cell[]
}
export interface CoverageCounts {
  open: number
  deliberate: number
  /** Rows that no goal at all carries. */
  uncarried: number
  /** Rows that one committee carries alone. */
  alone: number
}

/** What the sentence on top says. */
export function countCoverage(rows: readonly CoverageRow[]): CoverageCounts {
  const cells = rows.flatMap((r) => r.cells)
  return {
    open: cells.filter((c) => c.kind === 'open').length,
    deliberate: cells.filter((c) => c.kind === 'deliberate').length,
    uncarried: rows.filter((r) => r.goals === 0).length,
    alone: rows.filter((r) => r.goals > 0 && r.bodies === 1).length,
  }
}

/** The rows with something open, the wholly uncarried first, then those with most open cells. */
export const worthLooking = <R extends CoverageRow>(rows: readonly R[]): R[] => {
  const open = (row: CoverageRow) => row.cells.filter((c) => c.kind === 'open').length
  const uncarried = (row: CoverageRow) => Number(row.goals > 0)
  return rows.filter((r) => open(r) > 0).toSorted((a, b) => uncarried(a) - uncarried(b) || open(b) - open(a))
}

/** Declares a gap and ends it: the strategy office, and the committee's own secretary or chair. */
export const mayDeclareGap = (actor: Actor, bodyId: string) =>
  actor.has('strategy-office') || actor.isSecretaryOf(bodyId) || actor.chairs(bodyId)

export type GapRefusal = 'carried' | 'outside' | 'declared'
export function refuseGap(cell: Cell): GapRefusal | null {
  if (cell.kind === 'carried') return 'carried'
  if (cell.kind === 'deliberate') return 'declared'
  return cell.kind === 'outside' ? 'outside' : null
}
