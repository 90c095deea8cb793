import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setClock } from '#test/municipality'
import { foundPlans, type Setting } from '../actions/testing/setting.ts'

const quiet = {
  choice: 'on-track',
  publicLine: 'Linjen er tegnet ind på kortet',
  internalNote: 'Lodsejer Jensen tøver',
}
const at = (slug: { da: string }) => `/da/handlinger/${slug.da}`
const page = async (who: Setting['staff'], path: string) => (await who.get(path)).text
const rowOf = ({ work }: Setting, id: string) =>
  work(async (db) => ({
    action: await db.selectFrom('plans.action').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
    updates: await db
      .selectFrom('plans.statusUpdate')
      .selectAll()
      .where('actionId', '=', id)
      .orderBy('at')
      .orderBy('id')
      .execute(),
    reached: await db
      .selectFrom('plans.milestone')
      .select(['id', 'reachedOn', 'publicReachedOn'])
      .where('actionId', '=', id)
      .orderBy('position')
      .execute(),
  }))

test('a status begins the action, is read by colleagues at once and by citizens when the head releases it; the note stays inside', async () => {
  const s = await foundPlans()
  const { id, slug, milestones } = await s.action()
  await s.publish()
  const given = await s.staff.post(`${at(slug)}/status`, { ...quiet, reached: [milestones[0]!.id] })
  assert.equal(given.status, 303)
  const { action, updates, reached } = await rowOf(s, id)
  assert.deepEqual(
    [
      action.phase,
      action.signal,
      action.lastUpdateOn,
      action.publicSignal,
      updates.length,
      updates[0]!.releasedOn,
    ],
    ['under-way', 'on-track', '2026-11-23', null, 1, null],
  )
  assert.deepEqual(
    reached.map((r) => r.reachedOn),
    ['2026-11-23', null],
  )
  assert.match(await page(s.otherStaff, at(slug)), /Linjen er tegnet ind/)
  assert.doesNotMatch(await page(s.citizen as never, at(slug)), /Linjen er tegnet ind/)

  for (const outsider of [s.otherStaff, s.otherHead, s.citizen]) {
    for (const path of [
      at(slug),
      `${at(slug)}/historik`,
      `/da/handlingsplaner/${s.plan.slug.da}`,
      `${at(slug)}/status`,
      '/da/mine-handlinger',
    ])
      assert.doesNotMatch((await outsider.get(path)).text, /Lodsejer Jensen/)
    for (const path of [`/plans/actions/${id}`, `/plans/actions/${id}/history`, '/plans/actions'])
      assert.doesNotMatch((await outsider.api('GET', path)).text, /Lodsejer Jensen/)
  }
  for (const insider of [s.staff, s.head, s.office])
    assert.match(await page(insider, at(slug)), /Lodsejer Jensen/)
  const lines = await s.work((db) =>
    db.selectFrom('platform.historyText').select(['before', 'after']).execute(),
  )
  assert.doesNotMatch(JSON.stringify(lines), /Lodsejer Jensen/)

  const release = await s.head.post(`/da/handlingsplaner/${s.plan.slug.da}/frigiv`, {
    release: `${id}:${updates[0]!.id}`,
  })
  assert.equal(release.status, 303)
  const seen = await page(s.citizen as never, at(slug))
  assert.match(seen, /Linjen er tegnet ind/)
  assert.doesNotMatch(seen, /Lodsejer Jensen/)
})

test('a double click gives one status', async () => {
  const s = await foundPlans()
  const { id, slug } = await s.action()
  const token = await s.staff.formToken(`${at(slug)}/status`)
  const answers = await Promise.all(
    [1, 2, 3].map(() => s.staff.post(`${at(slug)}/status`, { choice: 'on-track' }, { token })),
  )
  assert.deepEqual(
    answers.map((a) => a.status),
    [303, 303, 303],
  )
  assert.equal((await rowOf(s, id)).updates.length, 1)
})

