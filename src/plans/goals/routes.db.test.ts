import assert from 'node:assert/strict'
import { test } from 'node:test'
import { carry, setStage, writePlan, type Stage } from '../development-plans/testing/stage.ts'
import { findGoal, listGoalsOf } from './queries.ts'
import { listTracksOf } from '../tracks/queries.ts'

const goalNow = (stage: Stage, id: string) => stage.work((db) => findGoal(db, id))
const partsOf = (stage: Stage, planId: string) =>
  stage.work(async (db) => ({ goals: await listGoalsOf(db, planId), tracks: await listTracksOf(db, planId) }))

test('a goal may serve anything of this municipality and nothing of another; without vision and area it is supplementary', async () => {
  const [stage, other] = [await setStage(), await setStage()]
  const { slug, goal, plan } = await writePlan(stage)
  const path = `/da/udviklingsplaner/${slug}/nyt-maal`
  for (const foreign of [
    { visions: other.star.visionId },
    { focusAreas: other.star.areaId },
    { coreValues: other.star.valueId },
    { responsible: other.secretary.positionId },
    { visions: 'x' },
    { target: '2025' },
  ]) {
    const answer = await stage.secretary.post(path, { titleDa: 'Fremmed', whyDa: 'Bevares', ...foreign })
    assert.equal(answer.status, 422, JSON.stringify(foreign))
    assert.match(answer.text, /Bevares/)
  }
  assert.equal(
    (await stage.secretary.post(path, { titleDa: 'Veje', coreValues: stage.star.valueId })).status,
    303,
  )
  const page = (await stage.secretary.get(`/da/udviklingsplaner/${slug}`)).text
  assert.match(page, /Supplerende mål/)
  assert.match(page, /Mål S1/)
  assert.match(page, /Ét mål bærer én af strategiens visioner\. Ét mål ligger uden for strategien/)
  assert.equal((await partsOf(stage, plan.id)).goals.length, 2)
  const edit = `/da/maal/${goal.slug}/ret`
  assert.equal(
    (await stage.secretary.post(edit, { version: '1', titleDa: 'A', visions: other.star.visionId })).status,
    422,
  )
  assert.equal(
    (await stage.secretary.post(`/da/spor/findes-ikke/ret`, { version: '1', titleDa: 'A' }, { from: edit }))
      .status,
    404,
  )
})

test('all that is wrong with a goal or a track is told at once, each line with its field', async () => {
  const stage = await setStage()
  const { slug, goal, track } = await writePlan(stage)
  const summaryOf = async (path: string, typed: Record<string, string>) => {
    const { status, text } = await stage.secretary.post(path, typed)
    assert.equal(status, 422)
    return [.../<error-summary[^]*<\/error-summary>/.exec(text)![0].matchAll(/<a href[^>]*>([^<]+)/g)].map(
      ([, sentence]) => sentence,
    )
  }
  const long = 'x'.repeat(5000)
  const wrong = { version: '1', titleDa: '', whyDa: long, whyEn: long, target: '2. kvartal 2020' }
  for (const path of [`/da/udviklingsplaner/${slug}/nyt-maal`, `/da/maal/${goal.slug}/ret`])
    assert.deepEqual(await summaryOf(path, wrong), [
      'Hvorfor: Teksten er for lang',
      'Hvorfor (på engelsk): Teksten er for lang',
      'Skriv en titel',
      'Datoen ligger før planens begyndelse',
    ])
  const unknown = { version: '1', titleDa: '', goalIds: track.id }
  for (const path of [`/da/udviklingsplaner/${slug}/nyt-spor`, `/da/spor/${track.slug}/ret`])
    assert.deepEqual(await summaryOf(path, unknown), [
      'Skriv en titel',
      'Valget findes ikke længere. Vælg igen',
    ])
})

test('two writers of one goal: 409 with both texts, and the typed links are kept', async () => {
  const stage = await setStage()
  const { goal } = await writePlan(stage)
  const path = `/da/maal/${goal.slug}/ret`
  assert.equal(
    (
      await stage.office.post(path, {
        version: '1',
        titleDa: 'Kontorets titel',
        visions: stage.star.visionId,
      })
    ).status,
    303,
  )
  const late = await stage.secretary.post(path, {
    version: '1',
    titleDa: 'Min titel',
    visions: stage.star.otherVisionId,
    target: '2028',
  })
  assert.equal(late.status, 409)
  assert.match(late.text, /Kontorets titel/)
  assert.match(late.text, /value="Min titel"/)
  assert.match(
    late.text,
    new RegExp(
      `value="${stage.star.otherVisionId}"[^>]*checked|checked[^>]*value="${stage.star.otherVisionId}"`,
    ),
  )
  assert.equal((await goalNow(stage, goal.id))?.title.da, 'Kontorets titel')
})

