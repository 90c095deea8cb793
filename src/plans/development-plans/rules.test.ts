import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Day } from '#platform/time'
import { isSupplementary, numberGoals, servesNothing } from '../goals/rules.ts'
import { defaultThresholds } from '../signals/index.ts'
import { isSupplementaryTrack, servedByTrack } from '../tracks/rules.ts'
import { orderFrom } from './forms.ts'
import { groupOf } from './group.ts'
import { refuseRelease, type DevelopmentPlan } from './rules.ts'
import { GroupMark } from './views/parts.tsx'

const goal = (id: string, serves: Partial<typeof servesNothing>) => ({
  id,
  serves: { ...servesNothing, ...serves },
})
const [vision, area, value, none] = [
  goal('v', { visions: ['x'] }),
  goal('a', { focusAreas: ['y'] }),
  goal('c', { coreValues: ['z'] }),
  goal('n', {}),
]

test('what serves no focus area and no vision is supplementary, also when it serves a value', () => {
  assert.deepEqual([vision, area, value, none].map(isSupplementary), [false, false, true, true])
  assert.deepEqual(
    [...numberGoals([value, vision, none, area]).entries()],
    [
      ['c', 'S1'],
      ['v', '1'],
      ['n', 'S2'],
      ['a', '2'],
    ],
  )
})

test('a track serves what its goals serve, and is supplementary only when they all are and it serves nothing itself', () => {
  const own = { serves: { ...servesNothing, coreValues: ['z'] } }
  assert.deepEqual(servedByTrack(own, [vision, area]), {
    visions: ['x'],
    focusAreas: ['y'],
    coreValues: ['z'],
  })
  assert.deepEqual(
    [
      isSupplementaryTrack(own, [value, none]),
      isSupplementaryTrack(own, [value, vision]),
      isSupplementaryTrack(vision, [none]),
    ],
    [true, false, false],
  )
})

test('a plan is released once, with a goal in it, on a day that has come', () => {
  const draft = { releasedOn: null, withdrawnOn: null } as DevelopmentPlan
  const [today, tomorrow] = ['2026-11-23', '2026-11-24'] as [Day, Day]
  assert.equal(refuseRelease(draft, 1, today, today), null)
  assert.equal(refuseRelease(draft, 0, today, today), 'no-goals')
  assert.equal(refuseRelease(draft, 1, tomorrow, today), 'day-to-come')
  assert.equal(refuseRelease({ ...draft, releasedOn: today }, 1, today, today), 'already-released')
  assert.equal(refuseRelease({ ...draft, withdrawnOn: today }, 1, today, today), 'withdrawn')
})

test('an order keeps every known thing once, whatever is sent', () => {
  const known = ['a', 'b', 'c']
  assert.deepEqual(orderFrom({ order: ['c', 'c', 'x'], move: '', under: '' }, known), ['c', 'a', 'b'])
  assert.deepEqual(orderFrom({ order: known, move: 'up:c', under: '' }, known), ['a', 'c', 'b'])
  assert.deepEqual(orderFrom({ order: known, move: 'up:a', under: '' }, known), known)
  assert.deepEqual(orderFrom({ order: known, move: 'down:x', under: '' }, known), known)
})

test('where no action counts there is no mark of a status, only words', () => {
  const mark = String(GroupMark({ group: groupOf([], defaultThresholds), language: 'da' }))
  assert.equal(mark, '<span class="meta">Ingen handlinger endnu</span>')
})
