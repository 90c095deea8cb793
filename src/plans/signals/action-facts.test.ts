import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, type Day, type VagueDate } from '#platform/time'
import { actions, anAction, days, due, phases, signals, today } from './arbitrary-actions.ts'
import { actionFacts, type ActionFacts, type ActionState } from './index.ts'

const facts = (different: Partial<ActionState> = {}, on: Day = today) => actionFacts(anAction(different), on)
const shown = (different: Partial<ActionState> = {}, on: Day = today) => facts(different, on).shown
const passed = '2026-10' as VagueDate

test('progress is milestones reached of milestones', () => {
  const milestones = [due('2026-05', '2026-06-01'), due('2026-Q4', '2026-10-01'), due(null), due('2027')]
  assert.equal(facts({ milestones }).progress, 0.5)
  assert.equal(facts({ milestones, phase: 'completed' }).progress, 0.5)
})

test('without milestones progress is 0 until completed, then 1', () => {
  for (const phase of phases) assert.equal(facts({ phase }).progress, phase === 'completed' ? 1 : 0, phase)
})

test('expected is milestones whose latest day has passed', () => {
  const milestones = [
    due('2026-11-22'),
    due('2026-11-23'),
    due('2026-10'),
    due('2026-11'),
    due('continuous'),
    due(null),
  ]
  assert.equal(facts({ milestones }).passed, 2)
  assert.equal(facts({ milestones }).expected, 2 / 6)
})

test('without milestones expected is whether its latest end day has passed', () => {
  assert.equal(facts({ ends: '2026-11-22' as VagueDate }).expected, 1)
  assert.equal(facts({ ends: '2026-11-23' as VagueDate }).expected, 0)
  assert.equal(facts({ ends: '2026-11' as VagueDate }).expected, 0)
  assert.equal(facts().expected, 0)
})

test('idea, continuous and stopped do not count', () => {
  assert.deepEqual(
    phases.filter((phase) => facts({ phase }).counts),
    ['planned', 'under-way', 'completed'],
  )
})

test('the deadline is the latest day of the end, else of the last milestone', () => {
  const milestones = [due('2026-12'), due('2027-Q1'), due('2026'), due(null)]
  assert.equal(facts({ milestones, ends: '2026' as VagueDate }).deadline, '2026-12-31')
  assert.equal(facts({ milestones }).deadline, '2027-03-31')
  assert.equal(facts({ milestones: [due(null), due('continuous')] }).deadline, null)
})

test('idea, completed and stopped are shown as such, whatever was typed and however late', () => {
  for (const phase of ['idea', 'completed', 'stopped'] as const) {
    for (const signal of [null, ...signals]) assert.equal(shown({ phase, signal, ends: passed }), phase)
  }
})

test('late by date beats any typed signal, but not while continuous', () => {
  for (const signal of [null, ...signals]) {
    assert.equal(shown({ signal, ends: passed }), 'late')
    assert.equal(shown({ signal, ends: passed, phase: 'planned' }), 'late')
    assert.notEqual(shown({ signal, ends: passed, phase: 'continuous' }), signal === 'late' ? null : 'late')
  }
  assert.equal(facts({ ends: passed }).daysLate, 23)
  assert.equal(facts({ ends: passed, phase: 'completed' }).daysLate, 0)
  assert.equal(facts({ signal: 'late' }).daysLate, 0)
})

test('on the deadline itself it is not late; on the day after it is', () => {
  assert.equal(shown({ ends: today as string as VagueDate }), 'on-track')
  assert.equal(shown({ ends: today as string as VagueDate }, addDays(today, 1)), 'late')
})

test('a signal is shown as typed while planned, under way or continuous', () => {
  for (const phase of ['planned', 'under-way', 'continuous'] as const) {
    for (const signal of signals) assert.equal(shown({ phase, signal }), signal)
  }
})

test('without a signal a planned action is not started, one that runs is silent', () => {
  const never = { signal: null, lastUpdateOn: null }
  assert.equal(shown({ ...never, phase: 'planned' }), 'not-started')
  assert.equal(shown({ ...never, phase: 'under-way' }), 'silent')
  assert.equal(shown({ ...never, phase: 'continuous' }), 'silent')
})

