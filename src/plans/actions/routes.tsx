import { moved, see, type FieldError, type PageRoutes, type Typed, type Visit } from '#platform/http'
import { findPlan, type FoundPlan } from '../action-plans/queries.ts'
import { withdrawnPlanPage } from '../action-plans/pages.tsx'
import { mayWriteActionPlan, seesActionPlan } from '../visibility.ts'
import { addAction, writeAction } from './commands.ts'
import { findUnknown, type References } from './choices.ts'
import { contentFrom, contentOf, milestonesFrom } from './content.ts'
import { crossFaults, earlyFaults, editActionForm, isOfColumn, newActionForm } from './forms.ts'
import { loadAction, unlessWithdrawn, writing } from './around.tsx'
import { planWithdrawn } from './form-kit.tsx'
import { actionPath, actionPaths, planPaths } from './paths.ts'
import { findAction, type FoundAction } from './read.ts'
import { isWithdrawn, seesAction } from './rules.ts'
import { conflictPage, editPage, newPage, showAction, withdrawnWhileEdited } from './pages.tsx'
import { stateRoutes } from './state-routes.tsx'
import { actionTexts } from './words.ts'

export function actionRoutes(pages: PageRoutes) {
  pages.get(
    actionPath,
    { who: 'anyone', load: loadAction, sees: seesAction, may: () => true, cacheable: true },
    (visit, action) =>
      action.current ? showAction(visit, action) : moved(visit.to(actionPath, { slug: action.slug })),
  )
  pages.get(
    planPaths.newAction,
    { who: 'signed-in', load: loadPlan, sees: seesActionPlan, may: mayWriteActionPlan },
    (visit, plan) =>
      plan.withdrawnOn
        ? withdrawnPlanPage(visit, plan, actionTexts(visit.language).form.newTitle)
        : newPage(visit, plan, {}),
  )
  pages.post(
    planPaths.newAction,
    {
      who: 'signed-in',
      load: loadPlan,
      sees: seesActionPlan,
      may: mayWriteActionPlan,
      form: newActionForm,
      again: (visit, plan, refused) => newPage(visit, plan, allFaults(refused)),
    },
    async (visit, plan, form, typed) => {
      if (plan.withdrawnOn) return newPage(visit, plan, { typed, errors: planWithdrawn })
      const errors = [
        ...crossFaults(typed),
        ...earlyFaults(form, plan, null),
        ...(await findUnknown(visit.db, form, null)),
      ]
      if (errors.length) return newPage(visit, plan, { typed, errors })
      const milestones = milestonesFrom(form.milestoneTitle, form.milestoneDue, visit.language)
      const { slug } = await addAction(visit.db, plan, contentFrom(form, visit.language, null), {
        milestones,
      })
      return see(visit.to(actionPath, { slug, gemt: '1' }))
    },
  )
  pages.get(
    actionPaths.edit,
    writing,
    unlessWithdrawn((visit, action) => editPage(visit, action, {})),
  )
  pages.post(
    actionPaths.edit,
    {
      ...writing,
      form: editActionForm,
      again: (visit, action, refused) => editPage(visit, action, allFaults(refused)),
    },
    async (visit, action, form, typed) => {
      const content = contentFrom(form, visit.language, contentOf(action))
      if (isWithdrawn(action)) return withdrawnWhileEdited(visit, action, content)
      const errors = [
        ...crossFaults(typed),
        ...earlyFaults(form, action.plan, action),
        ...(await findUnknown(visit.db, form, referencesOf(action))),
      ]
      if (errors.length) return editPage(visit, action, { typed, errors })
      if (await writeAction(visit.db, action, content, form.version))
        return see(visit.to(actionPath, { slug: await slugNow(visit, action), gemt: '1' }))
      const newest = (await findAction(visit.db, visit.language, visit.params['slug'] ?? '', 'all')) ?? action
      const yours = contentFrom(form, visit.language, contentOf(newest))
      if (isWithdrawn(newest)) return withdrawnWhileEdited(visit, newest, yours)
      return conflictPage(visit, newest, typed, yours)
    },
  )
  stateRoutes(pages)
}

export const referencesOf = (action: FoundAction | Parameters<typeof contentOf>[0]): References => {
  const { leadPositionId, tracks, units, partners } = contentOf(action)
  return { leadPositionId, tracks, units, partners }
}
const loadPlan = (db: Visit['db'], params: Visit['params'], visit: Visit): Promise<FoundPlan | undefined> =>
  findPlan(db, visit.language, params['slug'] ?? '')

/** A rename gives a new address. */
async function slugNow(visit: Visit, action: FoundAction) {
  const row = await visit.db
    .selectFrom('plans.action')
    .select('slug')
    .where('id', '=', action.id)
    .executeTakeFirst()
  return row?.slug ?? action.slug
}

/** Faults of single fields and those that hang on more than one, told at once. */
export const allFaults = ({ typed, errors }: { typed: Typed; errors: FieldError[] }) => {
  const own = errors.filter((e) => !isOfColumn(e))
  return {
    typed,
    errors: [...own, ...crossFaults(typed).filter((c) => !own.some((e) => e.field === c.field))],
  }
}
