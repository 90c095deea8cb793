import { file, moved, nothing, type PageRoutes, type Visit } from '#platform/http'
import { listCommittees, listPositions } from '#organisation'
import { listGoalsOf, readerOf } from '../goals/queries.ts'
import { listRemits } from '../remits/queries.ts'
import { mayReleaseDevelopmentPlan, mayWriteDevelopmentPlan, seesDevelopmentPlan } from '../visibility.ts'
import { audienceOf } from './carrying-actions.ts'
import { countChanges, listChanges } from './changes.ts'
import { plansAsCsv } from './csv.ts'
import { planFrame } from './frame.tsx'
import { openPlan, readPlan } from './gates.ts'
import { bodiesOf, readPlanWish, rowsFor } from './list-wish.ts'
import { developmentPlanPaths as paths } from './paths.ts'
import { countPlans, findDevelopmentPlan, listDevelopmentPlans } from './queries.ts'
import { readinessOf } from './readiness.ts'
import type { DevelopmentPlan } from './rules.ts'
import { findStarWords } from './star-words.ts'
import { planTextPages } from './text-routes.tsx'
import { readPlanTree, shownActions } from './tree.ts'
import { visionsAnsweredBy } from './visions-answered.ts'
import { ChangesPage } from './views/changes-page.tsx'
import { ListPage } from './views/list-page.tsx'
import { plain } from './views/parts.tsx'
import { PlanPage } from './views/plan-page.tsx'
import { WritePage } from './views/write-page.tsx'
import { wordsIn } from './words.ts'

/** The list of plans, a plan read and written, and its changes. */
export function planPages(pages: PageRoutes) {
  pages.get(paths.list, { who: 'anyone', load: nothing, may: () => true, cacheable: true }, listPage)
  pages.get(paths.csv, { who: 'anyone', load: nothing, may: () => true }, plansCsv)
  pages.get(paths.page, { ...readPlan, cacheable: true }, planPage)
  pages.get(paths.changes, { ...readPlan, cacheable: true }, changesPage)
  pages.get(paths.write, openPlan, writePage)
  planTextPages(pages)
}

/** The plans that the reader may see, and how much stands in each. */
async function readPlans({ db, actor }: Visit) {
  const [plans, counts] = await Promise.all([listDevelopmentPlans(db), countPlans(db)])
  const seen = plans.filter(
    (p) => seesDevelopmentPlan(actor, p) && (!p.withdrawnOn || mayWriteDevelopmentPlan(actor, p)),
  )
  return { plans: seen, counts }
}

async function listPage(visit: Visit) {
  const [committees, read] = await Promise.all([listCommittees(visit.db), readPlans(visit)])
  const mayWrite = (bodyId: string) => mayWriteDevelopmentPlan(visit.actor, { bodyId })
  const title = wordsIn(visit.language).plans
  const wish = readPlanWish(visit.query)
  return planFrame({
    visit,
    title,
    here: title,
    children: <ListPage {...read} {...{ visit, committees, mayWrite, wish }} />,
  })
}

async function plansCsv(visit: Visit) {
  const [committees, { plans, counts }] = await Promise.all([listCommittees(visit.db), readPlans(visit)])
  const rows = rowsFor(readPlanWish(visit.query), bodiesOf(committees, plans), plans, visit.language)
  const chosen = rows.flatMap(({ plan }) => plan ?? [])
  return file(
    wordsIn(visit.language).csvFile,
    'text/csv; charset=utf-8',
    plansAsCsv(chosen, counts, visit.language),
  )
}

async function planPage(visit: Visit, plan: DevelopmentPlan) {
  if (plan.slug[visit.language] !== visit.params['slug'])
    return moved(visit.to(paths.page, { slug: plan.slug }))
  const { db, actor } = visit
  const mayWrite = mayWriteDevelopmentPlan(actor, plan)
  const audience = audienceOf(actor)
  // the same for all who write it, and for all who read the same plans
  const name = `development-plan ${plan.id} ${mayWrite} ${readerOf(db).flat().toSorted().join()}`
  const html = await visit.part({ name, audience }, async (reader) => {
    const [now = plan, carried, since] = await Promise.all([
      findDevelopmentPlan(reader.db, plan.id),
      readPlanTree(reader.db, plan),
      countChanges(reader.db, plan.id),
    ])
    const tree = { ...carried, plan: now }
    const changes = now.releasedOn ? since : 0
    return {
      content: <PlanPage {...{ tree, changes, mayWrite, audience }} visit={reader} />,
      heeds: { kind: 'status-update', parents: shownActions(tree) },
    }
  })
  return planFrame({
    visit,
    plan,
    title: plain(plan.title, visit.language),
    slug: plan.slug,
    live: true,
    heeds: 'parts',
    children: html,
  })
}

async function changesPage(visit: Visit, plan: DevelopmentPlan) {
  const { db, language } = visit
  const t = wordsIn(language)
  const [changes, star, goals, positions] = await Promise.all([
    plan.releasedOn ? listChanges(db, plan.id) : [],
    findStarWords(db),
    listGoalsOf(db, plan.id),
    listPositions(db),
  ])
  const named = [...star.visions, ...star.areas, ...star.values, ...goals, ...positions]
  const names = new Map(named.map(({ id, title }) => [id, plain(title, language)]))
  const title = t.changesTitle(changes.length)
  const children = <ChangesPage visit={visit} plan={plan} changes={changes} names={names} />
  return planFrame({ visit, plan, title, here: t.changesHere, slug: plan.slug, children })
}

async function writePage(visit: Visit, plan: DevelopmentPlan) {
  const { db } = visit
  const [tree, changes, remits, answered] = await Promise.all([
    readPlanTree(db, plan),
    countChanges(db, plan.id),
    listRemits(db),
    visionsAnsweredBy(visit, [plan.bodyId]),
  ])
  const readiness = readinessOf(tree, remits.get(plan.bodyId), answered.get(plan.bodyId) ?? new Set())
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
