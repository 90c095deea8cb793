import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addBody } from '#test/municipality'
import { addTrack, foundPlans, type Setting } from './testing/setting.ts'

const at = (slug: { da: string }) => `/da/handlinger/${slug.da}`
const planAt = (s: Setting) => `/da/handlingsplaner/${s.plan.slug.da}`
const fields = (s: Setting, more: Record<string, string | string[]> = {}) => ({
  title: 'Lys ved skolen',
  phase: 'planned',
  leadPositionId: s.staff.positionId,
  tracks: s.trackId,
  intervalMonths: '3',
  moneyKind: 'none',
  ...more,
})
const actionRow = (s: Setting, id: string) =>
  s.work((db) => db.selectFrom('plans.action').selectAll().where('id', '=', id).executeTakeFirstOrThrow())
const last = (s: Setting) =>
  s.work((db) => db.selectFrom('plans.action').selectAll().orderBy('id', 'desc').executeTakeFirstOrThrow())

test("a draft is its unit's alone, a commitment shows it to colleagues, a release to everybody; what is added later waits", async () => {
  const s = await foundPlans()
  const { slug } = await s.action()
  const statuses = async () =>
    Promise.all([s.staff, s.otherStaff, s.citizen].flatMap((v) => [v.get(planAt(s)), v.get(at(slug))])).then(
      (all) => all.map((a) => a.status),
    )
  assert.deepEqual(await statuses(), [200, 200, 404, 404, 404, 404])
  const { version } = JSON.parse((await s.head.api('GET', `/plans/action-plans/${s.plan.id}`)).text)
  assert.equal(
    (await s.head.post(`${planAt(s)}/tilsagn`, { version: '99' }, { from: planAt(s) })).status,
    409,
  )
  assert.equal(
    (await s.head.post(`${planAt(s)}/tilsagn`, { version: String(version) }, { from: planAt(s) })).status,
    303,
  )
  assert.deepEqual(await statuses(), [200, 200, 200, 200, 404, 404])
  assert.equal(
    (await s.office.api('POST', `/plans/action-plans/${s.plan.id}/commitment`, { version: version + 1 }))
      .status,
    403,
  )
  assert.equal((await s.head.post(`${planAt(s)}/frigiv`, {})).status, 303)
  assert.deepEqual(await statuses(), [200, 200, 200, 200, 200, 200])
  const later = await s.action({ title: 'Kommet til senere' })
  assert.deepEqual(
    [(await s.citizen.get(at(later.slug))).status, (await s.otherStaff.get(at(later.slug))).status],
    [404, 200],
  )
  assert.doesNotMatch((await s.citizen.get(planAt(s))).text, /Kommet til senere/)
  assert.doesNotMatch((await s.citizen.api('GET', '/plans/actions')).text, /Kommet til senere/)
  assert.match((await s.otherStaff.get(planAt(s))).text, /Én ændring siden/)
  await s.head.post(`${planAt(s)}/frigiv`, { release: `${later.id}:` })
  assert.equal((await s.citizen.get(at(later.slug))).status, 200)
  // where the clock stands still a change is of that day, as in every history
  await s.standAt('2026-12-24')
  assert.match(
    (await s.otherStaff.get(planAt(s))).text,
    /24\. december 2026 · [\d.]+ · Handlingen blev oprettet/,
  )
})

test('a plan in which nothing stands is neither promised nor published, and says why', async () => {
  const s = await foundPlans()
  const path = planAt(s)
  const why = /når der står mindst én handling i den/
  const offers = />Giv tilsagn<|>Offentliggør planen</g
  const shown = (await s.head.get(path)).text
  assert.match(shown, why)
  assert.doesNotMatch(shown, offers)
  const { version } = JSON.parse((await s.head.api('GET', `/plans/action-plans/${s.plan.id}`)).text)
  const from = { from: `${path}/ret` }
  const tried = [
    await s.head.post(`${path}/tilsagn`, { version: String(version) }, from),
    await s.head.post(`${path}/frigiv`, {}, from),
  ]
  for (const { status, text } of tried) assert.deepEqual([status, why.test(text)], [409, true])
  assert.equal((await s.head.api('POST', `/plans/action-plans/${s.plan.id}/release`, {})).status, 409)
  await s.action()
  assert.equal((await s.head.get(path)).text.match(offers)?.length, 2)
})

