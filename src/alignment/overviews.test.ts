import assert from 'node:assert/strict'
import { test } from 'node:test'
import { visionTurns, onePerAction } from './changes/rules.ts'
import { cellOf, countCoverage, refuseGap, worthLooking } from './coverage/rules.ts'
import { starTexts } from './star/texts.ts'
import { shortTitle } from './star/views/star-data.ts'
import { missedDay } from './words/overdue.ts'

const none = { 'on-track': 0, 'at-risk': 0, late: 0, 'not-started': 0, gap: 0, completed: 0 }
const gap = {
  id: 'g',
  bodyId: 'b',
  visionId: 'v',
  coreValueId: null,
  reason: 'Fordi',
  declaredOn: '2026-01-01',
  declaredBy: null,
} as never

test('the sentence on top says the finding, in words a Dane would use', () => {
  const { headline, lead, frontLead } = starTexts('da')
  const counts = { ...none, 'on-track': 6, 'at-risk': 4, late: 2, gap: 1 }
  assert.equal(headline(counts, 13), 'Seks af 13 visioner følger planen')
  assert.equal(lead(counts), 'To er forsinkede, fire er udfordrede og én har intet mål bag sig.')
  assert.match(frontLead(counts, 13, '2022-2026'), /ét har vi ikke fat i\. Her kan du se hvorfor\.$/)
  assert.equal(headline({ ...none, late: 5 }, 5), 'Ingen af fem visioner følger planen')
  assert.equal(headline({ ...none, 'on-track': 5 }, 5), 'Alle fem visioner følger planen')
  assert.equal(lead({ ...none, 'on-track': 5 }), '')
  assert.equal(headline({ ...none, completed: 5 }, 5), 'Fem af fem visioner er gennemført')
})

test('a cell is carried, meant, open or outside, and only an open one can be given a reason', () => {
  const facts = { inRemit: true, goals: 0, actions: 0 }
  assert.equal(cellOf({ ...facts, goals: 1, gap }).kind, 'carried')
  assert.equal(cellOf({ ...facts, gap }).kind, 'deliberate')
  assert.equal(cellOf(facts).kind, 'open')
  assert.equal(cellOf({ ...facts, inRemit: false }).kind, 'outside')
  assert.equal(refuseGap(cellOf(facts)), null)
  assert.equal(refuseGap(cellOf({ ...facts, gap })), 'declared')
  assert.equal(refuseGap(cellOf({ ...facts, inRemit: false })), 'outside')
  assert.equal(refuseGap(cellOf({ ...facts, goals: 2 })), 'carried')
})

test('the open cells are counted, and the rows nobody carries stand first', () => {
  const open = { kind: 'open' as const, actions: 0 }
  const rows = [
    {
      id: 'one-open',
      goals: 2,
      bodies: 1,
      cells: [{ kind: 'carried' as const, goals: 2, actions: 3 }, open],
    },
    { id: 'bare', goals: 0, bodies: 0, cells: [open, { kind: 'outside' as const, actions: 0 }] },
    { id: 'meant', goals: 0, bodies: 0, cells: [{ kind: 'deliberate' as const, gap, actions: 0 }] },
  ]
  assert.deepEqual(countCoverage(rows), { open: 2, deliberate: 1, uncarried: 2, alone: 1 })
  assert.deepEqual(
    worthLooking(rows).map((r) => r.id),
    ['bare', 'one-open'],
  )
})

test('a vision has turned when its signal is another than before, on the first day of the row that stands', () => {
  const day = (on: string, signal: string, before = false) =>
    ({ visionId: 'v', day: on, signal, goals: 1, before }) as never
  const days = [
    day('2026-10-01', 'on-track', true),
    day('2026-11-02', 'late'),
    day('2026-11-05', 'at-risk'),
    day('2026-11-09', 'at-risk'),
  ]
  const turn = (signal: string) => visionTurns(days, [{ id: 'v', at: { signal: signal as never } }])
  assert.deepEqual(turn('at-risk'), [{ visionId: 'v', was: 'on-track', now: 'at-risk', on: '2026-11-05' }])
  assert.deepEqual(turn('on-track'), [])
  assert.deepEqual(visionTurns([], [{ id: 'v', at: { signal: 'late' } }]), [])
})

test('an action is told once, by its newest change', () => {
  const turns = [
    { id: 'a', on: '2026-11-01' },
    { id: 'a', on: '2026-11-08' },
    { id: 'b', on: '2026-11-04' },
  ] as never
  assert.deepEqual(
    onePerAction(turns).map((t) => t.on),
    ['2026-11-08', '2026-11-04'],
  )
})

test('a new date never hides the day that was missed', () => {
  const today = '2026-11-23' as never
  assert.equal(
    missedDay({ firstEnds: '2026-09' as never, deadline: '2027-02-28' as never }, today),
    '2026-09-30',
  )
  assert.equal(missedDay({ firstEnds: null, deadline: '2026-11-22' as never }, today), '2026-11-22')
  assert.equal(missedDay({ firstEnds: '2027' as never, deadline: null }, today), null)
})

test('the points of the star on a phone have short names', () => {
  const long = [
    'Vores vækst',
    'Vores børn og unge',
    'Vores natur og grønne omstilling',
    'Our nature and green transition',
  ]
  assert.deepEqual(long.map(shortTitle), ['Vækst', 'Børn og unge', 'Natur', 'Nature'])
})
