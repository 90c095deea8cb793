import { foundIn, json, nothing, type ApiRoutes } from '#platform/http'
import { faulty } from '../development-plans/api-kit.ts'
import { handOver, lockHeld } from './commands.ts'
import { findBoth, handOverForm } from './routes.tsx'
import { mayHandOver } from './rules.ts'

/** All of a position's actions and goals to another. */
export function handOverApi(api: ApiRoutes) {
  api.post(
    '/plans/handovers',
    {
      who: 'signed-in',
      load: nothing,
      may: mayHandOver,
      form: handOverForm.omit({ seen: true }),
      describe: {
        summary: 'Hand over all actions and goals from one position to another',
        tag: 'actions',
        example: {
          body: {
            from: foundIn('/organisation/positions', 'items.role=staff.id'),
            to: foundIn('/organisation/positions', 'items.role=head.id'),
          },
        },
      },
    },
    async (visit, _, form) => {
      const { from, to, errors } = await findBoth(visit, form)
      if (!from || !to) return faulty(errors)
      const held = await lockHeld(visit.db, from.id)
      await handOver(visit.db, held, from.id, to.id)
      return json({ actions: held.actions.map((a) => a.id), goals: held.goals.map((g) => g.id) })
    },
  )
}
