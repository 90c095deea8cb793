import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findCpr } from './index.ts'

test('a CPR number is found as it is written', () => {
  assert.equal(findCpr('Borgeren 010190-1234 har søgt'), '010190-1234')
  assert.equal(findCpr('0101901234'), '0101901234')
  assert.equal(findCpr('(311299 0000)'), '311299 0000')
  assert.equal(findCpr('cpr:290200–1234.'), '290200–1234')
  assert.equal(findCpr('æ010190-1234å'), '010190-1234')
  assert.equal(findCpr('320190-1234 og 010190-1235'), '010190-1235')
})

test('what is no date, or longer or shorter, is no CPR number', () => {
  const others = [
    '320190-1234',
    '011390-1234',
    '310690-1234',
    '290299-1234',
    '300200-1234',
    '12345678',
    '17150413',
  ]
  for (const text of [
    ...others,
    '010190-12345',
    '5010190-1234',
    '010190 - 1234',
    'x0101901234',
    '2026-11-23',
    '',
  ]) {
    assert.equal(findCpr(text), null, text)
  }
})

const two = (number: number) => String(number).padStart(2, '0')

test('no birthday is missed', () => {
  const birthdays = fc.date({ min: new Date('1900-01-01'), max: new Date('2057-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(birthdays, fc.nat(9999), fc.constantFrom('', '-', ' '), (date, last, separator) => {
      const day = two(date.getUTCDate()) + two(date.getUTCMonth() + 1) + two(date.getUTCFullYear() % 100)
      const number = `${day}${separator}${String(last).padStart(4, '0')}`
      assert.equal(findCpr(`Sag om ${number}, se bilag`), number)
    }),
  )
})
