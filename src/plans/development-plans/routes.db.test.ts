import assert from 'node:assert/strict'
import { test } from 'node:test'
import { handOver, lockHeld } from '../handovers/commands.ts'
import { carry, planNow, setStage, writePlan } from './testing/stage.ts'

test('a draft is seen by its writers only; released it is seen by all, and written by its own secretary only', async () => {
  const stage = await setStage()
  const { citizen, secretary, otherSecretary, chair, office, member } = stage
  const { slug, goal, track, plan } = await writePlan(stage)
  const pages = [`/da/udviklingsplaner/${slug}`, `/da/maal/${goal.slug}`, `/da/spor/${track.slug}`]
  for (const page of pages) {
    assert.equal((await secretary.get(page)).status, 200)
    assert.equal((await chair.get(page)).status, 200)
    assert.equal((await office.get(page)).status, 200)
    for (const other of [citizen, member, otherSecretary])
      assert.equal((await other.get(page)).status, 404, page)
  }
  const ways = ['skriv', 'ret', 'nyt-maal', 'nyt-spor', 'raekkefoelge', 'tilbagetraekning', 'frigivelse'].map(
    (way) => `/da/udviklingsplaner/${slug}/${way}`,
  )
  for (const way of ways) assert.equal((await otherSecretary.get(way)).status, 404)
  assert.equal((await office.get(`/da/udviklingsplaner/${slug}/frigivelse`)).status, 403)
  assert.doesNotMatch((await citizen.get('/da/udviklingsplaner')).text, /Grøn plan/)
  assert.equal(
    (await secretary.post(`/da/udviklingsplaner/${slug}/frigivelse`, { on: '2026-11-24' })).status,
    409,
  )
  assert.equal(
    (await secretary.post(`/da/udviklingsplaner/${slug}/frigivelse`, { on: '2026-11-01' })).status,
    303,
  )
  assert.equal((await planNow(stage, plan.id))?.releasedOn, '2026-11-01')
  for (const page of pages)
    for (const reader of [citizen, member, otherSecretary]) assert.equal((await reader.get(page)).status, 200)
  for (const way of ways) {
    assert.equal((await otherSecretary.get(way)).status, 403)
    assert.equal((await citizen.get(way)).status, 303)
  }
  for (const way of ['ret', 'flytning', 'kopi', 'tilbagetraekning']) {
    assert.equal((await otherSecretary.get(`/da/maal/${goal.slug}/${way}`)).status, 403)
    assert.equal((await otherSecretary.get(`/da/spor/${track.slug}/${way}`)).status, 403)
    assert.equal((await secretary.get(`/da/maal/${goal.slug}/${way}`)).status, 200)
    assert.equal((await secretary.get(`/da/spor/${track.slug}/${way}`)).status, 200)
  }
  const released = await citizen.get(`/da/udviklingsplaner/${slug}`)
  assert.match(released.text, /Cyklen først/)
  assert.match(released.text, /2\. kvartal 2027/)
  assert.doesNotMatch(released.text, /Skriv i planen/)
  const english = await citizen.get(`/en/development-plans/${plan.slug.en}`)
  assert.match(english.text, /lang="da"/)
  assert.match(english.text, /exists only in the other language/)
})

