import type { Actor } from '#platform/auth'
import type { FileFault } from '#platform/files'
import { earliestDay, latestDay, parseVagueDate } from '#platform/time'
import { mayReleaseActionPlan } from '../../visibility.ts'
import type { Known, ReferenceKind } from './known.ts'
import type { WantedPlan } from './wanted.ts'

type Path = (string | number)[]
export type LineOf = (path: readonly PropertyKey[]) => number

/** Every plan and action that a file names; it may be anything, and what is not as expected is passed over. */
export const codesIn = (raw: unknown) => ({
  plans: list(at(raw, 'actionPlans')).flatMap((p) => word(at(p, 'code')) ?? []),
  actions: list(at(raw, 'actionPlans')).flatMap((p) =>
    list(at(p, 'actions')).flatMap((a) => word(at(a, 'code')) ?? []),
  ),
})

/** What names nothing, what is given twice, and what cannot be true; with the line of each. */
export function checkReferences(raw: unknown, known: Known, lineOf: LineOf): FileFault[] {
  const faults: FileFault[] = []
  const tell = (path: Path, reason: string) =>
    faults.push({
      line: lineOf(path),
      place: path.map((p) => (typeof p === 'number' ? p + 1 : p)).join(' › '),
      reason,
    })
  const refer = (kind: ReferenceKind, value: unknown, path: Path) => {
    const code = word(value)
    if (code !== undefined && !known.ids[kind].has(code)) tell(path, `unknown-${kind} ${code}`)
  }
  const once = twice((path, code) => tell(path, `given-twice ${code}`))
  list(at(raw, 'actionPlans')).forEach((plan, i) => {
    const here: Path = ['actionPlans', i]
    refer('unit', at(plan, 'unit'), [...here, 'unit'])
    refer('position', at(at(plan, 'committed'), 'by'), [...here, 'committed', 'by'])
    once('plan', at(plan, 'code'), [...here, 'code'])
    if (isAfter(at(at(plan, 'period'), 'starts'), at(at(plan, 'period'), 'ends')))
      tell([...here, 'period'], 'ends-first')
    list(at(plan, 'actions')).forEach((action, j) =>
      checkAction(action, [...here, 'actions', j], at(at(plan, 'period'), 'starts'), { tell, refer, once }),
    )
  })
  return faults
}

/**
 * What this actor may not do by a file either: commit and release in place of whoever leads the unit. Whoever runs the house from
 * its own shell is nobody in particular and may.
 */
export function checkDecisions(
  actor: Actor,
  wanted: readonly WantedPlan[],
  known: Known,
  lineOf: LineOf,
): FileFault[] {
  if (actor.personId === null) return []
  return wanted.flatMap(({ file, content, before }, i) => {
    if (mayReleaseActionPlan(actor, { unitId: known.ids.unit.get(file.unit)! })) return []
    const decided = [
      content.committed !== (before?.committed ?? '') && 'committed',
      content.released !== (before?.released ?? null) && 'released',
    ].filter((field) => field !== false)
    return decided.map((field) => ({
      line: lineOf(['actionPlans', i, field]),
      place: `actionPlans › ${i + 1} › ${field}`,
      reason: `${field}-not-yours`,
    }))
  })
}

interface Checks {
  tell: (path: Path, reason: string) => void
  refer: (kind: ReferenceKind, value: unknown, path: Path) => void
  once: (kind: string, value: unknown, path: Path) => void
}
function checkAction(action: unknown, here: Path, planStarts: unknown, { tell, refer, once }: Checks) {
  once('action', at(action, 'code'), [...here, 'code'])
  refer('position', at(action, 'lead'), [...here, 'lead'])
  const people = at(action, 'contributors')
  list(at(action, 'tracks')).forEach((t, k) => refer('track', t, [...here, 'tracks', k]))
  list(at(people, 'units')).forEach((u, k) => refer('unit', u, [...here, 'contributors', 'units', k]))
  list(at(people, 'partners')).forEach((p, k) =>
    refer('partner', p, [...here, 'contributors', 'partners', k]),
  )
  if (isAfter(at(action, 'starts'), at(action, 'ends'))) tell([...here, 'ends'], 'ends-first')
  // what began before its plan may be carried on by it
  if (isAfter(planStarts, at(action, 'ends'))) tell([...here, 'ends'], `before-plan ${String(planStarts)}`)
  if (at(action, 'phase') === 'stopped' && at(action, 'stopped') === undefined)
    tell([...here, 'phase'], 'stopped-missing')
  if (at(action, 'phase') !== 'stopped' && at(action, 'stopped') !== undefined)
    tell([...here, 'stopped'], 'stopped-too-much')
  list(at(action, 'milestones')).forEach((m, k) => {
    const own = [...here, 'milestones', k]
    once(`milestone of ${word(at(action, 'code')) ?? here.join('.')}`, at(m, 'code'), [...own, 'code'])
    if (isAfter(at(action, 'starts'), at(m, 'due'))) tell([...own, 'due'], 'due-before-start')
  })
}

function twice(tell: (path: Path, code: string) => void) {
  const seen = new Set<string>()
  return (kind: string, value: unknown, path: Path) => {
    const code = word(value)
    if (code === undefined) return
    if (seen.has(`${kind} ${code}`)) tell(path, code)
    seen.add(`${kind} ${code}`)
  }
}

function isAfter(starts: unknown, ends: unknown) {
  const from = parseVagueDate(String(starts ?? ''))
  const to = parseVagueDate(String(ends ?? ''))
  const first = from && earliestDay(from)
  const last = to && latestDay(to)
  return Boolean(first && last && first > last)
}
const at = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
const word = (value: unknown) => (typeof value === 'string' ? value : undefined)
