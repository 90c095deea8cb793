import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setStage, writePlan } from './testing/stage.ts'

const read = (text: string) =>
  JSON.parse(text) as Record<string, never> & {
    id: string
    items: { id: string }[]
    next: string | null
    version: number
  }

test('programs write with the same rights; what is left out of a change stays, and versions are kept apart', async () => {
  const [stage, other] = [await setStage(), await setStage()]
  const { secretary, otherSecretary, citizen, star } = stage
  const { plan, goal } = await writePlan(stage)
  const path = `/plans/goals/${goal.id}`
  assert.equal((await citizen.api('GET', path)).status, 404)
  const seen = await secretary.api('GET', path)
  assert.equal(seen.headers.get('etag'), '"v1"')
  const changed = await secretary.api('PATCH', path, { titleEn: 'Bicycles first' }, { 'if-match': '"v1"' })
  assert.equal(changed.status, 200, changed.text)
  assert.deepEqual(read(changed.text)['title'], { da: 'Cyklen først i Grøn plan', en: 'Bicycles first' })
  assert.deepEqual(read(changed.text)['visions'], [star.visionId])
  assert.equal(read(changed.text)['target'], '2027-Q2')
  assert.equal((await secretary.api('PATCH', path, { titleEn: 'Late' }, { 'if-match': '"v1"' })).status, 409)
  assert.equal((await secretary.api('PATCH', path, { titleEn: 'No version' })).status, 422)
  const early = await secretary.api('PATCH', path, { target: '2025-12' }, { 'if-match': '"v2"' })
  assert.deepEqual([early.status, early.text.includes('beforePlan')], [422, true])
  assert.equal(
    (await secretary.api('PATCH', path, { visions: [other.star.visionId] }, { 'if-match': '"v2"' })).status,
    422,
  )
  assert.equal((await other.secretary.api('GET', path)).status, 404)
  assert.equal(
    (await otherSecretary.api('PATCH', path, { titleEn: 'x' }, { 'if-match': '"v2"' })).status,
    404,
  )
  assert.equal(
    (await stage.office.api('POST', `/plans/development-plans/${plan.id}/release`, { on: '2026-11-01' }))
      .status,
    403,
  )
  assert.equal(
    (await stage.chair.api('POST', `/plans/development-plans/${plan.id}/release`, { on: '2026-11-01' }))
      .status,
    200,
  )
  assert.equal(
    (await otherSecretary.api('PATCH', path, { titleEn: 'x' }, { 'if-match': '"v2"' })).status,
    403,
  )
  assert.equal((await citizen.api('GET', path)).status, 200)
})

test('things are made, listed in pages, withdrawn and restored', async () => {
  const stage = await setStage()
  const { secretary, citizen } = stage
  const { plan, goal } = await writePlan(stage)
  const made = await secretary.api('POST', '/plans/goals', {
    planId: plan.id,
    titleDa: 'Fra et program',
    visions: [stage.star.visionId],
  })
  assert.equal(made.status, 201)
  assert.equal(
    (await fetch(stage.base + made.location, { headers: { authorization: `Bearer ${secretary.token}` } }))
      .status,
    200,
  )
  const track = await secretary.api('POST', '/plans/tracks', {
    planId: plan.id,
    titleDa: 'Spor',
    goalIds: [goal.id],
  })
  assert.equal(track.status, 201)
  const first = read((await secretary.api('GET', `/plans/goals?limit=1&plan=${plan.id}`)).text)
  const second = read((await secretary.api('GET', `/plans/goals?limit=1&cursor=${first.next}`)).text)
  assert.deepEqual([first.items.length, second.items.length, second.next], [1, 1, null])
  assert.notEqual(first.items[0]?.id, second.items[0]?.id)
  assert.deepEqual(read((await citizen.api('GET', '/plans/goals')).text).items, [])
  const id = read(made.text).id
  assert.equal((await secretary.api('POST', `/plans/goals/${id}/withdrawal`, { reason: 'Fejl' })).status, 200)
  assert.equal((await secretary.api('POST', `/plans/goals/${id}/withdrawal`, { reason: 'Fejl' })).status, 409)
  assert.equal((await secretary.api('POST', `/plans/goals/${id}/restoration`, {})).status, 200)
  assert.equal(
    (await secretary.api('POST', `/plans/development-plans/${plan.id}/withdrawal`, { reason: 'Hele planen' }))
      .status,
    200,
  )
  assert.equal(
    (await secretary.api('POST', '/plans/goals', { planId: plan.id, titleDa: 'For sent' })).status,
    409,
  )
  assert.equal(
    (await secretary.api('POST', `/plans/development-plans/${plan.id}/restoration`, {})).status,
    200,
  )
})

test('a program is told what it asks for or sends that cannot be used, by name; a broken address is a problem too', async () => {
  const { secretary, citizen } = await setStage()
  for (const list of ['development-plans', 'action-plans', 'goals', 'tracks', 'actions'])
    for (const field of list.endsWith('plans') ? ['cursor'] : ['cursor', 'plan']) {
      const { status, text } = await citizen.api('GET', `/plans/${list}?${field}=abc`)
      assert.deepEqual([status, fieldsOf(text)], [422, [field]], list)
    }
  for (const wrong of [
    '/alignment/changes?since=i+gaar',
    '/alignment/actions?status=fin',
    '/organisation/units?cursor=9',
  ])
    assert.equal((await citizen.api('GET', wrong)).status, 422, wrong)
  const sent = await secretary.api('POST', '/plans/goals', { titleDa: 'Mål', money: 5, planId: 'x' })
  assert.equal(sent.status, 422)
  assert.equal(fieldsOf(sent.text)[0], 'money')
  for (const broken of ['xx%00yy', '%E0%A4%A', '%ff']) {
    const got = await citizen.api('GET', `/plans/actions/${broken}`)
    assert.equal(got.status, 404, broken)
    assert.match(got.headers.get('content-type') ?? '', /problem\+json/, broken)
  }
})
const fieldsOf = (text: string) =>
  (JSON.parse(text) as { errors: { field: string }[] }).errors.map(({ field }) => field)
