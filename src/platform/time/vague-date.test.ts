import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  addDays,
  earliestDay,
  isContinuous,
  latestDay,
  parseDay,
  parseVagueDate,
  type VagueDate,
} from './index.ts'

const span = (code: string) => [earliestDay(code as VagueDate), latestDay(code as VagueDate)]

test('a vague date has an earliest and a latest day', () => {
  assert.deepEqual(span('2026-05-17'), ['2026-05-17', '2026-05-17'])
  assert.deepEqual(span('2026-02'), ['2026-02-01', '2026-02-28'])
  assert.deepEqual(span('2024-02'), ['2024-02-01', '2024-02-29'])
  assert.deepEqual(span('2026-Q1'), ['2026-01-01', '2026-03-31'])
  assert.deepEqual(span('2026-Q4'), ['2026-10-01', '2026-12-31'])
  assert.deepEqual(span('2026-H1'), ['2026-01-01', '2026-06-30'])
  assert.deepEqual(span('2026-H2'), ['2026-07-01', '2026-12-31'])
  assert.deepEqual(span('2026'), ['2026-01-01', '2026-12-31'])
  assert.deepEqual(span('continuous'), [null, null])
  for (const code of impossible) assert.deepEqual(span(code), [null, null], code)
})

const impossible = [
  '2026-02-30',
  '2026-02-00',
  '2026-13',
  '2026-00',
  '2026-Q5',
  '2026-Q0',
  '2026-H3',
  '1989',
  '2100',
  '26',
  '2026-q2',
  '2026-Q2-01',
  '2026-',
  '2026-5',
  ' 2026',
  '2026\n',
  '',
  '0',
  '2026-11-31',
  'løbende',
  '２０２６',
]

test('only continuous is continuous', () => {
  assert.equal(isContinuous('continuous' as VagueDate), true)
  assert.equal(isContinuous('2026' as VagueDate), false)
})

const meanings: Record<string, string> = {
  '2026-05-17':
    '17.5.2026; 17.05.2026; 17. maj 2026; 17 maj 2026; 17 May 2026; 17. 5. 2026; 17/5 2026; ' +
    "17/5-26; 17/5 26; 17/5/26; 17-5-26; 17.5.26; 17.05.26; 17. maj 26; 17 May 26; 17. maj '26; " +
    '17/5/2026; 17/5-2026; 17-5-2026; May 17, 2026; May 17 2026; 17th of May 2026; den 17. maj 2026; ' +
    ' 17.  MAJ\u00a02026 ; 2026-5-17',
  '2026-05': 'maj 2026; maj 26; Maj ’26; May 2026; MAJ 2026; 5.2026; 05/2026; 2026-5; 05-2026',
  '2026-09': 'sept. 2026; sept. 26; september 26; sep 2026; september 2026; Sept 2026',
  '2026-03': 'marts 2026; March 2026; mar. 2026',
  '2026-10': 'oktober 2026; October 2026; okt. 2026; oct 2026',
  '2026-Q2':
    '2. kvartal 2026; 2. kvartal 26; Q2 26; 2.kvartal 2026; 2 kvartal 2026; andet kvartal 2026; 2. kvt. 2026; ' +
    'kvartal 2 2026; Q2 2026; q2-2026; 2026 Q2; 2026Q2; Q2, 2026; K2 2026; 2nd quarter 2026; ' +
    'second quarter of 2026; quarter 2 2026; 2. kvartal af 2026',
  '2026-H1':
    '1. halvår 2026; 1. halvår 26; første halvår 2026; H1 2026; 2026 H1; 1st half of 2026; first half 2026',
  '2026-H2': '2. halvår 2026; 2. halvår i 2026; andet halvår af 2026; second half-year 2026; halvår 2 2026',
  '2026': '2026;  2026 ',
  continuous: 'løbende; Løbende; continuous; ongoing; l\u00f8bende',
}

for (const [code, list] of Object.entries(meanings)) {
  const texts = list.split('; ')
  test(`people type ${code} in ${texts.length} ways`, () => {
    for (const text of [code, ...texts]) assert.equal(parseVagueDate(text), code, text)
  })
}

test('what cannot be kept or does not exist is not read', () => {
  const wrong = [
    'forår 2027',
    'uge 48 2026',
    'maj',
    '17. maj',
    '26',
    '5/26',
    '5.26',
    '5/11',
    'May 26',
    'oct 26',
    'May 17 26',
    '29.2.26',
    '17. maj 126',
    '3. halvår 2026',
    '5. kvartal 2026',
  ]
  const days = [
    '30.2.2026',
    '31. april 2026',
    '29. februar 2026',
    '0.5.2026',
    '17.13.2026',
    '32. maj 2026',
    '5/17/2026',
  ]
  const odd = [
    '',
    ' ',
    'constructor kvartal 2026',
    '__proto__ 2026',
    '1. maj 1989',
    '2100',
    '-2026',
    '2026.5',
    'x'.repeat(99),
  ]
  for (const text of [...wrong, ...days, ...odd]) assert.equal(parseVagueDate(text), null, text)
  assert.equal(parseVagueDate('29. februar 2028'), '2028-02-29')
})

const month = fc.integer({ min: 1, max: 12 }).map((number) => `-${String(number).padStart(2, '0')}`)
const dayOfMonth = fc.integer({ min: 0, max: 33 }).map((number) => `-${String(number).padStart(2, '0')}`)
const year = fc.integer({ min: 1985, max: 2105 }).map(String)
const part = fc.oneof(
  fc.constantFrom('', '-Q0', '-Q1', '-Q2', '-Q3', '-Q4', '-Q5', '-H1', '-H2', '-H3'),
  month,
)
const codes = fc.oneof(
  fc.tuple(year, part).map((parts) => parts.join('')),
  fc.tuple(year, month, dayOfMonth).map((parts) => parts.join('')),
)

test('a code is read exactly when it has days, and they are in order', () => {
  fc.assert(
    fc.property(codes, (code) => {
      const [first, last] = span(code)
      assert.equal(parseVagueDate(code), first ? code : null)
      assert.equal(first === null, last === null)
      if (!first || !last) return
      assert.ok(first <= last && parseDay(first) === first && parseDay(last) === last)
      assert.ok(code.length === 10 || addDays(last, 1).endsWith('-01'))
    }),
  )
})

test('no text makes the reading fail', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[0-9.\-/ qhkmaj]{0,30}$/)),
      (text) => {
        const date = parseVagueDate(text)
        assert.ok(date === null || date === 'continuous' || latestDay(date) !== null)
      },
    ),
  )
})
