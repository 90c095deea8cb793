import {
  anyone,
  faulty,
  json,
  nothing,
  problem,
  type Answer,
  type ApiRoutes,
  type Visit,
} from '#platform/http'
import { fitsLimit, readPaging } from '#platform/api'
import { findSettings } from '#organisation'
import {
  audienceOf,
  figuresOf,
  hasSignal,
  type Figures,
  type RollUp,
  type SubjectKind,
} from '../counting/index.ts'
import { listRollUpPage } from '../counting/queries.ts'
import { streamed } from '../words/stream.ts'
import { narrow } from './narrow.ts'
import { readPage, readPlace, writePlace } from './pages.ts'
import type { ListedAction } from './queries.ts'
import { isSort, isStatus, readWish } from './rules.ts'
import { wholeTree } from './tree.ts'

const everyone = { who: 'anyone' as const, load: nothing, may: anyone }
const paging = { cursor: 'where to go on, from `next`', limit: 'how many, 1 to 500; 100 unless told' }

export function actionApi(api: ApiRoutes) {
  const filters = {
    status:
      'late, silent, at-risk, paused, not-started, on-track, idea, completed, stopped or attention (late or silent)',
    vision: 'code of a vision; an unknown one gives an empty list',
    area: 'code of a focus area; an unknown one gives an empty list',
    body: 'code of a committee; an unknown one gives an empty list',
    unit: 'code of a unit; an unknown one gives an empty list',
    plan: 'code of an action plan; an unknown one gives an empty list',
    lead: 'code of a position; an unknown one gives an empty list',
    text: 'words in the title',
    sort: 'title, status, deadline or updated',
  }
  api.get(
    '/alignment/actions',
    {
      ...everyone,
      describe: {
        summary: 'Actions with status and progress, filtered and sorted',
        tag: 'alignment',
        query: { ...filters, ...paging },
        fits: { status: isStatus, sort: isSort, limit: fitsLimit(500) },
      },
    },
    actions,
  )
  api.get(
    '/alignment/roll-ups',
    {
      ...everyone,
      describe: {
        summary:
          'Progress, expected and signal of everything that goals or actions serve; what has none has no sum, so a vision without goals stands only in /alignment/star',
        tag: 'alignment',
        query: { kind: `${kinds.join(', ')}; vision unless told`, ...paging },
        fits: { limit: fitsLimit(500) },
      },
    },
    rollUps,
  )
  api.get(
    '/alignment/whole-tree',
    {
      ...everyone,
      describe: {
        summary: 'The whole red thread: strategy, development plans, goals, tracks, actions',
        tag: 'alignment',
      },
    },
    (visit) => {
      const stream = streamed(visit, (db) => wholeTree(db, audienceOf(visit.actor)))
      return stream
        ? { status: 200, body: stream, type: 'application/json; charset=utf-8' }
        : problem(429, 'Many are fetching the whole just now; try again in a moment', {})
    },
  )
}

async function actions(visit: Visit): Promise<Answer> {
  const wish = readWish(visit.query)
  const cursor = visit.query.get('cursor')
  const place = cursor ? readPlace(cursor, wish.sort) : null
  if (cursor && !place) return unknownCursor()
  const audience = audienceOf(visit.actor)
  const narrowed = await narrow(visit.db, audience, wish)
  const { rows, next } = await readPage(visit.db, audience, wish, narrowed, place, limitOf(visit))
  return json({ items: rows.map(itemOf), next: next && writePlace(next) })
}
const unknownCursor = () => faulty([{ field: 'cursor', message: 'unknown' }])
const limitOf = (visit: Visit) => readPaging(visit.query).limit

const itemOf = (row: ListedAction) => ({
  id: row.id,
  code: row.code,
  title: row.title,
  slug: row.slug,
  phase: row.phase,
  status: row.shown,
  progress: row.counts ? row.progressPpm / 1_000_000 : null,
  expected: row.counts ? row.expectedPpm / 1_000_000 : null,
  ends: row.ends,
  deadline: row.deadline,
  lastUpdateOn: row.lastUpdateOn,
  stoppedReason: row.stoppedReason,
  lead: { id: row.leadId, title: row.lead },
  unit: { id: row.unitId, name: row.unit },
  plan: { id: row.planId, title: row.plan },
})

const kinds: SubjectKind[] = [
  'all',
  'vision',
  'focus-area',
  'core-value',
  'body',
  'goal',
  'track',
  'plan',
  'unit',
  'vision-body',
  'core-value-body',
]

async function rollUps(visit: Visit): Promise<Answer> {
  const kind = kinds.find((k) => k === (visit.query.get('kind') ?? 'vision'))
  if (!kind) return faulty([{ field: 'kind', message: 'unknown' }])
  const cursor = /^([0-9a-f-]{36})([0-9a-f-]{36})$/.exec(visit.query.get('cursor') ?? '')
  if (visit.query.get('cursor') && !cursor) return unknownCursor()
  const limit = limitOf(visit)
  const [rows, settings] = await Promise.all([
    listRollUpPage(visit.db, audienceOf(visit.actor), kind, cursor ? [cursor[1]!, cursor[2]!] : null, limit),
    findSettings(visit.db),
  ])
  const last = rows.at(-1)
  return json({
    thresholds: { onTrackWithin: settings.onTrackWithin, atRiskWithin: settings.atRiskWithin },
    items: rows.map((row) => ({
      kind: row.kind,
      subjectId: row.subjectId,
      ...(row.kind.endsWith('-body') && { bodyId: row.otherId }),
      ...told(row.kind, figuresOf(row, settings)),
    })),
    next: last && rows.length === limit ? last.subjectId + last.otherId : null,
  })
}

const told = (kind: RollUp['kind'], { signal, because, behindPoints, ...sums }: Figures) =>
  hasSignal(kind) ? { signal, because, behindPoints, ...sums } : sums