test('a new action is written by whoever leads the unit, with everything the form has; what is wrong is told at once and nothing is lost', async () => {
  const s = await foundPlans()
  const path = `${planAt(s)}/ny-handling`
  const wrong = await s.head.post(
    path,
    fields(s, {
      title: '',
      description: 'Vi sætter lys op',
      phase: 'stopped',
      leadPositionId: '',
      tracks: [],
      starts: 'maj 2027',
      ends: 'marts 2027',
      moneyKind: 'amounts',
      operationYear: ['2026'],
      operationAmount: ['mange'],
      linkTitle: ['Ond'],
      linkUrl: ['javascript:alert(1)'],
      milestoneTitle: [''],
      milestoneDue: ['en dag'],
    }),
  )
  assert.equal(wrong.status, 422)
  for (const field of [
    'title',
    'leadPositionId',
    'tracks',
    'stoppedReason',
    'ends',
    'operationAmount',
    'priceLevel',
    'linkUrl',
    'milestoneTitle',
    'milestoneDue',
  ])
    assert.match(wrong.text, new RegExp(`href="#${field}"`), field)
  assert.match(wrong.text, /Vi sætter lys op/)
  assert.match(wrong.text, /value="mange"/)
  const right = await s.head.post(
    path,
    fields(s, {
      description: 'Vi sætter lys op <script>alert(1)</script>',
      municipalRole: 'authority',
      units: s.otherUnitId,
      starts: 'maj 2026',
      ends: '2. kvartal 2027',
      moneyKind: 'amounts',
      priceLevel: '2026',
      operationYear: ['2026', '2027'],
      operationAmount: ['', '200.000'],
      constructionYear: ['2026', '2027'],
      constructionAmount: ['4.300.000', ''],
      effect: 'Flere går selv',
      linkTitle: ['Om lys', ''],
      linkUrl: ['https://example.org/lys', ''],
      milestoneTitle: ['Pæle står', '', '', ''],
      milestoneDue: ['oktober 2026', '', '', ''],
    }),
  )
  assert.equal(right.status, 303)
  const text = (await s.head.get(right.location)).text
  assert.match(text, /Drift pr\. år · Prisniveau 2026/)
  assert.match(text, /Anlæg pr\. år · Prisniveau 2026/)
  assert.match(text, /4\.300\.000/)
  assert.doesNotMatch(text, /4\.500\.000/)
  assert.doesNotMatch(text, /<script>alert/)
  assert.match(text, /2\. kvartal 2027/)
  assert.match(text, /Flere cykler/)
  for (const outsider of [s.otherHead, s.otherStaff, s.staff])
    assert.ok([403, 404].includes((await outsider.get(path)).status))
})

test('for a new action the committees stand open that its plan works for already', async () => {
  const s = await foundPlans()
  const other = await s.work(async (db) => addTrack(db, await addBody(db, 'bfu')))
  const open = async () =>
    [
      ...(await s.head.get(`${planAt(s)}/ny-handling`)).text.matchAll(
        /<details open[^>]*><summary>(Udvalg \w+)/g,
      ),
    ].map(([, body]) => body)
  assert.deepEqual(await open(), [])
  await s.action({ tracks: [other.trackId] })
  assert.deepEqual(await open(), ['Udvalg bfu'])
})

test('money is asked for in the years of the plan and of the action and one more; two amounts for a year are told and kept', async () => {
  const s = await foundPlans()
  const money = { moneyKind: 'amounts', priceLevel: '2026' }
  const twice = { ...money, operationYear: ['2026', '2026'], operationAmount: ['100', '201'] }
  const refused = await s.head.post(`${planAt(s)}/ny-handling`, fields(s, twice))
  assert.equal(refused.status, 422)
  assert.match(refused.text, /href="#operationAmount-2"/)
  assert.match(refused.text, /value="100"[^]*value="201"/)
  assert.deepEqual((await s.action(twice)).errors, [{ field: 'operationAmount-2', message: 'yearTwice' }])

  const years = async (more: Record<string, unknown>) =>
    [...(await s.head.get(`${at((await s.action(more)).slug)}/ret`)).text.matchAll(/Drift (20\d\d),/g)].map(
      ([, year]) => Number(year),
    )
  assert.deepEqual(await years({}), [2026, 2027, 2028])
  assert.deepEqual(
    await years({ starts: '2024-12', ends: '2029' }),
    [2024, 2025, 2026, 2027, 2028, 2029, 2030],
  )
  const later = { ...money, operationYear: ['2041'], operationAmount: ['-100'] }
  assert.deepEqual(await years(later), [2026, 2027, 2028, 2041, 2042])
})

