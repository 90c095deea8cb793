import { see, type PageRoutes, type Visit } from '#platform/http'
import { Field } from '#ui'
import { plansToChoose } from '../development-plans/choices.ts'
import { bareForm, reasonForm } from '../development-plans/forms.ts'
import { planFrame, refused } from '../development-plans/frame.tsx'
import { holdingsOf, tracksOnlyFor } from '../development-plans/holdings.ts'
import { developmentPlanPaths, goalPaths as paths } from '../development-plans/paths.ts'
import type { DevelopmentPlan } from '../development-plans/rules.ts'
import { ChoosePage, WithdrawalPage } from '../development-plans/views/confirm-pages.tsx'
import { errorIn, valueOf, type Filled } from '../development-plans/views/form-parts.tsx'
import { plain } from '../development-plans/views/parts.tsx'
import { wordsIn } from '../development-plans/words.ts'
import { listTracksOfGoal } from '../tracks/queries.ts'
import { planChoiceForm } from './forms.ts'
import { changeGoalGate, openGoal, type GoalInPlan } from './gates.ts'
import {
  copyGoalWithTracks,
  moveGoalWithTracks,
  restoreGoalWithTracks,
  withdrawGoalWithTracks,
} from './with-tracks.ts'

/** A goal withdrawn, restored, moved to another plan, copied with its tracks. */
export function goalStatePages(pages: PageRoutes) {
  pages.get(paths.withdrawal, openGoal, (visit, found) => withdrawalPage(visit, found, {}))
  pages.post(
    paths.withdrawal,
    {
      ...changeGoalGate,
      form: reasonForm,
      again: (visit, found, filled) => withdrawalPage(visit, found, filled, 422),
    },
    async (visit, { goal, plan }, form, typed) => {
      const refusal = await withdrawGoalWithTracks(visit, { goal, plan }, form.reason)
      if (refusal === 'holding') return withdrawalPage(visit, { goal, plan }, { typed }, 409)
      return refusal
        ? refused(visit, plan, refusal)
        : see(visit.to(developmentPlanPaths.write, { slug: plan.slug }))
    },
  )
  pages.post(paths.restoration, { ...changeGoalGate, form: bareForm }, async (visit, { goal, plan }) => {
    const refusal = await restoreGoalWithTracks(visit.db, { goal, plan })
    return refusal ? refused(visit, plan, refusal) : see(visit.to(paths.page, { slug: goal.slug }))
  })
  pages.get(paths.move, openGoal, (visit, found) => movePage(visit, found, {}))
  pages.post(
    paths.move,
    {
      ...changeGoalGate,
      form: planChoiceForm,
      again: (visit, found, filled) => movePage(visit, found, filled, 422),
    },
    async (visit, { goal, plan }, form, typed) => {
      const to = (await otherPlans(visit, plan)).find((p) => p.id === form.planId)
      if (!to) return movePage(visit, { goal, plan }, { typed, errors: unknownPlan }, 422)
      await moveGoalWithTracks(visit.db, goal, plan, to)
      return see(visit.to(developmentPlanPaths.write, { slug: to.slug }))
    },
  )
  pages.get(paths.copy, openGoal, (visit, found) => copyPage(visit, found, {}))
  pages.post(
    paths.copy,
    {
      ...openGoal,
      form: planChoiceForm,
      again: (visit, found, filled) => copyPage(visit, found, filled, 422),
    },
    async (visit, { goal, plan }, form, typed) => {
      const to = (await plansToChoose(visit.db)).find((p) => p.id === form.planId)
      if (!to) return copyPage(visit, { goal, plan }, { typed, errors: unknownPlan }, 422)
      await copyGoalWithTracks(visit.db, goal, to)
      return see(visit.to(developmentPlanPaths.write, { slug: to.slug }))
    },
  )
}
export const unknownPlan = [{ field: 'planId', message: 'unknownChoice' }]
export const otherPlans = async (visit: Pick<Visit, 'db'>, plan: DevelopmentPlan) =>
  (await plansToChoose(visit.db)).filter((p) => p.id !== plan.id)

