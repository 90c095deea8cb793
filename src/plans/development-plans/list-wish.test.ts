import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Body } from '#organisation'
import type { Day } from '#platform/time'
import { bodiesOf, queryOf, readPlanWish, rowsFor } from './list-wish.ts'
import type { DevelopmentPlan } from './rules.ts'

const body = (code: string) => ({ id: code, code, name: { da: code }, slug: { da: code } }) as unknown as Body
const plan = (
  bodyCode: string,
  title: string,
  endsOn: string | null,
  rest: Partial<DevelopmentPlan> = {},
): DevelopmentPlan => ({
  id: title,
  bodyId: bodyCode,
  bodyCode,
  bodyName: { da: bodyCode },
  bodyShort: null,
  bodySlug: { da: bodyCode },
  title: { da: title },
  introduction: {},
  startsOn: null,
  endsOn: endsOn as Day | null,
  releasedOn: null,
  slug: { da: title },
  version: 1,
  withdrawnOn: null,
  withdrawnReason: null,
  ...rest,
})

const committees = ['tmu', 'kfu', 'bu'].map(body)
const plans = [
  plan('nedlagt', 'Ældre først', '2021-12-31', { withdrawnOn: '2022-01-01' as Day }),
  plan('tmu', 'Byer i vækst', null),
  plan('tmu', 'Åben natur', '2026-12-31', { releasedOn: '2023-01-01' as Day }),
  plan('bu', 'Aarhundredets skole', '2025-12-31', { releasedOn: '2022-06-01' as Day }),
]
const titles = (query: string) =>
  rowsFor(readPlanWish(new URLSearchParams(query)), bodiesOf(committees, plans), plans, 'da').map(
    (row) => row.plan?.title.da ?? `${row.body.code} uden`,
  )

test('by committee: those that are, in their order, each with its plans or without; then those that have ended', () => {
  const all = ['Byer i vækst', 'Åben natur', 'kfu uden', 'Aarhundredets skole', 'Ældre først']
  assert.deepEqual(titles(''), all)
  assert.deepEqual(titles('sort=size&page=0&state=lost'), all)
})

test('each order has its own; a committee without a plan is last, and not there when a state is asked for', () => {
  assert.deepEqual(titles('sort=title'), [
    'Byer i vækst',
    'Ældre først',
    'Åben natur',
    'Aarhundredets skole',
    'kfu uden',
  ])
  assert.deepEqual(titles('sort=ends'), [
    'Ældre først',
    'Aarhundredets skole',
    'Åben natur',
    'Byer i vækst',
    'kfu uden',
  ])
  assert.deepEqual(titles('sort=state').slice(0, 2), ['Byer i vækst', 'Åben natur'])
  assert.deepEqual(titles('sort=title&state=released'), ['Åben natur', 'Aarhundredets skole'])
  assert.deepEqual(titles('body=kfu'), ['kfu uden'])
  assert.deepEqual(titles('body=kfu&state=draft'), [])
})

test('what goes without saying is not in the address', () => {
  const read = (query: string) => queryOf(readPlanWish(new URLSearchParams(query)))
  assert.deepEqual(read('sort=committee&page=1&state=&body='), {})
  assert.deepEqual(read('sort=ends&page=3&body=tmu'), { body: 'tmu', sort: 'ends', page: '3' })
})