test('a new action says until when its first status is awaited, and is not silent before', async () => {
  const s = await foundPlans()
  const seen = async (more: Record<string, string>) =>
    (await s.staff.get(at((await s.action({ starts: '', ends: '', milestoneDue: [], ...more })).slug))).text
  const due = /Status ventes senest[^]*Næste status<[^]*\. \w+ 20\d\d/
  for (const phase of ['under-way', 'continuous']) assert.match(await seen({ phase }), due)
  assert.match(await seen({ phase: 'continuous', starts: '2098' }), /31\. marts 2099/)
  assert.doesNotMatch(await seen({ phase: 'under-way' }), /Status mangler/)
  assert.match((await s.staff.get('/da/mine-handlinger')).text, /Ingen handlinger venter på dig/)
})

test('two edit the same action: the second sees both versions and loses nothing', async () => {
  const s = await foundPlans()
  const { id, slug, version } = await s.action()
  const edit = `${at(slug)}/ret`
  assert.equal(
    (await s.head.post(edit, fields(s, { title: 'Sti til hallen', version: String(version) }))).status,
    303,
  )
  const second = await s.office.post(
    edit,
    fields(s, { title: 'Sti til svømmehallen', description: 'Min egen tekst', version: String(version) }),
    { from: '/da/ny-handlingsplan' },
  )
  assert.equal(second.status, 409)
  assert.match(second.text, /Sti til hallen/)
  assert.match(second.text, /Min egen tekst/)
  assert.equal((await actionRow(s, id)).title.da, 'Sti til hallen')
  const now = /name="version" value="(\d+)"/.exec(second.text)![1]!
  const moved = await s.office.get(edit)
  assert.ok([200, 308].includes(moved.status))
  assert.equal(
    (
      await s.office.post(edit, fields(s, { title: 'Sti til svømmehallen', version: now }), {
        from: '/da/ny-handlingsplan',
      })
    ).status,
    303,
  )
  assert.equal((await actionRow(s, id)).title.da, 'Sti til svømmehallen')
  assert.equal((await s.head.get(at(slug))).status, 308)
})

test('what another municipality has is no choice, in any field', async () => {
  const [s, other] = await Promise.all([foundPlans(), foundPlans()])
  const { slug, version } = await s.action()
  const foreign = await other.action()
  const edit = `${at(slug)}/ret`
  const foreignChoices: [string, string][] = [
    ['leadPositionId', other.staff.positionId],
    ['tracks', other.trackId],
    ['units', other.unitId],
    ['partners', other.unitId],
  ]
  for (const [field, value] of foreignChoices)
    assert.equal(
      (await s.head.post(edit, fields(s, { [field]: value, version: String(version) }))).status,
      422,
      field,
    )
  assert.equal((await s.head.api('GET', `/plans/actions/${foreign.id}`)).status, 404)
  assert.equal((await s.head.post(`${at(slug)}/flyt`, { planId: other.plan.id }, { from: edit })).status, 422)
  assert.equal(
    (await s.head.api('POST', '/plans/action-plans', { unitId: other.unitId, title: 'Fremmed' })).status,
    422,
  )
  assert.equal(
    (await s.office.api('POST', '/plans/action-plans', { unitId: other.unitId, title: 'Fremmed' })).status,
    422,
  )
  assert.equal(
    (await s.head.api('POST', '/plans/handovers', { from: s.staff.positionId, to: other.staff.positionId }))
      .status,
    422,
  )
})

