import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { VagueDate } from '#platform/time'
import { actions, anAction, due, phases, signals, today } from './arbitrary-actions.ts'
import * as signal from './index.ts'

const { actionFacts, addToTally, defaultThresholds, emptyTally, explain, groupSignal } = signal

const tallyOf = (all: readonly signal.ActionState[]) =>
  all.reduce((tally, action) => addToTally(tally, actionFacts(action, today), action.phase, 1), emptyTally)
const signalOf = (all: readonly signal.ActionState[], hasGoal = true) =>
  groupSignal(tallyOf(all), defaultThresholds, hasGoal)
const times = (count: number, action: signal.ActionState) => Array.from({ length: count }, () => action)

const passed = '2026-10'
const steps = (reached: number, due_: number, of: number) =>
  Array.from({ length: of }, (_, i) => due(i < due_ ? passed : '2027', i < reached ? '2026-09-01' : null))
/** Under way, shown on track and with time left, with so many milestones reached, and due, of all. */
const running = (reached: number, due: number, of: number) =>
  anAction({ milestones: steps(reached, due, of), ends: '2027' as VagueDate })

test('no goal is a gap, whatever is done', () => {
  assert.deepEqual(signalOf([], false), { signal: 'gap', because: 'no-goal', behindPoints: 0 })
  assert.equal(signalOf([anAction({ phase: 'completed' })], false).signal, 'gap')
})

test('nothing that counts is not started', () => {
  const others = (['idea', 'continuous', 'stopped'] as const).map((phase) => anAction({ phase }))
  assert.deepEqual(signalOf(others), { signal: 'not-started', because: 'no-actions', behindPoints: 0 })
})

test('all completed and all reached is completed', () => {
  const done = anAction({ phase: 'completed', milestones: steps(3, 2, 3) })
  assert.equal(
    signalOf([done, anAction({ phase: 'idea' }), anAction({ phase: 'stopped' })]).signal,
    'completed',
  )
  assert.equal(signalOf([done, running(0, 0, 1)]).signal, 'on-track')
  const unreached = anAction({ phase: 'completed', milestones: steps(0, 3, 3) })
  assert.deepEqual(signalOf([unreached]), { signal: 'late', because: 'behind', behindPoints: 100 })
})

test('the borders: 5 points behind is on track, 25 at risk, more is late', () => {
  const behind = (points: number) => signalOf([running(0, points, 100)])
  assert.deepEqual(behind(0), { signal: 'on-track', because: 'as-planned', behindPoints: 0 })
  assert.deepEqual(behind(5), { signal: 'on-track', because: 'as-planned', behindPoints: 5 })
  assert.deepEqual(behind(6), { signal: 'at-risk', because: 'behind', behindPoints: 6 })
  assert.deepEqual(behind(25), { signal: 'at-risk', because: 'behind', behindPoints: 25 })
  assert.deepEqual(behind(26), { signal: 'late', because: 'behind', behindPoints: 26 })
  assert.equal(signalOf([running(7, 0, 100)]).behindPoints, -7)
})

test('thirds and sevenths that add up to a border are exactly on it', () => {
  const thirds = [...times(3, running(1, 2, 3)), ...times(17, running(0, 0, 1))]
  assert.deepEqual(signalOf(thirds), { signal: 'on-track', because: 'as-planned', behindPoints: 5 })
  const sevenths = [...times(7, running(2, 3, 7)), ...times(13, running(1, 1, 7))]
  assert.equal(signalOf(sevenths).behindPoints, 5)
  const elevenths = [...times(11, running(3, 8, 11)), ...times(9, running(6, 6, 11))]
  assert.deepEqual(signalOf(elevenths), { signal: 'at-risk', because: 'behind', behindPoints: 25 })
})

test('any mixture is judged as exact fractions would judge it', () => {
  const denominators = fc.constantFrom(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 15, 18, 20)
  const lagging = denominators.chain((of) => fc.tuple(fc.nat(of), fc.nat(of), fc.constant(of)))
  fc.assert(
    fc.property(fc.array(lagging, { minLength: 1, maxLength: 40 }), (all) => {
      const result = signalOf(all.map(([reached, due, of]) => running(reached, due, of)))
      const common = 2520n
      const lag = all.reduce(
        (sum, [reached, due, of]) => sum + BigInt(due - reached) * (common / BigInt(of)),
        0n,
      )
      const whole = common * BigInt(all.length)
      const expected = lag * 100n <= 5n * whole ? 'on-track' : lag * 100n <= 25n * whole ? 'at-risk' : 'late'
      assert.equal(result.signal, expected)
    }),
    { numRuns: 1000 },
  )
})

test("a municipality's own thresholds", () => {
  const tally = tallyOf([running(0, 10, 100)])
  assert.equal(groupSignal(tally, { onTrackWithin: 10, atRiskWithin: 20 }, true).signal, 'on-track')
  assert.equal(groupSignal(tally, { onTrackWithin: 9.5, atRiskWithin: 20 }, true).signal, 'at-risk')
  assert.equal(groupSignal(tally, { onTrackWithin: 0, atRiskWithin: 9 }, true).signal, 'late')
})