test('a deviation is explained and dated; a later date moves the end and keeps the first, an earlier one does not shorten the plan', async () => {
  const s = await foundPlans()
  const { id, slug } = await s.action()
  const bare = await s.staff.post(`${at(slug)}/status`, { choice: 'late', publicLine: 'Grus mangler' })
  assert.equal(bare.status, 422)
  assert.match(bare.text, /href="#reason"/)
  assert.match(bare.text, /href="#newDate"/)
  assert.match(bare.text, /Grus mangler/)
  // mended, it goes back to the list that it was filled in on
  const listed = await s.staff.post(`${at(slug)}/status`, { choice: 'late', from: 'mine' })
  assert.match(listed.text, /name="from" value="mine"/)
  assert.equal(
    (await s.staff.post(`${at(slug)}/status`, { choice: 'late', reason: 'Grus', newDate: 'maj 2020' }))
      .status,
    422,
  )
  assert.equal((await s.staff.post(`${at(slug)}/status`, { publicLine: 'Intet valgt' })).status, 422)
  // a pause may be explained, and need not
  assert.equal((await s.staff.post(`${at(slug)}/status`, { choice: 'paused' })).status, 303)
  assert.equal(
    (await s.staff.post(`${at(slug)}/status`, { choice: 'at-risk', reason: 'Kabler', newDate: 'marts 2027' }))
      .status,
    303,
  )
  assert.deepEqual(await ends(s, id), ['2027-06', '2027-06'])
  assert.equal(
    (await s.staff.post(`${at(slug)}/status`, { choice: 'late', reason: 'Grus', newDate: '2. kvartal 2028' }))
      .status,
    303,
  )
  assert.deepEqual(await ends(s, id), ['2028-Q2', '2027-06'])
  assert.match(await page(s.head, at(slug)), /var juni 2027/)
})
const ends = async (s: Setting, id: string) => {
  const { action } = await rowOf(s, id)
  return [action.ends, action.firstEnds]
}

test('"nothing new" repeats what was said in one tap, and completed closes the action', async () => {
  const s = await foundPlans()
  const { id, slug } = await s.action({ phase: 'under-way' })
  const form = { from: `${at(slug)}/status` }
  assert.equal((await s.staff.post(`${at(slug)}/intet-nyt`, {}, form)).status, 409)
  await s.staff.post(`${at(slug)}/status`, { choice: 'at-risk', reason: 'Kabler', newDate: 'juni 2027' })
  const again = await s.staff.post(`${at(slug)}/intet-nyt`, { from: 'mine' }, form)
  assert.equal(again.status, 303)
  assert.match(again.location, /mine-handlinger\?gemt=/)
  assert.equal((await rowOf(s, id)).action.signal, 'at-risk')
  await s.staff.post(`${at(slug)}/status`, { choice: 'completed' })
  const { action } = await rowOf(s, id)
  assert.deepEqual([action.phase, action.signal, action.completedOn], ['completed', null, '2026-11-23'])
  const other = await s.action({ title: 'Endnu en sti' })
  const closed = await s.staff.post(
    `${at(slug)}/status`,
    { choice: 'on-track' },
    { from: `${at(other.slug)}/status` },
  )
  assert.equal(closed.status, 409)
  assert.match(closed.text, /ingen status at give nu/)
  assert.equal((await rowOf(s, id)).action.phase, 'completed')
})

