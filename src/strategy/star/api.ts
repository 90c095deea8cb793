import { z } from 'zod'
import type { Db } from '#platform/db'
import { anyone, foundIn, json, nothing, type ApiRoutes, type Params } from '#platform/http'
import { isId } from '#platform/ids'
import { findPart } from '../parts/queries.ts'
import { findStar, findVision } from './queries.ts'
import {
  stands,
  type CoreValue,
  type FocusArea,
  type FocusAreaRow,
  type PlacedVision,
  type Strategy,
  type Vision,
} from './rules.ts'

const open = { who: 'anyone' as const, may: anyone }
const tag = 'strategy'

/** Reads for everybody: the star and its parts. */
export function readingApi(api: ApiRoutes) {
  api.get(
    '/strategy/star',
    {
      ...open,
      load: nothing,
      describe: { summary: 'The whole star: centre, values, focus areas and visions, in order', tag },
    },
    async ({ db }) => {
      const { strategy, values, areas } = await findStar(db)
      const focusAreas = areas.map((area) => ({
        ...areaOut(area),
        visions: area.visions.map((v) => visionOut(v)),
      }))
      return json({
        strategy: strategy ? strategyOut(strategy) : null,
        values: values.map((v) => valueOut(v)),
        focusAreas,
      })
    },
  )
  listRoutes(api)
  oneRoutes(api)
}

// the star bears at most 64 visions: a list is one page, with `next` as in every other list
function listRoutes(api: ApiRoutes) {
  const list = (items: unknown[]) => json({ items, next: null })
  const gate = (summary: string) => ({
    ...open,
    load: nothing,
    describe: { summary, tag, response: listSchema },
  })
  api.get('/strategy/core-values', gate('The core values, in order'), async ({ db }) =>
    list((await findStar(db)).values.map((v) => valueOut(v))),
  )
  api.get('/strategy/focus-areas', gate('The focus areas, in order'), async ({ db }) =>
    list((await findStar(db)).areas.map((a) => areaOut(a))),
  )
  api.get('/strategy/visions', gate('The visions, in the order of the star'), async ({ db }) =>
    list((await findStar(db)).areas.flatMap((a) => a.visions).map((v) => visionOut(v))),
  )
}
const listSchema = z.object({ items: z.array(z.record(z.string(), z.unknown())), next: z.null() })

function oneRoutes(api: ApiRoutes) {
  const describe = (summary: string) => ({ summary, tag })
  api.get(
    '/strategy/strategies/:id',
    {
      ...open,
      load: loadStrategy,
      describe: { ...describe('The strategy: title, centre and period'), example: theStrategy },
    },
    (_, s) => json(strategyOut(s), 200, etag(s)),
  )
  api.get(
    '/strategy/visions/:id',
    { ...open, load: loadVision, describe: describe('One vision, withdrawn ones too') },
    (_, v) => json(visionOut(v), 200, etag(v)),
  )
  api.get(
    '/strategy/core-values/:id',
    { ...open, load: loadPart('core-value'), describe: describe('One core value, withdrawn ones too') },
    (_, v) => json(valueOut(v), 200, etag(v)),
  )
  api.get(
    '/strategy/focus-areas/:id',
    { ...open, load: loadPart('focus-area'), describe: describe('One focus area, withdrawn ones too') },
    (_, a) => json(areaOut(a), 200, etag(a)),
  )
}

const loadVision = (db: Db, { id = '' }: Params) => findVision(db, id)
const loadPart =
  <K extends 'core-value' | 'focus-area'>(kind: K) =>
  (db: Db, { id = '' }: Params) =>
    findPart(db, kind, id)

/** Its only address that names it is the star. */
export const theStrategy = { params: { id: foundIn('/strategy/star', 'strategy.id') } }

/** The strategy that stands, by its id. */
export async function loadStrategy(db: Db, { id = '' }: Params) {
  if (!isId(id)) return undefined
  const { strategy } = await findStar(db)
  return strategy?.id === id ? strategy : undefined
}

/** The version that a later change must have seen. */
export const etag = ({ version }: { version: number }) => ({ etag: `"v${version}"` })

export const strategyOut = (s: Strategy) => s
export const valueOut = (v: CoreValue) => ({ ...basics(v), summary: v.summary, question: v.question })
export const areaOut = (a: FocusArea | FocusAreaRow) => ({
  ...basics(a),
  ...('number' in a && { number: a.number, hue: a.hue }),
  summary: a.summary,
})
export const visionOut = (v: Vision | PlacedVision) => ({
  ...basics(v),
  number: v.number,
  hue: v.hue,
  focusAreaId: v.focusAreaId,
  challenge: v.challenge,
  means: v.means,
  partners: v.partners,
  target: v.target,
  figures: v.figures,
})

const basics = (part: CoreValue | FocusAreaRow | Vision) => ({
  id: part.id,
  code: part.code,
  title: part.title,
  slug: part.slug,
  version: part.version,
  withdrawn: stands(part) ? null : { on: part.withdrawnOn, reason: part.withdrawnReason },
})
