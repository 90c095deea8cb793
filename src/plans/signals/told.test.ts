import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { formats } from '#platform/i18n'
import { behindTold, groupFigures, groupSignal, points, emptyTally } from './index.ts'

const limits = { onTrackWithin: 5, atRiskWithin: 25 }
const told = (counted: number, expectedPpm: number, progressPpm: number) => {
  const tally = { ...emptyTally, counted, expectedPpm, progressPpm }
  const { signal, because, behindPoints } = groupSignal(tally, limits, true)
  const figures = groupFigures(tally)
  return { ...figures, signal, because, behindPoints, told: behindTold({ ...figures, behindPoints }, limits) }
}
const shown = (share: number | null) => Number.parseInt(formats('da').percent(share ?? 0), 10)

test('what is owed is the difference of the figures beside it', () => {
  assert.equal(told(1, 936_000, 854_000).told, 9)
})

test('what is behind the limit is never told as if it were on it', () => {
  assert.equal(told(1, 814_000, 760_000).told, 5.4)
  assert.equal(told(1, 810_200, 760_000).told, 5.02)
  assert.equal(told(1, 814_600, 755_000).told, 5.96)
  assert.equal(told(1, 654_000, 400_000).told, 25.4)
})

test('however far behind, what is told agrees with the figures and with the signal', () => {
  const group = fc
    .integer({ min: 1, max: 60 })
    .chain((counted) =>
      fc.tuple(
        fc.constant(counted),
        fc.integer({ min: 0, max: counted * 1_000_000 }),
        fc.integer({ min: 0, max: counted * 1_000_000 }),
      ),
    )
  fc.assert(
    fc.property(group, ([counted, expected, progress]) => {
      const at = told(counted, expected, progress)
      assert.deepEqual([points(at.progress!), points(at.expected!)], [shown(at.progress), shown(at.expected)])
      if (at.because === 'behind') assert.ok(at.told > (at.signal === 'late' ? 25 : 5))
      if (at.because === 'as-planned') assert.ok(at.told <= 5)
      if (at.signal !== 'late') assert.ok(at.told <= 25)
      const whole = shown(at.expected) - shown(at.progress)
      if (Number.isInteger(at.told) && at.told !== at.behindPoints) assert.equal(at.told, whole)
      else assert.ok(Math.abs(at.told - whole) <= 1)
    }),
    { numRuns: 3000 },
  )
})
