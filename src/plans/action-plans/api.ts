import { ask, type Db } from '#platform/db'
import { foundIn, json, nothing, type ApiRoutes, type Params, type Typed } from '#platform/http'
import { isId } from '#platform/ids'
import { text } from '../actions/fields.ts'
import { emptyForm, withdrawalForm } from '../actions/forms.ts'
import { said } from '../actions/words.ts'
import {
  created,
  etagOf,
  faulty,
  listed,
  paged,
  pageOf,
  refusedBy,
  writtenSince,
} from '../development-plans/api-kit.ts'
import { releaseStatuses } from '../status/commands.ts'
import { releaseForm } from '../status/forms.ts'
import { addPlan, commitToPlan, releasePlan, restorePlan, withdrawPlan, writePlan } from './commands.ts'
import { commitmentForm, editPlanForm, newPlanForm, periodFaults } from './forms.ts'
import { findPlanById, lockPlanById, planSeen } from './queries.ts'
import { chosenFrom, mayWriteFor } from './routes.tsx'
import { mayDecidePlan, mayMakePlans, mayRestorePlan, mayWritePlan, type ActionPlan } from './rules.ts'
import { seesActionPlan } from '../visibility.ts'

const path = '/plans/action-plans'
const tag = 'action-plans'
const find = (db: Db, params: Params): Promise<ActionPlan | undefined> =>
  isId(params['id']) ? findPlanById(db, params['id']) : Promise.resolve(undefined)
const lock = (db: Db, params: Params): Promise<ActionPlan | undefined> =>
  isId(params['id']) ? lockPlanById(db, params['id']) : Promise.resolve(undefined)
const writing = { who: 'signed-in', load: lock, sees: seesActionPlan, may: mayWritePlan } as const
const deciding = { who: 'signed-in', load: lock, sees: seesActionPlan, may: mayDecidePlan } as const

const changeForm = editPlanForm.extend({ title: text(200) })

const planOut = ({ committedRevision: _, ...plan }: ActionPlan) => plan
const answer = async (db: Db, id: string) => {
  const plan = (await findPlanById(db, id))!
  return json(planOut(plan), 200, etagOf(plan))
}

const added = { unitId: foundIn('/organisation/units'), title: 'Handleplan for biblioteket' }

/** Action plans for programs: the same forms, rights and commands as the pages. */
export function actionPlanApi(api: ApiRoutes) {
  api.get(
    path,
    {
      who: 'anyone',
      load: nothing,
      may: () => true,
      describe: { summary: 'Action plans that you may read', tag, ...paged },
    },
    async (visit) => {
      const { after, limit } = pageOf(visit)
      return listed(
        await ask<{ id: string }>(visit.db, list, visit.actor.scopes, after, limit + 1),
        limit,
        (plan) => plan,
      )
    },
  )
  api.get(
    `${path}/:id`,
    {
      who: 'anyone',
      load: find,
      sees: seesActionPlan,
      may: () => true,
      describe: { summary: 'One action plan; its actions are at /plans/actions?plan=', tag },
    },
    (_, plan) => json(planOut(plan), 200, etagOf(plan)),
  )
  api.post(
    path,
    {
      who: 'signed-in',
      load: nothing,
      may: mayMakePlans,
      form: newPlanForm,
      describe: { summary: 'Add an action plan for a unit', tag, status: 201, example: { body: added } },
    },
    async (visit, _, form, typed) => {
      const errors = periodFaults(typed)
      if (!(await mayWriteFor(visit, form.unitId))) errors.push({ field: 'unitId', message: 'unitMissing' })
      if (errors.length) return faulty(errors)
      const { id } = await addPlan(visit.db, form.unitId, form, visit.language)
      return created(visit, path, id, planOut((await findPlanById(visit.db, id))!))
    },
  )
  api.patch(
    `${path}/:id`,
    {
      ...writing,
      form: changeForm,
      describe: {
        summary: 'Change what is given; If-Match or version says what was seen',
        tag,
        example: { body: { introduction: 'Sådan gør vi i år.' } },
      },
    },
    async (visit, plan, _form, typed) => {
      const all = {
        title: said(plan.title, visit.language),
        introduction: plan.introduction[visit.language] ?? '',
        startsOn: plan.startsOn ?? '',
        endsOn: plan.endsOn ?? '',
        ...typed,
      } as Typed
      const read = editPlanForm.safeParse(all)
      const errors = [
        ...(read.success
          ? []
          : read.error.issues.map((i) => ({ field: String(i.path[0] ?? ''), message: i.message }))),
        ...periodFaults(all),
      ]
      if (!read.success || errors.length) return faulty(errors)
      return (await writePlan(visit.db, plan, read.data, read.data.version, visit.language))
        ? answer(visit.db, plan.id)
        : writtenSince(planOut(plan))
    },
  )
  stateApi(api)
}

const list = `
select p.id, p.unit_id as "unitId", p.code, p.title, p.introduction, p.starts_on as "startsOn", p.ends_on as "endsOn", p.committed_on as "committedOn",
  p.released_on as "releasedOn", p.slug, p.version
from plans.action_plan p where p.municipality_id = $1 and p.withdrawn_on is null and ${planSeen('$2::text[]')} and p.id > $3::uuid order by p.id limit $4`

function stateApi(api: ApiRoutes) {
  api.post(
    `${path}/:id/commitment`,
    {
      ...deciding,
      form: commitmentForm,
      describe: {
        summary: 'Commit to the plan as it was read: If-Match or version',
        tag,
        example: { params: { id: foundIn(path, 'items.1.id') }, body: {} },
      },
    },
    async (visit, plan, form) => {
      if (form.version !== plan.version) return writtenSince(planOut(plan))
      const refusal = await commitToPlan(visit.db, plan)
      return refusal ? refusedBy(refusal) : answer(visit.db, plan.id)
    },
  )
  api.post(
    `${path}/:id/release`,
    {
      ...deciding,
      form: releaseForm,
      describe: {
        summary:
          'Release the plan to the public, or the statuses named in `release`: action ids, or action:update:version as they were read; all when empty',
        tag,
        example: { body: { release: [] } },
      },
    },
    async (visit, plan, form) => {
      if (!plan.releasedOn) {
        const refusal = await releasePlan(visit.db, plan)
        return refusal ? refusedBy(refusal) : answer(visit.db, plan.id)
      }
      const { released, newer } = await releaseStatuses(
        visit.db,
        plan,
        form.release.length ? form.release.flatMap(chosenFrom) : 'all',
      )
      return newer.length ? refusedBy('newer-status') : json({ released })
    },
  )
  api.post(
    `${path}/:id/withdrawal`,
    {
      ...writing,
      form: withdrawalForm,
      describe: { summary: 'Withdraw with its actions, with a reason', tag },
    },
    async (visit, plan, { reason }) => {
      await withdrawPlan(visit.db, plan, reason)
      return answer(visit.db, plan.id)
    },
  )
  api.post(
    `${path}/:id/restoration`,
    {
      ...writing,
      may: mayRestorePlan,
      form: emptyForm,
      describe: { summary: 'Take a withdrawal back', tag },
    },
    async (visit, plan) => {
      await restorePlan(visit.db, plan)
      return answer(visit.db, plan.id)
    },
  )
}
