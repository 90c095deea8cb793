import type { Db } from '#platform/db'
import { record } from '#platform/history'
import { newId } from '#platform/ids'
import { differences } from '../parts/kinds.ts'
import { lockStar } from '../parts/queries.ts'
import type { Refusal } from '../parts/rules.ts'
import type { Strategy } from '../star/rules.ts'

/** Title, centre and period of a strategy. */
export type StrategyContent = Omit<Strategy, 'id' | 'version'>

/** What was written of a strategy, without its id and version. */
export const strategyContent = (s: Strategy): StrategyContent => ({
  title: s.title,
  overallGoal: s.overallGoal,
  periodName: s.periodName,
  councilTermStarts: s.councilTermStarts,
  councilTermEnds: s.councilTermEnds,
  endsOn: s.endsOn,
  planStrategy: s.planStrategy,
  supersedes: s.supersedes,
})

/** Writes the strategy, or begins it when there is none: a municipality has one centre at a time. */
export async function writeStrategy(
  db: Db,
  seen: number | undefined,
  content: StrategyContent,
  source?: string,
): Promise<{ refusal: Refusal | null; current?: Strategy | undefined; unchanged?: boolean; id?: string }> {
  if (!inOrder(content)) return { refusal: 'ends-before-start' }
  const { strategy } = await lockStar(db)
  if (!strategy) return { refusal: null, id: await begin(db, content, source) }
  const { id, version } = strategy
  const before = strategyContent(strategy)
  if (!differences(before, content).length) return { refusal: null, unchanged: true, id }
  // whoever meant to begin a strategy did not see the one that now stands
  if (seen !== version && source === undefined) return { refusal: 'changed-meanwhile', current: strategy }
  await db
    .updateTable('strategy.strategy')
    .set({ ...columns(content), version: version + 1 })
    .where('id', '=', id)
    .execute()
  await record(db, {
    kind: 'strategy.strategy-rewritten',
    subject: { kind: 'strategy', id },
    before,
    after: content,
    public: true,
    ...(source !== undefined && { source }),
  })
  return { refusal: null, id }
}

/** An end does not come before its start; days compare as text. */
export const inOrder = ({ councilTermStarts: start, councilTermEnds, endsOn }: Period) =>
  !start || [councilTermEnds, endsOn].every((end) => !end || start <= end)
type Period = Pick<StrategyContent, 'councilTermStarts' | 'councilTermEnds' | 'endsOn'>

async function begin(db: Db, content: StrategyContent, source: string | undefined) {
  const id = newId()
  await db
    .insertInto('strategy.strategy')
    .values({ id, ...columns(content) })
    .execute()
  await record(db, {
    kind: 'strategy.strategy-begun',
    subject: { kind: 'strategy', id },
    after: content,
    public: true,
    ...(source !== undefined && { source }),
  })
  return id
}

const columns = ({ title, overallGoal, supersedes, ...plain }: StrategyContent) => ({
  ...plain,
  title: JSON.stringify(title),
  overallGoal: JSON.stringify(overallGoal),
  supersedes: JSON.stringify(supersedes),
})