test('a text that is too long is told at its own field, and no browser cuts it on the way', async () => {
  const s = await foundPlans()
  const { id, slug } = await s.action()
  const long = 'å'.repeat(201)
  const creating = `${planAt(s)}/ny-handling`
  const milestones = `${at(slug)}/milepaele`
  for (const path of [creating, milestones, `${at(slug)}/kopier`, '/da/ny-handlingsplan'])
    assert.doesNotMatch((await s.head.get(path)).text, /maxlength="200"/)
  const two = { milestoneTitle: ['Pæle står', long], milestoneDue: ['', ''] }
  const made = await s.head.post(creating, fields(s, { title: long, ...two }))
  assert.equal(made.status, 422)
  assert.deepEqual(made.text.match(/(?<=href="#)[a-zA-Z]+(-2)?(?=">Teksten er for lang)/g), [
    'title',
    'milestoneTitle-2',
  ])
  assert.ok(made.text.includes(long))
  const { version } = JSON.parse((await s.head.api('GET', `/plans/actions/${id}`)).text)
  const added = await s.head.post(milestones, { milestoneId: ['', ''], ...two, version: String(version) })
  assert.equal(added.status, 422)
  assert.match(added.text, /href="#milestoneTitle-new-2">Teksten er for lang/)
  assert.equal(added.text.split('Teksten er for lang').length - 1, 2)
})

test('a date before the start is refused at its own field, in the form and to programs; what stood may stay', async () => {
  const s = await foundPlans()
  const { id, slug, milestones, version } = await s.action()
  const early = { starts: '2024', ends: '2025', milestoneTitle: ['Pæle står'], milestoneDue: ['2023'] }
  const made = await s.head.post(`${planAt(s)}/ny-handling`, fields(s, early))
  assert.equal(made.status, 422)
  assert.match(made.text, /href="#ends">Datoen ligger før planens begyndelse/)
  assert.match(made.text, /href="#milestoneDue">Datoen ligger før handlingens begyndelse/)
  const { errors } = await s.action({ starts: '', ends: '2025' })
  assert.deepEqual(errors, [{ field: 'ends', message: 'beforePlan' }])
  const lines = {
    milestoneId: [...milestones.map((m) => m.id), ''],
    milestoneTitle: ['Linjen er valgt', 'Stien er åben', 'Pæle står'],
    milestoneDue: ['2026-06', '2027-06', '2026-02'],
    version: String(version),
  }
  const written = await s.head.post(`${at(slug)}/milepaele`, lines)
  assert.equal(written.status, 422)
  assert.match(written.text, /href="#milestoneDue-new-1">Datoen ligger før handlingens begyndelse/)
  assert.equal((await s.head.api('PATCH', `/plans/actions/${id}/milestones`, lines)).status, 422)
  const change = (more: Record<string, string>) =>
    s.head.api('PATCH', `/plans/actions/${id}`, { ...more, version })
  assert.match((await change({ starts: '2026-09' })).text, /"starts","message":"startsAfterMilestone"/)
  await s.work((db) =>
    db
      .updateTable('plans.action')
      .set({ starts: '2025' as never })
      .where('id', '=', id)
      .execute(),
  )
  assert.equal((await change({ title: 'Cykelsti' })).status, 200)
})

test('what counts in no progress has none for programs', async () => {
  const s = await foundPlans()
  for (const [phase, progress] of [
    ['continuous', null],
    ['idea', null],
    ['planned', 0],
  ] as const) {
    const { id } = await s.action({ phase })
    const read = JSON.parse((await s.head.api('GET', `/plans/actions/${id}`)).text)
    assert.equal(read.progress, progress, phase)
    assert.equal(read.expected === null, progress === null, phase)
  }
})