test("one takes back one's own status within ten minutes, and everything is as it was", async () => {
  const s = await foundPlans()
  const { id, slug, milestones } = await s.action()
  await s.staff.post(`${at(slug)}/status`, { choice: 'on-track' })
  const before = await rowOf(s, id)
  await s.staff.post(`${at(slug)}/status`, {
    choice: 'late',
    reason: 'Grus',
    newDate: '2028',
    reached: [milestones[0]!.id],
    internalNote: 'Hemmeligt',
  })
  const last = (await rowOf(s, id)).updates.at(-1)!
  assert.equal(
    (await s.head.post(`${at(slug)}/status/${last.id}/fortryd`, {}, { from: `${at(slug)}/status` })).status,
    409,
  )
  assert.equal(
    (await s.otherStaff.api('POST', `/plans/actions/${id}/status-updates/${last.id}/take-back`, {})).status,
    404,
  )
  assert.equal(
    (await s.staff.post(`${at(slug)}/status/${last.id}/fortryd`, {}, { from: `${at(slug)}/status` })).status,
    303,
  )
  const after = await rowOf(s, id)
  const state = ({ action: { version: _, ...action }, reached }: typeof after) => ({ action, reached })
  assert.deepEqual(state(after), state(before))
  assert.equal(
    await s.work(async (db) => (await db.selectFrom('plans.internalNote').selectAll().execute()).length),
    0,
  )

  await s.staff.post(`${at(slug)}/status`, { choice: 'at-risk', reason: 'Kabler', newDate: '2028' })
  const late = (await rowOf(s, id)).updates.at(-1)!
  setClock('2026-11-23T09:11:00Z')
  try {
    const refused = await s.staff.post(
      `${at(slug)}/status/${late.id}/fortryd`,
      {},
      { from: `${at(slug)}/status` },
    )
    assert.equal(refused.status, 409)
    assert.match(refused.text, /mere end ti minutter/)
  } finally {
    setClock('2026-11-23T09:00:00Z')
  }
})

test('what a colleague wrote since stays when a status is taken back', async () => {
  const s = await foundPlans()
  const { id, slug, milestones } = await s.action()
  const [first, second] = milestones.map((m) => m.id) as [string, string]
  const late = { choice: 'late', reason: 'Grus', newDate: '2028', reached: first }
  await s.staff.post(`${at(slug)}/status`, late)
  const given = (await rowOf(s, id)).updates[0]!
  const { version } = JSON.parse((await s.head.api('GET', `/plans/actions/${id}`)).text) as {
    version: number
  }
  const written = { ends: '2031', phase: 'continuous', version }
  assert.equal((await s.head.api('PATCH', `/plans/actions/${id}`, written)).status, 200)
  await s.work((db) =>
    db
      .updateTable('plans.milestone')
      .set({ reachedOn: '2026-11-01' as never })
      .where('id', '=', second)
      .execute(),
  )
  const form = { from: `${at(slug)}/status` }
  assert.equal((await s.staff.post(`${at(slug)}/status/${given.id}/fortryd`, {}, form)).status, 303)
  const { action, reached } = await rowOf(s, id)
  assert.deepEqual(
    [action.phase, action.ends, action.firstEnds, action.signal, action.lastUpdateId],
    ['continuous', '2031', '2027-06', null, null],
  )
  assert.deepEqual(
    reached.map((r) => r.reachedOn),
    [null, '2026-11-01'],
  )
})

test('later it is corrected visibly: the old line stays, struck through, and the action stands as the correction says', async () => {
  const s = await foundPlans()
  const { id, slug } = await s.action()
  await s.publish()
  await s.staff.post(`${at(slug)}/status`, { choice: 'completed', publicLine: 'Stien er åben' })
  const wrong = (await rowOf(s, id)).updates[0]!
  await s.head.post(`/da/handlingsplaner/${s.plan.slug.da}/frigiv`, { release: `${id}:${wrong.id}` })
  assert.equal((await s.otherHead.get(`${at(slug)}/status/${wrong.id}/ret`)).status, 403)
  const form = `${at(slug)}/status/${wrong.id}/ret`
  assert.match(await page(s.staff, form), /Stien er åben/)
  const corrected = await s.staff.post(form, { choice: 'on-track', publicLine: 'Første stykke er åbent' })
  assert.equal(corrected.status, 303)
  const { action, updates } = await rowOf(s, id)
  assert.deepEqual(
    [action.phase, action.signal, action.completedOn, updates.at(-1)!.correctsId],
    ['under-way', 'on-track', null, wrong.id],
  )
  const seen = await page(s.otherStaff, at(slug))
  assert.match(seen, /<del>[\s\S]*Stien er åben[\s\S]*<\/del>/)
  assert.match(seen, /<\/del> *<span class="flag">Rettet<\/span>/)
  assert.match(seen, /retter 23\. nov\. 2026/)
  assert.match(seen, /Første stykke er åbent/)
  assert.equal((await s.staff.post(form, { choice: 'on-track' }, { from: `${at(slug)}/status` })).status, 409)
  assert.match(await page(s.citizen as never, at(slug)), /Stien er åben/)
  assert.doesNotMatch(await page(s.citizen as never, at(slug)), /Første stykke/)
})

