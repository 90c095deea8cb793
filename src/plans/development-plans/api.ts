import { foundIn, json, nothing, type ApiRoutes } from '#platform/http'
import { holdingsOfPlan } from './state-routes.tsx'
import { mayReleaseDevelopmentPlan, mayWriteDevelopmentPlan, seesDevelopmentPlan } from '../visibility.ts'
import {
  created,
  etagOf,
  faulty,
  listed,
  merged,
  paged,
  pageOf,
  patchOf,
  refusedBy,
  titleFault,
  writtenSince,
} from './api-kit.ts'
import { bodiesToChoose } from './choices.ts'
import { beginPlan, changePlanText, releasePlan, restorePlan, textOf, withdrawPlan } from './commands.ts'
import { bareForm, newPlanForm, planTextForm, reasonForm, releaseForm } from './forms.ts'
import { planById, planByIdToChange, writesPlans } from './gates.ts'
import { findDevelopmentPlan, listDevelopmentPlans } from './queries.ts'
import type { DevelopmentPlan } from './rules.ts'

const path = '/plans/development-plans'
const tag = 'development plans'
const writing = {
  who: 'signed-in',
  load: planByIdToChange,
  sees: seesDevelopmentPlan,
  may: mayWriteDevelopmentPlan,
} as const
const releasing = { ...writing, may: mayReleaseDevelopmentPlan } as const

export const planOut = (plan: DevelopmentPlan) => ({
  id: plan.id,
  bodyId: plan.bodyId,
  committee: plan.bodyCode,
  title: plan.title,
  introduction: plan.introduction,
  startsOn: plan.startsOn,
  endsOn: plan.endsOn,
  releasedOn: plan.releasedOn,
  withdrawnOn: plan.withdrawnOn,
  withdrawnReason: plan.withdrawnReason,
  slug: plan.slug,
  version: plan.version,
})
const answer = async (db: Parameters<typeof findDevelopmentPlan>[0], id: string) => {
  const plan = (await findDevelopmentPlan(db, id))!
  return json(planOut(plan), 200, etagOf(plan))
}

const begun = {
  bodyId: foundIn('/organisation/bodies', 'items.kind=standing-committee.id'),
  titleDa: 'Udviklingsplan for landsbyerne',
  startsOn: '2027-01-01',
  endsOn: '2030-12-31',
}

/** Development plans for programs: the same forms, rights and commands as the pages. */
export function planApi(api: ApiRoutes) {
  api.get(
    path,
    {
      who: 'anyone',
      load: nothing,
      may: () => true,
      describe: { summary: 'Development plans that you may read', tag, ...paged },
    },
    async (visit) => {
      const { after, limit } = pageOf(visit)
      const plans = (await listDevelopmentPlans(visit.db)).filter(
        (p) => seesDevelopmentPlan(visit.actor, p) && p.id > after,
      )
      return listed(
        plans.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
        limit,
        planOut,
      )
    },
  )
  api.get(
    `${path}/:id`,
    {
      who: 'anyone',
      load: planById,
      sees: seesDevelopmentPlan,
      may: () => true,
      describe: { summary: 'One development plan', tag },
    },
    (_, plan) => json(planOut(plan), 200, etagOf(plan)),
  )
  api.post(
    path,
    {
      who: 'signed-in',
      load: nothing,
      may: writesPlans,
      form: newPlanForm,
      describe: { summary: 'Begin a plan as a draft', tag, status: 201, example: { body: begun } },
    },
    async (visit, _, form) => {
      if (!(await bodiesToChoose(visit.db)).some((b) => b.id === form.bodyId))
        return faulty([{ field: 'bodyId', message: 'unknownChoice' }])
      const id = await beginPlan(visit.db, form.bodyId, textOf(form))
      return created(visit, path, id, planOut((await findDevelopmentPlan(visit.db, id))!))
    },
  )
  api.patch(
    `${path}/:id`,
    {
      ...writing,
      form: patchOf(planTextForm),
      describe: {
        summary: 'Change what is given; If-Match or version says what was seen',
        tag,
        example: { body: { introductionDa: 'Udvalget vil have liv i hele kommunen.' } },
      },
    },
    async (visit, plan, form, typed) => {
      const text = merged(form, typed, {
        titleDa: plan.title.da ?? '',
        titleEn: plan.title.en ?? '',
        introductionDa: plan.introduction.da ?? '',
        introductionEn: plan.introduction.en ?? '',
        startsOn: plan.startsOn,
        endsOn: plan.endsOn,
      })
      const turned =
        text.startsOn && text.endsOn && text.endsOn < text.startsOn
          ? [{ field: 'endsOn', message: 'periodTurned' }]
          : []
      const errors = [...titleFault(text), ...turned]
      if (errors.length) return faulty(errors)
      if (form.version !== plan.version) return writtenSince(planOut(plan))
      await changePlanText(visit.db, plan, textOf(text))
      return answer(visit.db, plan.id)
    },
  )
  planStateApi(api)
}

function planStateApi(api: ApiRoutes) {
  api.post(
    `${path}/:id/release`,
    {
      ...releasing,
      form: releaseForm,
      describe: { summary: 'Release to the public', tag, example: { body: { on: '2026-11-23' } } },
    },
    async (visit, plan, form) => {
      const refusal = await releasePlan(visit.db, plan, form.on!)
      return refusal ? refusedBy(refusal) : answer(visit.db, plan.id)
    },
  )
  api.post(
    `${path}/:id/withdrawal`,
    {
      ...writing,
      form: reasonForm,
      describe: { summary: 'Withdraw with its goals and tracks, with a reason', tag },
    },
    async (visit, plan, form) => {
      if (plan.withdrawnOn) return refusedBy('already-withdrawn')
      const holdings = await holdingsOfPlan(visit, plan)
      if (holdings.length) return refusedBy('holding', holdings)
      await withdrawPlan(visit.db, plan, form.reason)
      return answer(visit.db, plan.id)
    },
  )
  api.post(
    `${path}/:id/restoration`,
    { ...writing, form: bareForm, describe: { summary: 'Take a withdrawal back', tag } },
    async (visit, plan) => {
      if (!plan.withdrawnOn) return refusedBy('not-withdrawn')
      await restorePlan(visit.db, plan)
      return answer(visit.db, plan.id)
    },
  )
}
