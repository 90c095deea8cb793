import { nothing, see, type PageRoutes, type Typed, type Visit } from '#platform/http'
import { formats } from '#platform/i18n'
import type { Day } from '#platform/time'
import { Head } from '#ui'
import { lastChangeBy } from './changes.ts'
import { bodiesToChoose } from './choices.ts'
import { beginPlan, changePlanText, textOf } from './commands.ts'
import { newPlanForm, planTextForm, type PlanTextForm } from './forms.ts'
import { planFrame } from './frame.tsx'
import { changePlan, openPlan, writesPlans } from './gates.ts'
import { developmentPlanPaths as paths } from './paths.ts'
import { findDevelopmentPlan } from './queries.ts'
import type { DevelopmentPlan } from './rules.ts'
import { bothLanguages, ConflictPage, differencesOf, type Filled } from './views/form-parts.tsx'
import { plain } from './views/parts.tsx'
import { PlanForm } from './views/plan-form.tsx'
import { wordsIn } from './words.ts'

/** A plan begun, and its own text edited. */
export function planTextPages(pages: PageRoutes) {
  pages.get(paths.begin, { who: 'signed-in', load: nothing, may: writesPlans }, (visit) =>
    beginPage(visit, {}),
  )
  pages.post(
    paths.begin,
    {
      who: 'signed-in',
      load: nothing,
      may: writesPlans,
      form: newPlanForm,
      again: (visit, _, filled) => beginPage(visit, filled, 422),
    },
    async (visit, _, form, typed) => {
      const bodies = await bodiesToChoose(visit.db)
      if (!bodies.some((b) => b.id === form.bodyId))
        return beginPage(visit, { typed, errors: [{ field: 'bodyId', message: 'unknownChoice' }] }, 422)
      const plan = await findDevelopmentPlan(visit.db, await beginPlan(visit.db, form.bodyId, textOf(form)))
      return see(visit.to(paths.write, { slug: plan!.slug }))
    },
  )
  pages.get(paths.text, openPlan, (visit, plan) => textPage(visit, plan, {}))
  pages.post(
    paths.text,
    { ...changePlan, form: planTextForm, again: (visit, plan, filled) => textPage(visit, plan, filled, 422) },
    async (visit, plan, form, typed) => {
      if (form.version !== plan.version) return conflictPage(visit, plan, form, typed)
      await changePlanText(visit.db, plan, textOf(form))
      const after = await findDevelopmentPlan(visit.db, plan.id)
      return see(visit.to(paths.write, { slug: after!.slug }))
    },
  )
}

async function beginPage(visit: Visit, filled: Filled, status = 200) {
  const t = wordsIn(visit.language)
  const bodies = await bodiesToChoose(visit.db)
  return planFrame({
    visit,
    title: t.newPlan,
    here: t.newPlan,
    status,
    children: (
      <>
        <Head title={t.newPlan} lead={t.newPlanLead} />
        <PlanForm
          visit={visit}
          filled={filled}
          bodies={bodies}
          chosenBody={visit.query.get('body') ?? ''}
          action={visit.to(paths.begin)}
          cancel={visit.to(paths.list)}
        />
      </>
    ),
  })
}

const formOf = (visit: Visit, plan: DevelopmentPlan, filled: Filled) => (
  <PlanForm
    visit={visit}
    filled={filled}
    saved={plan}
    version={plan.version}
    action={visit.to(paths.text, { slug: plan.slug })}
    cancel={visit.to(paths.write, { slug: plan.slug })}
  />
)
function textPage(visit: Visit, plan: DevelopmentPlan, filled: Filled, status = 200) {
  const t = wordsIn(visit.language)
  return planFrame({
    visit,
    plan,
    title: t.editText,
    here: t.edit,
    slug: plan.slug,
    status,
    children: (
      <>
        <Head title={t.editText} over={plain(plan.bodyName, visit.language)} />
        {formOf(visit, plan, filled)}
      </>
    ),
  })
}

async function conflictPage(visit: Visit, plan: DevelopmentPlan, form: PlanTextForm, typed: Typed) {
  const t = wordsIn(visit.language)
  const [mine, who] = [textOf(form), await lastChangeBy(visit.db, plan.id)]
  const day = (on: Day | null) => (on ? formats(visit.language).day(on) : '')
  const differences = differencesOf([
    { label: t.fields.title, theirs: bothLanguages(plan.title), mine: bothLanguages(mine.title) },
    {
      label: t.fields.introduction,
      theirs: bothLanguages(plan.introduction),
      mine: bothLanguages(mine.introduction),
    },
    { label: t.fields.startsOn, theirs: day(plan.startsOn), mine: day(mine.startsOn) },
    { label: t.fields.endsOn, theirs: day(plan.endsOn), mine: day(mine.endsOn) },
  ])
  return planFrame({
    visit,
    plan,
    title: t.conflictTitle,
    here: t.conflictTitle,
    slug: plan.slug,
    status: 409,
    children: (
      <ConflictPage visit={visit} who={who} differences={differences}>
        {formOf(visit, plan, { typed })}
      </ConflictPage>
    ),
  })
}
