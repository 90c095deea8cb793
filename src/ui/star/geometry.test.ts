import assert from 'node:assert/strict'
import test from 'node:test'
import { centreLines, centreSize, smallestCentre } from './centre.ts'
import { apart, layout } from './geometry.ts'
import { textWidth, wrap } from './measure.ts'
import { blade } from './shapes.ts'
import { TIPS } from './geometry.ts'

test('four groups are the four points of the compass', () => {
  assert.deepEqual(
    layout([3, 4, 4, 2], 4).fans.map((f) => f.mid),
    [0, 90, 180, 270],
  )
})

test('spikes keep their distance in every star', () => {
  for (let groups = 2; groups <= 8; groups += 1)
    for (let n = 1; n <= 8; n += 1) {
      const { spikes, hw } = layout(Array(groups).fill(n), 4)
      for (const [i, a] of spikes.entries())
        for (const b of spikes.slice(i + 1)) assert.ok(apart(a.angle, b.angle) > 3.9, `${groups} × ${n}`)
      assert.ok(hw > 0)
    }
})

test('below the centre the order turns, so that one reads from left to right', () => {
  const south = layout([1, 1, 3, 1], 4).fans[2]!.spikes.map((s) => s.angle)
  assert.ok(south[0]! > south[2]!)
})

test('a full blade fills its tip, an empty one has no length', () => {
  const [left] = blade(0, 352, 18, TIPS)
  assert.match(left, /540 168/)
})

test('lines are no wider than asked, also when a word is longer than the line', () => {
  for (const text of ['Et godt sted at leve', 'Speciallægepraksisplanlægningsstabiliseringsperiode i MMMMMM'])
    for (const line of wrap(text, 120, 16)) assert.ok(textWidth(line, 16) <= 120, line)
})

test('no line is left with one short word when the lines can be even', () => {
  assert.deepEqual(wrap('Bolig- og erhvervsgrunde til salg', 200, 16).length, 2)
})

test('the centre holds three short lines, smaller ones when the sentence is long, and stands below when it is too long', () => {
  assert.deepEqual(centreLines('Et godt sted at leve for alle').length, 3)
  assert.ok(centreSize(centreLines('Et godt sted at leve for alle')) >= 15)
  assert.ok(centreSize(centreLines('x'.repeat(80))) < smallestCentre)
  assert.deepEqual(centreLines(''), [])
})
