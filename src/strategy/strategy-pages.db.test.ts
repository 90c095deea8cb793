import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addBody, foundMunicipality, type Founded } from '#test/municipality'
import type { Holding } from '#platform/room'
import { findStar } from './star/queries.ts'
import { exampleFor, history, load, loaded } from './testing/example.ts'

const visionFields = {
  titleDa: 'Rent drikkevand',
  titleEn: 'Clean drinking water',
  challengeDa: 'Nitrat siver ned.',
  meansDa: 'Skovrejsning\nAftaler',
  meansEn: 'Planting',
  partners: 'Vandværkerne',
}
const valueFields = (title: string, version?: number) => ({
  titleDa: title,
  questionDa: 'Hvad betyder det?',
  ...(version && { version: String(version) }),
})

test('the strategy is read by everybody, in both languages, and kept for citizens', async () => {
  const { founded } = await loaded()
  const danish = await founded.citizen.get('/da/strategi')
  assert.equal(danish.status, 200)
  for (const text of [
    'Vores Vesthimmerland 2022-2026',
    'Hvordan påvirker det kommunens økonomi',
    '4.2',
    'Plan- og Bæredygtighedsstrategi',
    '31. december 2025',
    '31. december 2026',
  ])
    assert.ok(danish.text.includes(text), text)
  assert.match(danish.headers.get('cache-control') ?? '', /public/)
  const english = await founded.citizen.get('/en/strategy')
  assert.ok(english.text.includes('/en/visions/one-entrance-for-business'))
  const empty = await foundMunicipality()
  assert.match((await empty.citizen.get('/da/strategi')).text, /ikke lagt en strategi ind/)
})

test('what has changed in the strategy is read by everybody, with the file it came from', async () => {
  const { founded, office, star } = await loaded()
  const empty = await foundMunicipality()
  assert.match((await empty.citizen.get('/da/strategi/aendringer')).text, /ingen ændringer/)
  const value = (await star()).values[0]!
  const at = '/da/strategi/rediger/vaerdi'
  await office.post(`${at}/${value.id}`, { ...valueFields('Ny titel', 1), questionDa: 'Hvad nu?' })
  const page = await founded.citizen.get('/da/strategi/aendringer')
  assert.match(page.text, /<h2>Værdi ændret: Ny titel<\/h2>/)
  assert.match(page.text, /<ins><span class="vh">Tilføjet: <\/span>Hvad nu\?<\/ins>/)
  assert.ok(page.text.includes('indlæst fra strategy.yaml'))
  assert.ok(page.text.indexOf('Værdi ændret') < page.text.indexOf('indlæst fra'))
  assert.ok(!page.text.includes(' · af '), 'who wrote it is for those who are signed in')
  assert.match((await office.get('/da/strategi/aendringer')).text, / · af /)
  const second = await founded.citizen.get('/en/strategy/changes?page=2')
  assert.equal(second.status, 200)
  assert.match((await founded.citizen.get('/da/strategi/aendringer?page=999')).text, /indlæst fra/)
  assert.ok((await founded.citizen.get('/da/strategi')).text.includes('/da/strategi/aendringer'))
  assert.ok((await office.get('/da/strategi/rediger')).text.includes('/da/strategi/aendringer'))
  const order = (await star()).values.map((v) => v.id)
  await office.post('/da/strategi/rediger/raekkefoelge', {
    kind: 'core-value',
    seen: order.join(' '),
    order: order.toReversed(),
  })
  assert.match((await founded.citizen.get('/da/strategi/aendringer')).text, /rækkefølge er ændret<\/h2>/)
})

test('a text that exists in one language only is shown with its language and a word about it', async () => {
  const founded = await foundMunicipality()
  await load(
    founded,
    exampleFor(founded).replace(
      '{ da: Vores natur og grønne omstilling, en: Our nature and green transition }',
      'Vores natur',
    ),
  )
  const { text } = await founded.citizen.get('/en/strategy')
  assert.match(text, /<span lang="da">Vores natur<\/span>/)
  assert.ok(text.includes('in Danish only'))
})

