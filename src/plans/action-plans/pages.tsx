import type { Child } from 'hono/jsx'
import { file, type Typed, type Visit } from '#platform/http'
import { formats } from '#platform/i18n'
import { framed, listUnits } from '#organisation'
import { ButtonLink, Buttons, EmptyState, Head, Notice } from '#ui'
import { actionListPath, actionPlanPath, actionPlansPath, planPaths } from '../actions/paths.ts'
import { readingOf } from '../actions/rules.ts'
import { said } from '../actions/words.ts'
import { statusOf, type Filled } from '../actions/form-kit.tsx'
import { ConflictHead } from '../actions/views/conflict.tsx'
import { actionFacts } from '../signals/index.ts'
import { listToRelease } from '../status/queries.ts'
import { planContent } from './commands.ts'
import { plansAsCsv } from './csv.ts'
import type { PlanForm as PlanFields } from './forms.ts'
import { readPlanWish, type PlanWish } from './list-wish.ts'
import { listChangesSince, listPlanActions, listPlans, listUnitsWithPlans } from './queries.ts'
import {
  mayDecidePlan,
  mayMakePlans,
  mayRestorePlan,
  mayWritePlan,
  showsActions,
  unitsToWriteFor,
  type ActionPlan,
} from './rules.ts'
import { PlanListPage } from './views/list-page.tsx'
import { PlanForm } from './views/plan-form.tsx'
import { PlanPage, type Shown, type View } from './views/plan-page.tsx'
import { ReleasePage } from './views/release-page.tsx'
import { Said } from '../development-plans/views/parts.tsx'
import { planTexts } from './words.ts'

const perPage = 100

export async function listPage(visit: Visit) {
  const [{ wish, plans }, units] = await Promise.all([
    readUpToLast(visit, readPlanWish(visit.query)),
    listUnitsWithPlans(visit.db),
  ])
  const total = plans[0]?.total ?? 0
  const title = planTexts(visit.language).list.title
  return framed(visit, {
    title,
    current: actionListPath,
    crumbs: [{ text: title }],
    children: (
      <PlanListPage
        {...{ visit, plans, total, wish, units }}
        pages={Math.ceil(total / perPage)}
        mayMake={mayMakePlans(visit.actor)}
      />
    ),
  })
}

/** A page beyond the end is the last. */
async function readUpToLast(visit: Visit, wish: PlanWish) {
  const read = (page: number) =>
    listPlans(visit.db, wish, {
      limit: perPage,
      offset: (page - 1) * perPage,
      reading: readingOf(visit.actor),
    })
  const plans = await read(wish.page)
  if (plans.length || wish.page === 1) return { wish, plans }
  const last = Math.max(1, Math.ceil(((await read(1))[0]?.total ?? 0) / perPage))
  return { wish: { ...wish, page: last }, plans: await read(last) }
}

const mostInCsv = 100_000
export async function plansCsv(visit: Visit) {
  const wish = readPlanWish(visit.query)
  const plans = await listPlans(visit.db, wish, {
    limit: mostInCsv,
    offset: 0,
    reading: readingOf(visit.actor),
  })
  const t = planTexts(visit.language).list
  return file(t.file, 'text/csv; charset=utf-8', plansAsCsv(plans, visit.language))
}

export async function showPlan(visit: Visit, plan: ActionPlan) {
  const { db, actor, query, language } = visit
  const reading = readingOf(actor)
  const inside = showsActions(plan, reading)
  const [actions, changes] = await Promise.all([
    inside ? listPlanActions(db, plan.id, reading) : [],
    inside && plan.committedRevision !== null
      ? listChangesSince(db, plan.id, plan.committedRevision, reading === 'released')
      : null,
  ])
  const all: Shown[] = actions
    .filter((a) => a.withdrawnOn === null)
    .map((action) => ({ action, facts: actionFacts(action, db.today) }))
  const filter = { lead: query.get('ansvarlig') ?? '', status: query.get('status') ?? '' }
  const chosen = all.filter(
    (s) =>
      (!filter.lead || s.action.leadPositionId === filter.lead) &&
      (!filter.status || s.facts.shown === filter.status),
  )
  const t = planTexts(language)
  const title = said(plan.title, language)
  return framed(visit, {
    title,
    current: actionListPath,
    crumbs: [
      { text: t.list.title, href: visit.to(actionPlansPath) },
      { text: <Said text={plan.title} language={language} /> },
    ],
    slug: plan.slug,
    live: true,
    children: (
      <PlanPage
        visit={visit}
        plan={plan}
        all={all}
        chosen={chosen}
        withdrawn={actions.filter((a) => a.withdrawnOn !== null)}
        changes={changes}
        view={viewOf(query.get('visning'))}
        filter={filter}
        may={{
          write: mayWritePlan(actor, plan),
          decide: mayDecidePlan(actor, plan),
          restore: mayRestorePlan(actor, plan),
        }}
        done={actor.signedIn ? doneWords(visit) : ''}
      />
    ),
  })
}
const viewOf = (typed: string | null): View => (typed === 'tabel' || typed === 'tavle' ? typed : 'tidslinje')

/** What the form before this page did. */
function doneWords({ query, language }: Visit) {
  const t = planTexts(language).release
  const released = Number(query.get('frigivet'))
  if (Number.isInteger(released) && released > 0)
    return t.done(formats(language).countWord(released), released)
  if (query.has('offentlig')) return t.planDone
  return query.has('tilsagn') ? t.committedDone : ''
}