test('milestones are added, rewritten, reordered and taken out in one form', async () => {
  const s = await foundPlans()
  const { id, slug } = await s.action()
  const path = `${at(slug)}/milepaele`
  const read = async () =>
    JSON.parse((await s.head.api('GET', `/plans/actions/${id}`)).text) as {
      version: number
      milestones: { id: string; title: { da: string }; due: string | null }[]
    }
  const first = await read()
  const [a, b] = first.milestones.map((m) => m.id) as [string, string]
  const rows = {
    milestoneId: [a, b, ''],
    milestoneTitle: ['Linjen er valgt', 'Stien er indviet', 'Skilte er sat op'],
    milestoneDue: ['juni 2026', '2027-06-20', '3. kvartal 2027'],
    order: [b, a],
    version: String(first.version),
  }
  assert.equal((await s.head.post(path, rows)).status, 303)
  assert.deepEqual(
    (await read()).milestones.map((m) => [m.title.da, m.due]),
    [
      ['Stien er indviet', '2027-06-20'],
      ['Linjen er valgt', '2026-06'],
      ['Skilte er sat op', '2027-Q3'],
    ],
  )
  const stale = await s.head.post(path, {
    ...rows,
    milestoneTitle: ['Noget andet', 'Stien er indviet', 'Skilte'],
  })
  assert.equal(stale.status, 409)
  assert.match(stale.text, /Noget andet/)
  const now = await read()
  const ids = now.milestones.map((m) => m.id)
  assert.equal(
    (
      await s.head.post(path, {
        milestoneId: ids,
        milestoneTitle: now.milestones.map((m) => m.title.da),
        milestoneDue: ['x', '', ''],
        version: String(now.version),
      })
    ).status,
    422,
  )
  const out = {
    milestoneId: ids,
    milestoneTitle: now.milestones.map((m) => m.title.da),
    milestoneDue: now.milestones.map((m) => m.due ?? ''),
    order: ids,
    version: String(now.version),
  }
  assert.equal((await s.head.post(path, { ...out, milestoneOut: [ids[0]!] })).status, 303)
  assert.deepEqual(
    (await read()).milestones.map((m) => m.title.da),
    ['Linjen er valgt', 'Skilte er sat op'],
  )
  const after = await read()
  const moved = await s.head.post(path, {
    milestoneId: after.milestones.map((m) => m.id),
    milestoneTitle: after.milestones.map((m) => m.title.da),
    milestoneDue: ['2026-06', '2027-Q4'],
    order: after.milestones.map((m) => m.id),
    move: `down:${after.milestones[0]!.id}`,
    version: String(after.version),
  })
  assert.match(moved.location, /milepaele$/)
  assert.deepEqual(
    (await read()).milestones.map((m) => m.title.da),
    ['Skilte er sat op', 'Linjen er valgt'],
  )
  // its history names what was written of it and nothing else
  assert.match((await s.head.get(`${at(slug)}/historik`)).text, /En milepæl blev rettet\. Ændret: dato</)
})

test('move, copy, withdraw with what hangs on it, and restore', async () => {
  const s = await foundPlans()
  const { id, slug } = await s.action()
  await s.publish()
  await s.staff.post(`${at(slug)}/status`, { choice: 'on-track' })
  const second = JSON.parse(
    (await s.head.api('POST', '/plans/action-plans', { unitId: s.unitId, title: 'En plan til' })).text,
  ) as { id: string }
  assert.equal(
    (await s.head.post(`${at(slug)}/kopier`, { planId: second.id, title: 'Sti nummer to' })).status,
    303,
  )
  const copy = await last(s)
  assert.deepEqual(
    [copy.title.da, copy.phase, copy.signal, copy.planId, copy.publicPhase],
    ['Sti nummer to', 'planned', null, second.id, null],
  )
  // a date that has passed does not come along, and nothing of a status is offered where none was given
  const dates = await s.work((db) =>
    db
      .selectFrom('plans.milestone')
      .select('due')
      .where('actionId', '=', copy.id)
      .orderBy('position')
      .execute(),
  )
  assert.deepEqual(
    [copy.starts, copy.ends, copy.firstEnds, ...dates.map((m) => m.due)],
    [null, '2027-06', '2027-06', null, '2027-06'],
  )
  assert.equal((await s.head.post(`${at(slug)}/kopier`, { planId: s.plan.id, title: 'Sti tre' })).status, 303)
  const third = (await s.head.get(at((await last(s)).slug as { da: string }))).text
  assert.match(third, /Frigiv handlingen til borgerne/)
  assert.doesNotMatch(third, /Frigiv status|Der er ny status/)
  const shown = await s.head.get(`${at(slug)}/traek-tilbage`)
  assert.match(shown.text, /handlingssporet Trygge skoleveje/)
  assert.match(shown.text, /én status/)
  assert.equal((await s.head.post(`${at(slug)}/traek-tilbage`, { reason: '' })).status, 422)
  assert.equal((await s.head.post(`${at(slug)}/traek-tilbage`, { reason: 'Pengene er brugt' })).status, 303)
  assert.deepEqual(
    await Promise.all([s.citizen, s.head].map(async (v) => (await v.get(at(slug))).status)),
    [200, 200],
  )
  // it counts nowhere, and who has its address reads why
  assert.doesNotMatch((await s.citizen.get('/da/handlinger')).text, new RegExp(slug.da!))
  assert.match((await s.citizen.get(at(slug))).text, /Trukket tilbage[^]*Pengene er brugt/)
  assert.equal(
    (await s.staff.api('POST', `/plans/actions/${id}/status-updates`, { choice: 'on-track' })).status,
    409,
  )
  assert.equal((await s.head.post(`${at(slug)}/genoptagelse`, {}, { from: at(slug) })).status, 303)
  assert.equal((await s.citizen.get(at(slug))).status, 200)
  assert.equal((await s.head.post(`${at(slug)}/flyt`, { planId: second.id })).status, 303)
  assert.equal((await s.citizen.get(at(slug))).status, 404)
  assert.match((await s.head.get(`${at(slug)}/historik`)).text, /flyttet til en anden plan/)
  await s.standAt('2027-03-05')
  assert.match((await s.head.get(`${at(slug)}/historik`)).text, /<h\d[^>]*>5\. marts 2027</)
})