const changes = async (founded: Founded, id: string): Promise<[string, Record<string, string>][]> => {
  const { values, areas } = await founded.work((db) => findStar(db))
  return [
    ['/da/strategi/rediger', { overallGoalDa: 'x', version: '1' }],
    ['/da/strategi/rediger/periode', { titleDa: 'x', overallGoalDa: 'x', periodName: 'x', version: '1' }],
    [
      '/da/strategi/rediger/raekkefoelge',
      { kind: 'core-value', seen: values.map((v) => v.id).join(' '), order: values[0]!.id },
    ],
    ['/da/strategi/rediger/ny-vaerdi', valueFields('x')],
    ['/da/strategi/rediger/nyt-fokusomraade', { titleDa: 'x' }],
    ['/da/strategi/rediger/ny-vision', { ...visionFields, focusAreaId: areas[0]!.id }],
    [`/da/strategi/rediger/vision/${id}`, { ...visionFields, focusAreaId: areas[0]!.id, version: '1' }],
    [`/da/strategi/rediger/vision/${id}/tilbagetraekning`, { reason: 'x' }],
    [`/da/strategi/rediger/vision/${id}/genoptagelse`, {}],
  ]
}

test('only the strategy office writes: everybody else is refused, and citizens sign in first', async () => {
  const { founded, star } = await loaded()
  const before = (await history(founded)).length
  const vision = (await star()).areas[0]!.visions[0]!
  const bodyId = await founded.work((db) => addBody(db))
  for (const role of [
    'committee-secretary',
    'head',
    'staff',
    'council-member',
    'auditor',
    'municipality-admin',
  ] as const) {
    const other = await founded.signIn({ role, ...(role === 'committee-secretary' && { bodyId }) })
    assert.equal((await other.get('/da/strategi/rediger')).status, 403, role)
    const token = await other.formToken('/da/min-konto')
    for (const [path, fields] of await changes(founded, vision.id))
      assert.equal((await other.post(path, fields, { token })).status, 403, `${role} ${path}`)
    assert.equal(
      (await other.api('PATCH', `/strategy/visions/${vision.id}`, { title: 'x', version: 1 })).status,
      403,
    )
  }
  assert.equal((await founded.citizen.get('/da/strategi/rediger')).status, 303)
  assert.equal(
    (await founded.citizen.api('PATCH', `/strategy/visions/${vision.id}`, { title: 'x', version: 1 })).status,
    401,
  )
  assert.equal((await history(founded)).length, before)
})

test("another municipality's things are not there", async () => {
  const { star } = await loaded()
  const there = await star()
  const { office, founded } = await loaded()
  const from = '/da/strategi/rediger'
  const { id } = there.areas[0]!.visions[0]!
  assert.equal((await office.get(`${from}/vision/${id}`)).status, 404)
  assert.equal(
    (
      await office.post(
        `${from}/vision/${id}`,
        { ...visionFields, focusAreaId: there.areas[0]!.id, version: '1' },
        { from },
      )
    ).status,
    404,
  )
  assert.equal(
    (await office.post(`${from}/vision/${id}/tilbagetraekning`, { reason: 'x' }, { from })).status,
    404,
  )
  assert.equal((await office.get(`${from}/vision/nonsense`)).status, 404)
  const foreign = await office.post(
    `${from}/ny-vision`,
    { ...visionFields, focusAreaId: there.areas[0]!.id },
    { from },
  )
  assert.equal(foreign.status, 409)
  const here = (await founded.work((db) => findStar(db))).values
  const order = there.values.map((v) => v.id)
  assert.equal(
    (
      await office.post(
        `${from}/raekkefoelge`,
        { kind: 'core-value', seen: order.join(' '), order },
        { from },
      )
    ).status,
    409,
  )
  assert.deepEqual((await founded.work((db) => findStar(db))).values, here)
  assert.equal((await office.api('GET', `/strategy/visions/${id}`)).status, 404)
})

