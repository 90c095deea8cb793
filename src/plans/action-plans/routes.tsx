import { WritingForm } from '#organisation'
import { moved, see, type PageRoutes, type Visit } from '#platform/http'
import { formats } from '#platform/i18n'
import { Button, Buttons, Field, Notice } from '#ui'
import { isId } from '#platform/ids'
import { withdrawalForm, emptyForm } from '../actions/forms.ts'
import { Faults, errorOf, planWithdrawn, statusOf, valueOf, type Filled } from '../actions/form-kit.tsx'
import { actionPlanPath, actionPlansCsvPath, actionPlansPath, planPaths } from '../actions/paths.ts'
import { said } from '../actions/words.ts'
import { releaseStatuses, type Chosen } from '../status/commands.ts'
import { releaseForm } from '../status/forms.ts'
import { addPlan, commitToPlan, releasePlan, restorePlan, withdrawPlan, writePlan } from './commands.ts'
import { commitmentForm, editPlanForm, newPlanForm, periodFaults } from './forms.ts'
import {
  aroundPlan,
  editPlanPage,
  listPage,
  newPlanPage,
  plansCsv,
  releasePage,
  showPlan,
  withdrawnPlanPage,
} from './pages.tsx'
import { findPlan, hasActions, listPlanActions, lockPlan, type FoundPlan } from './queries.ts'
import { mayMakePlans, mayRestorePlan, unitsToWriteFor, type ActionPlan } from './rules.ts'
import { mayReleaseActionPlan, mayWriteActionPlan, seesActionPlan } from '../visibility.ts'
import { planTexts } from './words.ts'

const find = (db: Visit['db'], params: Visit['params'], visit: Visit): Promise<FoundPlan | undefined> =>
  findPlan(db, visit.language, params['slug'] ?? '')
const lock = (db: Visit['db'], params: Visit['params'], visit: Visit): Promise<FoundPlan | undefined> =>
  (visit.request.method === 'GET' ? findPlan : lockPlan)(db, visit.language, params['slug'] ?? '')
const writing = { who: 'signed-in', load: lock, sees: seesActionPlan, may: mayWriteActionPlan } as const
const deciding = { who: 'signed-in', load: lock, sees: seesActionPlan, may: mayReleaseActionPlan } as const

export function actionPlanRoutes(pages: PageRoutes) {
  pages.get(
    actionPlansPath,
    { who: 'anyone', load: () => Promise.resolve(true), may: () => true, cacheable: true },
    listPage,
  )
  pages.get(
    actionPlansCsvPath,
    { who: 'anyone', load: () => Promise.resolve(true), may: () => true },
    plansCsv,
  )
  pages.get(
    actionPlanPath,
    { who: 'anyone', load: find, sees: seesActionPlan, may: () => true, cacheable: true },
    (visit, plan) =>
      plan.current ? showPlan(visit, plan) : moved(visit.to(actionPlanPath, { slug: plan.slug })),
  )
  writeRoutes(pages)
  decisionRoutes(pages)
}

function writeRoutes(pages: PageRoutes) {
  const making = { who: 'signed-in', load: () => Promise.resolve(true), may: mayMakePlans } as const
  pages.get(planPaths.create, making, (visit) => newPlanPage(visit, {}))
  pages.post(
    planPaths.create,
    { ...making, form: newPlanForm, again: (visit, _, refused) => newPlanPage(visit, withPeriod(refused)) },
    async (visit, _, form, typed) => {
      const errors = periodFaults(typed)
      if (!(await mayWriteFor(visit, form.unitId))) errors.push({ field: 'unitId', message: 'unitMissing' })
      if (errors.length) return newPlanPage(visit, { typed, errors })
      const { slug } = await addPlan(visit.db, form.unitId, form, visit.language)
      return see(visit.to(actionPlanPath, { slug }))
    },
  )
  pages.get(planPaths.edit, writing, (visit, plan) =>
    plan.withdrawnOn
      ? withdrawnPlanPage(visit, plan, planTexts(visit.language).form.editTitle)
      : editPlanPage(visit, plan, {}),
  )
  pages.post(
    planPaths.edit,
    {
      ...writing,
      form: editPlanForm,
      again: (visit, plan, refused) => editPlanPage(visit, plan, withPeriod(refused)),
    },
    async (visit, plan, form, typed) => {
      if (plan.withdrawnOn) return editPlanPage(visit, plan, { typed, errors: planWithdrawn })
      const errors = periodFaults(typed)
      if (errors.length) return editPlanPage(visit, plan, { typed, errors })
      if (!(await writePlan(visit.db, plan, form, form.version, visit.language)))
        return editPlanPage(visit, plan, { typed }, form)
      const row = await visit.db
        .selectFrom('plans.actionPlan')
        .select('slug')
        .where('id', '=', plan.id)
        .executeTakeFirstOrThrow()
      return see(visit.to(actionPlanPath, { slug: row.slug }))
    },
  )
  pages.get(planPaths.withdrawal, writing, (visit, plan) =>
    plan.withdrawnOn
      ? withdrawnPlanPage(visit, plan, planTexts(visit.language).withdrawal.title)
      : withdrawalPage(visit, plan, {}),
  )
  pages.post(
    planPaths.withdrawal,
    { ...writing, form: withdrawalForm, again: withdrawalPage },
    async (visit, plan, form, typed) => {
      if (plan.withdrawnOn) return withdrawalPage(visit, plan, { typed, errors: planWithdrawn })
      await withdrawPlan(visit.db, plan, form.reason)
      return see(visit.to(actionPlanPath, { slug: plan.slug }))
    },
  )
  pages.post(
    planPaths.restoration,
    { ...writing, may: mayRestorePlan, form: emptyForm },
    async (visit, plan) => {
      await restorePlan(visit.db, plan)
      return see(visit.to(actionPlanPath, { slug: plan.slug }))
    },
  )
}