test('a new action is not silent: its interval is counted from the day it was made, or begins', () => {
  const made = { signal: null, lastUpdateOn: null, awaitedFrom: '2026-08-31' as Day }
  for (const phase of ['under-way', 'continuous'] as const) {
    assert.equal(shown({ ...made, phase }, '2026-11-30' as Day), 'not-started')
    assert.equal(shown({ ...made, phase }, '2026-12-01' as Day), 'silent')
    assert.equal(facts({ ...made, phase }).nextChangeOn, '2026-12-01')
    assert.equal(shown({ ...made, phase, intervalMonths: 2 }), 'silent')
  }
})

test('silent: no update for longer than the interval', () => {
  const lastUpdateOn = '2026-08-31' as Day
  assert.equal(shown({ lastUpdateOn }, '2026-11-30' as Day), 'on-track')
  assert.equal(shown({ lastUpdateOn }, '2026-12-01' as Day), 'silent')
  assert.equal(shown({ lastUpdateOn, intervalMonths: 6 }, '2026-12-01' as Day), 'on-track')
  assert.equal(shown({ lastUpdateOn: null }), 'silent')
})

test('silent replaces on track and nothing else', () => {
  for (const signal of signals) {
    const expected = signal === 'on-track' ? 'silent' : signal
    assert.equal(shown({ signal, lastUpdateOn: '2020-01-01' as Day }), expected)
    assert.equal(shown({ signal, lastUpdateOn: null }), expected)
  }
})

const lasting = (facts: ActionFacts) => ({ ...facts, daysLate: facts.daysLate > 0, nextChangeOn: null })

test('facts stay the same until the next change, and change on it', () => {
  fc.assert(
    fc.property(actions, days, fc.nat(800), (action, from, later) => {
      const now = actionFacts(action, from)
      const next = now.nextChangeOn
      if (next !== null) {
        assert.ok(next > from)
        assert.notDeepEqual(lasting(actionFacts(action, next)), lasting(now))
        assert.deepEqual(lasting(actionFacts(action, addDays(next, -1))), lasting(now))
      }
      const day = addDays(from, later)
      if (next !== null && day >= next) return
      assert.deepEqual(lasting(actionFacts(action, day)), lasting(now))
      assert.equal(actionFacts(action, day).nextChangeOn, next)
    }),
    { numRuns: 2000 },
  )
})

test('from change to change one meets every change there is', () => {
  fc.assert(
    fc.property(actions, days, (action, from) => {
      const met: Day[] = []
      for (let day = actionFacts(action, from).nextChangeOn; day; day = actionFacts(action, day).nextChangeOn)
        met.push(day)
      const inTwoYears = Array.from({ length: 800 }, (_, number) => addDays(from, number + 1))
      const changes = inTwoYears.filter((day) => differ(action, day))
      assert.deepEqual(
        met.filter((day) => day <= addDays(from, 800)),
        changes,
      )
    }),
    { numRuns: 30 },
  )
})

const differ = (action: ActionState, day: Day) =>
  JSON.stringify(lasting(actionFacts(action, day))) !==
  JSON.stringify(lasting(actionFacts(action, addDays(day, -1))))

test('shares lie between 0 and 1, and reaching a milestone never lowers progress', () => {
  fc.assert(
    fc.property(actions, fc.nat(3), days, (action, number, reachedOn) => {
      const now = actionFacts(action, today)
      for (const share of [now.progress, now.expected]) assert.ok(share >= 0 && share <= 1)
      const milestones = action.milestones.map((milestone, i) =>
        i === number ? { ...milestone, reachedOn } : milestone,
      )
      const then = actionFacts({ ...action, milestones }, today)
      assert.ok(then.progress >= now.progress)
      assert.equal(then.expected, now.expected)
    }),
  )
})

test('time never lowers what is expected, nor an update what is shown as late by date', () => {
  fc.assert(
    fc.property(actions, days, fc.nat(500), fc.constantFrom(...signals), (action, from, later, signal) => {
      const day = addDays(from, later)
      assert.ok(actionFacts(action, day).expected >= actionFacts(action, from).expected)
      const updated = actionFacts({ ...action, signal, lastUpdateOn: from }, from)
      if (actionFacts(action, from).daysLate > 0) assert.equal(updated.shown, 'late')
    }),
  )
})
