import { ask, type Db } from '#platform/db'
import type { LocalText } from '#platform/i18n'
import type { SearchDocument, SearchDocuments } from '#platform/room'
import { developmentPlanScopes } from '../../visibility.ts'
import { developmentPlanPaths, goalPaths, trackPaths } from '../paths.ts'

interface Row {
  kind: 'development-plan' | 'goal' | 'track'
  id: string
  title: LocalText
  slug: LocalText
  bodyId: string
  releasedOn: string | null
  gone: boolean
  first: LocalText
  second: LocalText
}

const documents = (where: string) => `
select 'development-plan' as kind, p.id, p.title, p.slug, p.body_id as "bodyId", p.released_on::text as "releasedOn",
  p.withdrawn_on is not null as gone, p.introduction as first, b.name as second
from plans.development_plan p join organisation.body b on b.municipality_id = $1 and b.id = p.body_id
where p.municipality_id = $1 ${where && 'and p.id = any($2)'}
union all select 'goal', x.id, x.title, x.slug, p.body_id, p.released_on::text, (x.withdrawn_on is not null or p.withdrawn_on is not null), x.why, x.success
from plans.goal x join plans.development_plan p on p.municipality_id = $1 and p.id = x.plan_id
where x.municipality_id = $1 ${where && 'and (x.id = any($3) or x.plan_id = any($2))'}
union all select 'track', x.id, x.title, x.slug, p.body_id, p.released_on::text, (x.withdrawn_on is not null or p.withdrawn_on is not null), x.purpose, '{}'
from plans.track x join plans.development_plan p on p.municipality_id = $1 and p.id = x.plan_id
where x.municipality_id = $1 ${where && 'and (x.id = any($4) or x.plan_id = any($2))'}`
const everything = documents('')
const touched = documents('some')

/** Plans, goals and tracks as search finds them. A plan that is released or withdrawn takes all that stands in it along. */
export const searchPlans: SearchDocuments = async (db: Db, subjects) => {
  if (subjects === 'all') return (await ask<Row>(db, everything)).map(toDocument)
  const ids = (kind: string) => subjects.filter((s) => s.kind === kind).map((s) => s.id)
  const [plans, goals, tracks] = [ids('development-plan'), ids('goal'), ids('track')]
  if (!plans.length && !goals.length && !tracks.length) return []
  return (await ask<Row>(db, touched, plans, goals, tracks)).map(toDocument)
}

const toDocument = ({ kind, id, title, slug, gone, first, second, ...plan }: Row): SearchDocument => ({
  kind,
  id,
  title,
  slug,
  path: paths[kind],
  seenBy: gone ? [] : developmentPlanScopes(plan),
  body: { da: joined(first.da, second.da), en: joined(first.en, second.en) },
})
const paths = { 'development-plan': developmentPlanPaths.page, goal: goalPaths.page, track: trackPaths.page }
const joined = (...texts: (string | undefined)[]) => texts.filter(Boolean).join('\n')
