import { ask, type Db } from '#platform/db'
import type { LocalText } from '#platform/i18n'
import type { Day, VagueDate } from '#platform/time'

/** A promise kept: an action that the released statuses say is done. */
export interface Reached {
  title: LocalText
  slug: LocalText
  on: Day
  line: string | null
}
/** A promise not kept in time, with what has been said about it. */
export interface NotReached {
  title: LocalText
  slug: LocalText
  firstEnds: VagueDate | null
  deadline: Day | null
  line: string | null
  reason: string | null
  newDate: VagueDate | null
}

/** The latest actions that are done, as citizens may read them. */
export const listReached = (db: Db, most: number) => ask<Reached>(db, reached(most), db.today)

const reached = (most: number) => `
select a.title, a.slug, u.given_on as "on", u.public_line as line
from plans.status_update u
join alignment.action_fact f on f.municipality_id = $1 and f.action_id = u.action_id and f.audience = 'public' and f.shown = 'completed'
join plans.action a on a.municipality_id = $1 and a.id = u.action_id
where u.municipality_id = $1 and u.choice = 'completed' and u.released_on is not null and u.taken_back_at is null and u.given_on <= $2
  and not exists (select 1 from plans.status_update n where n.municipality_id = $1 and n.action_id = u.action_id
    and (n.given_on, n.at, n.id) > (u.given_on, u.at, u.id) and n.released_on is not null and n.taken_back_at is null)
order by u.given_on desc, u.at desc, u.id desc limit ${most}`

/** The actions longest over their deadline, with what was last said to citizens about it. */
export const listNotReached = (db: Db, most: number) => ask<NotReached>(db, notReached(most))

const notReached = (most: number) => `
select a.title, a.slug, a.first_ends as "firstEnds", f.deadline, u.public_line as line, u.reason, u.new_date as "newDate"
from (select action_id, deadline from alignment.action_fact
  where municipality_id = $1 and audience = 'public' and shown = 'late' order by deadline, action_id limit ${most}) f
join plans.action a on a.municipality_id = $1 and a.id = f.action_id
left join lateral (
  select public_line, reason, new_date from plans.status_update u
  where u.municipality_id = $1 and u.action_id = f.action_id and u.released_on is not null and u.taken_back_at is null
    and u.choice <> 'nothing-new'
  order by u.given_on desc, u.at desc, u.id desc limit 1
) u on true
order by f.deadline, f.action_id`