test('what is written new for a plan that was withdrawn meanwhile comes back filled, with the reason', async () => {
  const stage = await setStage()
  const { slug, goal } = await writePlan(stage)
  const withdrawal = `/da/udviklingsplaner/${slug}/tilbagetraekning`
  assert.equal((await stage.office.post(withdrawal, { reason: 'Erstattes' })).status, 303)
  for (const path of ['nyt-maal', 'nyt-spor']) {
    const late = await stage.secretary.post(`/da/udviklingsplaner/${slug}/${path}`, {
      titleDa: 'Skrevet længe',
      whyDa: 'Fordi',
      purposeDa: 'Fordi',
      goalIds: goal.id,
    })
    assert.equal(late.status, 409)
    assert.match(late.text, /Planen er trukket tilbage imens/)
    assert.match(late.text, /value="Skrevet længe"/)
    assert.match(late.text, />Fordi</)
  }
})

test('a goal is withdrawn with the tracks that work for it alone, refused by name while an action hangs on them, and restored', async () => {
  const stage = await setStage()
  const { goal, track, plan } = await writePlan(stage)
  const path = `/da/maal/${goal.slug}/tilbagetraekning`
  const actionId = await carry(stage, track.id, { title: 'Den hængende handling' })
  const asked = await stage.secretary.get(path)
  assert.match(asked.text, /Den hængende handling/)
  assert.doesNotMatch(asked.text, /name="reason"/)
  assert.equal(
    (await stage.secretary.post(path, { reason: 'Væk' }, { from: `/da/maal/${goal.slug}/ret` })).status,
    409,
  )
  assert.equal((await goalNow(stage, goal.id))?.withdrawnOn, null)
  await stage.work((db) => db.deleteFrom('plans.actionTrack').where('actionId', '=', actionId).execute())
  assert.equal((await stage.secretary.post(path, { reason: '' })).status, 422)
  assert.equal((await stage.secretary.post(path, { reason: 'Behovet er væk' })).status, 303)
  const { tracks } = await partsOf(stage, plan.id)
  assert.deepEqual(
    [tracks[0]?.withdrawnReason, (await goalNow(stage, goal.id))?.withdrawnReason],
    ['Behovet er væk', 'Behovet er væk'],
  )
  const page = await stage.secretary.get(`/da/maal/${goal.slug}`)
  assert.match(page.text, /Behovet er væk/)
  for (const part of [`/da/maal/${goal.slug}`, `/da/spor/${track.slug}`]) {
    const opened = await stage.secretary.get(`${part}/ret`)
    assert.deepEqual([opened.status, /trukket tilbage og kan ikke rettes/.test(opened.text)], [409, true])
    const written = { version: '2', titleDa: 'Skrevet imens', goalIds: goal.id }
    const late = await stage.secretary.post(`${part}/ret`, written, { from: path })
    assert.deepEqual([late.status, /value="Skrevet imens"/.test(late.text)], [409, true])
    assert.match(late.text, /trukket tilbage og kan ikke rettes/)
  }
  const changed = { version: 2, titleDa: 'Skrevet imens' }
  assert.equal((await stage.secretary.api('PATCH', `/plans/goals/${goal.id}`, changed)).status, 409)
  assert.equal((await stage.secretary.api('PATCH', `/plans/tracks/${track.id}`, changed)).status, 409)
  assert.equal(
    (await stage.secretary.post(`/da/spor/${track.slug}/genoptagelse`, {}, { from: `/da/maal/${goal.slug}` }))
      .status,
    409,
  )
  assert.equal(
    (await stage.secretary.post(`/da/maal/${goal.slug}/genoptagelse`, {}, { from: `/da/maal/${goal.slug}` }))
      .status,
    303,
  )
  const back = await partsOf(stage, plan.id)
  assert.ok([...back.goals, ...back.tracks].every((p) => p.withdrawnOn === null))
})

test('a goal is moved to another plan with its own tracks, only to a plan that the writer writes, and copied', async () => {
  const stage = await setStage()
  const first = await writePlan(stage)
  const second = await writePlan(stage, 'Anden plan')
  await stage.otherSecretary.post('/da/ny-udviklingsplan', {
    bodyId: stage.otherBodyId,
    titleDa: 'Fremmed plan',
  })
  const foreign = await stage.work((db) =>
    db
      .selectFrom('plans.developmentPlan')
      .select('id')
      .where('bodyId', '=', stage.otherBodyId)
      .executeTakeFirstOrThrow(),
  )
  const move = `/da/maal/${first.goal.slug}/flytning`
  assert.doesNotMatch((await stage.secretary.get(move)).text, /Fremmed plan/)
  assert.equal((await stage.secretary.post(move, { planId: foreign.id })).status, 422)
  assert.equal((await stage.secretary.post(move, { planId: second.plan.id })).status, 303)
  assert.deepEqual(
    [(await partsOf(stage, first.plan.id)).goals.length, (await partsOf(stage, first.plan.id)).tracks.length],
    [0, 0],
  )
  const moved = await partsOf(stage, second.plan.id)
  assert.deepEqual(moved.goals.map((g) => g.id).toSorted(), [first.goal.id, second.goal.id].toSorted())
  assert.equal(moved.tracks.length, 2)
  assert.equal(
    (await stage.secretary.post(`/da/maal/${first.goal.slug}/kopi`, { planId: first.plan.id })).status,
    303,
  )
  const copied = await partsOf(stage, first.plan.id)
  assert.deepEqual(
    copied.goals.map((g) => g.title.da),
    ['Cyklen først i Grøn plan (kopi)'],
  )
  assert.deepEqual(copied.goals[0]?.serves.visions, [stage.star.visionId])
  assert.deepEqual(
    copied.tracks.map((t) => [t.title.da, t.goalIds]),
    [['Stier i Grøn plan (kopi)', [copied.goals[0].id]]],
  )
})