test('a vision is added, written, moved, withdrawn with a reason and taken back', async () => {
  const { office, star } = await loaded()
  const edit = '/da/strategi/rediger'
  const [growth, , , nature] = (await star()).areas
  const added = await office.post(
    `${edit}/ny-vision`,
    { ...visionFields, focusAreaId: nature!.id },
    { from: edit },
  )
  assert.equal(added.status, 303)
  const id = new URL(added.location, 'http://x').searchParams.get('gemt')!
  const vision = (await star()).areas[3]!.visions[2]!
  assert.deepEqual(
    [vision.id, vision.number, vision.code, vision.means],
    [id, '4.3', 'clean-drinking-water', [{ da: 'Skovrejsning', en: 'Planting' }, { da: 'Aftaler' }]],
  )
  const page = await office.get(`${edit}/vision/${id}`)
  assert.match(page.text, /name="version" value="1"/)
  assert.equal(
    (
      await office.post(
        `${edit}/vision/${id}`,
        { ...visionFields, focusAreaId: growth!.id, version: '1' },
        { from: edit },
      )
    ).status,
    303,
  )
  assert.equal((await star()).areas[0]!.visions[3]!.number, '1.4')
  const empty = await office.post(`${edit}/vision/${id}/tilbagetraekning`, { reason: ' ' }, { from: edit })
  assert.equal(empty.status, 422)
  assert.equal(
    (
      await office.post(
        `${edit}/vision/${id}/tilbagetraekning`,
        { reason: 'Løst af vandværkerne' },
        { from: edit },
      )
    ).status,
    303,
  )
  assert.equal((await star()).areas[0]!.visions.length, 3)
  const after = await office.get(edit)
  assert.match(after.text, /Trukket tilbage 23. november 2026. Løst af vandværkerne/)
  assert.equal((await office.post(`${edit}/vision/${id}/genoptagelse`, {}, { from: edit })).status, 303)
  assert.equal((await star()).areas[0]!.visions[3]!.id, id)
})

test('what hangs on a vision is shown by name and stops its withdrawal', async () => {
  const { founded, office, star } = await loaded()
  const { id } = (await star()).areas[0]!.visions[0]!
  const goal: Holding = { on: { kind: 'vision', id }, kind: { da: 'Mål' }, title: { da: 'Svar på én dag' } }
  const { hangsOn } = founded.running.house.offers
  hangsOn.push((_, subjects) => Promise.resolve(subjects.some((s) => s.id === id) ? [goal] : []))
  const path = `/da/strategi/rediger/vision/${id}/tilbagetraekning`
  const shown = await office.get(path)
  assert.match(shown.text, /Svar på én dag/)
  assert.ok(!shown.text.includes('name="reason"'))
  const refused = await office.post(path, { reason: 'x' }, { from: '/da/strategi/rediger' })
  assert.equal(refused.status, 409)
  const area = (await star()).areas[0]!
  assert.match(
    (
      await office.post(
        `/da/strategi/rediger/fokusomraade/${area.id}/tilbagetraekning`,
        { reason: 'x' },
        { from: '/da/strategi/rediger' },
      )
    ).text,
    /Svar på én dag/,
  )
  const api = await office.api('POST', `/strategy/visions/${id}/withdrawal`, { reason: 'x' })
  assert.deepEqual(
    [api.status, JSON.parse(api.text).code, JSON.parse(api.text).holding[0].title.da],
    [409, 'something-hangs-on-it', 'Svar på én dag'],
  )
  assert.equal(JSON.parse(api.text).title, 'Something hangs on it')
  assert.equal((await star()).areas[0]!.visions[0]!.id, id)
  hangsOn.pop()
})

