import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LocalText } from '#platform/i18n'
import { placeParts, type FocusAreaRow, type Star, type VisionRow } from '../star/rules.ts'
import { contentFrom, partForms, typedFrom } from './forms.ts'
import { differences } from './kinds.ts'
import { refuseAddition, refuseWithdrawal, sameMembers, shortfalls, stepped } from './rules.ts'

const title: LocalText = { da: 'x' }
const basics = (id: string, position: number) => ({
  id,
  strategyId: 's',
  code: id,
  title,
  slug: title,
  position,
  version: 1,
  withdrawnOn: null,
  withdrawnBy: null,
  withdrawnReason: null,
})
const area = (id: string, position: number): FocusAreaRow => ({ ...basics(id, position), summary: {} })
const vision = (id: string, focusAreaId: string, position: number): VisionRow => ({
  ...basics(id, position),
  focusAreaId,
  challenge: {},
  means: [],
  partners: [],
  target: null,
  figures: [],
})
const strategy = { id: 's' } as Star['strategy']
const starOf = (counts: number[], values: number): Star => {
  const areas = counts.map((_, i) => area(`a${i}`, i))
  const visions = counts.flatMap((n, i) =>
    Array.from({ length: n }, (_, j) => vision(`v${i}.${j}`, `a${i}`, j)),
  )
  return {
    strategy,
    areas: placeParts(areas, visions),
    values: Array.from({ length: values }, (_, i) => ({ ...basics(`w${i}`, i), summary: {}, question: {} })),
  }
}

test('numbers and hues follow from the order, and what is withdrawn takes no place', () => {
  const gone = { ...area('b', 1), withdrawnOn: '2026-01-01' as never }
  const placed = placeParts(
    [area('a', 0), gone, area('c', 2)],
    [vision('v', 'a', 0), vision('w', 'c', 0), vision('x', 'c', 1)],
  )
  assert.deepEqual(
    placed.map((a) => [a.number, a.hue, a.visions.map((v) => `${v.number} ${v.id}`)]),
    [
      ['1', 1, ['1.1 v']],
      ['2', 2, ['2.1 w', '2.2 x']],
    ],
  )
})

test('the star bears two to eight values and focus areas, and one to eight visions in each', () => {
  const full = starOf([8, 1, 1, 1, 1, 1, 1, 1], 8)
  assert.equal(refuseAddition(full, 'core-value'), 'values-too-many')
  assert.equal(refuseAddition(full, 'focus-area'), 'areas-too-many')
  assert.equal(refuseAddition(full, 'vision', 'a0'), 'visions-too-many')
  assert.equal(refuseAddition(full, 'vision', 'a1'), null)
  assert.equal(refuseAddition(full, 'vision', 'elsewhere'), 'area-unknown')
  const least = starOf([1, 2], 2)
  assert.equal(refuseWithdrawal(least, 'core-value'), 'values-too-few')
  assert.equal(refuseWithdrawal(least, 'focus-area'), 'areas-too-few')
  assert.equal(refuseWithdrawal(least, 'vision', 'a0'), 'visions-too-few')
  assert.equal(refuseWithdrawal(least, 'vision', 'a1'), null)
  assert.deepEqual(shortfalls(starOf([0, 1], 1)), [{ what: 'values' }, { what: 'visions', areaId: 'a0' }])
  assert.deepEqual(shortfalls(full), [])
  assert.equal(refuseAddition({ ...full, strategy: undefined }, 'core-value'), 'no-strategy')
})

test('one step up or down stays within the row', () => {
  assert.deepEqual(stepped(['a', 'b', 'c'], 'up:c'), ['a', 'c', 'b'])
  assert.deepEqual(stepped(['a', 'b', 'c'], 'down:a'), ['b', 'a', 'c'])
  for (const move of ['up:a', 'down:c', 'up:z', 'sideways', ''])
    assert.deepEqual(stepped(['a', 'b', 'c'], move), ['a', 'b', 'c'])
  assert.ok(
    sameMembers(['a', 'b'], ['b', 'a']) &&
      !sameMembers(['a', 'a'], ['a', 'b']) &&
      !sameMembers(['a'], ['a', 'b']),
  )
})

test('what stands in the fields of a page is what is kept, and the other way round', () => {
  const content = {
    focusAreaId: '0199e0a2-0000-7000-8000-000000000001',
    title: { da: 'Vand', en: 'Water' },
    challenge: { da: 'Nitrat\n\nsiver ned' },
    means: [{ da: 'Skov', en: 'Forest' }, { en: 'Only English' }, { da: 'Aftaler' }],
    partners: ['Vandværkerne', 'Landboforeningen'],
    target: { year: 2050, what: 'rent' },
    figures: [{ what: 'nitrat', value: 12.5, unit: 'mg/l' }],
  }
  const read = partForms.vision.parse(typedFrom(content))
  const again = contentFrom.vision(read)
  assert.deepEqual(again, content)
  assert.deepEqual(differences(content, again), [])
  assert.deepEqual(
    differences(content, { ...content, means: content.means.slice(0, 2) }),
    [
      { field: 'means.da', before: 'Skov\n\nAftaler', after: 'Skov' },
      { field: 'means.en', before: 'Forest\nOnly English', after: 'Forest\nOnly English' },
    ].filter((d) => d.before !== d.after),
  )
})
