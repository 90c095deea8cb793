import { moved, see, type PageRoutes, type Refused, type Typed, type Visit } from '#platform/http'
import { lastChangeBy } from '../development-plans/changes.ts'
import { checkResponsible, checkServes, goalChoices, type GoalChoices } from '../development-plans/choices.ts'
import { withFaults } from '../development-plans/forms.ts'
import { partWithdrawn, planFrame, planWithdrawn, refused } from '../development-plans/frame.tsx'
import { changePlan, openPlan } from '../development-plans/gates.ts'
import { developmentPlanPaths, goalPaths as paths } from '../development-plans/paths.ts'
import type { DevelopmentPlan } from '../development-plans/rules.ts'
import { readGoalTree } from '../development-plans/tree.ts'
import {
  bothLanguages,
  ConflictPage,
  differencesOf,
  namesOf,
  vagueIn,
  type Filled,
} from '../development-plans/views/form-parts.tsx'
import { plain } from '../development-plans/views/parts.tsx'
import { wordsIn } from '../development-plans/words.ts'
import { mayWriteDevelopmentPlan } from '../visibility.ts'
import { Head } from '#ui'
import { addGoal, changeGoal } from './commands.ts'
import { contentOfGoal, goalForm, newGoalForm, type GoalContent } from './forms.ts'
import { changeGoalGate, openGoal, readGoal, type GoalInPlan } from './gates.ts'
import { isBeforePlan, type Goal } from './rules.ts'
import { GoalForm } from './views/goal-form.tsx'
import { GoalPage } from './views/goal-page.tsx'

/** A goal read, written new, and edited. */
export function goalPages(pages: PageRoutes) {
  pages.get(developmentPlanPaths.newGoal, openPlan, (visit, plan) => newPage(visit, plan, {}))
  pages.post(
    developmentPlanPaths.newGoal,
    {
      ...changePlan,
      form: newGoalForm,
      again: async (visit, plan, refusal) => newPage(visit, plan, await allFaults(visit, refusal, plan), 422),
    },
    async (visit, plan, form, typed) => {
      if (plan.withdrawnOn) return newPage(visit, plan, { typed, errors: planWithdrawn }, 409)
      const content = contentOfGoal(form)
      const errors = faultsOf(await goalChoices(visit.db), plan, content)
      if (errors.length) return newPage(visit, plan, { typed, errors }, 422)
      await addGoal(visit.db, plan, content)
      return see(visit.to(developmentPlanPaths.write, { slug: plan.slug }))
    },
  )
  pages.get(paths.page, { ...readGoal, cacheable: true }, goalPage)
  pages.get(paths.text, openGoal, (visit, found) =>
    found.goal.withdrawnOn ? refused(visit, found.plan, 'withdrawn-part') : editPage(visit, found, {}),
  )
  pages.post(
    paths.text,
    {
      ...changeGoalGate,
      form: goalForm,
      again: async (visit, found, refusal) =>
        editPage(visit, found, await allFaults(visit, refusal, found.plan, found.goal), 422),
    },
    async (visit, { goal, plan }, form, typed) => {
      if (goal.withdrawnOn) return editPage(visit, { goal, plan }, { typed, errors: partWithdrawn }, 409)
      const [content, choices] = [contentOfGoal(form), await goalChoices(visit.db)]
      const errors = faultsOf(choices, plan, content, goal)
      if (errors.length) return editPage(visit, { goal, plan }, { typed, errors }, 422)
      if (form.version !== goal.version) return conflictPage({ visit, goal, plan, content, choices, typed })
      await changeGoal(visit.db, goal, plan, content)
      return see(`${visit.to(developmentPlanPaths.write, { slug: plan.slug })}#${goal.code}`)
    },
  )
}

/** What was chosen but is not there, other municipalities' things and what has ended, and a date before the plan. */
export const faultsOf = (
  { star, positions }: GoalChoices,
  { startsOn }: DevelopmentPlan,
  content: GoalContent,
  before?: Goal,
) => [
  ...(isBeforePlan(content.target, startsOn) ? [{ field: 'target', message: 'beforePlan' }] : []),
  ...checkServes(star, content.serves, before?.serves),
  ...checkResponsible(positions, content.responsiblePositionId, before?.responsiblePositionId),
]