async function withdrawalPage(visit: Visit, { goal, plan }: GoalInPlan, filled: Filled, status = 200) {
  const t = wordsIn(visit.language)
  const along = await tracksOnlyFor(visit.db, goal)
  const holdings = await holdingsOf(visit.db, visit.house, { goals: [goal], tracks: along })
  return planFrame({
    visit,
    plan,
    goal,
    title: t.withdrawTitle(t.theGoal),
    here: t.withdraw,
    slug: goal.slug,
    status,
    children: (
      <WithdrawalPage
        visit={visit}
        what={t.theGoal}
        title={goal.title}
        along={along.map((track) => track.title)}
        holdings={holdings}
        filled={filled}
        action={visit.to(paths.withdrawal, { slug: goal.slug })}
        cancel={visit.to(paths.page, { slug: goal.slug })}
      />
    ),
  })
}

/** The plans to choose between, as a select. */
const PlanField = ({
  visit,
  plans,
  filled,
  chosen,
}: {
  visit: Visit
  plans: DevelopmentPlan[]
  filled: Filled
  chosen: string
}) => {
  const error = errorIn(visit.language, filled, 'planId')
  const text = (p: DevelopmentPlan) =>
    `${plain(p.bodyName, visit.language)}: ${plain(p.title, visit.language)}`
  return (
    <Field
      kind="select"
      name="planId"
      label={wordsIn(visit.language).fields.plan}
      value={valueOf(filled, 'planId', chosen)}
      options={plans.map((p) => ({ value: p.id, text: text(p) }))}
      {...(error && { error })}
    />
  )
}

async function movePage(visit: Visit, { goal, plan }: GoalInPlan, filled: Filled, status = 200) {
  const t = wordsIn(visit.language)
  const [plans, along] = [await otherPlans(visit, plan), await tracksOnlyFor(visit.db, goal)]
  return planFrame({
    visit,
    plan,
    goal,
    title: t.moveGoalTitle,
    here: t.move,
    slug: goal.slug,
    status,
    children: (
      <ChoosePage
        visit={visit}
        over={goal.title}
        title={t.moveGoalTitle}
        lead={t.moveGoalLead}
        along={along.map((track) => track.title)}
        alongTitle={t.movesAlong}
        button={t.doMove}
        action={visit.to(paths.move, { slug: goal.slug })}
        cancel={visit.to(paths.page, { slug: goal.slug })}
        filled={filled}
        {...(plan.releasedOn && { note: t.moveToDraft })}
        {...(!plans.length && { nothing: t.noOtherPlan })}
      >
        <PlanField visit={visit} plans={plans} filled={filled} chosen={plans[0]?.id ?? ''} />
      </ChoosePage>
    ),
  })
}

async function copyPage(visit: Visit, { goal, plan }: GoalInPlan, filled: Filled, status = 200) {
  const t = wordsIn(visit.language)
  const [plans, tracks] = [await plansToChoose(visit.db), await listTracksOfGoal(visit.db, goal.id)]
  return planFrame({
    visit,
    plan,
    goal,
    title: t.copyGoalTitle,
    here: t.copy,
    slug: goal.slug,
    status,
    children: (
      <ChoosePage
        visit={visit}
        over={goal.title}
        title={t.copyGoalTitle}
        lead={t.copyGoalLead}
        button={t.doCopy}
        filled={filled}
        along={tracks.filter((track) => !track.withdrawnOn).map((track) => track.title)}
        alongTitle={t.tracks}
        action={visit.to(paths.copy, { slug: goal.slug })}
        cancel={visit.to(paths.page, { slug: goal.slug })}
      >
        <PlanField visit={visit} plans={plans} filled={filled} chosen={plan.id} />
      </ChoosePage>
    ),
  })
}