test('a track works for several goals, is moved under others, and is refused where no goal of its plan is chosen', async () => {
  const stage = await setStage()
  const { slug, goal, track, plan } = await writePlan(stage)
  const other = await setStage()
  const foreign = await writePlan(other)
  await stage.secretary.post(`/da/udviklingsplaner/${slug}/nyt-maal`, { titleDa: 'Et til' })
  const second = (await partsOf(stage, plan.id)).goals.find((g) => g.id !== goal.id)!
  const edit = `/da/spor/${track.slug}/ret`
  assert.equal(
    (await stage.secretary.post(edit, { version: '1', titleDa: 'Stier', goalIds: [] })).status,
    422,
  )
  assert.equal(
    (
      await stage.secretary.post(edit, {
        version: '1',
        titleDa: 'Stier',
        goalIds: [goal.id, foreign.goal.id],
      })
    ).status,
    422,
  )
  assert.equal(
    (await stage.secretary.post(edit, { version: '1', titleDa: 'Stier', goalIds: [goal.id, second.id] }))
      .status,
    303,
  )
  assert.deepEqual((await partsOf(stage, plan.id)).tracks[0]?.goalIds, [goal.id, second.id])
  assert.equal((await stage.secretary.post('/da/spor/stier/flytning', { goalIds: second.id })).status, 303)
  assert.deepEqual((await partsOf(stage, plan.id)).tracks[0]?.goalIds, [second.id])
  const page = (await stage.secretary.get('/da/spor/stier')).text
  assert.match(page, /supplerende/)
})

test('goals are ordered by a button or as sent, and the numbers follow', async () => {
  const stage = await setStage()
  const { slug, goal, plan } = await writePlan(stage)
  for (const titleDa of ['B', 'C'])
    await stage.secretary.post(`/da/udviklingsplaner/${slug}/nyt-maal`, {
      titleDa,
      visions: stage.star.visionId,
    })
  const ids = (await partsOf(stage, plan.id)).goals.map((g) => g.id)
  const path = `/da/udviklingsplaner/${slug}/raekkefoelge`
  assert.equal((await stage.secretary.post(path, { order: ids, move: `down:${goal.id}` })).status, 303)
  assert.deepEqual(
    (await partsOf(stage, plan.id)).goals.map((g) => g.id),
    [ids[1], ids[0], ids[2]],
  )
  await stage.secretary.post(path, { order: [ids[2]!, 'nonsense', ids[2]!] })
  assert.deepEqual(
    (await partsOf(stage, plan.id)).goals.map((g) => g.id),
    [ids[2], ids[1], ids[0]],
  )
})

test('the remit is chosen by the secretary and the strategy office, and names what lacks a goal', async () => {
  const [stage, other] = [await setStage(), await setStage()]
  const { slug } = await writePlan(stage)
  assert.equal((await stage.member.get('/da/udvalg/tmu/omraade')).status, 403)
  assert.equal((await stage.otherSecretary.get('/da/udvalg/tmu/omraade')).status, 403)
  assert.equal(
    (await stage.secretary.post('/da/udvalg/tmu/omraade', { visions: other.star.visionId })).status,
    422,
  )
  assert.equal(
    (await stage.secretary.post('/da/udvalg/tmu/omraade', { focusAreas: stage.star.areaId })).status,
    303,
  )
  const page = (await stage.secretary.get(`/da/udviklingsplaner/${slug}/skriv`)).text
  assert.match(page, /Vision 1\.2 hører til udvalget, men har intet mål/)
  assert.doesNotMatch(page, /Vision 1\.1 hører til/)
  const { listRemits } = await import('../remits/queries.ts')
  const remits = await stage.work((db) => listRemits(db))
  assert.deepEqual(
    [...remits.get(stage.bodyId)!].toSorted(),
    [stage.star.visionId, stage.star.otherVisionId].toSorted(),
  )
})
