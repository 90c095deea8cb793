import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foundPlans } from '../actions/testing/setting.ts'

test('a withdrawn plan that was public says so and why; what was in it citizens find only by its own address', async () => {
  const s = await foundPlans()
  const page = `/da/handlingsplaner/${s.plan.slug.da}`
  const { id, slug } = await s.action()
  await s.publish()
  assert.match((await s.citizen.get(page)).text, /Cykelsti til skolen/)
  await s.head.post(`${page}/traek-tilbage`, { reason: 'Broen bliver bygget af staten' })

  const { status, text } = await s.citizen.get(page)
  assert.equal(status, 200)
  assert.match(text, /Broen bliver bygget af staten/)
  assert.match(text, /Sikkert frem/)
  // nor that nothing has changed since the commitment: that would not be true
  assert.doesNotMatch(text, /Cykelsti til skolen|Intet er ændret|name="token"/)
  const elsewhere = [
    '/da/handlinger',
    '/da/handlinger.csv',
    '/da/handlingsplaner',
    '/da/soeg?q=cykelsti',
    `/da/spor/trygge-skoleveje`,
  ]
  for (const path of elsewhere)
    assert.doesNotMatch((await s.citizen.get(path)).text, /Cykelsti til skolen/, path)
  const listed = await s.citizen.api('GET', `/plans/actions?plan=${s.plan.id}`)
  assert.doesNotMatch(listed.text, /Cykelsti/)
  // who has cited it finds it, and reads that its plan is withdrawn
  assert.match((await s.citizen.get(`/da/handlinger/${slug.da}`)).text, /Handlingsplanen er trukket tilbage/)
  const own = await s.citizen.api('GET', `/plans/actions/${id}`)
  assert.match(own.text, /"planWithdrawnOn":"20/)

  const inside = await s.head.get(page)
  assert.match(inside.text, /Cykelsti til skolen/)
  assert.equal((await s.head.post(`${page}/genoptagelse`, {}, { from: page })).status, 303)
  assert.match((await s.citizen.get(page)).text, /Cykelsti til skolen/)
})

test('what is written in a plan that was withdrawn meanwhile comes back as it was typed, and its forms say why nobody can', async () => {
  const s = await foundPlans()
  const page = `/da/handlingsplaner/${s.plan.slug.da}`
  const { slug } = await s.action()
  const forms = ['ny-handling', 'ret', 'traek-tilbage', 'frigiv'].map((form) => `${page}/${form}`)
  const own = ['ret', 'milepaele', 'flyt', 'kopier', 'traek-tilbage'].map(
    (form) => `/da/handlinger/${slug.da}/${form}`,
  )
  const token = await s.head.formToken(`${page}/ret`)
  await s.office.api('POST', `/plans/action-plans/${s.plan.id}/withdrawal`, {
    reason: 'Broen bygges af staten',
  })
  const action = { title: 'Ny bro', phase: 'idea', leadPositionId: s.staff.positionId, tracks: s.trackId }
  const typed = [
    await s.head.post(
      `${page}/ny-handling`,
      { ...action, moneyKind: 'none', description: 'Over åen' },
      { token },
    ),
    await s.head.post(
      `${page}/ret`,
      { title: 'Sikkert hjem', introduction: 'Over åen', version: '1' },
      { token },
    ),
    await s.head.post(`${page}/traek-tilbage`, { reason: 'Over åen' }, { token }),
  ]
  for (const { status, text } of typed) {
    assert.equal(status, 409)
    assert.match(text, /Planen er trukket tilbage imens/)
    assert.match(text, /Over åen/)
  }
  for (const path of forms) {
    const { status, text } = await s.head.get(path)
    assert.deepEqual(
      [status, /Broen bygges af staten/.test(text), /<form method="post"/.test(text)],
      [200, true, false],
    )
  }
  for (const path of own) {
    const { status, text } = await s.head.get(path)
    assert.deepEqual([status, /når planen er genoptaget/.test(text)], [200, true], path)
  }
  assert.equal((await s.staff.get(own[0]!)).status, 403)
})

test('a plan that was never public is not there for citizens when it is withdrawn', async () => {
  const s = await foundPlans()
  const page = `/da/handlingsplaner/${s.plan.slug.da}`
  await s.head.post(`${page}/traek-tilbage`, { reason: 'Den blev ikke til noget' })
  for (const who of [s.citizen, s.otherStaff]) assert.equal((await who.get(page)).status, 404)
  assert.equal((await s.citizen.api('GET', `/plans/action-plans/${s.plan.id}`)).status, 404)
})