test('a correction is corrected from what stood first, keeps what a colleague wrote since and the day of completion', async () => {
  const s = await foundPlans()
  const { id, slug } = await s.action({ phase: 'under-way' })
  const correct = async (form: object) => {
    const { updates } = await rowOf(s, id)
    return (await s.staff.post(`${at(slug)}/status/${updates.at(-1)!.id}/ret`, { ...form })).status
  }
  await s.staff.post(`${at(slug)}/status`, { choice: 'completed' })
  setClock('2026-12-01T09:00:00Z')
  try {
    assert.equal(await correct({ choice: 'completed', publicLine: 'Åben' }), 303)
    assert.equal((await rowOf(s, id)).action.completedOn, '2026-11-23')
    assert.equal(await correct({ choice: 'late', reason: 'Grus', newDate: '2028' }), 303)
    const { version } = (await rowOf(s, id)).action
    assert.equal((await s.head.api('PATCH', `/plans/actions/${id}`, { ends: '2031', version })).status, 200)
    assert.equal(await correct({ choice: 'on-track' }), 303)
  } finally {
    setClock('2026-11-23T09:00:00Z')
  }
  const { action } = await rowOf(s, id)
  assert.deepEqual([action.phase, action.signal, action.ends], ['under-way', 'on-track', '2031'])
})

test('two correct the same status: the second reads the first, loses nothing and corrects it', async () => {
  const s = await foundPlans()
  const { id, slug } = await s.action()
  await s.staff.post(`${at(slug)}/status`, { choice: 'on-track', publicLine: 'Stien er åben' })
  const wrong = (await rowOf(s, id)).updates[0]!
  const form = `${at(slug)}/status/${wrong.id}/ret`
  const token = await s.staff.formToken(form)
  const reason = { reason: 'Grus mangler', newDate: '2028' }
  await s.head.post(form, { choice: 'late', publicLine: 'Hovedets ord', ...reason })
  const theirs = (await rowOf(s, id)).updates.at(-1)!
  const mine = { choice: 'on-track', publicLine: 'Mine ord', internalNote: 'Min note' }
  // the head's words are not the staff's to correct
  const refused = await s.staff.post(form, mine, { token })
  assert.equal(refused.status, 409)
  for (const text of [/Hovedets ord/, /Grus mangler/, /Mine ord/, /Min note/])
    assert.match(refused.text, text)
  assert.doesNotMatch(refused.text, new RegExp(`${theirs.id}/ret`))
  const second = await s.head.post(form, mine, { from: `${at(slug)}/status` })
  assert.equal(second.status, 409)
  for (const text of [/Hovedets ord/, /Mine ord/, /Min note/]) assert.match(second.text, text)
  const newest = `${at(slug)}/status/${theirs.id}/ret`
  assert.match(second.text, new RegExp(`action="[^"]*${theirs.id}/ret"`))
  assert.match(second.text, new RegExp(`href="[^"]*${theirs.id}/ret"`))
  assert.equal((await s.head.post(newest, mine)).status, 303)
  assert.equal((await rowOf(s, id)).updates.at(-1)!.correctsId, theirs.id)
})

test('a program corrects by the same rules as the page', async () => {
  const s = await foundPlans()
  const { id } = await s.action()
  await s.publish()
  const path = `/plans/actions/${id}/status-updates`
  const wrong = JSON.parse((await s.staff.api('POST', path, { choice: 'completed' })).text) as { id: string }
  const form = { choice: 'on-track', publicLine: 'Første stykke er åbent' }
  const correct = (who: Setting['staff'], body: object) =>
    who.api('POST', `${path}/${wrong.id}/correction`, body)
  assert.equal((await correct(s.otherHead, form)).status, 403)
  assert.equal((await correct(s.staff, { choice: 'late' })).status, 422)
  const done = await correct(s.staff, form)
  assert.equal(done.status, 201)
  assert.equal((JSON.parse(done.text) as { corrects: string }).corrects, wrong.id)
  const { action, updates } = await rowOf(s, id)
  assert.deepEqual(
    [action.phase, action.signal, updates.at(-1)!.correctsId],
    ['under-way', 'on-track', wrong.id],
  )
  assert.equal((await correct(s.staff, form)).status, 409)
})