test('an action whose tracks are all withdrawn comes back under another one', async () => {
  const s = await foundPlans()
  const { id, slug } = await s.action()
  const path = `${at(slug)}/genoptagelse`
  await s.head.post(`${at(slug)}/traek-tilbage`, { reason: 'Pengene er brugt' })
  await s.work((db) =>
    db.updateTable('plans.track').set({ withdrawnOn: db.today }).where('id', '=', s.trackId).execute(),
  )
  const other = await s.work(async (db) => addTrack(db, await addBody(db, 'bfu')))
  const from = { from: at(slug) }
  const asked = await s.head.post(path, {}, from)
  assert.equal(asked.status, 422)
  assert.match(asked.text, /er trukket tilbage\. Vælg, hvilket/)
  assert.match(asked.text, new RegExp(`href="#tracks"[^]*value="${other.trackId}"`))
  const api = `/plans/actions/${id}/restoration`
  assert.equal((await s.head.api('POST', api, {})).status, 422)
  assert.equal((await s.head.api('POST', api, { tracks: [s.trackId] })).status, 422)
  assert.equal((await s.head.post(path, { tracks: other.trackId }, from)).status, 303)
  assert.equal((await actionRow(s, id)).withdrawnOn, null)
  assert.match((await s.head.get(`${at(slug)}/ret`)).text, new RegExp(`value="${other.trackId}" checked`))
})

test("all of a position's actions are handed over at once, a line of history for each", async () => {
  const s = await foundPlans()
  const one = await s.action()
  await s.action({ title: 'Endnu en sti' })
  const preview = await s.head.get(`/da/overdrag?fra=${s.staff.positionId}&til=${s.head.positionId}`)
  assert.match(preview.text, /Endnu en sti/)
  const seen = /name="seen" value="([^"]+)"/.exec(preview.text)![1]!
  const token = /name="token" value="([^"]+)"/.exec(preview.text)![1]!
  await s.action({ title: 'Kom imens' })
  assert.equal(
    (await s.head.post('/da/overdrag', { from: s.staff.positionId, to: s.head.positionId, seen }, { token }))
      .status,
    409,
  )
  assert.equal(
    (
      await s.otherHead.api('POST', '/plans/handovers', {
        from: s.staff.positionId,
        to: s.otherHead.positionId,
      })
    ).status,
    422,
  )
  assert.equal(
    (await s.staff.api('POST', '/plans/handovers', { from: s.staff.positionId, to: s.head.positionId }))
      .status,
    403,
  )
  const pair = { from: s.staff.positionId, to: s.head.positionId }
  const done = await s.head.post('/da/overdrag', pair, { token })
  assert.equal(done.status, 303)
  const after = (await s.head.get(done.location)).text
  assert.match(after, /Overdraget[^]*tre handlinger/)
  assert.doesNotMatch(after, /intet at overdrage/)
  assert.equal((await actionRow(s, one.id)).leadPositionId, s.head.positionId)
  const back = { from: s.head.positionId, to: s.staff.positionId }
  assert.equal((await s.head.api('POST', '/plans/handovers', back)).status, 200)
  assert.equal((await actionRow(s, one.id)).leadPositionId, s.staff.positionId)
  const lines = await s.work((db) =>
    db
      .selectFrom('platform.historyLine')
      .select('subjectId')
      .where('kind', '=', 'plans.action-handed-over')
      .execute(),
  )
  assert.equal(lines.length, 6)
})

