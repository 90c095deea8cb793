import { giveAddress } from '#platform/db'
import { newId } from '#platform/ids'
import { addBody, addUnit, foundMunicipality, type Founded } from '#test/municipality'
import { findDevelopmentPlan, listDevelopmentPlans } from '../queries.ts'

/** A municipality with a small star, two committees and the people who write, release and may not. */
export async function setStage() {
  const m = await foundMunicipality()
  const star = await m.work((db) => addStar(db))
  const [bodyId, otherBodyId] = [
    await m.work((db) => addBody(db, 'tmu')),
    await m.work((db) => addBody(db, 'kfu')),
  ]
  const unitId = await m.work((db) => addUnit(db))
  return {
    ...m,
    star,
    bodyId,
    otherBodyId,
    unitId,
    secretary: await m.signIn({ role: 'committee-secretary', bodyId }),
    otherSecretary: await m.signIn({ role: 'committee-secretary', bodyId: otherBodyId }),
    chair: await m.signIn({ role: 'committee-chair', bodyId }),
    office: await m.signIn({ role: 'strategy-office' }),
    member: await m.signIn({ role: 'council-member' }),
  }
}
export type Stage = Awaited<ReturnType<typeof setStage>>

type Db = Parameters<Parameters<Founded['work']>[0]>[0]
const text = (da: string) => JSON.stringify({ da, en: da })

async function addStar(db: Db) {
  const [strategyId, areaId, visionId, otherVisionId, valueId] = [newId(), newId(), newId(), newId(), newId()]
  await db
    .insertInto('strategy.strategy')
    .values({
      id: strategyId,
      title: text('Strategi'),
      overallGoal: text('Godt liv'),
      periodName: '2022-2026',
      councilTermStarts: null,
      councilTermEnds: null,
      endsOn: null,
      supersedes: 'null',
    })
    .execute()
  const part = (id: string, code: string, position: number) => ({
    id,
    strategyId,
    code,
    title: text(code),
    summary: '{}',
    slug: text(code),
    position,
  })
  await db
    .insertInto('strategy.focusArea')
    .values(part(areaId, 'natur', 1))
    .execute()
  await db
    .insertInto('strategy.coreValue')
    .values({ ...part(valueId, 'klima', 1), question: '{}' })
    .execute()
  for (const [i, id] of [visionId, otherVisionId].entries())
    await db
      .insertInto('strategy.vision')
      .values({
        id,
        strategyId,
        focusAreaId: areaId,
        code: `vision-${i + 1}`,
        title: text(`Vision ${i + 1}`),
        challenge: '{}',
        means: '[]',
        partners: '[]',
        target: 'null',
        figures: '[]',
        slug: text(`vision-${i + 1}`),
        position: i + 1,
      })
      .execute()
  return { areaId, visionId, otherVisionId, valueId }
}

/** Begins a plan with one goal and one track, as the secretary does it; returns their ids and slugs. */
export async function writePlan(stage: Stage, title = 'Grøn plan') {
  const { secretary, bodyId, star } = stage
  await secretary.post('/da/ny-udviklingsplan', {
    bodyId,
    titleDa: title,
    startsOn: '2026-01-01',
    endsOn: '2029-12-31',
  })
  const plan = (await stage.work((db) => listDevelopmentPlans(db))).find((p) => p.title.da === title)!
  const slug = plan.slug.da!
  await secretary.post(`/da/udviklingsplaner/${slug}/nyt-maal`, {
    titleDa: `Cyklen først i ${title}`,
    whyDa: 'Fordi',
    visions: star.visionId,
    coreValues: star.valueId,
    target: '2. kvartal 2027',
  })
  const goal = await only(stage, 'plans.goal', plan.id)
  await secretary.post(`/da/udviklingsplaner/${slug}/nyt-spor`, {
    titleDa: `Stier i ${title}`,
    goalIds: goal.id,
  })
  const track = await only(stage, 'plans.track', plan.id)
  return { plan, slug, goal: { ...goal, slug: goal.slug.da! }, track: { ...track, slug: track.slug.da! } }
}
const only = (stage: Stage, table: 'plans.goal' | 'plans.track', planId: string) =>
  stage.work((db) =>
    db
      .selectFrom(table as 'plans.goal')
      .select(['id', 'slug', 'version', 'code'])
      .where('planId', '=', planId)
      .executeTakeFirstOrThrow(),
  )

export const planNow = (stage: Stage, id: string) => stage.work((db) => findDevelopmentPlan(db, id))

/** An action that carries a track; its plan is a draft, committed or released. */
export const carry = (
  stage: Stage,
  trackId: string,
  {
    title = 'Handlingen',
    state = 'released',
    phase = 'under-way',
    publicPhase = 'under-way' as string | null,
  } = {},
) =>
  stage.work(async (db) => {
    const [planId, actionId] = [newId(), newId()]
    const slug = JSON.stringify(await giveAddress(db, 'action', actionId, { da: title }))
    const on = '2026-02-01' as never
    await db
      .insertInto('plans.actionPlan')
      .values({
        id: planId,
        unitId: stage.unitId,
        code: `p-${planId.slice(-8)}`,
        title: text('Handleplan'),
        introduction: '{}',
        startsOn: null,
        endsOn: null,
        slug: text('p'),
        committedOn: state === 'draft' ? null : on,
        releasedOn: state === 'released' ? on : null,
      })
      .execute()
    await db
      .insertInto('plans.action')
      .values({
        id: actionId,
        planId,
        code: `h-${actionId.slice(-8)}`,
        title: text(title),
        description: '{}',
        municipalRole: null,
        phase: phase as never,
        publicPhase: publicPhase as never,
        leadPositionId: stage.secretary.positionId,
        starts: null,
        ends: null,
        firstEnds: null,
        moneyText: 'null',
        priceLevel: null,
        effect: '{}',
        links: '[]',
        slug,
        position: 1,
      })
      .execute()
    await db.insertInto('plans.actionTrack').values({ actionId, trackId }).execute()
    return actionId
  })
