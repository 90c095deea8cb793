import { z } from 'zod'
import { ask, type Db } from '#platform/db'
import { foundIn, json, nothing, type ApiRoutes, type Params, type Typed, type Visit } from '#platform/http'
import { isId } from '#platform/ids'
import {
  created,
  etagOf,
  faulty,
  listed,
  pagedOf,
  pageOf,
  patchOf,
  writtenSince,
} from '../development-plans/api-kit.ts'
import { findPlanById, listPlansToWrite, planSeen } from '../action-plans/queries.ts'
import { mayMakePlans, mayWritePlan, unitsToWriteFor } from '../action-plans/rules.ts'
import { seesInternalNotes } from '../visibility.ts'
import { findRestorationFaults, findUnknown } from './choices.ts'
import { addAction, copyAction, moveAction, restoreAction, withdrawAction, writeAction } from './commands.ts'
import { contentFrom, contentOf, milestonesFrom } from './content.ts'
import { id, ids, text } from './fields.ts'
import {
  copyForm,
  crossFaults,
  earlyFaults,
  editActionForm,
  moveForm,
  newActionForm,
  restorationForm,
  withdrawalForm,
} from './forms.ts'
import { listActionHistory } from './history.tsx'
import { findActionById, findNotes } from './read.ts'
import { factsOf, isWithdrawn, mayWriteAction, readingOf, seesAction, whoOf, type Action } from './rules.ts'
import { said } from './words.ts'

const path = '/plans/actions'
const tag = 'actions'
const load = (db: Db, params: Params): Promise<Action | undefined> =>
  isId(params['id']) ? findActionById(db, params['id'], readingOf(db.actor), 200) : Promise.resolve(undefined)
const open = (actor: Visit['actor'], action: Action) => mayWriteAction(actor, action) && !isWithdrawn(action)
const writing = { who: 'signed-in', load, sees: seesAction, may: open } as const

/** An action as a program reads it; people are positions, and internal notes come only to those who may read them. */
export function actionOut(action: Action, today: Db['today'], notes: Map<string, string> = new Map()) {
  const { updates, areas: _areas, overallGoal: _goal, roles: _roles, updateCount, plan, ...rest } = action
  const { counts, daysLate, deadline, expected, progress, shown } = factsOf(action, today)
  return {
    ...rest,
    planId: plan.id,
    planWithdrawnOn: plan.withdrawnOn,
    unitId: plan.unitId,
    shown,
    progress: counts ? progress : null,
    expected: counts ? expected : null,
    deadline,
    daysLate,
    statusUpdates: updates.map(({ personId: _person, releasedBy: _by, at: _at, ...u }) => ({
      ...u,
      ...(notes.has(u.id) && { internalNote: notes.get(u.id) }),
    })),
    statusUpdateCount: updateCount,
  }
}
export async function answerAction(visit: Visit, id: string, status = 200) {
  const action = (await findActionById(visit.db, id, readingOf(visit.actor), 200))!
  return json(await outFor(visit, action), status, etagOf(action))
}
async function outFor(visit: Visit, action: Action) {
  const notes = seesInternalNotes(visit.actor, whoOf(action))
    ? await findNotes(visit.db, action.id)
    : undefined
  return actionOut(action, visit.db.today, notes)
}

const added = {
  planId: foundIn('/plans/action-plans'),
  title: 'Cykelbane ved skolen',
  phase: 'planned',
  leadPositionId: foundIn(path, 'items.*.leadPositionId'),
  tracks: [foundIn('/plans/tracks')],
}
const ofFirst = { id: foundIn(path, 'items.*.id', { plan: foundIn('/plans/action-plans') }) }
const otherPlan = foundIn('/plans/action-plans', 'items.1.id')

