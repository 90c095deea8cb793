import type { Db } from '#platform/db'
import { record } from '#platform/history'
import { newId } from '#platform/ids'
import type { Day } from '#platform/time'
import { addBody, addUnit } from '#test/municipality'

/** What a test moves about: two committees, two areas, four visions, goals, tracks, plans of three units, actions. */
export interface Sample {
  bodies: string[]
  units: string[]
  lead: string
  areas: string[]
  visions: string[]
  values: string[]
  plans: string[]
  goals: string[]
  tracks: string[]
  actionPlans: string[]
  actions: string[]
  milestones: { id: string; actionId: string }[]
}

const text = (da: string) => JSON.stringify({ da })
const slug = (name: string) => JSON.stringify({ da: name, en: name })

export async function addSample(db: Db, actionCount = 12): Promise<Sample> {
  const bodies = [await addBody(db, 'tmu'), await addBody(db, 'kfu')]
  const top = await addUnit(db, 'by')
  const units = [top, await addUnit(db, 'vej', top), await addUnit(db, 'skole')]
  const lead = await addLead(db, units[1]!)
  const { areas, visions, values } = await addStrategy(db)
  const plans = await Promise.all(bodies.map((body) => addDevelopmentPlan(db, body)))
  const goals: string[] = []
  const tracks: string[] = []
  for (const [n, plan] of plans.entries()) {
    for (let g = 0; g < 3; g++) goals.push(await addGoal(db, plan, `${n}-${g}`, g))
    for (let t = 0; t < 3; t++) tracks.push(await addTrack(db, plan, `${n}-${t}`, t))
  }
  const actionPlans = await Promise.all(units.map((unit, n) => addActionPlan(db, unit, `${n}`)))
  const sample: Sample = {
    bodies,
    units,
    lead,
    areas,
    visions,
    values,
    plans,
    goals,
    tracks,
    actionPlans,
    actions: [],
    milestones: [],
  }
  await linkSome(db, sample)
  for (let n = 0; n < actionCount; n++) await addAction(db, sample, n)
  return sample
}

async function addLead(db: Db, unitId: string) {
  const id = newId()
  const row = {
    id,
    code: 'leder',
    title: text('Leder'),
    role: 'head' as const,
    bodyId: null,
    unitId,
    partnerId: null,
    validFrom: null,
    validTo: null,
  }
  await db.insertInto('organisation.position').values(row).execute()
  return id
}

async function addStrategy(db: Db) {
  const strategyId = newId()
  const strategy = {
    id: strategyId,
    title: text('Strategi'),
    overallGoal: text('Sammen'),
    periodName: '2022-2026',
    councilTermStarts: null,
    councilTermEnds: null,
    endsOn: null,
    supersedes: 'null',
  }
  await db.insertInto('strategy.strategy').values(strategy).execute()
  const areas = [newId(), newId()]
  for (const [position, id] of areas.entries())
    await db
      .insertInto('strategy.focusArea')
      .values({
        id,
        strategyId,
        code: `a${position}`,
        title: text(`Område ${position}`),
        summary: '{}',
        slug: slug(`omraade-${position}`),
        position,
      })
      .execute()
  const visions = [newId(), newId(), newId(), newId()]
  for (const [position, id] of visions.entries())
    await db
      .insertInto('strategy.vision')
      .values({
        id,
        strategyId,
        focusAreaId: areas[position % 2]!,
        code: `v${position}`,
        title: text(`Vision ${position}`),
        challenge: '{}',
        means: '[]',
        partners: '[]',
        target: 'null',
        figures: '[]',
        slug: slug(`vision-${position}`),
        position,
      })
      .execute()
  const values = [newId(), newId()]
  for (const [position, id] of values.entries())
    await db
      .insertInto('strategy.coreValue')
      .values({
        id,
        strategyId,
        code: `w${position}`,
        title: text(`Værdi ${position}`),
        summary: '{}',
        question: '{}',
        slug: slug(`vaerdi-${position}`),
        position,
      })
      .execute()
  for (const id of visions)
    await record(db, { kind: 'strategy.vision-written', subject: { kind: 'vision', id }, public: true })
  return { areas, visions, values }
}