const withPeriod = (refused: Required<Filled>) => ({
  typed: refused.typed,
  errors: [
    ...refused.errors,
    ...periodFaults(refused.typed).filter((p) => !refused.errors.some((e) => e.field === p.field)),
  ],
})

/** A unit of this municipality that the person leads; the strategy office writes for all. */
export async function mayWriteFor(visit: Visit, unitId: string): Promise<boolean> {
  const units = unitsToWriteFor(visit.actor)
  if (units) return units.includes(unitId)
  return (
    (await visit.db
      .selectFrom('organisation.unit')
      .select('id')
      .where('id', '=', unitId)
      .executeTakeFirst()) !== undefined
  )
}

function decisionRoutes(pages: PageRoutes) {
  pages.post(planPaths.commitment, { ...deciding, form: commitmentForm }, async (visit, plan, form) => {
    if (plan.withdrawnOn) return withdrawnPlanPage(visit, plan, planTexts(visit.language).promise.title)
    // the head commits to what was read, not to what somebody wrote meanwhile
    if (form.version !== plan.version)
      return aroundPlan(
        visit,
        plan,
        planTexts(visit.language).promise.title,
        <Changed visit={visit} plan={plan} />,
        { status: 409 },
      )
    if (await commitToPlan(visit.db, plan))
      return emptyPage(visit, plan, planTexts(visit.language).promise.title, 409)
    return see(visit.to(actionPlanPath, { slug: plan.slug, tilsagn: '1' }))
  })
  pages.get(planPaths.release, deciding, async (visit, plan) => {
    if (plan.withdrawnOn) return withdrawnPlanPage(visit, plan, planTexts(visit.language).release.title)
    return plan.releasedOn || (await hasActions(visit.db, plan.id))
      ? releasePage(visit, plan, {})
      : emptyPage(visit, plan, planTexts(visit.language).release.planTitle, 200)
  })
  pages.post(
    planPaths.release,
    { ...deciding, form: releaseForm, again: releasePage },
    async (visit, plan, form) => {
      if (plan.withdrawnOn) return withdrawnPlanPage(visit, plan, planTexts(visit.language).release.title)
      if (!plan.releasedOn) {
        if (await releasePlan(visit.db, plan))
          return emptyPage(visit, plan, planTexts(visit.language).release.planTitle, 409)
        return see(visit.to(actionPlanPath, { slug: plan.slug, offentlig: '1' }))
      }
      if (!form.release.length)
        return releasePage(visit, plan, { errors: [{ field: 'release', message: 'nothingToRelease' }] })
      const { released, newer } = await releaseStatuses(visit.db, plan, form.release.flatMap(chosenFrom))
      if (newer.length) return releasePage(visit, plan, { newer })
      return see(visit.to(actionPlanPath, { slug: plan.slug, frigivet: String(released) }))
    },
  )
}

/** `action:update:version`, where the update is the newest that was read, empty when there was none; the later parts may be left out. */
export function chosenFrom(value: string): Chosen[] {
  const [actionId, seen, version] = value.split(':')
  if (!isId(actionId) || (seen && !isId(seen)) || (version && !/^\d{1,9}$/.test(version))) return []
  if (seen === undefined) return [{ actionId }]
  return [{ actionId, seen: seen || null, ...(version && { version: Number(version) }) }]
}

const Changed = ({ visit, plan }: { visit: Visit; plan: ActionPlan }) => (
  <Notice tone="late" title={planTexts(visit.language).promise.changedMeanwhile}>
    <p>
      <a href={visit.to(actionPlanPath, { slug: plan.slug })}>{planTexts(visit.language).promise.read}</a>
    </p>
  </Notice>
)

const emptyPage = (visit: Visit, plan: ActionPlan, title: string, status: number) =>
  aroundPlan(
    visit,
    plan,
    title,
    <Notice tone="plain">
      <p>{planTexts(visit.language).promise.empty}</p>
      <p>
        <a href={visit.to(planPaths.newAction, { slug: plan.slug })}>
          {planTexts(visit.language).tools.newAction}
        </a>
      </p>
    </Notice>,
    { status },
  )

async function withdrawalPage(visit: Visit, plan: ActionPlan, filled: Filled) {
  const t = planTexts(visit.language).withdrawal
  const f = formats(visit.language)
  const actions = (await listPlanActions(visit.db, plan.id, 'all')).filter((a) => a.withdrawnOn === null)
  const shown = actions.slice(0, 20)
  return aroundPlan(
    visit,
    plan,
    t.title,
    <>
      <Faults visit={visit} {...filled} />
      <Notice
        tone="plain"
        title={actions.length ? t.hangs(f.capitalCountWord(actions.length), actions.length) : t.none}
      >
        {actions.length > 0 && (
          <ul class="li">
            {shown.map((a) => (
              <li>{said(a.title, visit.language)}</li>
            ))}
            {actions.length > shown.length && <li>{t.andMore(f.number(actions.length - shown.length))}</li>}
          </ul>
        )}
      </Notice>
      <WritingForm visit={visit} action={visit.to(planPaths.withdrawal, { slug: plan.slug })} class="form">
        <Field
          kind="textarea"
          name="reason"
          label={t.reason}
          required
          rows={3}
          value={valueOf(filled, 'reason', '')}
          error={errorOf(visit, filled, 'reason')}
        />
        <Buttons>
          <Button>{t.save}</Button>
          <a href={visit.to(actionPlanPath, { slug: plan.slug })}>{planTexts(visit.language).form.cancel}</a>
        </Buttons>
      </WritingForm>
    </>,
    { status: statusOf(filled), lead: t.lead },
  )
}
