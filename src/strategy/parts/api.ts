import { z } from 'zod'
import type { Db } from '#platform/db'
import { foundIn, json, nothing, problem, type ApiRoutes, type Params, type Visit } from '#platform/http'
import { isId } from '#platform/ids'
import { mayEditStrategy } from '../editor/rules.ts'
import { strategyContent, writeStrategy } from '../centre/commands.ts'
import { strategyShape } from '../centre/shapes.ts'
import { areaOut, etag, loadStrategy, strategyOut, theStrategy, valueOut, visionOut } from '../star/api.ts'
import { findVision } from '../star/queries.ts'
import { stands, type Strategy } from '../star/rules.ts'
import { addPart, rewritePart, type Outcome } from './commands.ts'
import { restorePart, withdrawPart } from './withdrawal.ts'
import { version } from './forms.ts'
import { contentOf, type Contents, type PartKind, type Rows } from './kinds.ts'
import { orderParts } from './order.ts'
import { findPart } from './queries.ts'
import { reasonForm } from './routes.tsx'
import { areaShape, valueShape, visionShape } from './shapes.ts'

const nouns = { 'core-value': 'core-values', 'focus-area': 'focus-areas', vision: 'visions' } as const
const office = { who: 'signed-in' as const, may: mayEditStrategy }
const tag = 'strategy'

// a plain string is Danish, the language of most municipalities; both languages can always be given
const shapes = {
  'core-value': valueShape('da'),
  'focus-area': areaShape('da'),
  vision: { ...visionShape('da'), focusAreaId: z.uuid('area-missing') },
}

/** Writes with the same rights, limits and commands as the pages. */
export function writingApi(api: ApiRoutes) {
  for (const kind of ['core-value', 'focus-area', 'vision'] as const) partApi(api, kind)
  orderApi(api)
  strategyApi(api)
}

function partApi(api: ApiRoutes, kind: PartKind) {
  const path = `/strategy/${nouns[kind]}`
  const load = (db: Db, { id = '' }: Params): Promise<Rows[PartKind] | undefined> => findPart(db, kind, id)
  const describe = (summary: string, status?: number, body?: Record<string, unknown>) => ({
    describe: { summary, tag, ...(status && { status }), ...(body && { example: { body } }) },
  })
  const title = { da: 'Liv i landsbyerne', en: 'Life in the villages' }
  const created = z.object(shapes[kind])
  const changed = z.object({ ...partial(shapes[kind]), version })

  api.post(
    path,
    {
      ...office,
      load: nothing,
      form: created,
      ...describe(`Add one to the ${nouns[kind]}`, 201, {
        title,
        ...(kind === 'vision' && { focusAreaId: foundIn('/strategy/focus-areas') }),
      }),
    },
    async (visit, _, form) => {
      const outcome = await addPart(visit.db, kind, form as unknown as Contents[PartKind])
      if (outcome.refusal !== null) return refused(kind, outcome)
      return json(await out(visit, kind, outcome.id), 201, {
        location: `${visit.url.pathname}/${outcome.id}`,
        etag: '"v1"',
      })
    },
  )
  api.patch(
    `${path}/:id`,
    {
      ...office,
      load,
      form: changed,
      ...describe('Change what is given; If-Match or version says what was seen', 200, { title }),
    },
    async (visit, part, form) => {
      const { version: seen, ...given } = form as { version: number }
      const content = { ...contentOf(kind, part as never), ...withoutMissing(given) } as Contents[PartKind]
      return done(visit, kind, await rewritePart(visit.db, kind, part.id, seen, content))
    },
  )
  api.post(
    `${path}/:id/withdrawal`,
    { ...office, load, form: reasonForm, ...describe('Withdraw, with a reason that all may read') },
    async (visit, part, { reason }) =>
      done(visit, kind, await withdrawPart(visit.db, visit.house.offers, kind, part.id, reason)),
  )
  api.post(
    `${path}/:id/restoration`,
    { ...office, load, form: z.object({}), ...describe('Take a withdrawal back') },
    async (visit, part) => done(visit, kind, await restorePart(visit.db, kind, part.id)),
  )
}

