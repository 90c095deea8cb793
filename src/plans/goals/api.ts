import { z } from 'zod'
import type { Db } from '#platform/db'
import { isId } from '#platform/ids'
import { foundIn, json, nothing, type ApiRoutes } from '#platform/http'
import {
  created,
  etagOf,
  faulty,
  pagedOf,
  listed,
  merged,
  pageOf,
  patchOf,
  refusedBy,
  titleFault,
  writtenSince,
} from '../development-plans/api-kit.ts'
import { goalChoices, plansToChoose } from '../development-plans/choices.ts'
import { bareForm, reasonForm } from '../development-plans/forms.ts'
import { writesPlans } from '../development-plans/gates.ts'
import { holdingsOf, tracksOnlyFor } from '../development-plans/holdings.ts'
import { lockDevelopmentPlan } from '../development-plans/queries.ts'
import { mayWriteDevelopmentPlan } from '../visibility.ts'
import { addGoal, changeGoal } from './commands.ts'
import { contentOfGoal, goalForm, newGoalForm, planChoiceForm, type GoalForm } from './forms.ts'
import { goalById, goalByIdToChange, mayWriteGoal, seesGoal } from './gates.ts'
import { findGoal, listGoalsPage } from './queries.ts'
import { faultsOf } from './routes.tsx'
import { isSupplementary, type Goal } from './rules.ts'
import {
  copyGoalWithTracks,
  moveGoalWithTracks,
  restoreGoalWithTracks,
  withdrawGoalWithTracks,
} from './with-tracks.ts'

const path = '/plans/goals'
const tag = 'goals'
const writing = { who: 'signed-in', load: goalByIdToChange, sees: seesGoal, may: mayWriteGoal } as const
const inPlan = { planId: z.string('planMissing').refine(isId, 'planMissing') }

export const goalOut = (goal: Goal) => ({
  id: goal.id,
  planId: goal.planId,
  code: goal.code,
  title: goal.title,
  why: goal.why,
  success: goal.success,
  target: goal.target,
  responsible: goal.responsiblePositionId,
  ...goal.serves,
  supplementary: isSupplementary(goal),
  withdrawnOn: goal.withdrawnOn,
  withdrawnReason: goal.withdrawnReason,
  slug: goal.slug,
  position: goal.position,
  version: goal.version,
})
const answer = async (db: Db, id: string) => {
  const goal = (await findGoal(db, id))!
  return json(goalOut(goal), 200, etagOf(goal))
}

const plans = '/plans/development-plans'
const added = {
  planId: foundIn(plans),
  titleDa: 'Flere mødesteder i landsbyerne',
  visions: [foundIn('/strategy/visions')],
}
const otherPlan = {
  params: { id: foundIn(path, 'items.*.id', { plan: foundIn(plans) }) },
  body: { planId: foundIn(plans, 'items.1.id') },
}