async function addDevelopmentPlan(db: Db, bodyId: string) {
  const id = newId()
  await db
    .insertInto('plans.developmentPlan')
    .values({
      id,
      bodyId,
      title: text('Plan'),
      introduction: '{}',
      startsOn: null,
      endsOn: null,
      releasedOn: '2024-01-01' as Day,
      slug: slug(id),
    })
    .execute()
  return id
}
async function addGoal(db: Db, planId: string, code: string, position: number) {
  const id = newId()
  await db
    .insertInto('plans.goal')
    .values({
      id,
      planId,
      code,
      title: text(`Mål ${code}`),
      why: '{}',
      success: '{}',
      target: null,
      responsiblePositionId: null,
      slug: slug(`maal-${code}`),
      position,
    })
    .execute()
  await record(db, {
    kind: 'plans.goal-written',
    subject: { kind: 'goal', id },
    parent: { kind: 'development-plan', id: planId },
    public: true,
  })
  return id
}
async function addTrack(db: Db, planId: string, code: string, position: number) {
  const id = newId()
  await db
    .insertInto('plans.track')
    .values({
      id,
      planId,
      code,
      title: text(`Spor ${code}`),
      purpose: '{}',
      slug: slug(`spor-${code}`),
      position,
    })
    .execute()
  await record(db, {
    kind: 'plans.track-written',
    subject: { kind: 'track', id },
    parent: { kind: 'development-plan', id: planId },
    public: true,
  })
  return id
}
async function addActionPlan(db: Db, unitId: string, code: string) {
  const id = newId()
  await db
    .insertInto('plans.actionPlan')
    .values({
      id,
      unitId,
      code,
      title: text(`Handlingsplan ${code}`),
      introduction: '{}',
      startsOn: null,
      endsOn: null,
      committedOn: '2024-01-01' as Day,
      releasedOn: '2024-01-02' as Day,
      slug: slug(`plan-${code}`),
    })
    .execute()
  return id
}

async function linkSome(db: Db, { goals, tracks, visions, areas, values }: Sample) {
  for (const [n, trackId] of tracks.entries())
    await db.insertInto('plans.trackGoal').values({ trackId, goalId: goals[n]! }).execute()
  const nothing = { goalId: null, trackId: null, visionId: null, focusAreaId: null, coreValueId: null }
  const links = [
    { goalId: goals[0]!, visionId: visions[0]! },
    { goalId: goals[0]!, coreValueId: values[0]! },
    { goalId: goals[1]!, focusAreaId: areas[1]! },
    { goalId: goals[3]!, visionId: visions[0]! },
    { goalId: goals[3]!, visionId: visions[1]! },
    { trackId: tracks[4]!, visionId: visions[2]! },
  ]
  for (const link of links)
    await db
      .insertInto('plans.serves')
      .values({ id: newId(), ...nothing, ...link })
      .execute()
}

const titles = [
  'Cykelsti til Hornum',
  'Ældrepleje i Aars',
  'Åbne legepladser',
  'Elbiler i plejen',
  'Børnehaver med køkken',
  'Ny skolevej',
  'Æblehaver',
]
export async function addAction(db: Db, sample: Sample, n: number) {
  const id = newId()
  const phase = (['under-way', 'planned', 'under-way', 'idea', 'continuous', 'completed'] as const)[n % 6]!
  const signal = (['on-track', null, 'at-risk', null, 'on-track', 'on-track'] as const)[n % 6]!
  await db
    .insertInto('plans.action')
    .values({
      id,
      planId: sample.actionPlans[n % sample.actionPlans.length]!,
      code: `h${n}`,
      title: text(`${titles[n % titles.length]} ${n}`),
      description: '{}',
      municipalRole: null,
      phase,
      leadPositionId: sample.lead,
      starts: null,
      ends: n % 4 ? (`2026-${String(9 + (n % 4)).padStart(2, '0')}` as never) : null,
      firstEnds: null,
      moneyText: 'null',
      priceLevel: null,
      effect: '{}',
      links: '[]',
      slug: slug(`handling-${n}`),
      position: n,
      signal,
      lastUpdateOn: signal && ('2026-10-01' as Day),
      publicPhase: n % 3 ? phase : null,
      publicSignal: n % 3 ? signal : null,
      publicLastUpdateOn: signal && ('2026-09-01' as Day),
    })
    .execute()
  await db
    .insertInto('plans.actionTrack')
    .values({ actionId: id, trackId: sample.tracks[n % sample.tracks.length]! })
    .execute()
  for (let m = 0; m < n % 4; m++) await addMilestone(db, sample, id, m)
  sample.actions.push(id)
  await record(db, { kind: 'plans.action-written', subject: { kind: 'action', id }, public: true })
  return id
}
async function addMilestone(db: Db, sample: Sample, actionId: string, m: number) {
  const id = newId()
  await db
    .insertInto('plans.milestone')
    .values({
      id,
      actionId,
      code: `m${m}`,
      title: text(`Milepæl ${m}`),
      due: `2026-${['10', '11', '12'][m]}` as never,
      reachedOn: m ? null : ('2026-10-05' as Day),
      position: m,
    })
    .execute()
  sample.milestones.push({ id, actionId })
}

/** The line of history of a status that a test has given by hand. */
export const recordStatus = (db: Db, actionId: string, isPublic: boolean) =>
  record(db, {
    kind: 'plans.status-given',
    subject: { kind: 'status-update', id: newId() },
    parent: { kind: 'action', id: actionId },
    public: isPublic,
  })
