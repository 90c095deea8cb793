import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, addMonths, dayOf, daysBetween, parseDay, weekOf, type Day } from './index.ts'

const days = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10) as Day)
const day = (text: string) => {
  const parsed = parseDay(text)
  assert.ok(parsed, text)
  return parsed
}

test('a day is read only as an ISO day that exists', () => {
  assert.equal(parseDay('2026-11-23'), '2026-11-23')
  assert.equal(parseDay('2024-02-29'), '2024-02-29')
  const wrong = [
    '2026-02-29',
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '0000-01-01',
    '2026-1-1',
    '',
  ]
  for (const text of [...wrong, ' 2026-11-23', '2026-11-23\n', '23.11.2026', '２０２６-11-23'])
    assert.equal(parseDay(text), null)
})

test('the day is the one in Denmark, in winter and in summer', () => {
  assert.equal(dayOf(new Date('2026-11-22T22:59:59Z')), '2026-11-22')
  assert.equal(dayOf(new Date('2026-11-22T23:00:00Z')), '2026-11-23')
  assert.equal(dayOf(new Date('2026-06-30T21:59:59Z')), '2026-06-30')
  assert.equal(dayOf(new Date('2026-06-30T22:00:00Z')), '2026-07-01')
})

test('a month later is the same day of the month, or its last', () => {
  assert.equal(addMonths(day('2026-11-30'), 3), '2027-02-28')
  assert.equal(addMonths(day('2027-11-30'), 3), '2028-02-29')
  assert.equal(addMonths(day('2026-03-31'), -1), '2026-02-28')
  assert.equal(addMonths(day('2026-01-15'), -1), '2025-12-15')
  assert.equal(addMonths(day('2026-12-15'), 1), '2027-01-15')
  assert.equal(addMonths(day('2026-05-17'), 0), '2026-05-17')
  assert.throws(() => addMonths(day('2026-05-17'), 120_000), RangeError)
})

test('adding days and counting them agree, also over the change of clocks', () => {
  assert.equal(addDays(day('2026-03-28'), 2), '2026-03-30')
  fc.assert(
    fc.property(days, fc.integer({ min: -5000, max: 5000 }), (from, count) => {
      const to = addDays(from, count)
      assert.equal(parseDay(to), to)
      assert.equal(daysBetween(from, to), count)
      assert.equal(to > from, count > 0)
    }),
  )
})

test('months later never goes back in time', () => {
  fc.assert(
    fc.property(days, days, fc.nat(60), (one, other, months) => {
      const [first, second] = [addMonths(one, months), addMonths(other, months)]
      assert.ok(parseDay(first))
      if (one <= other) assert.ok(first <= second)
    }),
  )
})

test('weeks are ISO weeks', () => {
  assert.deepEqual(weekOf(day('2026-11-23')), { year: 2026, week: 48 })
  assert.deepEqual(weekOf(day('2026-12-31')), { year: 2026, week: 53 })
  assert.deepEqual(weekOf(day('2027-01-01')), { year: 2026, week: 53 })
  assert.deepEqual(weekOf(day('2027-01-04')), { year: 2027, week: 1 })
  assert.deepEqual(weekOf(day('2024-12-30')), { year: 2025, week: 1 })
})