test('never on track while more than half of the actions under way are not', () => {
  for (const different of [
    { signal: null },
    { signal: 'at-risk' },
    { signal: 'paused' },
    { lastUpdateOn: null },
  ] as const) {
    const bad = anAction(different)
    assert.equal(signalOf([bad, anAction()]).signal, 'on-track')
    const result = signalOf([bad, bad, anAction()])
    assert.deepEqual(result, { signal: 'at-risk', because: 'most-not-on-track', behindPoints: 0 })
  }
})

test('planned, continuous and completed actions have no say in that', () => {
  const bad = anAction({ signal: 'at-risk' })
  for (const phase of phases.filter((phase) => phase !== 'under-way')) {
    assert.equal(signalOf([anAction(), ...times(3, { ...bad, phase })]).signal, 'on-track', phase)
    assert.equal(signalOf([bad, ...times(3, anAction({ phase }))]).signal, 'at-risk', phase)
  }
})

const better = ['completed', 'on-track', 'at-risk', 'late']
const rank = ({ signal }: signal.GroupSignal) => better.indexOf(signal)

test('a worse signal never improves the group', () => {
  fc.assert(
    fc.property(fc.array(actions), actions, fc.constantFrom(...signals), (others, action, typed) => {
      const good = { ...action, signal: 'on-track' as const }
      assert.ok(rank(signalOf([...others, { ...good, signal: typed }])) >= rank(signalOf([...others, good])))
    }),
  )
})

test('reaching a milestone never makes the group worse', () => {
  fc.assert(
    fc.property(fc.array(actions), actions, (others, action) => {
      const milestones = action.milestones.map((milestone) => ({ ...milestone, reachedOn: today }))
      assert.ok(rank(signalOf([...others, { ...action, milestones }])) <= rank(signalOf([...others, action])))
    }),
  )
})

test('a group does not depend on the order of its actions', () => {
  const shuffled = fc
    .array(actions)
    .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })))
  fc.assert(fc.property(shuffled, ([all, mixed]) => assert.deepEqual(signalOf(mixed), signalOf(all))))
})

test('with lower thresholds a group is never better', () => {
  fc.assert(
    fc.property(fc.array(actions), fc.nat(50), fc.nat(50), fc.nat(20), (all, within, more, less) => {
      const tally = tallyOf(all)
      const loose = groupSignal(tally, { onTrackWithin: within, atRiskWithin: within + more }, true)
      const strict = groupSignal(
        tally,
        { onTrackWithin: within - less, atRiskWithin: within + more - less },
        true,
      )
      assert.ok(rank(strict) >= rank(loose))
    }),
  )
})

const named = (id: string, action: signal.ActionState) => ({
  id,
  title: `Handling ${id}`,
  facts: actionFacts(action, today),
})
const why = (all: ReturnType<typeof named>[], result: signal.GroupSignal) =>
  explain(all, result).map(({ id }) => id)

test('a group behind names the actions that are behind, worst first', () => {
  const lagging = (different: Partial<signal.ActionState>) =>
    anAction({ milestones: steps(0, 2, 4), ...different })
  const all = [
    named('paused', lagging({ signal: 'paused' })),
    named('ahead', running(3, 2, 4)),
    named('furthest', running(0, 4, 5)),
    named('silent', lagging({ lastUpdateOn: null })),
    named('at-risk', lagging({ signal: 'at-risk' })),
    named('late-b', lagging({ signal: 'late' })),
    named('late-a', lagging({ signal: 'late' })),
    named('late-most', lagging({ signal: 'late', milestones: steps(0, 3, 4) })),
    named('late-not-behind', anAction({ signal: 'late' })),
    named('continuous', lagging({ phase: 'continuous' })),
    named('stopped', lagging({ phase: 'stopped' })),
  ]
  const result = { signal: 'late', because: 'behind', behindPoints: 40 } as const
  const order = ['late-most', 'late-a', 'late-b', 'at-risk', 'silent', 'furthest', 'paused']
  assert.deepEqual(why(all, result), order)
  assert.deepEqual(why(all.toReversed(), result), order)
})

test('a group with most not on track names those under way that are not', () => {
  const all = [
    named('silent', anAction({ signal: null })),
    named('fine', anAction()),
    named('planned', anAction({ phase: 'planned', signal: 'at-risk' })),
    named('at-risk', anAction({ signal: 'at-risk' })),
    named('done', anAction({ phase: 'completed' })),
  ]
  assert.deepEqual(why(all, signalOf([])), [])
  const result = { signal: 'at-risk', because: 'most-not-on-track', behindPoints: 0 } as const
  assert.deepEqual(why(all, result), ['at-risk', 'silent'])
})

test('whoever is behind can say who makes it so, and nobody else points at anyone', () => {
  fc.assert(
    fc.property(fc.array(actions), fc.boolean(), (all, hasGoal) => {
      const result = signalOf(all, hasGoal)
      const reasons = explain(
        all.map((action, i) => named(String(i), action)),
        result,
      )
      assert.equal(reasons.length > 0, result.because === 'behind' || result.because === 'most-not-on-track')
    }),
  )
})