/** Goals for programs: the same forms, rights and commands as the pages. */
export function goalApi(api: ApiRoutes) {
  api.get(
    path,
    {
      who: 'anyone',
      load: nothing,
      may: () => true,
      describe: {
        summary: 'Goals of plans that you may read',
        tag,
        ...pagedOf('Only of the development plan with this id'),
      },
    },
    async (visit) => {
      const { after, limit } = pageOf(visit)
      return listed(
        await listGoalsPage(visit.db, { after, limit: limit + 1, planId: visit.query.get('plan') }),
        limit,
        goalOut,
      )
    },
  )
  api.get(
    `${path}/:id`,
    {
      who: 'anyone',
      load: goalById,
      sees: seesGoal,
      may: () => true,
      describe: { summary: 'One goal', tag },
    },
    (_, { goal }) => json(goalOut(goal), 200, etagOf(goal)),
  )
  api.post(
    path,
    {
      who: 'signed-in',
      load: nothing,
      may: writesPlans,
      form: newGoalForm.safeExtend(inPlan),
      describe: { summary: 'Add a goal to a plan', tag, status: 201, example: { body: added } },
    },
    async (visit, _, form) => {
      const plan = await lockDevelopmentPlan(visit.db, form.planId)
      if (!plan || !mayWriteDevelopmentPlan(visit.actor, plan))
        return faulty([{ field: 'planId', message: 'unknownChoice' }])
      if (plan.withdrawnOn) return refusedBy('plan-withdrawn')
      const content = contentOfGoal(form as unknown as GoalForm)
      const errors = faultsOf(await goalChoices(visit.db), plan, content)
      if (errors.length) return faulty(errors)
      const id = await addGoal(visit.db, plan, content)
      return created(visit, path, id, goalOut((await findGoal(visit.db, id))!))
    },
  )
  api.patch(
    `${path}/:id`,
    {
      ...writing,
      form: patchOf(goalForm),
      describe: {
        summary: 'Change what is given; If-Match or version says what was seen',
        tag,
        example: { body: { successDa: 'Hver landsby har et mødested.' } },
      },
    },
    async (visit, { goal, plan }, form, typed) => {
      if (goal.withdrawnOn) return refusedBy('withdrawn-part')
      const all = merged(form, typed, fieldsOf(goal))
      const content = contentOfGoal(all)
      const errors = [...titleFault(all), ...faultsOf(await goalChoices(visit.db), plan, content, goal)]
      if (errors.length) return faulty(errors)
      if (form.version !== goal.version) return writtenSince(goalOut(goal))
      await changeGoal(visit.db, goal, plan, content)
      return answer(visit.db, goal.id)
    },
  )
  goalStateApi(api)
}

/** A goal as the fields of its form. */
const fieldsOf = ({ title, why, success, target, responsiblePositionId, serves }: Goal) => ({
  titleDa: title.da ?? '',
  titleEn: title.en ?? '',
  whyDa: why.da ?? '',
  whyEn: why.en ?? '',
  successDa: success.da ?? '',
  successEn: success.en ?? '',
  target,
  responsible: responsiblePositionId ?? '',
  ...serves,
})

function goalStateApi(api: ApiRoutes) {
  api.post(
    `${path}/:id/withdrawal`,
    {
      ...writing,
      form: reasonForm,
      describe: { summary: 'Withdraw with the tracks that work for it alone, with a reason', tag },
    },
    async (visit, found, form) => {
      const { goal } = found
      const refusal = await withdrawGoalWithTracks(visit, found, form.reason)
      if (refusal === 'holding')
        return refusedBy(
          refusal,
          await holdingsOf(visit.db, visit.house, {
            goals: [goal],
            tracks: await tracksOnlyFor(visit.db, goal),
          }),
        )
      return refusal ? refusedBy(refusal) : answer(visit.db, goal.id)
    },
  )
  api.post(
    `${path}/:id/restoration`,
    { ...writing, form: bareForm, describe: { summary: 'Take a withdrawal back', tag } },
    async (visit, found) => {
      const refusal = await restoreGoalWithTracks(visit.db, found)
      return refusal ? refusedBy(refusal) : answer(visit.db, found.goal.id)
    },
  )
  api.post(
    `${path}/:id/move`,
    {
      ...writing,
      form: planChoiceForm,
      describe: { summary: 'Move to another plan that you write', tag, example: otherPlan },
    },
    async (visit, { goal, plan }, form) => {
      const to = (await plansToChoose(visit.db)).find((p) => p.id === form.planId && p.id !== plan.id)
      if (!to) return faulty([{ field: 'planId', message: 'unknownChoice' }])
      await moveGoalWithTracks(visit.db, goal, plan, to)
      return answer(visit.db, goal.id)
    },
  )
  api.post(
    `${path}/:id/copy`,
    {
      ...writing,
      form: planChoiceForm,
      describe: {
        summary: 'Copy with its tracks to a plan that you write',
        tag,
        status: 201,
        example: otherPlan,
      },
    },
    async (visit, { goal }, form) => {
      const to = (await plansToChoose(visit.db)).find((p) => p.id === form.planId)
      if (!to) return faulty([{ field: 'planId', message: 'unknownChoice' }])
      const id = await copyGoalWithTracks(visit.db, goal, to)
      return created(visit, path, id, goalOut((await findGoal(visit.db, id))!))
    },
  )
}