/** Actions for programs: the same forms, rights and commands as the pages. */
export function actionApi(api: ApiRoutes) {
  api.get(
    path,
    {
      who: 'anyone',
      load: nothing,
      may: () => true,
      describe: {
        summary: 'Actions that you may read, without their updates',
        tag,
        ...pagedOf('Only of the action plan with this id'),
      },
    },
    async (visit) => {
      const { after, limit } = pageOf(visit)
      const plan = visit.query.get('plan')
      const rows = await ask<{ id: string }>(
        visit.db,
        pages[readingOf(visit.actor)],
        after,
        limit + 1,
        isId(plan) ? plan : null,
        visit.actor.scopes,
      )
      return listed(rows, limit, (row) => row)
    },
  )
  api.get(
    `${path}/:id`,
    {
      who: 'anyone',
      load,
      sees: seesAction,
      may: () => true,
      describe: { summary: 'One action with its milestones, money, ways up and updates', tag },
    },
    async (visit, action) => json(await outFor(visit, action), 200, etagOf(action)),
  )
  api.get(
    `${path}/:id/history`,
    {
      who: 'signed-in',
      load,
      sees: (actor, a) => seesAction(actor, a) && readingOf(actor) === 'all',
      may: () => true,
      describe: { summary: 'What has been changed, newest first', tag },
    },
    async (visit, action) => json({ items: await listActionHistory(visit.db, action.id), next: null }),
  )
  api.post(
    path,
    {
      who: 'signed-in',
      load: nothing,
      may: mayMakePlans,
      form: newActionForm.extend({ planId: id('planMissing') }),
      describe: {
        summary: 'Add an action to a plan; texts are in the language of Accept-Language',
        tag,
        status: 201,
        example: { body: added },
      },
    },
    async (visit, _, form, typed) => {
      const plan = await findPlanById(visit.db, form.planId)
      if (!plan || !mayWritePlan(visit.actor, plan))
        return faulty([{ field: 'planId', message: 'planMissing' }])
      const errors = [
        ...crossFaults(typed),
        ...earlyFaults(form, plan, null),
        ...(await findUnknown(visit.db, form, null)),
      ]
      if (errors.length) return faulty(errors)
      const milestones = milestonesFrom(form.milestoneTitle, form.milestoneDue, visit.language)
      const made = await addAction(visit.db, plan, contentFrom(form, visit.language, null), { milestones })
      return created(
        visit,
        path,
        made.id,
        await outFor(visit, (await findActionById(visit.db, made.id, 'all'))!),
      )
    },
  )
  stateApi(api)
}

const listText = (released: boolean) => `
select a.id, a.code, a.title, a.plan_id as "planId", p.unit_id as "unitId", a.lead_position_id as "leadPositionId", a.starts, a.first_ends as "firstEnds", a.slug, a.version,
  ${released ? 'a.public_phase as phase, a.public_signal as signal, a.public_ends as ends, a.public_last_update_on as "lastUpdateOn"' : 'a.phase, a.signal, a.ends, a.last_update_on as "lastUpdateOn"'}
from plans.action a join plans.action_plan p on p.municipality_id = $1 and p.id = a.plan_id and p.withdrawn_on is null and ${planSeen('$5::text[]')}
where a.municipality_id = $1 and a.id > $2::uuid and a.withdrawn_on is null and ($4::uuid is null or a.plan_id = $4) ${released ? 'and a.public_phase is not null' : ''}
order by a.id limit $3`
const pages = { all: listText(false), released: listText(true) }

/** The same fields as the form, any of which may be left out; what is then missing is told when they stand together. */
const {
  title: _title,
  phase: _phase,
  tracks: _tracks,
  leadPositionId: _lead,
  intervalMonths: _interval,
  ...others
} = editActionForm.shape
const changeForm = patchOf(
  z.object({
    ...others,
    title: text(200),
    phase: text(20),
    tracks: ids(),
    leadPositionId: text(40),
    intervalMonths: z.union([z.string(), z.number()]).optional(),
  }),
)
const faultsIn = (error: z.ZodError) =>
  error.issues.map((i) => ({ field: String(i.path[0] ?? ''), message: i.message }))

