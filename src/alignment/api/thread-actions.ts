import { ask, type Db } from '#platform/db'
import { isId, noId } from '#platform/ids'
import type { LocalText } from '#platform/i18n'
import type { Audience } from '../tables.ts'

export interface ThreadAction {
  id: string
  title: LocalText
  trackIds: string[]
  phase: string
  shown: string
  progress: number | null
  expected: number | null
  deadline: string | null
}

/** A page of a vision's actions in the order of their ids, after the cursor. */
export const listThreadActions = (
  db: Db,
  audience: Audience,
  visionId: string,
  cursor: string | null,
  most: number,
) => ask<ThreadAction>(db, actions, audience, visionId, isId(cursor) ? cursor : noId, most)

const actions = `
select a.id, a.title, f.phase, f.shown, case when f.counts then f.progress_ppm / 1000000.0::float end as progress,
  case when f.counts then f.expected_ppm / 1000000.0::float end as expected,
  f.deadline, array(select at.track_id from plans.action_track at
    join plans.track t on t.municipality_id = $1 and t.id = at.track_id and t.withdrawn_on is null
    join plans.development_plan d on d.municipality_id = $1 and d.id = t.plan_id and d.withdrawn_on is null and d.released_on is not null
    where at.municipality_id = $1 and at.action_id = a.id) as "trackIds"
from alignment.action_subject s
join alignment.action_fact f on f.municipality_id = $1 and f.action_id = s.action_id and f.audience = $2
join plans.action a on a.municipality_id = $1 and a.id = s.action_id
where s.municipality_id = $1 and s.audience = $2 and s.kind = 'vision' and s.subject_id = $3 and s.action_id > $4
order by s.action_id limit $5`
