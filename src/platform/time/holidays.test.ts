import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isHoliday, isWorkingDay, nextWorkingDay, type Day } from './index.ts'

const day = (text: string) => text as Day

test('the public holidays of 2026', () => {
  const easter = [
    '2026-04-02',
    '2026-04-03',
    '2026-04-05',
    '2026-04-06',
    '2026-05-14',
    '2026-05-24',
    '2026-05-25',
  ]
  const holidays = Array.from({ length: 365 }, (_, number) => new Date(Date.UTC(2026, 0, 1 + number)))
    .map((date) => day(date.toISOString().slice(0, 10)))
    .filter(isHoliday)
  assert.deepEqual(holidays, ['2026-01-01', ...easter, '2026-12-25', '2026-12-26'])
})

test('Easter Sunday, also in the years the rule makes exceptions for', () => {
  const sundays = [
    '1981-04-19',
    '1954-04-18',
    '2027-03-28',
    '2028-04-16',
    '2038-04-25',
    '2049-04-18',
    '2076-04-19',
  ]
  for (const sunday of sundays) {
    assert.ok(isHoliday(day(sunday)), sunday)
    assert.ok(!isHoliday(nearby(sunday, -7)) && !isHoliday(nearby(sunday, 7)), sunday)
  }
})

const nearby = (text: string, days: number) =>
  day(new Date(Date.parse(text) + days * 86_400_000).toISOString().slice(0, 10))

test('Store bededag was a holiday for the last time in 2023', () => {
  assert.equal(isHoliday(day('2023-05-05')), true)
  assert.equal(isHoliday(day('2024-04-26')), false)
})

test('a deadline moves to the next working day, and stays on one', () => {
  assert.equal(nextWorkingDay(day('2026-11-23')), '2026-11-23')
  assert.equal(nextWorkingDay(day('2026-11-21')), '2026-11-23')
  assert.equal(nextWorkingDay(day('2026-04-02')), '2026-04-07')
  assert.equal(nextWorkingDay(day('2026-12-25')), '2026-12-28')
  assert.equal(isWorkingDay(day('2026-06-05')), true)
  assert.equal(isWorkingDay(day('2026-04-06')), false)
})

test('a municipality may have closed days of its own', () => {
  const closed = (on: Day) => on === '2026-12-24' || on === '2026-12-31'
  assert.equal(nextWorkingDay(day('2026-12-24')), '2026-12-24')
  assert.equal(nextWorkingDay(day('2026-12-24'), closed), '2026-12-28')
})
