import { fitsLimit, readPaging } from '#platform/api'
import { findSettings } from '#organisation'
import { anyone, faulty, json, nothing, type ApiRoutes, type Visit } from '#platform/http'
import { isId } from '#platform/ids'
import { askedSince, findChanges } from '../changes/page-data.ts'
import { findCoverage, type Coverage, type Covered } from '../coverage/queries.ts'
import { audienceOf, type Figures } from '../counting/index.ts'
import { findStandingStar } from '../star/standing.ts'
import { findThread } from '../visions/queries.ts'
import { listThreadActions } from './thread-actions.ts'
import { changesShape, coverageShape, starShape, threadShape } from './shapes.ts'

const tag = 'alignment'

/** The red thread for programs: the same figures as the pages, for the same readers. */
export function alignmentApi(api: ApiRoutes) {
  api.get(
    '/alignment/star',
    {
      who: 'anyone',
      load: nothing,
      may: anyone,
      describe: {
        summary: 'The star: every vision with its figures, every value with what serves it',
        tag,
        response: starShape,
      },
    },
    async (visit) => {
      const { star, visions, values } = await findStandingStar(visit.db, audienceOf(visit.actor))
      return json({
        ...about(visit),
        overallGoal: star.strategy?.overallGoal ?? null,
        visions: visions.map((v) => ({
          id: v.id,
          number: v.number,
          code: v.code,
          title: v.title,
          focusArea: v.area.code,
          figures: figures(v.at),
        })),
        values: values.map(({ id, code, title, goals, actions }) => ({ id, code, title, goals, actions })),
      })
    },
  )

  api.get(
    '/alignment/visions/:id/thread',
    {
      who: 'anyone',
      load: async (db, { id }, visit) =>
        isId(id)
          ? (await findStandingStar(db, audienceOf(visit.actor))).visions.find((v) => v.id === id)
          : undefined,
      may: anyone,
      describe: {
        summary: 'One vision down to its actions; actions come in pages',
        tag,
        response: threadShape,
        query: {
          cursor: 'The `next` of the page before',
          limit: 'Actions per page, 1 to 500; 200 unless told',
        },
        fits: { cursor: isId, limit: fitsLimit(500) },
      },
    },
    async (visit, vision) => {
      const { db, actor, query } = visit
      const { limit } = readPaging(query, 200)
      const audience = audienceOf(actor)
      const [thread, actions] = await Promise.all([
        findThread(db, audience, 'vision', vision.id, findSettings(db)),
        listThreadActions(db, audience, vision.id, query.get('cursor'), limit + 1),
      ])
      return json({
        ...about(visit),
        vision: { id: vision.id, title: vision.title, figures: figures(vision.at) },
        goals: thread.goals.map((g) => ({
          id: g.id,
          title: g.title,
          committeeId: g.bodyId,
          target: g.target,
          figures: figures(g.at),
        })),
        tracks: thread.tracks.map((t) => ({
          id: t.id,
          title: t.title,
          committeeId: t.bodyId,
          goalIds: t.goalIds,
          figures: figures(t.at),
        })),
        actions: actions.slice(0, limit),
        next: actions.length > limit ? actions[limit - 1]!.id : null,
      })
    },
  )

  api.get(
    '/alignment/coverage',
    {
      who: 'anyone',
      load: nothing,
      may: anyone,
      describe: { summary: 'Every vision and value against every committee', tag, response: coverageShape },
    },
    async (visit) => {
      const audience = audienceOf(visit.actor)
      const [{ visions, values }, ofVisions, ofValues] = await Promise.all([
        findStandingStar(visit.db, audience),
        findCoverage(visit.db, audience, 'vision'),
        findCoverage(visit.db, audience, 'core-value'),
      ])
      return json({
        ...about(visit),
        cells: [...cells('vision', ofVisions, visions), ...cells('core-value', ofValues, values)],
      })
    },
  )

  api.get(
    '/alignment/changes',
    {
      who: 'anyone',
      load: nothing,
      may: anyone,
      describe: {
        summary:
          'What has changed since a day, or since the last council meeting: of each kind the newest 60, and `more` names the kinds that have more; before `visionsNotedFrom` it is not known how visions stood',
        tag,
        response: changesShape,
        query: { since: 'A day before today, such as 2026-10-29' },
      },
    },
    async (visit) => {
      const { since, day, wrong } = askedSince(visit)
      if (wrong) return faulty([{ field: 'since', message: 'unknown' }])
      const changes = await findChanges(visit, since)
      return json({
        ...about(visit),
        since: day ?? changes.meetings.last,
        visionsNotedFrom: changes.visionsNotedFrom,
        visions: changes.visionTurns,
        more: changes.more.map((kind) => (kind === 'releases' ? 'plans' : kind)),
        strategy: changes.strategy.map(({ kind, id, title, shape, on }) => ({ kind, id, title, shape, on })),
        plans: changes.releases.map(({ kind, id, title, on }) => ({ kind, id, title, on })),
        goals: changes.goals.map(({ id, title, withdrawn, moved, target, on }) => ({
          id,
          title,
          withdrawn,
          moved,
          target,
          on,
        })),
        actions: changes.actions.map(({ id, title, shape, isNew, moved, newDate, on, line }) => ({
          id,
          title,
          shape,
          isNew,
          moved: moved ?? false,
          newDate,
          on,
          line,
        })),
      })
    },
  )
}

const about = ({ actor, db }: Visit) => ({ audience: audienceOf(actor), asOf: db.today })

function figures({
  signal,
  because,
  progress,
  expected,
  behindPoints,
  goals,
  bodies,
  actions,
  ...rest
}: Figures) {
  const { onTrack, atRisk, late, notStarted, paused, silent, completed, idea, continuous, stopped } = rest
  const counts = { onTrack, atRisk, late, notStarted, paused, silent, completed, idea, continuous, stopped }
  return { signal, because, progress, expected, behindPoints, goals, committees: bodies, actions, counts }
}

const cells = (kind: Covered, coverage: Coverage, subjects: readonly { id: string; code: string }[]) =>
  subjects.flatMap(({ id, code }) =>
    coverage.row(id).cells.map((cell, i) => ({
      kind,
      subjectId: id,
      subject: code,
      committeeId: coverage.committees[i]!.id,
      committee: coverage.committees[i]!.code,
      state: cell.kind,
      goals: cell.kind === 'carried' ? cell.goals : 0,
      actions: cell.actions,
      ...(cell.kind === 'deliberate' && {
        gapId: cell.gap.id,
        reason: cell.gap.reason,
        declaredOn: cell.gap.declaredOn,
        declaredBy: cell.gap.declaredBy,
      }),
    })),
  )
