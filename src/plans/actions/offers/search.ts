import { ask, askAbout, type Db } from '#platform/db'
import type { LocalText } from '#platform/i18n'
import type { SearchDocument, SearchDocuments } from '#platform/room'
import type { Day } from '#platform/time'
import { actionPlanScopes } from '../../visibility.ts'
import { actionPath, actionPlanPath } from '../paths.ts'
import { readAbout } from './read-about.ts'
import { searchStatuses } from './search-statuses.ts'

interface Row {
  kind: 'action' | 'action-plan'
  id: string
  title: LocalText
  texts: LocalText[]
  /** Lead, units and partners; they have no language of their own. */
  names: LocalText[]
  slug: LocalText
  unitId: string
  committedOn: Day | null
  releasedOn: Day | null
  gone: boolean
  released: boolean
}

/** Plans and actions as one can search for them, and what was last said of how an action goes; notes are not among the words. */
export const searchDocuments: SearchDocuments = async (db, subjects) => {
  const of = (kind: string) =>
    subjects === 'all' ? null : subjects.filter((s) => s.kind === kind).map((s) => s.id)
  const [plans, actions, statuses] = [of('action-plan'), of('action'), of('action/status')]
  const some = [plans, actions].some((ids) => ids === null || ids.length > 0)
  const [rows, said] = await Promise.all([
    some ? findRows(db, plans, actions) : [],
    some || statuses?.length ? searchStatuses(db, plans, actions && [...actions, ...statuses!]) : [],
  ])
  return [...rows.map(toDocument), ...said]
}

// An action is seen by those who see its plan, so a changed plan brings its actions along.
async function findRows(db: Db, plans: string[] | null, actions: string[] | null): Promise<Row[]> {
  const [ofPlans, ofActions] = await Promise.all([
    plans
      ? plans.length
        ? askAbout<Row>(db, `${planRows} and p.id = any($2::uuid[])`, plans)
        : []
      : ask<Row>(db, planRows),
    readAbout<Row>(db, actionRows, plans, actions),
  ])
  return [...ofPlans, ...ofActions]
}
const planRows = `
     select 'action-plan' as kind, p.id, p.title, jsonb_build_array(p.introduction) as texts, jsonb_build_array(n.name) as names, p.slug,
       p.unit_id as "unitId", p.committed_on as "committedOn", p.released_on as "releasedOn", p.withdrawn_on is not null as gone, true as released
     from plans.action_plan p join organisation.unit n on n.municipality_id = $1 and n.id = p.unit_id
     where p.municipality_id = $1`
const actionRows = `
     select 'action' as kind, a.id, a.title, jsonb_build_array(a.description, a.effect) || coalesce((select jsonb_agg(m.title order by m.position) from plans.milestone m
         where m.municipality_id = $1 and m.action_id = a.id and m.withdrawn_on is null), '[]') as texts,
       jsonb_build_array(o.title, n.name) || coalesce((select jsonb_agg(coalesce(u.name, jsonb_build_object('da', r.name)) order by u.position, r.name)
         from plans.action_contributor c left join organisation.unit u on u.municipality_id = $1 and u.id = c.unit_id
         left join organisation.partner r on r.municipality_id = $1 and r.id = c.partner_id
         where c.municipality_id = $1 and c.action_id = a.id), '[]') as names,
       a.slug, p.unit_id as "unitId", p.committed_on as "committedOn", p.released_on as "releasedOn",
       (a.withdrawn_on is not null or p.withdrawn_on is not null) as gone, a.public_phase is not null as released
     from plans.action a join plans.action_plan p on p.municipality_id = $1 and p.id = a.plan_id
     join organisation.unit n on n.municipality_id = $1 and n.id = p.unit_id
     join organisation.position o on o.municipality_id = $1 and o.id = a.lead_position_id
     where a.municipality_id = $1`

function toDocument(row: Row): SearchDocument {
  const { kind, id, title, slug } = row
  const join = (texts: LocalText[], language: 'da' | 'en') =>
    texts.flatMap((t) => t[language] || []).join('\n')
  // what is written in Danish only is found in English by the Danish words
  const body = (language: 'da' | 'en') =>
    language === 'da' || join(row.texts, 'en') ? join([...row.texts, ...row.names], language) : ''
  return {
    kind,
    id,
    title,
    slug,
    path: paths[kind],
    body: { da: body('da'), en: body('en') },
    seenBy: row.gone ? [] : seenBy(row),
  }
}
const paths = { action: actionPath, 'action-plan': actionPlanPath }
/** What the head has not released of a public plan is the house's own. */
const seenBy = (row: Row) =>
  row.releasedOn && !row.released ? ['signed-in', `unit:${row.unitId}`] : actionPlanScopes(row)