/** The frame around the forms of a plan. */
export function aroundPlan(
  visit: Visit,
  plan: ActionPlan,
  title: string,
  children: Child,
  { status = 200, lead }: { status?: number; lead?: string | undefined } = {},
) {
  const name = said(plan.title, visit.language)
  return framed(
    visit,
    {
      title: `${title}: ${name}`,
      current: actionListPath,
      crumbs: [
        { text: planTexts(visit.language).list.title, href: visit.to(actionPlansPath) },
        { text: name, href: visit.to(actionPlanPath, { slug: plan.slug }) },
        { text: title },
      ],
      slug: plan.slug,
      children: (
        <>
          <Head over={name} title={title} {...(lead && { lead })} />
          {children}
        </>
      ),
    },
    status,
  )
}

/** What nobody can do, since the plan is withdrawn. */
export function withdrawnPlanPage(visit: Visit, plan: ActionPlan, title: string) {
  const t = planTexts(visit.language).withdrawal
  const { day } = formats(visit.language)
  return aroundPlan(
    visit,
    plan,
    title,
    <>
      <Notice tone="late" live title={plan.withdrawnOn && t.withdrawn(day(plan.withdrawnOn))}>
        {plan.withdrawnReason && <p>{plan.withdrawnReason}</p>}
        <p>{t.closed}</p>
      </Notice>
      <Buttons>
        <ButtonLink quiet href={visit.to(actionPlanPath, { slug: plan.slug })}>
          {t.back}
        </ButtonLink>
      </Buttons>
    </>,
    { status: visit.request.method === 'GET' ? 200 : 409 },
  )
}

export async function newPlanPage(visit: Visit, filled: Filled) {
  const t = planTexts(visit.language)
  const may = unitsToWriteFor(visit.actor)
  const units = (await listUnits(visit.db)).filter((u) => may === undefined || may.includes(u.id))
  return framed(
    visit,
    {
      title: t.form.newTitle,
      current: actionListPath,
      crumbs: [{ text: t.list.title, href: visit.to(actionPlansPath) }, { text: t.form.newTitle }],
      children: (
        <>
          <Head title={t.form.newTitle} lead={t.form.newLead} />
          {units.length ? (
            <PlanForm
              {...filled}
              visit={visit}
              to={visit.to(planPaths.create)}
              cancel={visit.to(actionPlansPath)}
              units={units}
            />
          ) : (
            <EmptyState title={t.form.noUnit} />
          )}
        </>
      ),
    },
    filled.errors?.length ? 422 : 200,
  )
}

export function editPlanPage(visit: Visit, plan: ActionPlan, filled: Filled, conflict?: PlanFields) {
  const t = planTexts(visit.language).form
  const own = visit.to(actionPlanPath, { slug: plan.slug })
  return aroundPlan(
    visit,
    plan,
    t.editTitle,
    <>
      {conflict && <ConflictHead visit={visit} keep={own} differences={differences(visit, plan, conflict)} />}
      <PlanForm
        {...filled}
        visit={visit}
        plan={plan}
        version={versionIn(filled.typed, conflict !== undefined, plan.version)}
        to={visit.to(planPaths.edit, { slug: plan.slug })}
        cancel={own}
      />
    </>,
    { status: conflict ? 409 : statusOf(filled) },
  )
}
const versionIn = (typed: Typed | undefined, seenBoth: boolean, now: number) =>
  typed && !seenBoth ? Number(typed['version']) || now : now

function differences(visit: Visit, plan: ActionPlan, form: PlanFields) {
  const yours = planContent(plan, form, visit.language)
  const f = formats(visit.language)
  const period = (p: { startsOn: ActionPlan['startsOn']; endsOn: ActionPlan['endsOn'] }) =>
    [p.startsOn && f.day(p.startsOn), p.endsOn && f.day(p.endsOn)].filter(Boolean).join(' – ')
  return [
    { field: 'title', saved: said(plan.title, visit.language), yours: said(yours.title, visit.language) },
    {
      field: 'introduction',
      saved: said(plan.introduction, visit.language),
      yours: said(yours.introduction, visit.language),
    },
    { field: 'period', saved: period(plan), yours: period(yours) },
  ].filter((d) => d.saved !== d.yours)
}

export async function releasePage(visit: Visit, plan: ActionPlan, filled: Filled & { newer?: string[] }) {
  const t = planTexts(visit.language).release
  const [actions, toRelease] = plan.releasedOn
    ? await Promise.all([listPlanActions(visit.db, plan.id, 'all'), listToRelease(visit.db, plan.id)])
    : [[], []]
  const waiting = actions.flatMap((action) => {
    const told = toRelease.find((r) => r.id === action.id)
    return told ? [{ action, facts: actionFacts(action, visit.db.today), told }] : []
  })
  const newer = (filled.newer ?? []).map((id) =>
    said(actions.find((a) => a.id === id)?.title, visit.language),
  )
  return aroundPlan(
    visit,
    plan,
    plan.releasedOn ? t.title : t.planTitle,
    <ReleasePage {...filled} visit={visit} plan={plan} waiting={waiting} newer={newer} />,
    {
      status: newer.length ? 409 : filled.errors?.length ? 422 : 200,
      lead: plan.releasedOn ? t.lead : t.planLead,
    },
  )
}