test('the list of plans is narrowed by committee and state, and taken home', async () => {
  const stage = await setStage()
  const { secretary, citizen } = stage
  await writePlan(stage)
  const list = async (query: string, who = secretary) => (await who.get(`/da/udviklingsplaner${query}`)).text
  for (const query of ['', '?body=tmu', '?state=draft', '?body=tmu&state=draft&sort=ends', '?page=999'])
    assert.match(await list(query), /Grøn plan/, query)
  for (const query of ['?body=kfu', '?state=released', '?body=findes-ikke'])
    assert.doesNotMatch(await list(query), /Grøn plan/, query)
  assert.match(await list('?state=released'), /Ingen udviklingsplaner passer/)
  assert.match(await list('?body=tmu'), /udviklingsplaner\.csv\?body=tmu"/)
  const csv = '/da/udviklingsplaner.csv'
  assert.match((await secretary.get(`${csv}?body=tmu`)).text, /Udvalg tmu;Grøn plan;1;Kladde/)
  assert.doesNotMatch((await secretary.get(`${csv}?body=kfu`)).text, /Grøn plan/)
  assert.doesNotMatch((await citizen.get(csv)).text, /Grøn plan/)
})

test('a double click makes one plan and one goal', async () => {
  const stage = await setStage()
  const { secretary, bodyId } = stage
  const token = await secretary.formToken('/da/ny-udviklingsplan')
  const sent = { bodyId, titleDa: 'Én plan' }
  const answers = await Promise.all(
    [1, 2, 3].map(() => secretary.post('/da/ny-udviklingsplan', sent, { token })),
  )
  assert.ok(answers.every((a) => a.status === 303 && a.location === answers[0]!.location))
  assert.equal(
    (await stage.work((db) => db.selectFrom('plans.developmentPlan').select('id').execute())).length,
    1,
  )
})

test('a plan is begun only for the own committee, and faults are told at their fields with nothing lost', async () => {
  const { secretary, otherBodyId, bodyId, member, otherSecretary } = await setStage()
  assert.equal(
    (await secretary.post('/da/ny-udviklingsplan', { bodyId: otherBodyId, titleDa: 'Fremmed' })).status,
    422,
  )
  assert.equal((await member.get('/da/ny-udviklingsplan')).status, 403)
  const bad = await otherSecretary.post('/da/ny-udviklingsplan', {
    bodyId: otherBodyId,
    titleDa: '',
    introductionDa: '<script>alert(1)</script>',
    startsOn: '2027-01-01',
    endsOn: '2026-01-01',
  })
  assert.equal(bad.status, 422)
  assert.match(bad.text, /href="#titleDa"/)
  assert.match(bad.text, /href="#endsOn"/)
  assert.match(bad.text, /&lt;script&gt;alert/)
  const cpr = await secretary.post('/da/ny-udviklingsplan', { bodyId, titleDa: 'Plan for 010190-1234' })
  assert.equal(cpr.status, 422)
  assert.match(cpr.text, /CPR-nummer/)
})

test('two writers: the second sees both texts, loses nothing, and saves on top of the first', async () => {
  const { secretary, office, ...stage } = await setStage()
  const { slug, plan } = await writePlan({ secretary, office, ...stage })
  const path = `/da/udviklingsplaner/${slug}/ret`
  const seen = { version: String(plan.version), startsOn: '2026-01-01', endsOn: '2029-12-31' }
  assert.equal(
    (await office.post(path, { ...seen, titleDa: 'Grøn plan', introductionDa: 'Kontorets ord' })).status,
    303,
  )
  const conflict = await secretary.post(path, {
    ...seen,
    titleDa: 'Grøn plan',
    introductionDa: 'Sekretærens ord',
  })
  assert.equal(conflict.status, 409)
  assert.match(conflict.text, /Kontorets ord/)
  assert.match(conflict.text, /<textarea[^>]*>Sekretærens ord/)
  const version = /name="version" value="(\d+)"/.exec(conflict.text)![1]!
  assert.equal(
    (await secretary.post(path, { ...seen, version, titleDa: 'Grøn plan', introductionDa: 'Fælles ord' }))
      .status,
    303,
  )
  assert.equal((await planNow({ secretary, office, ...stage }, plan.id))?.introduction.da, 'Fælles ord')
})

test('a rename gives a new address and the old one answers 308 to it', async () => {
  const stage = await setStage()
  const { slug, plan } = await writePlan(stage)
  await stage.secretary.post(`/da/udviklingsplaner/${slug}/ret`, {
    version: String(plan.version),
    titleDa: 'Blå plan',
  })
  const old = await stage.secretary.get(`/da/udviklingsplaner/${slug}`)
  assert.equal(old.status, 308)
  assert.match(old.location, /\/da\/udviklingsplaner\/blaa-plan$/)
  assert.equal((await stage.secretary.get(old.location)).status, 200)
})

test('what changes after the release is told to everybody, and what came before is not', async () => {
  const stage = await setStage()
  const { secretary, citizen } = stage
  const { slug, goal } = await writePlan(stage)
  assert.equal(
    (await secretary.post(`/da/udviklingsplaner/${slug}/frigivelse`, { on: '2026-11-01' })).status,
    303,
  )
  assert.match(
    (await citizen.get(`/da/udviklingsplaner/${slug}/aendringer`)).text,
    /Intet er ændret siden frigivelsen/,
  )
  const form = {
    version: String(goal.version),
    titleDa: 'Cyklen først i Grøn plan',
    whyDa: 'Nu af en bedre grund',
    responsible: stage.office.positionId,
    visions: stage.star.visionId,
  }
  assert.equal((await secretary.post(`/da/maal/${goal.slug}/ret`, form)).status, 303)
  const told = (await citizen.get(`/da/udviklingsplaner/${slug}/aendringer`)).text
  assert.match(told, /Én ændring siden frigivelsen/)
  assert.match(told, /<ins>.*Nu af en bedre grund<\/ins>/)
  assert.match(told, /Måldato/)
  assert.doesNotMatch(told, /committee-secretary/)
  assert.match((await citizen.get(`/da/udviklingsplaner/${slug}`)).text, /1 ændring siden/)
  const open = await secretary.get(`/da/udviklingsplaner/${slug}/nyt-maal`)
  assert.match(open.text, /kan læses af alle med det samme/)
  const release = await secretary.get(`/da/udviklingsplaner/${slug}/frigivelse`)
  assert.match(release.text, /Planen er frigivet allerede/)
  assert.doesNotMatch(release.text, /Frigiv planen<\/button>/)
  await secretary.post(`/da/udviklingsplaner/${slug}/nyt-maal`, { titleDa: 'Tjener intet' })
  const two = (await citizen.get(`/da/udviklingsplaner/${slug}/aendringer`)).text
  assert.match(two, /Nyt mål: Tjener intet<\/h3><\/div>/)
  const [from, to] = [stage.office.positionId, secretary.positionId]
  await stage.work(async (db) => handOver(db, await lockHeld(db, from), from, to))
  const three = (await citizen.get(`/da/udviklingsplaner/${slug}/aendringer`)).text
  assert.match(three, /Mål overdraget til en anden stilling: Cyklen først i Grøn plan<\/h3>[^]*Ansvarlig/)
  await stage.standAt('2027-03-05')
  assert.match((await secretary.get(`/da/udviklingsplaner/${slug}/aendringer`)).text, />5\. mar\. 2027 · af/)
})

test('citizens see released actions with what is released of them; colleagues see committed ones', async () => {
  const stage = await setStage()
  const { secretary, citizen, member } = stage
  const { slug, track, goal } = await writePlan(stage)
  await secretary.post(`/da/udviklingsplaner/${slug}/frigivelse`, { on: '2026-11-01' })
  await carry(stage, track.id, { title: 'Frigivet handling', phase: 'completed', publicPhase: 'under-way' })
  await carry(stage, track.id, { title: 'Tilsagt handling', state: 'committed' })
  await carry(stage, track.id, { title: 'Ikke frigivet siden', publicPhase: null })
  await carry(stage, track.id, { title: 'Kladdehandling', state: 'draft' })
  const path = `/da/spor/${track.slug}`
  const [open, inside] = [(await citizen.get(path)).text, (await member.get(path)).text]
  assert.match(open, /Frigivet handling/)
  assert.doesNotMatch(open, /Tilsagt handling|Ikke frigivet siden|Kladdehandling|Gennemført/)
  assert.match(inside, /Frigivet handling/)
  assert.match(inside, /Gennemført/)
  assert.match(inside, /Tilsagt handling/)
  assert.doesNotMatch(inside, /Kladdehandling/)
  assert.match((await citizen.get(`/da/maal/${goal.slug}`)).text, /1 handling</)
  assert.match((await member.get(`/da/udviklingsplaner/${slug}`)).text, /3 handlinger/)
})
