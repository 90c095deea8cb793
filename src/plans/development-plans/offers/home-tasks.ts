import { ask } from '#platform/db'
import type { LocalText } from '#platform/i18n'
import type { HomeTask, HomeTasks } from '#platform/room'
import type { Visit } from '#platform/http'
import { listRemits } from '../../remits/queries.ts'
import { developmentPlanPaths, remitPath } from '../paths.ts'
import { plain } from '../views/parts.tsx'
import { visionsAnsweredBy } from '../visions-answered.ts'
import { wordsIn } from '../words.ts'

interface Row {
  bodyId: string
  name: LocalText
  bodySlug: LocalText
  planId: string | null
  slug: LocalText | null
  releasedOn: string | null
  unowned: number
}

// The newest plan of each committee, with how many of its goals nobody is responsible for.
const own = `select b.id as "bodyId", b.name, b.slug as "bodySlug", p.id as "planId", p.slug, p.released_on::text as "releasedOn",
  (select count(*)::int from plans.goal g where g.municipality_id = $1 and g.plan_id = p.id and g.withdrawn_on is null
    and g.responsible_position_id is null) as unowned
from organisation.body b left join lateral (
  select * from plans.development_plan p where p.municipality_id = $1 and p.body_id = b.id and p.withdrawn_on is null
  order by p.released_on is not null, p.starts_on desc nulls last, p.id desc limit 1) p on true
where b.municipality_id = $1 and b.id = any($2) and b.kind in ('finance-committee', 'standing-committee')`

/** What waits for a committee's secretary: no plan, no remit, a draft, goals without anyone responsible, visions without a goal. */
export const secretaryTasks: HomeTasks = async (visit) => {
  const bodies = visit.actor.held.flatMap((h) =>
    h.role === 'committee-secretary' && h.bodyId ? [h.bodyId] : [],
  )
  if (!bodies.length) return []
  const { db } = visit
  const [found, remits, answered] = await Promise.all([
    ask<Row>(db, own, bodies),
    listRemits(db),
    visionsAnsweredBy(visit, bodies),
  ])
  return found.flatMap((row) => {
    const remit = remits.get(row.bodyId)
    const open = [...(remit ?? [])].filter((id) => !answered.get(row.bodyId)?.has(id)).length
    return tasksOf(visit, row, { chosen: remit !== undefined, open })
  })
}

function tasksOf(visit: Visit, row: Row, remit: { chosen: boolean; open: number }): HomeTask[] {
  const t = wordsIn(visit.language)
  const committee = plain(row.name, visit.language)
  const over = `${t.homeOver} · ${committee}`
  const action = (href: string, text: string) => ({ action: { text, href }, over })
  const begin = visit.to(developmentPlanPaths.begin, { body: row.bodyId })
  if (!row.planId || !row.slug)
    return [{ urgency: 2, title: t.homeNoPlan(committee), ...action(begin, t.writePlan) }]
  const write = action(visit.to(developmentPlanPaths.write, { slug: row.slug }), t.goToPlan)
  const tasks: HomeTask[] = []
  if (!row.releasedOn)
    tasks.push({ urgency: 1, title: t.homeDraft(committee), lead: t.homeDraftLead(row.unowned), ...write })
  else if (row.unowned) tasks.push({ urgency: 2, title: t.homeResponsible(row.unowned, committee), ...write })
  if (!remit.chosen)
    tasks.push({
      urgency: 2,
      title: t.homeRemit(committee),
      ...action(visit.to(remitPath, { slug: row.bodySlug }), t.remit),
    })
  if (remit.open) tasks.push({ urgency: 3, title: t.homeVisions(remit.open, committee), ...write })
  return tasks
}