async function allFaults(visit: Visit, refusal: Refused, plan: DevelopmentPlan, before?: Goal) {
  const choices = await goalChoices(visit.db)
  return withFaults(newGoalForm, refusal, (form) => faultsOf(choices, plan, contentOfGoal(form), before))
}

async function goalPage(visit: Visit, { goal, plan }: GoalInPlan) {
  if (goal.slug[visit.language] !== visit.params['slug'])
    return moved(visit.to(paths.page, { slug: goal.slug }))
  const tree = await readGoalTree(visit.db, goal)
  const title = plain(goal.title, visit.language)
  return planFrame({
    visit,
    plan,
    goal,
    title,
    slug: goal.slug,
    live: true,
    children: (
      <GoalPage visit={visit} plan={plan} tree={tree} mayWrite={mayWriteDevelopmentPlan(visit.actor, plan)} />
    ),
  })
}

async function newPage(visit: Visit, plan: DevelopmentPlan, filled: Filled, status = 200) {
  const t = wordsIn(visit.language)
  const choices = await goalChoices(visit.db)
  return planFrame({
    visit,
    plan,
    title: t.newGoal,
    here: t.newGoal,
    slug: plan.slug,
    status,
    children: (
      <>
        <Head
          title={t.newGoal}
          over={plain(plan.title, visit.language)}
          lead={plan.releasedOn && t.publicAtOnce}
        />
        <GoalForm
          visit={visit}
          choices={choices}
          filled={filled}
          action={visit.to(developmentPlanPaths.newGoal, { slug: plan.slug })}
          cancel={visit.to(developmentPlanPaths.write, { slug: plan.slug })}
        />
      </>
    ),
  })
}

const formOf = (visit: Visit, { goal, plan }: GoalInPlan, choices: GoalChoices, filled: Filled) => (
  <GoalForm
    visit={visit}
    choices={choices}
    filled={filled}
    saved={goal}
    version={goal.version}
    action={visit.to(paths.text, { slug: goal.slug })}
    cancel={visit.to(developmentPlanPaths.write, { slug: plan.slug })}
  />
)
async function editPage(visit: Visit, { goal, plan }: GoalInPlan, filled: Filled, status = 200) {
  const t = wordsIn(visit.language)
  const form = formOf(visit, { goal, plan }, await goalChoices(visit.db), filled)
  return planFrame({
    visit,
    plan,
    goal,
    title: t.editGoal,
    here: t.edit,
    slug: goal.slug,
    status,
    children: (
      <>
        <Head
          title={t.editGoal}
          over={plain(plan.title, visit.language)}
          lead={plan.releasedOn && !goal.withdrawnOn && t.publicAtOnce}
        />
        {form}
      </>
    ),
  })
}

async function conflictPage({
  visit,
  goal,
  plan,
  content,
  choices,
  typed,
}: GoalInPlan & { visit: Visit; content: GoalContent; choices: GoalChoices; typed: Typed }) {
  const { language } = visit
  const t = wordsIn(language)
  const position = (id: string | null) =>
    plain(
      choices.positions.find((p) => p.id === id)?.title ??
        (id === goal.responsiblePositionId ? goal.responsibleTitle : null) ??
        {},
      language,
    )
  const differences = differencesOf([
    { label: t.fields.title, theirs: bothLanguages(goal.title), mine: bothLanguages(content.title) },
    { label: t.fields.why, theirs: bothLanguages(goal.why), mine: bothLanguages(content.why) },
    { label: t.fields.success, theirs: bothLanguages(goal.success), mine: bothLanguages(content.success) },
    {
      label: t.fields.target,
      theirs: vagueIn(language, goal.target),
      mine: vagueIn(language, content.target),
    },
    {
      label: t.fields.responsible,
      theirs: position(goal.responsiblePositionId),
      mine: position(content.responsiblePositionId),
    },
    {
      label: t.carries,
      theirs: namesOf(choices.star, goal.serves, language),
      mine: namesOf(choices.star, content.serves, language),
    },
  ])
  return planFrame({
    visit,
    plan,
    goal,
    title: t.conflictTitle,
    here: t.conflictTitle,
    slug: goal.slug,
    status: 409,
    children: (
      <ConflictPage visit={visit} who={await lastChangeBy(visit.db, goal.id)} differences={differences}>
        {formOf(visit, { goal, plan }, choices, { typed })}
      </ConflictPage>
    ),
  })
}