test('what has been taken back is not corrected', async () => {
  const s = await foundPlans()
  const { id } = await s.action()
  await s.publish()
  const path = `/plans/actions/${id}/status-updates`
  const given = JSON.parse((await s.staff.api('POST', path, { choice: 'on-track' })).text) as { id: string }
  assert.equal((await s.staff.api('POST', `${path}/${given.id}/take-back`, {})).status, 200)
  assert.equal(
    (await s.staff.api('POST', `${path}/${given.id}/correction`, { choice: 'completed' })).status,
    409,
  )
})

test('a correction goes on saying which milestones were reached, and since when', async () => {
  const s = await foundPlans()
  const { id, slug, milestones } = await s.action()
  await s.publish()
  const first = milestones[0]!.id
  await s.staff.post(`${at(slug)}/status`, { choice: 'on-track', publicLine: 'Udbudt', reached: first })
  const wrong = (await rowOf(s, id)).updates[0]!
  const form = `${at(slug)}/status/${wrong.id}/ret`
  const again = { choice: 'on-track', publicLine: 'Udbudt og åbnet', reached: first, wasReached: first }
  assert.equal((await s.staff.post(form, again)).status, 303)
  const { updates } = await rowOf(s, id)
  assert.deepEqual(updates.at(-1)!.milestones, [first])
  const gone = { choice: 'on-track', publicLine: 'Alligevel ikke', wasReached: first }
  assert.equal((await s.staff.post(`${at(slug)}/status/${updates.at(-1)!.id}/ret`, gone)).status, 303)
  assert.deepEqual((await rowOf(s, id)).updates.at(-1)!.milestones, [])
})

test("only the lead and the unit give status; another municipality's milestone is no choice", async () => {
  const [s, other] = await Promise.all([foundPlans(), foundPlans()])
  const { id, slug } = await s.action()
  const foreign = await other.action()
  await s.publish()
  for (const outsider of [s.otherStaff, s.otherHead, s.office]) {
    assert.equal(
      (await outsider.api('POST', `/plans/actions/${id}/status-updates`, { choice: 'on-track' })).status,
      403,
    )
    assert.equal((await outsider.get(`${at(slug)}/status`)).status, 403)
  }
  assert.equal(
    (await s.citizen.api('POST', `/plans/actions/${id}/status-updates`, { choice: 'on-track' })).status,
    401,
  )
  assert.equal(
    (await s.staff.api('POST', `/plans/actions/${id}/status-updates`, { choice: 'on-track' })).status,
    201,
  )
  const mixed = await s.staff.post(`${at(slug)}/status`, {
    choice: 'on-track',
    reached: [foreign.milestones[0]!.id],
  })
  assert.equal(mixed.status, 422)
  assert.equal(
    (await s.staff.api('POST', `/plans/actions/${foreign.id}/status-updates`, { choice: 'on-track' })).status,
    404,
  )
})

test('where the setting says at once, citizens read it at once', async () => {
  const s = await foundPlans()
  const { slug } = await s.action()
  await s.publish()
  await s.work((db) =>
    db
      .insertInto('organisation.settings')
      .values({ values: JSON.stringify({ statusPublic: 'at-once' }) })
      .onConflict((c) =>
        c.column('municipalityId').doUpdateSet({ values: JSON.stringify({ statusPublic: 'at-once' }) }),
      )
      .execute(),
  )
  await s.staff.post(`${at(slug)}/status`, quiet)
  const seen = await page(s.citizen as never, at(slug))
  assert.match(seen, /Linjen er tegnet ind/)
  assert.doesNotMatch(seen, /Lodsejer/)
})