test('the API writes with the same rules: what is left out stays, an old version is told', async () => {
  const s = await foundPlans()
  const { id, version } = await s.action({
    description: 'En lang beskrivelse',
    moneyKind: 'text',
    moneyText: '2 mio. kr.',
  })
  const path = `/plans/actions/${id}`
  const changed = await s.head.api('PATCH', path, { effect: 'Flere cykler' }, { 'if-match': `"v${version}"` })
  assert.equal(changed.status, 200, changed.text)
  const now = JSON.parse(changed.text)
  assert.deepEqual(
    [now.effect.da, now.description.da, now.moneyText.da, now.ends, now.tracks.length, now.version],
    ['Flere cykler', 'En lang beskrivelse', '2 mio. kr.', '2027-06', 1, version + 1],
  )
  assert.equal(
    (await s.head.api('PATCH', path, { effect: 'Gammelt' }, { 'if-match': `"v${version}"` })).status,
    409,
  )
  assert.equal((await s.head.api('PATCH', path, { title: '', version: version + 1 })).status, 422)
  assert.equal((await s.head.api('PATCH', path, { phase: 'flyver', version: version + 1 })).status, 422)
  assert.equal(
    (await s.otherHead.api('PATCH', path, { effect: 'Fremmed', version: version + 1 })).status,
    404,
  )
  assert.equal(
    JSON.parse(
      (await s.head.api('PATCH', `/plans/action-plans/${s.plan.id}`, { introduction: 'Kort', version: 1 }))
        .text,
    ).title.da,
    'Sikkert frem',
  )
})

test('what was written of an action that was withdrawn meanwhile is told so and can be copied', async () => {
  const s = await foundPlans()
  const { id, slug, version } = await s.action()
  const form = `/da/handlinger/${slug.da}/ret`
  const lines = `/da/handlinger/${slug.da}/milepaele`
  const status = `/da/handlinger/${slug.da}/status`
  const [token, linesToken, statusToken] = [
    await s.head.formToken(form),
    await s.head.formToken(lines),
    await s.staff.formToken(status),
  ]
  assert.equal(
    (await s.office.api('POST', `/plans/actions/${id}/withdrawal`, { reason: 'Solgt' })).status,
    200,
  )
  const common = {
    phase: 'planned',
    leadPositionId: s.staff.positionId,
    tracks: s.trackId,
    moneyKind: 'none',
  }
  const written = { ...common, title: 'Cykelsti', description: 'Langs åen', version: String(version) }
  const edited = await s.head.post(form, written, { token })
  assert.equal(edited.status, 409)
  assert.match(edited.text, /trukket tilbage, mens du skrev/)
  assert.match(edited.text, /Solgt/)
  assert.match(edited.text, /Langs åen/)
  const step = {
    milestoneId: '',
    milestoneTitle: 'Bro over åen',
    milestoneDue: '2027',
    version: String(version),
  }
  const stepped = await s.head.post(lines, step, { token: linesToken })
  assert.equal(stepped.status, 409)
  assert.match(stepped.text, /Bro over åen, 2027/)
  const copied = await s.head.post(
    `/da/handlinger/${slug.da}/kopier`,
    { planId: s.plan.id, title: 'Bro til' },
    { token },
  )
  assert.deepEqual([copied.status, /Bro til/.test(copied.text)], [409, true])
  for (const path of ['ret', 'milepaele', 'flyt', 'kopier', 'traek-tilbage']) {
    const { status, text } = await s.head.get(`/da/handlinger/${slug.da}/${path}`)
    assert.deepEqual(
      [status, /<h1>Handlingen er trukket tilbage/.test(text), /Solgt/.test(text)],
      [200, true, true],
    )
  }
  const given = {
    choice: 'late',
    publicLine: 'Venter på vej',
    internalNote: 'Sagt af Ib',
    reason: 'Grus',
    newDate: '2028',
  }
  const said = await s.staff.post(status, given, { token: statusToken })
  assert.equal(said.status, 409)
  for (const text of [/Venter på vej/, /Sagt af Ib/, /Grus/, /2028/, /Forsinket/])
    assert.match(said.text, text)
})