function stateApi(api: ApiRoutes) {
  api.patch(
    `${path}/:id`,
    {
      ...writing,
      form: changeForm,
      describe: {
        summary: 'Change what is given; If-Match or version says what was seen',
        tag,
        example: { body: { effect: 'Flere børn cykler selv til skole.' } },
      },
    },
    async (visit, action, _form, typed) => {
      const all = { ...fieldsOf(action, visit), ...typed } as Typed
      const read = editActionForm.safeParse(all)
      const errors = [
        ...(read.success ? [] : faultsIn(read.error)),
        ...crossFaults(all),
        ...(read.success ? earlyFaults(read.data, action.plan, action) : []),
        ...(read.success ? await findUnknown(visit.db, read.data, contentOf(action)) : []),
      ]
      if (!read.success || errors.length) return faulty(errors)
      const form = read.data
      if (
        await writeAction(
          visit.db,
          action,
          contentFrom(form, visit.language, contentOf(action)),
          form.version,
        )
      )
        return answerAction(visit, action.id)
      return writtenSince(await outFor(visit, (await findActionById(visit.db, action.id, 'all'))!))
    },
  )
  api.post(
    `${path}/:id/withdrawal`,
    { ...writing, form: withdrawalForm, describe: { summary: 'Withdraw, with a reason', tag } },
    async (visit, action, { reason }) => {
      await withdrawAction(visit.db, action, reason)
      return answerAction(visit, action.id)
    },
  )
  api.post(
    `${path}/:id/restoration`,
    {
      ...writing,
      may: (actor, a) => mayWriteAction(actor, a) && a.withdrawnOn !== null && a.plan.withdrawnOn === null,
      form: restorationForm,
      describe: {
        summary: 'Take a withdrawal back, under other tracks when those it stood under are withdrawn',
        tag,
        example: { body: { tracks: [] } },
      },
    },
    async (visit, action, { tracks }) => {
      const errors = await findRestorationFaults(visit.db, { id: action.id, ...contentOf(action) }, tracks)
      if (errors.length) return faulty(errors)
      await restoreAction(visit.db, action, tracks)
      return answerAction(visit, action.id)
    },
  )
  api.post(
    `${path}/:id/move`,
    {
      ...writing,
      form: moveForm,
      describe: {
        summary: 'Move to another plan',
        tag,
        example: { params: ofFirst, body: { planId: otherPlan } },
      },
    },
    async (visit, action, form) => {
      const plan = (await plansFor(visit)).find((p) => p.id === form.planId && p.id !== action.plan.id)
      if (!plan) return faulty([{ field: 'planId', message: 'planMissing' }])
      await moveAction(visit.db, action, plan)
      return answerAction(visit, action.id)
    },
  )
  api.post(
    `${path}/:id/copies`,
    {
      ...writing,
      form: copyForm,
      describe: {
        summary: 'Copy to a plan, without its status and the dates that have passed',
        tag,
        status: 201,
        example: { body: { planId: otherPlan, title: 'Cykelbane ved skolen' } },
      },
    },
    async (visit, action, form) => {
      const plan = (await plansFor(visit)).find((p) => p.id === form.planId)
      if (!plan) return faulty([{ field: 'planId', message: 'planMissing' }])
      const made = await copyAction(visit.db, action, plan, form.title, visit.language)
      return created(
        visit,
        path,
        made.id,
        await outFor(visit, (await findActionById(visit.db, made.id, 'all'))!),
      )
    },
  )
}
const plansFor = (visit: Visit) => listPlansToWrite(visit.db, unitsToWriteFor(visit.actor))

/** An action as the fields of its form, for what a change leaves out. */
function fieldsOf(action: Action, visit: Visit): Record<string, unknown> {
  const c = contentOf(action)
  const amounts = (kind: string) => c.money.amounts.filter((a) => a.kind === kind)
  return {
    title: c.title[visit.language] ?? said(c.title, visit.language),
    description: c.description[visit.language] ?? '',
    municipalRole: c.municipalRole ?? '',
    phase: c.phase,
    stoppedReason: c.stoppedReason ?? '',
    leadPositionId: c.leadPositionId,
    tracks: c.tracks,
    units: c.units,
    partners: c.partners,
    starts: c.starts ?? '',
    ends: c.ends ?? '',
    moneyKind: c.money.amounts.length ? 'amounts' : c.money.text ? 'text' : 'none',
    moneyText: said(c.money.text, visit.language),
    priceLevel: c.money.priceLevel ?? '',
    operationYear: amounts('operation').map((a) => String(a.year)),
    operationAmount: amounts('operation').map((a) => String(a.amount)),
    constructionYear: amounts('construction').map((a) => String(a.year)),
    constructionAmount: amounts('construction').map((a) => String(a.amount)),
    effect: c.effect[visit.language] ?? '',
    intervalMonths: c.intervalMonths,
    linkTitle: c.links.map((l) => l.title),
    linkUrl: c.links.map((l) => l.url),
  }
}