test('the head releases only what was read: a newer status is told first', async () => {
  const s = await foundPlans()
  const { id, slug } = await s.action()
  await s.publish()
  await s.staff.post(`${at(slug)}/status`, { choice: 'on-track' })
  const read = (await rowOf(s, id)).updates[0]!.id
  await s.staff.post(`${at(slug)}/status`, { choice: 'on-track', publicLine: 'Ny linje' })
  const path = `/da/handlingsplaner/${s.plan.slug.da}/frigiv`
  const refused = await s.head.post(path, { release: `${id}:${read}` })
  assert.equal(refused.status, 409)
  assert.match(refused.text, /nyere status/)
  assert.equal((await rowOf(s, id)).action.publicSignal, null)
  assert.equal((await s.otherHead.api('POST', `/plans/action-plans/${s.plan.id}/release`, {})).status, 403)
  assert.equal((await s.office.api('POST', `/plans/action-plans/${s.plan.id}/release`, {})).status, 403)
})

test('the head reads every word that is released, and nothing else is', async () => {
  const s = await foundPlans()
  const { id, slug, milestones } = await s.action()
  await s.publish()
  const path = `/da/handlingsplaner/${s.plan.slug.da}/frigiv`
  const step = milestones[0]!.id
  await s.staff.post(`${at(slug)}/status`, { choice: 'on-track', publicLine: 'Staff siger', reached: step })
  const first = (await rowOf(s, id)).updates[0]!
  await s.head.post(`${at(slug)}/status`, { choice: 'at-risk', reason: 'Head siger', newDate: '2028' })
  const shown = await page(s.head, path)
  for (const said of [/Staff siger/, /Head siger/, /Ny dato: 2028/, /Nået: Linjen er valgt/, /Fase: I gang/])
    assert.match(shown, said)
  const value = /name="release" value="([^"]+)"/.exec(shown)![1]!
  // an older line corrected, or a date moved, changes what would be read
  const words = { publicLine: 'Staff mente' }
  assert.equal((await s.staff.post(`${at(slug)}/status/${first.id}/ret`, words)).status, 303)
  assert.equal((await s.head.post(path, { release: value })).status, 409)
  assert.doesNotMatch(await page(s.citizen as never, at(slug)), /Staff/)
  const again = await page(s.head, path)
  assert.match(again, /Rettelse<\/span> <span class="meta">retter 23\. nov\. 2026/)
  // what was corrected before citizens read it, they never do
  assert.doesNotMatch(again, /Staff siger/)
  const newest = /name="release" value="([^"]+)"/.exec(again)![1]!
  const [action, update, version] = newest.split(':')
  const older = `${action}:${update}:${Number(version) - 1}`
  assert.equal((await s.head.post(path, { release: older })).status, 409)
  assert.equal((await s.head.post(path, { release: newest })).status, 303)
  const read = await page(s.citizen as never, at(slug))
  for (const said of [/Staff mente/, /Head siger/]) assert.match(read, said)
  assert.doesNotMatch(read, /Staff siger/)
  assert.doesNotMatch(await page(s.head, path), /name="release"/)
  assert.match(await page(s.otherStaff, at(slug)), /<del><p class="q">Staff siger/)
})

test('what was said and corrected before the plan was public stays inside when it is released', async () => {
  const s = await foundPlans()
  const { id, slug } = await s.action()
  await s.staff.post(`${at(slug)}/status`, {
    choice: 'on-track',
    publicLine: 'Naboen i nummer syv har sagt ja',
  })
  const given = (await rowOf(s, id)).updates[0]!
  const words = { choice: 'on-track', publicLine: 'Lodsejeren har sagt ja' }
  assert.equal((await s.staff.post(`${at(slug)}/status/${given.id}/ret`, words)).status, 303)
  await s.publish()
  const read = await page(s.citizen as never, at(slug))
  assert.match(read, /Lodsejeren har sagt ja/)
  // to citizens it is no correction: there is nothing that it corrects
  assert.doesNotMatch(read, /nummer syv|retter /)
  assert.match(await page(s.staff, at(slug)), /nummer syv/)
  assert.doesNotMatch((await s.citizen.api('GET', `/plans/actions/${id}`)).text, /nummer syv/)
})
