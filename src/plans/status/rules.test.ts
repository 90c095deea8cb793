import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Day, VagueDate } from '#platform/time'
import {
  afterStatus,
  choicesFor,
  faultsOf,
  refuseStatus,
  ticked,
  withoutStatus,
  type StatusState,
} from './rules.ts'
import { statusDueOn, waitingOf } from './waiting.ts'

const state: StatusState = {
  phase: 'under-way',
  signal: 'on-track',
  ends: '2027-06' as VagueDate,
  firstEnds: '2027-06' as VagueDate,
  completedOn: null,
  lastUpdateOn: '2026-10-01' as Day,
  lastUpdateId: 'one',
}
const update = { id: 'two', on: '2026-11-23' as Day }
const late = (newDate: string) => ({ choice: 'late' as const, newDate: newDate as VagueDate })

test('a new date moves the end only when it lies after it, and the first end is kept', () => {
  assert.deepEqual(ends(late('2027-06-30')), ['2027-06', '2027-06'])
  assert.deepEqual(ends(late('2027-Q1')), ['2027-06', '2027-06'])
  assert.deepEqual(ends(late('2027-Q3')), ['2027-Q3', '2027-06'])
  assert.deepEqual(ends({ choice: 'on-track', newDate: '2028' as VagueDate }), ['2027-06', '2027-06'])
  // without an end the last milestone is the deadline
  const steps = [{ id: 'm', due: '2027-12' as VagueDate, reachedOn: null }]
  const open = { ...state, ends: null, firstEnds: null }
  assert.equal(afterStatus(open, late('2027-05'), steps, update).ends, null)
  assert.equal(afterStatus(open, late('2028-05'), steps, update).ends, '2028-05')
})
const ends = (given: Parameters<typeof afterStatus>[1]) => {
  const after = afterStatus(state, given, [], update)
  return [after.ends, after.firstEnds]
}

test('a first word begins a planned action unless it says that it has not; nothing new changes no signal', () => {
  const planned: StatusState = { ...state, phase: 'planned', signal: null }
  const after = (choice: Parameters<typeof refuseStatus>[1], from = planned) => {
    const { phase, signal } = afterStatus(from, { choice, newDate: null }, [], update)
    return `${phase} ${signal}`
  }
  assert.equal(after('on-track'), 'under-way on-track')
  assert.equal(after('not-started'), 'planned not-started')
  assert.equal(after('nothing-new'), 'planned null')
  assert.equal(after('completed'), 'completed null')
  assert.equal(after('nothing-new', { ...state, signal: 'at-risk' }), 'under-way at-risk')
  assert.equal(after('paused', { ...state, phase: 'continuous' }), 'continuous paused')
  assert.ok(choicesFor('planned').includes('not-started') && !choicesFor('under-way').includes('not-started'))
})

test('signal exists only while an action is planned, under way or continuous', () => {
  for (const phase of ['idea', 'completed', 'stopped'] as const)
    assert.equal(refuseStatus({ ...state, phase, withdrawn: false }, 'on-track'), 'phase-has-no-status')
  assert.equal(refuseStatus({ ...state, signal: null, withdrawn: false }, 'nothing-new'), 'nothing-to-repeat')
})

test('late and at risk are explained and dated, a pause need not be, a continuous action has no date to move', () => {
  const given = {
    choice: 'late' as const,
    publicLine: '',
    internalNote: '',
    reason: '',
    newDate: null,
    reached: [],
    wasReached: [],
  }
  const fields = (more: object, phase: StatusState['phase'] = 'under-way') =>
    faultsOf({ ...given, ...more }, phase, [], update.on).map((f) => f.field)
  assert.deepEqual(fields({}), ['reason', 'newDate'])
  assert.deepEqual(fields({ choice: 'paused' }), [])
  assert.deepEqual(fields({}, 'continuous'), ['reason'])
  assert.deepEqual(fields({ reason: 'Grus', newDate: '2026-10' }), ['newDate'])
  assert.deepEqual(fields({ choice: 'on-track' }), [])
  assert.deepEqual(fields({ choice: 'not-started' }), ['choice'])
  assert.deepEqual(fields({ choice: 'not-started' }, 'planned'), [])
})

test('a status taken back gives back only what still stands as it was set', () => {
  const set = afterStatus(state, { ...late('2028') }, [], update)
  assert.deepEqual(withoutStatus(set, state, set).ends, '2027-06')
  const moved = { ...set, ends: '2031' as VagueDate }
  assert.deepEqual(
    [withoutStatus(moved, state, set).ends, withoutStatus(moved, state, set).signal],
    ['2031', 'on-track'],
  )
  const stopped = { ...set, phase: 'stopped' as const, signal: null }
  assert.deepEqual(
    [withoutStatus(stopped, state, set).phase, withoutStatus(stopped, state, set).signal],
    ['stopped', null],
  )
})

test('what others ticked meanwhile stays; only what was seen can be unticked', () => {
  const steps = ['a', 'b'].map((id) => ({ id, due: null, reachedOn: '2026-01-01' as Day }))
  assert.deepEqual(ticked(steps, { reached: [], wasReached: ['a'] }), { newly: [], undone: ['a'] })
})

const action = {
  ...state,
  intervalMonths: 3,
  starts: null,
  awaitedFrom: '2026-01-01' as Day,
  milestones: [],
}
test('an action waits when it is silent, late without a fresh word, or a step is due within a week', () => {
  const why = (more: object) => waitingOf({ ...action, ...more }, update.on).why
  assert.equal(why({}), null)
  assert.equal(why({ lastUpdateOn: '2026-08-22' }), 'silent')
  assert.equal(why({ lastUpdateOn: null }), 'never')
  assert.equal(why({ lastUpdateOn: null, awaitedFrom: '2026-11-20' }), null)
  assert.equal(why({ ends: '2026-10', lastUpdateOn: '2026-10-01' }), 'late')
  assert.equal(why({ ends: '2026-10', lastUpdateOn: '2026-11-20' }), null)
  assert.equal(why({ milestones: [{ due: '2026-11-30', reachedOn: null }] }), 'milestone')
  assert.equal(why({ milestones: [{ due: '2026-12-01', reachedOn: null }] }), null)
  assert.equal(why({ phase: 'stopped', lastUpdateOn: null }), null)
})

test('the next status is due an interval after the last word, the first one after the action was made or has begun', () => {
  const due = (more: object) => statusDueOn({ ...action, ...more })
  assert.equal(due({}), '2027-01-01')
  assert.equal(due({ lastUpdateOn: null }), '2026-04-01')
  assert.equal(due({ lastUpdateOn: null, phase: 'planned' }), null)
  assert.equal(due({ lastUpdateOn: null, phase: 'planned', starts: '2026-12' }), '2026-12-31')
  assert.equal(due({ phase: 'stopped' }), null)
})
