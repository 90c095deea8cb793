import { see, type PageRoutes, type Visit } from '#platform/http'
import type { Holding } from '#platform/room'
import { listGoalsOf } from '../goals/queries.ts'
import { orderGoals } from '../goals/commands.ts'
import { orderTracks } from '../tracks/commands.ts'
import { listTracksOf } from '../tracks/queries.ts'
import { releasePlan, restorePlan, withdrawPlan } from './commands.ts'
import { bareForm, orderForm, orderFrom, reasonForm, releaseForm } from './forms.ts'
import { planFrame, refused } from './frame.tsx'
import { changePlan, doRelease, openPlan, openRelease } from './gates.ts'
import { holdingsOf } from './holdings.ts'
import { developmentPlanPaths as paths } from './paths.ts'
import { readinessOf } from './readiness.ts'
import { listRemits } from '../remits/queries.ts'
import { refuseRelease, type DevelopmentPlan } from './rules.ts'
import { readPlanTree } from './tree.ts'
import { visionsAnsweredBy } from './visions-answered.ts'
import { WithdrawalPage } from './views/confirm-pages.tsx'
import type { Filled } from './views/form-parts.tsx'
import { OrderPage } from './views/order-page.tsx'
import { ReleasePage } from './views/plan-form.tsx'
import { wordsIn } from './words.ts'

/** A plan's changes of state: released, withdrawn, restored; and the order of what stands in it. */
export function planStatePages(pages: PageRoutes) {
  pages.get(paths.release, openRelease, (visit, plan) => releasePage(visit, plan, {}))
  pages.post(
    paths.release,
    {
      ...doRelease,
      form: releaseForm,
      again: (visit, plan, filled) => releasePage(visit, plan, filled, 422),
    },
    async (visit, plan, form, typed) => {
      const refusal = await releasePlan(visit.db, plan, form.on)
      if (refusal) return releasePage(visit, plan, { typed }, 409, wordsIn(visit.language).refused[refusal])
      return see(visit.to(paths.page, { slug: plan.slug }))
    },
  )
  pages.get(paths.withdrawal, openPlan, (visit, plan) => withdrawalPage(visit, plan, {}))
  pages.post(
    paths.withdrawal,
    {
      ...changePlan,
      form: reasonForm,
      again: (visit, plan, filled) => withdrawalPage(visit, plan, filled, 422),
    },
    async (visit, plan, form, typed) => {
      if (plan.withdrawnOn) return refused(visit, plan, 'already-withdrawn')
      if ((await holdingsOfPlan(visit, plan)).length) return withdrawalPage(visit, plan, { typed }, 409)
      await withdrawPlan(visit.db, plan, form.reason)
      return see(visit.to(paths.write, { slug: plan.slug }))
    },
  )
  pages.post(paths.restoration, { ...changePlan, form: bareForm }, async (visit, plan) => {
    if (!plan.withdrawnOn) return refused(visit, plan, 'not-withdrawn')
    await restorePlan(visit.db, plan)
    return see(visit.to(paths.write, { slug: plan.slug }))
  })
  pages.get(paths.order, openPlan, async (visit, plan) => {
    const { orderTitle } = wordsIn(visit.language)
    return planFrame({
      visit,
      plan,
      title: orderTitle,
      here: orderTitle,
      slug: plan.slug,
      children: <OrderPage visit={visit} tree={await readPlanTree(visit.db, plan)} />,
    })
  })
  pages.post(paths.order, { ...changePlan, form: orderForm }, async (visit, plan, form) => {
    if (form.under) {
      const tracks = (await listTracksOf(visit.db, plan.id)).filter(
        (t) => !t.withdrawnOn && t.planId === plan.id && t.goalIds.includes(form.under),
      )
      await orderTracks(
        visit.db,
        plan,
        tracks,
        orderFrom(
          form,
          tracks.map((t) => t.id),
        ),
      )
    } else {
      const goals = (await listGoalsOf(visit.db, plan.id)).filter((g) => !g.withdrawnOn).map((g) => g.id)
      await orderGoals(visit.db, plan, goals, orderFrom(form, goals))
    }
    return see(visit.to(paths.order, { slug: plan.slug }))
  })
}

async function releasePage(
  visit: Visit,
  plan: DevelopmentPlan,
  filled: Filled,
  status = 200,
  refusal?: string,
) {
  const t = wordsIn(visit.language)
  const { db } = visit
  const closed = refuseRelease(plan, 1, db.today, db.today)
  if (closed) return refused(visit, plan, closed, status)
  const [tree, remits, answered] = await Promise.all([
    readPlanTree(db, plan),
    listRemits(db),
    visionsAnsweredBy(visit, [plan.bodyId]),
  ])
  const { missing } = readinessOf(tree, remits.get(plan.bodyId), answered.get(plan.bodyId) ?? new Set())
  return planFrame({
    visit,
    plan,
    title: t.releaseTitle,
    here: t.release,
    slug: plan.slug,
    status,
    children: (
      <ReleasePage
        visit={visit}
        filled={filled}
        action={visit.to(paths.release, { slug: plan.slug })}
        cancel={visit.to(paths.write, { slug: plan.slug })}
        lacking={missing.map((item) => t.lacks[item.key](item.number))}
        {...(refusal && { refusal })}
      />
    ),
  })
}

/** What hangs on the plan's goals and tracks. */
export async function holdingsOfPlan(
  { db, house }: Pick<Visit, 'db' | 'house'>,
  plan: DevelopmentPlan,
): Promise<Holding[]> {
  const [goals, tracks] = await Promise.all([listGoalsOf(db, plan.id), listTracksOf(db, plan.id)])
  return holdingsOf(db, house, {
    goals: goals.filter((g) => !g.withdrawnOn),
    tracks: tracks.filter((t) => !t.withdrawnOn && t.planId === plan.id),
  })
}

async function withdrawalPage(visit: Visit, plan: DevelopmentPlan, filled: Filled, status = 200) {
  const t = wordsIn(visit.language)
  const [holdings, goals] = await Promise.all([holdingsOfPlan(visit, plan), listGoalsOf(visit.db, plan.id)])
  return planFrame({
    visit,
    plan,
    title: t.withdrawTitle(t.thePlan),
    here: t.withdraw,
    slug: plan.slug,
    status,
    children: (
      <WithdrawalPage
        visit={visit}
        what={t.thePlan}
        title={plan.title}
        along={goals.filter((g) => !g.withdrawnOn).map((g) => g.title)}
        holdings={holdings}
        filled={filled}
        action={visit.to(paths.withdrawal, { slug: plan.slug })}
        cancel={visit.to(paths.write, { slug: plan.slug })}
      />
    ),
  })
}
