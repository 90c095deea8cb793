import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setStage, writePlan } from '../testing/stage.ts'
import { goalDataset, trackDataset } from './datasets.ts'
import { searchPlans } from './search.ts'

test('search and open data tell citizens of released plans only', async () => {
  const stage = await setStage()
  const { slug, plan, goal, track } = await writePlan(stage)
  const documents = () => stage.work((db) => searchPlans(db, [{ kind: 'development-plan', id: plan.id }]))
  const told = async () => {
    const [goals, tracks] = [goalDataset, trackDataset].map((set) =>
      stage.work(async (db) => {
        const all = []
        for await (const row of set.rows(db, 'da')) all.push(row)
        return all
      }),
    )
    return { goals: await goals!, tracks: await tracks! }
  }
  assert.deepEqual(new Set((await documents()).flatMap((d) => d.seenBy)), new Set([`body:${stage.bodyId}`]))
  assert.deepEqual(await told(), { goals: [], tracks: [] })
  await stage.secretary.post(`/da/udviklingsplaner/${slug}/frigivelse`, { on: '2026-11-01' })
  assert.deepEqual(
    (await documents()).map((d) => [d.kind, d.id, d.seenBy]),
    [
      ['development-plan', plan.id, ['public']],
      ['goal', goal.id, ['public']],
      ['track', track.id, ['public']],
    ],
  )
  const { goals, tracks } = await told()
  assert.deepEqual(
    [goals[0]?.['visions'], goals[0]?.['supplementary'], tracks[0]?.['goals']],
    ['vision-1', 0, goal.code],
  )
  await stage.secretary.post(`/da/udviklingsplaner/${slug}/tilbagetraekning`, { reason: 'Fejl' })
  assert.ok((await documents()).every((d) => d.seenBy.length === 0))
  assert.deepEqual(await told(), { goals: [], tracks: [] })
})

test('a secretary is told what waits: a plan to begin, then a draft, the remit, and visions without a goal', async () => {
  const stage = await setStage()
  const home = async () => (await stage.secretary.get('/da/min-side')).text
  assert.match(await home(), /Udvalg tmu har ingen udviklingsplan endnu/)
  const { slug } = await writePlan(stage)
  const draft = await home()
  assert.match(draft, /Udviklingsplanen for Udvalg tmu er en kladde/)
  assert.match(draft, /Vælg området for Udvalg tmu/)
  await stage.secretary.post('/da/udvalg/tmu/omraade', { focusAreas: stage.star.areaId })
  await stage.secretary.post(`/da/udviklingsplaner/${slug}/frigivelse`, { on: '2026-11-01' })
  const released = await home()
  assert.match(released, /Ét mål i planen for Udvalg tmu mangler en ansvarlig/)
  assert.match(released, /Én vision i området for Udvalg tmu har intet mål/)
  // a track that serves it is no goal: the coverage has the hole until somebody says that it is meant
  const [goal] = await stage.work((db) => db.selectFrom('plans.goal').select('id').execute())
  await stage.secretary.post(`/da/udviklingsplaner/${slug}/nyt-spor`, {
    titleDa: 'Spor',
    goalIds: goal!.id,
    visions: stage.star.otherVisionId,
  })
  const writing = async () => (await stage.secretary.get(`/da/udviklingsplaner/${slug}/skriv`)).text
  assert.match(await writing(), /Vision 1\.2 hører til udvalget, men har intet mål/)
  assert.match(await home(), /Én vision i området for Udvalg tmu har intet mål/)
  const spot = '/da/daekning/begrundelse?body=tmu&vision=vision-2'
  assert.equal((await stage.secretary.post(spot, { reason: 'Det tager vi næste år.' })).status, 303)
  assert.doesNotMatch(await writing(), /men har intet mål/)
  assert.doesNotMatch(await home(), /har intet mål/)
})
