import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { earliestDay, parseVagueDate, type Day, type VagueDate } from '#platform/time'
import { formats, languages } from './index.ts'

const [da, en] = [formats('da'), formats('en')]
const day = '2026-11-23' as Day
const vague = (code: string) => code as VagueDate

test('days as a Dane and as an English reader writes them', () => {
  assert.equal(da.day(day), '23. november 2026')
  assert.equal(da.shortDay(day), '23. nov. 2026')
  assert.equal(da.dayMonth(day), '23. nov.')
  assert.equal(da.weekdayDay(day), 'mandag den 23. november 2026')
  assert.equal(en.day(day), '23 November 2026')
  assert.equal(en.shortDay(day), '23 Nov 2026')
  assert.equal(en.dayMonth(day), '23 Nov')
  assert.equal(en.weekdayDay(day), 'Monday 23 November 2026')
})

test('times as the clock stands in Denmark', () => {
  assert.equal(da.time(new Date('2026-11-23T07:05:00Z')), '08.05')
  assert.equal(da.time(new Date('2026-06-30T22:00:00Z')), '00.00')
  assert.equal(en.time(new Date('2026-11-23T13:05:00Z')), '14:05')
})

test('numbers, shares and kroner', () => {
  assert.equal(da.number(1_234_567.891), '1.234.567,891')
  assert.equal(da.number(-1234), '-1.234')
  assert.equal(da.number(-0), '0')
  assert.equal(da.decimal(8.05), '8,1')
  assert.equal(da.decimal(-0.01), '0,0')
  assert.equal(da.decimal(3900, 2), '3.900,00')
  assert.equal(da.percent(0.463), '46\u00a0%')
  assert.equal(da.kroner(1_234_567.8), '1.234.568\u00a0kr.')
  assert.equal(en.number(1234.5), '1,234.5')
  assert.equal(en.percent(1), '100%')
  assert.equal(en.kroner(1_234_568), 'DKK\u00a01,234,568')
})

test('vague dates in words', () => {
  const codes = ['2026-05-17', '2026-05', '2026-Q2', '2026-H1', '2026', 'continuous'].map(vague)
  const danish = ['17. maj 2026', 'maj 2026', '2. kvartal 2026', '1. halvår 2026', '2026', 'løbende']
  const english = ['17 May 2026', 'May 2026', '2nd quarter of 2026', '1st half of 2026', '2026', 'continuous']
  assert.deepEqual(codes.map(da.vagueDate), danish)
  assert.deepEqual(codes.map(en.vagueDate), english)
})

const two = (number: number) => String(number).padStart(2, '0')
const part = fc.oneof(
  fc.constantFrom('', '-Q1', '-Q2', '-Q3', '-Q4', '-H1', '-H2'),
  fc.integer({ min: 1, max: 12 }).map((month) => `-${two(month)}`),
  fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
    .map(([m, d]) => `-${two(m)}-${two(d)}`),
)
const dates = fc
  .tuple(fc.integer({ min: 1990, max: 2099 }), part)
  .map(([year, rest]) => vague(`${year}${rest}`))

test('what is shown of a vague date is read as the same date', () => {
  fc.assert(
    fc.property(dates, fc.constantFrom(...languages), (date, lang) => {
      fc.pre(earliestDay(date) !== null)
      assert.equal(parseVagueDate(formats(lang).vagueDate(date)), date)
    }),
  )
})

test('every day is shown and read as itself', () => {
  fc.assert(
    fc.property(dates, fc.constantFrom(...languages), (date, lang) => {
      const first = earliestDay(date)
      fc.pre(first !== null)
      assert.equal(parseVagueDate(formats(lang).day(first)), first)
      assert.equal(parseVagueDate(formats(lang).shortDay(first)), first)
    }),
  )
})

test('lists', () => {
  assert.deepEqual([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(da.list), ['', 'a', 'a og b', 'a, b og c'])
  assert.equal(en.list(['a', 'b', 'c']), 'a, b and c')
})

test('numbers as words up to twelve', () => {
  assert.equal(
    [0, 1, 2, 7, 12, 13, 1000].map((count) => da.countWord(count)).join(' '),
    'nul én to syv tolv 13 1.000',
  )
  assert.equal(da.countWord(1, 'neuter'), 'ét')
  assert.equal(da.countWord(2, 'neuter'), 'to')
  assert.equal(da.capitalCountWord(1, 'neuter'), 'Ét')
  assert.equal(da.capitalCountWord(8), 'Otte')
  assert.equal(da.countWord(1.5), '1,5')
  assert.equal(da.countWord(-1), '-1')
  assert.equal(en.countWord(1, 'neuter'), 'one')
  assert.equal(en.capitalCountWord(12), 'Twelve')
})

test('one and many', () => {
  const actions = (count: number) => da.plural(count, 'handling', 'handlinger')
  assert.deepEqual([0, 1, 1.5, 2, 21].map(actions), [
    'handlinger',
    'handling',
    'handling',
    'handlinger',
    'handlinger',
  ])
  assert.deepEqual(
    [0, 1, 1.5].map((count) => en.plural(count, 'goal', 'goals')),
    ['goals', 'goal', 'goals'],
  )
})

test('Danish order, in both languages', () => {
  const towns = ['Aars', 'Østrup', 'Ærø', 'Zinc', 'Aalestrup', 'Blære', 'Ål']
  for (const { collator } of [da, en]) {
    assert.deepEqual(towns.toSorted(collator.compare), [
      'Blære',
      'Zinc',
      'Ærø',
      'Østrup',
      'Ål',
      'Aalestrup',
      'Aars',
    ])
  }
})

test('formats are made once', () => assert.equal(formats('da'), da))
