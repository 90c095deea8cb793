import type { Db } from '#platform/db'
import type { LocalText } from '#platform/i18n'
import type { SearchDocument } from '#platform/room'
import type { Day } from '#platform/time'
import { actionPlanScopes } from '../../visibility.ts'
import { actionPath } from '../paths.ts'
import { readAbout } from './read-about.ts'

interface Said {
  id: string
  line: string | null
  reason: string | null
}
interface Row {
  id: string
  title: LocalText
  slug: LocalText
  unitId: string
  committedOn: Day | null
  releasedOn: Day | null
  gone: boolean
  released: boolean
  newest: Said | null
  newestReleased: Said | null
}

/** The newest public line and reason of actions: those that citizens read, and what only the house may read yet. */
export const searchStatuses = async (db: Db, plans: string[] | null, actions: string[] | null) =>
  (await readAbout<Row>(db, statuses, plans, actions)).flatMap(toDocuments)

const newest = (
  more = '',
) => `(select jsonb_build_object('id', u.id, 'line', u.public_line, 'reason', u.reason)
  from plans.status_update u where u.municipality_id = $1 and u.action_id = a.id and u.taken_back_at is null
    and (u.public_line is not null or u.reason is not null) ${more} order by u.given_on desc, u.at desc, u.id desc limit 1)`
const statuses = `
select a.id, a.title, a.slug, p.unit_id as "unitId", p.committed_on as "committedOn", p.released_on as "releasedOn",
  (a.withdrawn_on is not null or p.withdrawn_on is not null) as gone, a.public_phase is not null as released,
  ${newest()} as newest, ${newest('and u.released_on is not null')} as "newestReleased"
from plans.action a join plans.action_plan p on p.municipality_id = $1 and p.id = a.plan_id
where a.municipality_id = $1`

function toDocuments({ newest, newestReleased, ...row }: Row): SearchDocument[] {
  const open = !row.gone && row.releasedOn !== null && row.released
  const told = open && newest?.id === newestReleased?.id
  return [
    documentOf('action/status', row, newest, row.gone || told ? [] : inHouse(row)),
    documentOf('action/released-status', row, newestReleased, open ? ['public'] : []),
  ]
}
const inHouse = ({ unitId, committedOn, releasedOn }: Omit<Row, 'newest' | 'newestReleased'>) =>
  actionPlanScopes({ unitId, committedOn: committedOn ?? releasedOn, releasedOn: null })

const documentOf = (
  kind: string,
  { id, title, slug }: Pick<Row, 'id' | 'title' | 'slug'>,
  said: Said | null,
  seenBy: string[],
): SearchDocument => ({
  kind,
  id,
  title,
  slug,
  path: actionPath,
  body: { da: [said?.line, said?.reason].filter(Boolean).join('\n') },
  seenBy: said ? seenBy : [],
})
