import type { FileFault } from '#platform/files'
import { parseDay, parseVagueDate } from '#platform/time'
import { isBeforePlan } from '../../goals/rules.ts'

/** A word of the file that names something, and where it stands. The file may be anything: what is not as expected is passed over. */
export interface Reference {
  kind: ReferenceKind
  code: string
  path: (string | number)[]
}
export type ReferenceKind = 'committee' | 'position' | 'vision' | 'focus-area' | 'value' | 'goal'

/** Every reference in the file, and every code that it gives. */
export function readReferences(raw: unknown): { references: Reference[]; given: Reference[] } {
  const references: Reference[] = []
  const given: Reference[] = []
  const add = (to: Reference[], kind: ReferenceKind | 'track', value: unknown, path: (string | number)[]) => {
    if (typeof value === 'string') to.push({ kind: kind as ReferenceKind, code: value, path })
  }
  const addAll = (kind: ReferenceKind, values: unknown, path: (string | number)[]) =>
    list(values).forEach((value, i) => add(references, kind, value, [...path, i]))
  const addServes = (of: unknown, path: (string | number)[]) => {
    addAll('vision', at(of, 'visions'), [...path, 'visions'])
    addAll('focus-area', at(of, 'focusAreas'), [...path, 'focusAreas'])
    addAll('value', at(of, 'values'), [...path, 'values'])
  }
  list(at(raw, 'developmentPlans')).forEach((plan, i) => {
    const here = ['developmentPlans', i]
    add(references, 'committee', at(plan, 'committee'), [...here, 'committee'])
    addServes(at(plan, 'remit'), [...here, 'remit'])
    list(at(plan, 'goals')).forEach((goal, j) => {
      const inGoal = [...here, 'goals', j]
      add(given, 'goal', at(goal, 'code'), [...inGoal, 'code'])
      add(references, 'position', at(goal, 'responsible'), [...inGoal, 'responsible'])
      addServes(at(goal, 'serves'), [...inGoal, 'serves'])
      list(at(goal, 'tracks')).forEach((track, k) => {
        const inTrack = [...inGoal, 'tracks', k]
        add(given, 'track', at(track, 'code'), [...inTrack, 'code'])
        addAll('goal', at(track, 'alsoGoals'), [...inTrack, 'alsoGoals'])
        addServes(at(track, 'serves'), [...inTrack, 'serves'])
      })
    })
  })
  return { references, given }
}

/** A code given twice: the second is at fault. */
export function givenTwice(given: readonly Reference[]): Reference[] {
  const seen = new Set<string>()
  return given.filter(({ kind, code }) => {
    const key = `${kind} ${code}`
    const again = seen.has(key)
    seen.add(key)
    return again
  })
}

/** Plans whose period ends before it starts. */
export const turnedPeriods = (raw: unknown): (string | number)[][] =>
  list(at(raw, 'developmentPlans')).flatMap((plan, i) => {
    const [starts, ends] = [at(at(plan, 'period'), 'starts'), at(at(plan, 'period'), 'ends')]
    return typeof starts === 'string' && typeof ends === 'string' && ends < starts
      ? [['developmentPlans', i, 'period', 'ends']]
      : []
  })

/** Goals whose date is over before their plan begins. */
export const targetsBeforePlan = (raw: unknown): (string | number)[][] =>
  list(at(raw, 'developmentPlans')).flatMap((plan, i) => {
    const starts = parseDay(String(at(at(plan, 'period'), 'starts')))
    return list(at(plan, 'goals')).flatMap((goal, j) =>
      isBeforePlan(parseVagueDate(String(at(goal, 'target'))), starts)
        ? [['developmentPlans', i, 'goals', j, 'target']]
        : [],
    )
  })

export const faultAt = (
  lineOf: (path: readonly PropertyKey[]) => number,
  path: readonly (string | number)[],
  reason: string,
): FileFault => ({
  line: lineOf(path),
  place: path.map((p) => (typeof p === 'number' ? p + 1 : p)).join(' › '),
  reason,
})

const at = (from: unknown, key: string): unknown =>
  typeof from === 'object' && from !== null && Object.hasOwn(from, key)
    ? (from as Record<string, unknown>)[key]
    : undefined
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
