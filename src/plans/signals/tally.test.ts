import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { actions, anAction, due, today } from './arbitrary-actions.ts'
import {
  actionFacts,
  addToTally,
  emptyTally,
  groupFigures,
  ppm,
  type ActionState,
  type Tally,
} from './index.ts'

const add = (tally: Tally, action: ActionState, sign: 1 | -1 = 1) =>
  addToTally(tally, actionFacts(action, today), action.phase, sign)
const tallyOf = (all: readonly ActionState[]) => all.reduce((tally, action) => add(tally, action), emptyTally)

test('taking away is the inverse of adding, in any order', () => {
  fc.assert(
    fc.property(fc.array(actions), fc.array(actions), (kept, gone) => {
      const all = tallyOf([...kept, ...gone])
      const left = gone.reduce((tally, action) => add(tally, action, -1), all)
      assert.deepEqual(left, tallyOf(kept))
      assert.deepEqual(tallyOf([...gone, ...kept].toReversed()), all)
      assert.deepEqual(
        [...kept, ...gone].reduce((tally, action) => add(tally, action, -1), all),
        { ...emptyTally },
      )
    }),
  )
})

test('counts are whole, never negative, and those of what is shown add up to the actions', () => {
  fc.assert(
    fc.property(fc.array(actions), (all) => {
      const tally = tallyOf(all)
      for (const count of Object.values(tally)) assert.ok(Number.isSafeInteger(count) && count >= 0)
      const { onTrack, atRisk, late, notStarted, paused, silent, completed, idea, stopped } = tally
      const shown = [onTrack, atRisk, late, notStarted, paused, silent, completed, idea, stopped]
      assert.equal(
        shown.reduce((sum, count) => sum + count),
        all.length,
      )
      assert.equal(tally.actions, all.length)
      assert.ok(tally.underWayOnTrack <= tally.underWay && tally.counted >= tally.underWay + tally.completed)
    }),
  )
})

test('the figures of a group are the means over the actions that count', () => {
  const half = anAction({ milestones: [due('2026-10', '2026-10-01'), due('2026-10')] })
  const done = anAction({ phase: 'completed' })
  const others = (['idea', 'continuous', 'stopped'] as const).map((phase) => anAction({ ...half, phase }))
  assert.deepEqual(groupFigures(tallyOf([half, done, ...others])), { progress: 0.75, expected: 0.5 })
  assert.deepEqual(groupFigures(tallyOf(others)), { progress: null, expected: null })
})

test('the figures are the means to a millionth', () => {
  fc.assert(
    fc.property(fc.array(actions), (all) => {
      const counted = all.map((action) => actionFacts(action, today)).filter(({ counts }) => counts)
      const mean = counted.reduce((sum, { progress }) => sum + progress, 0) / counted.length
      const { progress } = groupFigures(tallyOf(all))
      if (progress === null) assert.equal(counted.length, 0)
      else {
        assert.ok(progress >= 0 && progress <= 1 && Math.abs(progress - mean) < 1.6e-6)
        assert.equal(progress, Number(progress.toFixed(6)))
      }
    }),
  )
})

test('continuous is counted beside what is shown', () => {
  const tally = tallyOf([
    anAction({ phase: 'continuous' }),
    anAction({ phase: 'continuous', signal: null, lastUpdateOn: null }),
  ])
  assert.deepEqual(tally, { ...emptyTally, actions: 2, continuous: 2, onTrack: 1, silent: 1 })
})

test('a share in whole millionths', () => {
  assert.deepEqual([0, 1 / 3, 2 / 3, 1].map(ppm), [0, 333_333, 666_667, 1_000_000])
})
