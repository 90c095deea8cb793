import { addToTally, emptyTally, type Phase, type Shown, type Tally } from '#plans'
import type { Audience } from '../tables.ts'
import type { Counted } from './count-action.ts'
import type { CountedState, StoredFact } from './state.ts'

/** What must be written so that what is stored is what is true. */
export interface Changes {
  facts: (StoredFact & { action_id: string })[]
  factsGone: { action_id: string; audience: Audience }[]
  subjects: SubjectRow[]
  subjectsGone: SubjectRow[]
  /** By `audience kind subject other`: what is added to the sums, or taken away when negative. */
  sums: Map<string, Tally>
  /** Actions that an audience may now read, or no longer. */
  shownOrHidden: Set<string>
}
export interface SubjectRow {
  action_id: string
  audience: Audience
  kind: string
  subject_id: string
  other_id: string
}

export const noChanges = (): Changes => ({
  facts: [],
  factsGone: [],
  subjects: [],
  subjectsGone: [],
  sums: new Map(),
  shownOrHidden: new Set(),
})

/** Adds to the changes what is stored of an action and should not be, and what should be and is not. */
export function compare(changes: Changes, state: CountedState, should: readonly Counted[]) {
  for (const audience of ['all', 'public'] as const) {
    const before = storedOf(state, audience)
    const after = should.find(({ fact }) => fact.audience === audience)
    compareFact(changes, state.id, before?.fact, after?.fact)
    compareSubjects(changes, state.id, audience, before?.keys ?? [], after?.keys ?? [])
    compareSums(changes.sums, audience, before, after)
  }
}

export function storedOf(state: CountedState, audience: Audience): Counted | undefined {
  const fact = state.facts.find((f) => f.audience === audience)
  return fact && { fact, keys: storedKeys(state, audience) }
}
export const storedKeys = (state: CountedState, audience: Audience): string[] =>
  state.subjects.filter((s) => s.audience === audience).map((s) => s.key)

function compareFact(changes: Changes, id: string, before?: StoredFact, after?: StoredFact) {
  if (after && !(before && sameFact(before, after))) changes.facts.push({ action_id: id, ...after })
  if (before && !after) changes.factsGone.push({ action_id: id, audience: before.audience })
  if (!before !== !after) changes.shownOrHidden.add(id)
}

const sameFact = (before: StoredFact, after: StoredFact) =>
  (Object.keys(after) as (keyof StoredFact)[]).every((key) => before[key] === after[key])

function compareSubjects(
  changes: Changes,
  id: string,
  audience: Audience,
  before: string[],
  after: string[],
) {
  for (const key of after) if (!before.includes(key)) changes.subjects.push(subjectRow(id, audience, key))
  for (const key of before) if (!after.includes(key)) changes.subjectsGone.push(subjectRow(id, audience, key))
}
function subjectRow(id: string, audience: Audience, key: string): SubjectRow {
  const [kind, subject, other] = key.split(' ') as [string, string, string]
  return { action_id: id, audience, kind, subject_id: subject, other_id: other }
}

/** What an action adds to every sum it is in. */
function compareSums(sums: Map<string, Tally>, audience: Audience, before?: Counted, after?: Counted) {
  const taken = before && share(before.fact, -1)
  const given = after && share(after.fact, 1)
  const moved = taken && given && add(taken, given)
  for (const key of new Set([...(before?.keys ?? []), ...(after?.keys ?? [])])) {
    const was = before?.keys.includes(key)
    const is = after?.keys.includes(key)
    const change = was && is ? moved : was ? taken : given
    if (!change || isNothing(change)) continue
    const whole = `${audience} ${key}`
    const sum = sums.get(whole)
    sums.set(whole, sum ? add(sum, change) : change)
  }
}

/** One action as a tally, to be added (1) or taken away (-1). */
export const share = (fact: StoredFact, sign: 1 | -1): Tally =>
  addToTally(
    emptyTally,
    {
      shown: fact.shown as Shown,
      counts: fact.counts,
      progress: fact.progress_ppm / 1_000_000,
      expected: fact.expected_ppm / 1_000_000,
    },
    fact.phase as Phase,
    sign,
  )

const columns = Object.keys(emptyTally) as (keyof Tally)[]
export function add(one: Tally, other: Tally): Tally {
  const sum = { ...one }
  for (const column of columns) sum[column] += other[column]
  return sum
}
export const isNothing = (tally: Tally) => columns.every((column) => tally[column] === 0)
