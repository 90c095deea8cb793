import { z } from 'zod'
import type { Db } from '#platform/db'
import { foundIn, json, type ApiRoutes, type Params, type Visit } from '#platform/http'
import { isId } from '#platform/ids'
import { answerAction } from '../actions/api.ts'
import { cells, version } from '../actions/fields.ts'
import { findActionById } from '../actions/read.ts'
import { isWithdrawn, mayWriteAction, readingOf, seesAction, type Action } from '../actions/rules.ts'
import { faulty, patchOf, writtenSince } from '../development-plans/api-kit.ts'
import { writeMilestones } from './commands.ts'
import { linesFrom, milestoneFaults } from './forms.ts'
import { inOrder } from './rules.ts'

const load = (db: Db, params: Params): Promise<Action | undefined> =>
  isId(params['id']) ? findActionById(db, params['id'], readingOf(db.actor)) : Promise.resolve(undefined)
const open = (actor: Visit['actor'], action: Action) => mayWriteAction(actor, action) && !isWithdrawn(action)
const form = patchOf(
  z.object({
    milestoneId: cells(40, 120),
    milestoneTitle: cells(200, 120),
    milestoneDue: cells(40, 120),
    milestoneOut: cells(40, 120),
    order: cells(40, 120),
    version: version(),
  }),
)

/** The milestones of an action, all at once, as the page writes them. */
export function milestoneApi(api: ApiRoutes) {
  const path = '/plans/actions/:id/milestones'
  const tag = 'actions'
  api.get(
    path,
    {
      who: 'anyone',
      load,
      sees: seesAction,
      may: () => true,
      describe: { summary: 'The milestones of an action, in order', tag },
    },
    (_, action) => json({ items: action.milestones, next: null }),
  )
  api.patch(
    path,
    {
      who: 'signed-in',
      load,
      sees: seesAction,
      may: open,
      form,
      describe: {
        summary:
          'Write milestones: rows of id (empty for a new one), title and due; out takes some out; order sorts them',
        tag,
        example: {
          params: { id: foundIn('/plans/actions', 'items.1.id') },
          body: { milestoneId: [''], milestoneTitle: ['Første spadestik'], milestoneDue: ['2027-05'] },
        },
      },
    },
    async (visit, action, form, typed) => {
      const errors = milestoneFaults(typed, action)
      if (errors.length) return faulty(errors)
      const given = inOrder(linesFrom(form), form.order, '')
      // rows that are left out of a change stay as they are
      const kept = action.milestones
        .filter((m) => !given.some((l) => l.id === m.id))
        .map((m) => ({
          id: m.id,
          title: m.title[visit.language] ?? m.title.da ?? m.title.en ?? '',
          due: m.due,
          out: false,
        }))
      if (await writeMilestones(visit.db, action, [...kept, ...given], form.version, visit.language))
        return answerAction(visit, action.id)
      return writtenSince({ milestones: action.milestones, version: action.version })
    },
  )
}
