import { moved, nothing, see, type FieldError, type PageRoutes, type Typed, type Visit } from '#platform/http'
import { listCommittees } from '#organisation'
import { mayReleaseDevelopmentPlan, mayWriteDevelopmentPlan, seesDevelopmentPlan } from '../visibility.ts'
import { countChanges, lastChangeBy, listChanges } from './changes.ts'
import { bodiesToChoose } from './choices.ts'
import { beginPlan, changePlanText, textOf } from './commands.ts'
import { newPlanForm, planTextForm, type PlanTextForm } from './forms.ts'
import { planFrame } from './frame.tsx'
import { changePlan, openPlan, readPlan, writesPlans } from './gates.ts'
import { developmentPlanPaths as paths } from './paths.ts'
import { countPlans, findDevelopmentPlan, listDevelopmentPlans } from './queries.ts'
import { readinessOf } from './readiness.ts'
import type { DevelopmentPlan } from './rules.ts'
import { readPlanTree } from './tree.ts'
import { visionsCarriedBy } from './visions-carried.ts'
import { ChangesPage } from './views/changes-page.tsx'
import { bothLanguages, ConflictPage, differencesOf, type Filled } from './views/form-parts.tsx'
import { ListPage } from './views/list-page.tsx'
import { plain } from './views/parts.tsx'
import { PlanForm } from './views/plan-form.tsx'
import { PlanPage } from './views/plan-page.tsx'
import { WritePage } from './views/write-page.tsx'
import { wordsIn } from './words.ts'
import { listRemits } from '../remits/queries.ts'
import { Head } from '#ui'

/** The list of plans, a plan read and written, its text and its changes. */
export function planPages(pages: PageRoutes) {
  pages.get(paths.list, { who: 'anyone', load: nothing, may: () => true, cacheable: true }, listPage)
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
  pages.get(paths.page, { ...readPlan, cacheable: true }, planPage)
  pages.get(paths.changes, { ...readPlan, cacheable: true }, async (visit, plan) => {
    const changes = plan.releasedOn ? await listChanges(visit.db, plan.id) : []
    const t = wordsIn(visit.language)
    return planFrame({
      visit,
      plan,
      title: t.changesTitle(changes.length),
      here: t.sinceRelease(changes.length),
      slug: plan.slug,
      children: <ChangesPage visit={visit} plan={plan} changes={changes} />,
    })
  })
  pages.get(paths.write, openPlan, writePage)
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

async function listPage(visit: Visit) {
  const { db, actor } = visit
  const [committees, plans, counts] = await Promise.all([
    listCommittees(db),
    listDevelopmentPlans(db),
    countPlans(db),
  ])
  const seen = plans.filter(
    (p) => seesDevelopmentPlan(actor, p) && (!p.withdrawnOn || mayWriteDevelopmentPlan(actor, p)),
  )
  const mayWrite = (bodyId: string) => mayWriteDevelopmentPlan(actor, { bodyId })
  const title = wordsIn(visit.language).plans
  return planFrame({
    visit,
    title,
    here: title,
    children: (
      <ListPage visit={visit} committees={committees} plans={seen} counts={counts} mayWrite={mayWrite} />
    ),
  })
}

async function planPage(visit: Visit, plan: DevelopmentPlan) {
  if (plan.slug[visit.language] !== visit.params['slug'])
    return moved(visit.to(paths.page, { slug: plan.slug }))
  const [tree, changes] = await Promise.all([
    readPlanTree(visit.db, plan),
    plan.releasedOn ? countChanges(visit.db, plan.id) : 0,
  ])
  const title = plain(plan.title, visit.language)
  return planFrame({
    visit,
    plan,
    title,
    slug: plan.slug,
    live: true,
    children: (
      <PlanPage
        visit={visit}
        tree={tree}
        changes={changes}
        mayWrite={mayWriteDevelopmentPlan(visit.actor, plan)}
      />
    ),
  })
}

async function writePage(visit: Visit, plan: DevelopmentPlan) {
  const { db } = visit
  const [tree, changes, remits, carried] = await Promise.all([
    readPlanTree(db, plan),
    countChanges(db, plan.id),
    listRemits(db),
    visionsCarriedBy(db, [plan.bodyId]),
  ])
  const readiness = readinessOf(tree, remits.get(plan.bodyId), carried.get(plan.bodyId) ?? new Set())
  const t = wordsIn(visit.language)
  return planFrame({
    visit,
    plan,
    title: t.writing,
    here: t.writing,
    slug: plan.slug,
    children: (
      <WritePage
        visit={visit}
        tree={tree}
        readiness={readiness}
        changes={changes}
        mayRelease={mayReleaseDevelopmentPlan(visit.actor, plan)}
      />
    ),
  })
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
function textPage(
  visit: Visit,
  plan: DevelopmentPlan,
  filled: { typed?: Typed; errors?: FieldError[] },
  status = 200,
) {
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
  const differences = differencesOf([
    { label: t.fields.title, theirs: bothLanguages(plan.title), mine: bothLanguages(mine.title) },
    {
      label: t.fields.introduction,
      theirs: bothLanguages(plan.introduction),
      mine: bothLanguages(mine.introduction),
    },
    { label: t.fields.startsOn, theirs: plan.startsOn ?? '', mine: mine.startsOn ?? '' },
    { label: t.fields.endsOn, theirs: plan.endsOn ?? '', mine: mine.endsOn ?? '' },
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
