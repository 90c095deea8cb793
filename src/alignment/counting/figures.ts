import type { Actor } from '#platform/auth'
import {
  groupFigures,
  groupSignal,
  type GroupReason,
  type GroupSignal,
  type Tally,
  type Thresholds,
} from '#plans'
import type { Audience } from '../tables.ts'

/** What is counted for: things that actions serve, and the cells of the coverage tables, where `otherId` is the body. */
export type SubjectKind =
  | 'track'
  | 'goal'
  | 'vision'
  | 'focus-area'
  | 'core-value'
  | 'body'
  | 'plan'
  | 'unit'
  | 'vision-body'
  | 'core-value-body'
  /** The whole municipality; its subject id is `noId`. */
  | 'all'

/** The sums of one subject. `goals` and `bodies` are live goals that serve it and the committees behind them. */
export interface RollUp extends Tally {
  kind: SubjectKind
  subjectId: string
  otherId: string
  goals: number
  bodies: number
}

/** Whose figures an actor reads: everyone signed in those of all plans in force, citizens and partners the released ones. */
export const audienceOf = (actor: Actor): Audience => (actor.scopes.includes('signed-in') ? 'all' : 'public')

/** The sums with what follows from them. */
export interface Figures extends Tally {
  goals: number
  bodies: number
  progress: number | null
  expected: number | null
  signal: GroupSignal['signal']
  because: GroupReason
  behindPoints: number
}

/** Progress, expected and signal from the sums: the one place where a row becomes what people read. */
export function figuresOf(row: RollUp, thresholds: Thresholds): Figures {
  const { kind, subjectId: _subject, otherId: _other, ...sums } = row
  const hasGoal = !carriedByGoals.has(kind) || row.goals > 0
  return { ...sums, ...groupFigures(row), ...groupSignal(row, thresholds, hasGoal) }
}

/** Without a goal these are gaps; of the others one asks only how their actions go. */
const carriedByGoals: ReadonlySet<SubjectKind> = new Set([
  'vision',
  'focus-area',
  'core-value',
  'vision-body',
  'core-value-body',
])

/** Values are not measured; focus areas and committees show how their visions and goals go. */
export const hasSignal = (kind: SubjectKind) => !withoutSignal.has(kind)
const withoutSignal: ReadonlySet<SubjectKind> = new Set([
  'core-value',
  'core-value-body',
  'focus-area',
  'body',
])