/** Every field may be left out of a change; a default must not stand in for what was not given. */
function partial(shape: Record<string, z.ZodType>): Record<string, z.ZodType> {
  return Object.fromEntries(
    Object.entries(shape).map(([key, type]) => [
      key,
      (type instanceof z.ZodDefault ? (type.unwrap() as z.ZodType) : type).optional(),
    ]),
  )
}
const withoutMissing = (given: object) =>
  Object.fromEntries(Object.entries(given).filter(([, v]) => v !== undefined))

async function done(visit: Visit, kind: PartKind, outcome: Outcome<PartKind>) {
  if (outcome.refusal !== null) return refused(kind, outcome)
  const row = (await findPart(visit.db, kind, outcome.id))!
  return json(await out(visit, kind, outcome.id), 200, etag(row))
}

async function out(visit: Visit, kind: PartKind, id: string) {
  if (kind === 'vision') return visionOut((await findVision(visit.db, id))!)
  return kind === 'core-value'
    ? valueOut((await findPart(visit.db, kind, id))!)
    : areaOut((await findPart(visit.db, kind, id))!)
}

/** 409 with the rule's name; the version that stands, and what hangs on it, are told. */
function refused(kind: PartKind, outcome: Extract<Outcome<PartKind>, { refusal: string }>) {
  const { refusal, current, holdings } = outcome
  return problem(409, refusal, {
    ...(current && {
      current: { version: current.version, ...contentOf(kind, current), withdrawn: !stands(current) },
    }),
    ...(holdings && { holding: holdings.map((h) => ({ on: h.on, kind: h.kind, title: h.title })) }),
  })
}

const ids = z.array(z.uuid()).max(64)
function orderApi(api: ApiRoutes) {
  const form = z.object({
    kind: z.enum(['core-value', 'focus-area', 'vision']),
    focusAreaId: z.uuid().optional(),
    seen: ids,
    order: ids,
  })
  const describe = {
    summary:
      'Put values, focus areas, or the visions of one focus area in a new order; `seen` is the order before',
    tag,
    status: 204,
    example: {
      body: {
        kind: 'vision',
        focusAreaId: foundIn('/strategy/star', 'focusAreas.1.id'),
        seen: foundIn('/strategy/star', 'focusAreas.1.visions.**.id'),
        order: foundIn('/strategy/star', 'focusAreas.1.visions.**.id'),
      },
    },
  }
  api.post(
    '/strategy/order',
    { ...office, load: nothing, form, describe },
    async ({ db }, _, { seen, order, ...row }) => {
      const refusal = await orderParts(db, row, seen, order)
      return refusal ? problem(409, refusal) : { status: 204 }
    },
  )
}

function strategyApi(api: ApiRoutes) {
  const body = {
    title: 'Strategi for hele kommunen',
    overallGoal: 'Flere bliver boende',
    periodName: '2026-2030',
  }
  const begun = z.object(strategyShape('da'))
  const changed = z.object({ ...partial(strategyShape('da')), version })
  api.post(
    '/strategy/strategies',
    {
      ...office,
      load: nothing,
      form: begun,
      describe: { summary: 'Begin the strategy where there is none', tag, status: 201, example: { body } },
    },
    async (visit, _, form) => {
      const { refusal, id = '' } = await writeStrategy(visit.db, undefined, form)
      if (refusal) return problem(409, refusal)
      return json({ id }, 201, { location: `${visit.url.pathname}/${id}`, etag: '"v1"' })
    },
  )
  const load = (db: Db, params: Params): Promise<Strategy | undefined> =>
    isId(params['id']) ? loadStrategy(db, params) : Promise.resolve(undefined)
  api.patch(
    '/strategy/strategies/:id',
    {
      ...office,
      load,
      form: changed,
      describe: {
        summary: 'Change title, centre or period',
        tag,
        example: { ...theStrategy, body: { periodName: '2022-2026' } },
      },
    },
    async ({ db }, strategy, form) => {
      const { version: seen, ...given } = form as { version: number }
      const { refusal, current } = await writeStrategy(db, seen, {
        ...strategyContent(strategy),
        ...withoutMissing(given),
      })
      if (refusal) return problem(409, refusal, { current })
      const now = (await loadStrategy(db, { id: strategy.id }))!
      return json(strategyOut(now), 200, etag(now))
    },
  )
}
