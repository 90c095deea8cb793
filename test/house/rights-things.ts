import assert from 'node:assert/strict'
import type { Db } from '#platform/db'
import { newId } from '#platform/ids'
import { addPerson, invite } from '#organisation'
import { inMunicipality } from '#test/municipality'
import type { Visitor } from '#test/visitor'
import type { House, Visitors } from './rights-people.ts'

export interface Thing {
  id: string
  slug: string
  /** The status given of an action. */
  update?: string
}
/** A word in everything that somebody does not see, by what the table `sees` calls it. */
export const secrets: Record<string, string> = {
  'development plan draft': 'zebrakladde',
  'action plan draft': 'zebraudkast',
  'action plan committed': 'zebratilsagn',
  'action unreleased': 'zebraventer',
  'internal note released': 'zebranotat',
}

/** By kind and state, as `goal draft`; what has no states by its kind alone. */
export type Things = Record<string, Thing>

export interface Item {
  id: string
  code: string
  slug: { da: string }
}
export const thingOf = ({ id, slug }: Item): Thing => ({ id, slug: slug.da })
export const list = async (visitor: Visitor, path: string): Promise<Item[]> =>
  (
    JSON.parse((await visitor.api('GET', `${path}${path.includes('?') ? '&' : '?'}limit=200`)).text) as {
      items: Item[]
    }
  ).items
async function make(visitor: Visitor, path: string, body: unknown): Promise<Item> {
  const got = await visitor.api('POST', path, body)
  assert.ok(got.status < 300, `${path}: ${got.status} ${got.text}`)
  return JSON.parse(got.text) as Item
}

/** What the addresses are filled with, made by those whose task it is. */
export async function makeThings(house: House, v: Visitors): Promise<Things> {
  const office = v['so']!
  const found = async (path: string, code: string) => (await list(office, path)).find((i) => i.code === code)!
  const vision = thingOf(await found('/strategy/visions', 'mobility'))
  const committee = await inMunicipality(house.running, house.municipality, (db) => bodyOf(db, 'tmu'))
  const political = await politicalThings(v, committee.id)
  const lead = (await found('/organisation/positions', 'trafikplanlaegger')).id
  const unit = (await found('/organisation/units', 'vej')).id
  return {
    committee,
    vision,
    strategy: await star(office),
    'focus area': thingOf(await found('/strategy/focus-areas', 'nature-green')),
    value: thingOf(await found('/strategy/core-values', 'climate')),
    ...(await houseThings(house, committee.id, vision.id)),
    ...political,
    ...(await administrativeThings(v, { unit, lead, track: political['track released']!.id })),
  }
}

const bodyOf = async (db: Db, code: string): Promise<Thing> => {
  const body = await db
    .selectFrom('organisation.body')
    .select(['id', 'slug'])
    .where('code', '=', code)
    .executeTakeFirstOrThrow()
  return { id: body.id, slug: body.slug.da! }
}
const star = async (visitor: Visitor): Promise<Thing> => {
  const { strategy } = JSON.parse((await visitor.api('GET', '/strategy/star')).text) as { strategy: Item }
  return { id: strategy.id, slug: '' }
}

const houseThings = ({ running, municipality }: House, bodyId: string, visionId: string) =>
  inMunicipality(running, municipality, async (db) => {
    const personId = await addPerson(db, { name: 'Prøveperson', email: null })
    const gap = { id: newId(), bodyId, visionId, coreValueId: null, reason: 'Prøve' }
    await db
      .insertInto('alignment.deliberateGap')
      .values({ ...gap, declaredOn: db.today, declaredBy: null, endedOn: null })
      .execute()
    return {
      gap: { id: gap.id, slug: '' },
      invitation: { id: '', slug: await invite(db, 'invitation', { personId }) },
      'invitation first': { id: '', slug: await invite(db, 'first-administrator') },
    }
  })

/** A plan of the committee with a goal and a track: released, still a draft, and withdrawn after its release. */
async function politicalThings(v: Visitors, bodyId: string): Promise<Things> {
  const things: Things = {}
  for (const state of ['released', 'draft', 'withdrawn']) {
    const secretary = v['se']!
    const word = secrets[`development plan ${state}`] ?? state
    const plan = await make(secretary, '/plans/development-plans', { titleDa: `Plan ${word}`, bodyId })
    const goal = await make(secretary, '/plans/goals', { titleDa: `Mål ${word}`, planId: plan.id })
    const track = await make(secretary, '/plans/tracks', {
      titleDa: `Spor ${word}`,
      planId: plan.id,
      goalIds: [goal.id],
    })
    if (state !== 'draft')
      await make(secretary, `/plans/development-plans/${plan.id}/release`, { on: '2026-11-23' })
    if (state === 'withdrawn')
      await make(secretary, `/plans/development-plans/${plan.id}/withdrawal`, { reason: 'Prøve' })
    Object.assign(things, {
      [`development plan ${state}`]: thingOf(plan),
      [`goal ${state}`]: thingOf(goal),
      [`track ${state}`]: thingOf(track),
    })
  }
  return things
}

/** Plans of the unit with an action and its status; in the released one also an action that waits for its release, and one withdrawn. */
async function administrativeThings(
  v: Visitors,
  { unit, lead, track }: { unit: string; lead: string; track: string },
): Promise<Things> {
  const head = v['he']!
  const things: Things = {}
  const addAction = async (state: string, planId: string) => {
    const action = await make(head, '/plans/actions', {
      title: `Handling ${secrets[`action ${state}`] ?? secrets[`action plan ${state}`] ?? state}`,
      phase: 'under-way',
      leadPositionId: lead,
      tracks: [track],
      planId,
    })
    const { id } = await make(v['st']!, `/plans/actions/${action.id}/status-updates`, {
      choice: 'on-track',
      publicLine: 'Det går.',
      internalNote: state === 'released' ? secrets['internal note released'] : '',
    })
    things[`action ${state}`] = { ...thingOf(action), update: id }
    return action.id
  }
  for (const state of ['released', 'committed', 'draft', 'withdrawn']) {
    const plan = await make(head, '/plans/action-plans', {
      title: `Handlingsplan ${secrets[`action plan ${state}`] ?? state}`,
      unitId: unit,
    })
    const at = `/plans/action-plans/${plan.id}`
    things[`action plan ${state}`] = thingOf(plan)
    await addAction(state === 'withdrawn' ? 'of a withdrawn plan' : state, plan.id)
    const withdrawn = state === 'released' && (await addAction('withdrawn', plan.id))
    const { version } = JSON.parse((await head.api('GET', at)).text) as { version: number }
    if (state !== 'draft') await make(head, `${at}/commitment`, { version })
    if (state === 'released' || state === 'withdrawn') await make(head, `${at}/release`, { release: [] })
    if (state === 'withdrawn') await make(head, `${at}/withdrawal`, { reason: 'Prøve' })
    if (withdrawn) await make(head, `/plans/actions/${withdrawn}/withdrawal`, { reason: 'Prøve' })
  }
  await addAction('unreleased', things['action plan released']!.id)
  return things
}