test('two who write the same vision: the second is told, sees both texts and loses nothing', async () => {
  const { founded, office, star } = await loaded()
  const colleague = await founded.signIn({ role: 'strategy-office' })
  const edit = '/da/strategi/rediger'
  const area = (await star()).areas[0]!
  const path = `${edit}/vision/${area.visions[0]!.id}`
  const first = await office.post(
    path,
    { ...visionFields, focusAreaId: area.id, version: '1', challengeDa: 'Den gemte udfordring' },
    { from: edit },
  )
  assert.equal(first.status, 303)
  const second = await colleague.post(
    path,
    { ...visionFields, focusAreaId: area.id, version: '1', challengeDa: 'Min anden udfordring' },
    { from: edit },
  )
  assert.equal(second.status, 409)
  for (const text of [
    'I har begge rettet',
    'gemte kl.',
    'Min',
    'anden udfordring',
    'Den gemte udfordring',
    'name="version" value="2"',
  ])
    assert.ok(second.text.includes(text), text)
  assert.equal((await star()).areas[0]!.visions[0]!.challenge.da, 'Den gemte udfordring')
  const joined = await colleague.post(
    path,
    { ...visionFields, focusAreaId: area.id, version: '2', challengeDa: 'Begge' },
    { from: edit },
  )
  assert.equal(joined.status, 303)

  await office.post(edit, { overallGoalDa: 'Et mål', version: '1' })
  const centre = await colleague.post(edit, { overallGoalDa: 'Et andet mål', version: '1' })
  assert.equal(centre.status, 409)
  for (const text of ['Et andet mål', 'Et mål']) assert.ok(centre.text.includes(text))
  assert.equal((await star()).strategy?.overallGoal.da, 'Et mål')
})

test('values are put in order by buttons and by dragging; a stale order is told with both', async () => {
  const { office, star } = await loaded()
  const edit = '/da/strategi/rediger'
  const path = `${edit}/raekkefoelge`
  const ids = (await star()).values.map((v) => v.id)
  const fields = { kind: 'core-value', seen: ids.join(' '), order: ids }
  assert.equal((await office.post(path, { ...fields, move: `down:${ids[0]}` }, { from: edit })).status, 303)
  const now = (await star()).values.map((v) => v.id)
  assert.deepEqual(now, [ids[1], ids[0], ids[2], ids[3]])
  const stale = await office.post(path, { ...fields, order: ids.toReversed() }, { from: edit })
  assert.equal(stale.status, 409)
  assert.match(stale.text, /Rækkefølgen er ændret imens[\s\S]*<ol><li>Klimabevidsthed/)
  assert.equal(
    (await office.post(path, { ...fields, seen: now.join(' '), order: now.toReversed() }, { from: edit }))
      .status,
    303,
  )
  assert.deepEqual(
    (await star()).values.map((v) => v.id),
    now.toReversed(),
  )
})

test('the star bears eight of each and keeps at least two', async () => {
  const { founded, office, star } = await loaded()
  const edit = '/da/strategi/rediger'
  for (let n = 5; n <= 8; n += 1)
    assert.equal(
      (await office.post(`${edit}/ny-vaerdi`, valueFields(`Værdi ${n}`), { from: edit })).status,
      303,
    )
  const ninth = await office.post(`${edit}/ny-vaerdi`, valueFields('Værdi 9'), { from: edit })
  assert.equal(ninth.status, 409)
  assert.match(ninth.text, /allerede otte værdier[\s\S]*value="Værdi 9"/)
  const withdraw = (kind: string, id: string) =>
    office.post(`${edit}/${kind}/${id}/tilbagetraekning`, { reason: 'x' }, { from: edit })
  const [one, two] = (await star()).areas[3]!.visions
  assert.equal((await withdraw('vision', one!.id)).status, 303)
  assert.equal((await withdraw('vision', two!.id)).status, 409)
  const areas = (await star()).areas
  assert.equal((await withdraw('fokusomraade', areas[3]!.id)).status, 303)
  assert.equal((await star()).areas.length, 3)
  await withdraw('fokusomraade', areas[2]!.id)
  assert.equal((await withdraw('fokusomraade', areas[1]!.id)).status, 409)
  const restoreVision = await office.post(`${edit}/vision/${two!.id}/genoptagelse`, {}, { from: edit })
  assert.equal(restoreVision.status, 409)
  assert.match(restoreVision.text, /Fokusområdet er trukket tilbage/)
  const racing = await Promise.all(areas.slice(0, 2).map((a) => withdraw('fokusomraade', a.id)))
  assert.deepEqual(
    racing.map((r) => r.status),
    [409, 409],
  )
  void founded
})

