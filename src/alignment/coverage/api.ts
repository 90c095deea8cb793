import { foundIn, json, problem, type ApiRoutes, type Visit } from '#platform/http'
import { declareGap, endGap } from './commands.ts'
import { gapForm, noFields } from './forms.ts'
import { lockGap } from './queries.ts'
import { mayDeclareGap } from './rules.ts'
import { findSpot, type GapSpot } from './spot.ts'

const path = '/alignment/deliberate-gaps'
const tag = 'alignment'

/** Gaps that are meant, for programs: the same form, rights and commands as the pages. */
export function coverageApi(api: ApiRoutes) {
  api.post(
    path,
    {
      who: 'signed-in',
      load: (_db, _params, visit: Visit) => findSpot(visit),
      may: (actor, spot: GapSpot) => mayDeclareGap(actor, spot.body.id),
      form: gapForm,
      describe: {
        summary: 'Say that a committee means to have no goal for a vision or a value, and why',
        tag,
        status: 201,
        query: {
          body: 'code of the committee',
          vision: 'code of the vision',
          value: 'code of the value, instead of a vision',
        },
        example: {
          query: {
            body: foundIn('/alignment/coverage', 'cells.state=open.committee'),
            vision: foundIn('/alignment/coverage', 'cells.state=open.subject'),
          },
        },
      },
    },
    async (visit, { covered, subject, body, cell }, { reason }) => {
      const declared = await declareGap(visit.db, { covered, id: subject.id, bodyId: body.id, cell }, reason)
      if (typeof declared === 'string') return problem(409, declared)
      const gap = { id: declared.id, bodyId: body.id, reason, declaredOn: visit.db.today }
      return json({ ...gap, [covered === 'vision' ? 'visionId' : 'coreValueId']: subject.id }, 201)
    },
  )
  api.post(
    `${path}/:id/end`,
    {
      who: 'signed-in',
      load: (db, { id }) => lockGap(db, id ?? ''),
      may: (actor, gap) => mayDeclareGap(actor, gap.bodyId),
      form: noFields,
      describe: {
        summary: 'End it: the committee has something to carry here again',
        tag,
        example: { params: { id: foundIn('/alignment/coverage', 'cells.*.gapId') } },
      },
    },
    async (visit, gap) => {
      await endGap(visit.db, gap)
      return json({ id: gap.id, endedOn: visit.db.today })
    },
  )
}
