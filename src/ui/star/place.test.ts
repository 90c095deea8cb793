import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { clearance, inside, overlaps, type Box } from './geometry.ts'
import { phoneNames } from './phone.ts'
import { placeStar } from './place.ts'
import { sample } from './samples.ts'
import type { StarData } from './types.ts'

const sentence = 'Levende landsbyer, hvor unge familier kan bo og arbejde trygt'
const long = (n: number) => sentence.slice(0, 60 - (n % 5))

function check(data: StarData) {
  const { placement, kites, layout } = placeStar(data)
  const boxes = [...placement.labels, ...placement.heads].map((l) => l.box)
  const drawn = [...boxes, ...(kites ?? []).map((k) => k.box)]
  noOverlap(drawn)
  for (const box of drawn) assert.ok(inside(box, placement.frame), 'leaves the view box')
  for (const box of boxes) assert.ok(clearance(box, placement.frame) > 380, 'stands in the star')
  if (placement.mode !== 'dense') {
    assert.equal(placement.labels.length, data.spikes.length)
    assert.equal(placement.heads.length, data.groups.length)
  }
  noOverlap(phoneNames(data.groups, layout).map((n) => n.box))
  return placement.mode
}

function noOverlap(boxes: Box[]) {
  for (const [i, a] of boxes.entries())
    for (const b of boxes.slice(i + 1))
      assert.ok(!overlaps(a, b), `${JSON.stringify(a)} meets ${JSON.stringify(b)}`)
}

const upTo = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i)
const even = (groups: number, spikes: number) => Array.from({ length: groups }, () => spikes)

test('no two labels meet and none leaves the drawing: every even star, short and long titles', () => {
  const modes = new Map<string, number>()
  for (const groups of upTo(2, 8))
    for (const spikes of upTo(1, 8))
      for (const kites of upTo(2, 8))
        for (const title of [undefined, long]) {
          const mode = check(sample(even(groups, spikes), kites, title))
          modes.set(mode, (modes.get(mode) ?? 0) + 1)
        }
  assert.deepEqual([...modes.keys()].toSorted(), ['columns', 'dense', 'tips'])
})

test('no two labels meet: uneven stars with titles of any length and letters', () => {
  const counts = fc.array(fc.integer({ min: 1, max: 8 }), { minLength: 2, maxLength: 8 })
  const title = fc.string({
    unit: fc.constantFrom(...Array.from('abcdefghijklmnopqrstuvwxyzæøåMW -')),
    minLength: 1,
    maxLength: 60,
  })
  fc.assert(
    fc.property(
      counts,
      fc.integer({ min: 2, max: 8 }),
      fc.array(title, { minLength: 7, maxLength: 7 }),
      (list, kites, titles) => {
        const data = sample(list, kites, (n) => titles[n % titles.length]!)
        const groups = data.groups.map((g, i) => ({ ...g, title: titles[i % titles.length]! }))
        check({ ...data, groups })
      },
    ),
    { numRuns: 300 },
  )
})

test('four by four gets its labels at the tips and its kites named in the drawing', () => {
  const { placement, kites } = placeStar(sample([3, 4, 4, 2], 4))
  assert.equal(placement.mode, 'tips')
  assert.equal(kites?.length, 4)
})

test('more than twenty spikes are told by numbers and the list', () => {
  assert.equal(placeStar(sample(even(8, 8), 8)).placement.mode, 'dense')
  assert.equal(placeStar(sample(even(3, 7), 3)).placement.mode, 'dense')
})

test('a star without groups, or with empty ones, is still a star', () => {
  assert.equal(placeStar({ groups: [], spikes: [], kites: [], centre: [] }).placement.labels.length, 0)
  check(sample([0, 2], 0))
})