test('a double click adds one value, and what cannot be used comes back as it was typed', async () => {
  const { office, star, founded } = await loaded()
  const edit = '/da/strategi/rediger'
  const token = await office.formToken(edit)
  const clicks = await Promise.all(
    [1, 2, 3].map(() => office.post(`${edit}/ny-vaerdi`, valueFields('Én gang'), { token })),
  )
  assert.deepEqual(
    clicks.map((c) => c.status),
    [303, 303, 303],
  )
  assert.equal((await star()).values.length, 5)
  const before = (await history(founded)).length
  const long = await office.post(
    `${edit}/ny-vaerdi`,
    { titleDa: 'a'.repeat(2_000_000), summaryDa: '<b>"fed"</b>' },
    { from: edit },
  )
  assert.equal(long.status, 422)
  assert.match(long.text, /href="#titleDa"/)
  assert.ok(long.text.includes('&lt;b&gt;&quot;fed&quot;'))
  const id = (await star()).areas[0]!.visions[0]!.id
  const bad = await office.post(
    `${edit}/vision/${id}`,
    {
      ...visionFields,
      titleDa: '',
      titleEn: '',
      figures: 'sludder',
      targetYear: 'snart',
      version: '1',
      focusAreaId: 'x',
    },
    { from: edit },
  )
  assert.equal(bad.status, 422)
  for (const field of ['titleDa', 'figures', 'targetYear', 'focusAreaId'])
    assert.ok(bad.text.includes(`href="#${field}"`), field)
  assert.equal((await history(founded)).length, before)
})

test('a strategy is begun where there is none, with days in order', async () => {
  const founded = await foundMunicipality()
  const office = await founded.signIn({ role: 'strategy-office' })
  assert.match((await office.get('/da/strategi/rediger')).text, /Der er ingen strategi endnu/)
  const path = '/da/strategi/rediger/periode'
  const fields = {
    titleDa: 'Vores kommune',
    overallGoalDa: 'Godt for alle',
    periodName: '2027-2030',
    councilTermStarts: '2026-01-01',
    councilTermEnds: '2025-01-01',
  }
  const wrong = await office.post(path, fields)
  assert.deepEqual([wrong.status, /href="#councilTermEnds"/.test(wrong.text)], [422, true])
  const noDay = await office.post(path, { ...fields, councilTermEnds: 'engang i 2029' })
  assert.deepEqual([noDay.status, /Skriv dag, måned og år/.test(noDay.text)], [422, true])
  assert.equal((await office.post(path, { ...fields, councilTermEnds: '31. december 2029' })).status, 303)
  const again = await office.post(path, { ...fields, councilTermEnds: '2029-12-31', titleDa: 'En anden' })
  assert.equal(again.status, 409, 'there is one centre: a second beginning is told of the first')
  assert.deepEqual((await founded.work((db) => findStar(db))).strategy?.title, { da: 'Vores kommune' })
  assert.equal((await founded.work((db) => findStar(db))).strategy?.councilTermEnds, '2029-12-31')
})

test('a vision is found by its number, in both languages, also when its place is another', async () => {
  const { founded, office } = await loaded()
  const { citizen } = founded
  const first = async (path: string) => /<h2><a href="([^"]*)"/.exec((await citizen.get(path)).text)?.[1]
  const star = JSON.parse((await citizen.api('GET', '/strategy/star')).text)
  const [one, two] = star.focusAreas[3].visions
  const at = (vision: { slug: { da: string } }) =>
    `/${founded.municipality.slug}/da/visioner/${vision.slug.da}`
  assert.equal(await first('/da/soeg?q=4.2'), at(two))
  assert.equal(await first('/da/soeg?q=vision+4.2'), at(two))
  assert.match((await first('/en/search?q=4.2')) ?? '', /\/en\/visions\//)
  const gone = await office.api('POST', `/strategy/visions/${one.id}/withdrawal`, { reason: 'Sammenlagt' })
  assert.equal(gone.status, 200)
  assert.equal(await first('/da/soeg?q=4.1'), at(two))
})
