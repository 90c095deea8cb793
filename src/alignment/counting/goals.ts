import { ask, type Db } from '#platform/db'
import { noId } from '#platform/ids'
import { developmentPlanInForce } from './in-force.ts'
import { readSums, type MovedVision } from './write.ts'

/**
 * Counts the live goals that serve each thing, and the committees behind them, and writes what differs. Goals are few beside
 * actions, and one statement over all of them cannot forget what a goal no longer serves.
 */
export const recountGoals = (db: Db) => ask<MovedVision>(db, recount)

const kinds = `'all', 'body', 'vision', 'focus-area', 'core-value', 'vision-body', 'core-value-body'`

/** What goals serve, as `kind subject other`, with how many goals and committees; for all that any serves. */
export const goalCounts = `
  with live as (
    select g.id, dp.body_id from plans.goal g
    join plans.development_plan dp on dp.municipality_id = $1 and dp.id = g.plan_id and ${developmentPlanInForce}
    where g.municipality_id = $1 and g.withdrawn_on is null
  ), named as (
    select l.id, l.body_id, v.id as vision_id, f.id as focus_area_id, c.id as core_value_id
    from live l join plans.serves s on s.municipality_id = $1 and s.goal_id = l.id
    left join strategy.vision v on v.municipality_id = $1 and v.id = s.vision_id and v.withdrawn_on is null
    left join strategy.focus_area f on f.municipality_id = $1 and f.id = coalesce(v.focus_area_id, s.focus_area_id) and f.withdrawn_on is null
    left join strategy.core_value c on c.municipality_id = $1 and c.id = s.core_value_id and c.withdrawn_on is null
  ), carried as (
    select 'all' as kind, '${noId}'::uuid as subject_id, '${noId}'::uuid as other_id, id, body_id from live
    union all select 'body', body_id, '${noId}', id, body_id from live
    union all select 'vision', vision_id, '${noId}', id, body_id from named where vision_id is not null
    union all select 'vision-body', vision_id, body_id, id, body_id from named where vision_id is not null
    union all select 'focus-area', focus_area_id, '${noId}', id, body_id from named where focus_area_id is not null
    union all select 'core-value', core_value_id, '${noId}', id, body_id from named where core_value_id is not null
    union all select 'core-value-body', core_value_id, body_id, id, body_id from named where core_value_id is not null
  )
  select kind, subject_id, other_id, count(distinct id)::int as goals, count(distinct body_id)::int as bodies
  from carried group by kind, subject_id, other_id`

const recount = `
with should as (
  select audience, c.* from (values ('all'), ('public')) a (audience) cross join (${goalCounts}) c
), stored as (
  select audience, kind, subject_id, other_id, goals, bodies from alignment.roll_up
  where municipality_id = $1 and kind in (${kinds}) and (goals <> 0 or bodies <> 0)
), r as (
  insert into alignment.roll_up as r (municipality_id, audience, kind, subject_id, other_id, goals, bodies)
  select $1, audience, kind, subject_id, other_id, coalesce(should.goals, 0), coalesce(should.bodies, 0)
  from should full join stored using (audience, kind, subject_id, other_id)
  where (should.goals, should.bodies) is distinct from (stored.goals, stored.bodies)
  order by kind desc, subject_id, other_id, audience
  on conflict (municipality_id, audience, kind, subject_id, other_id) do update set goals = excluded.goals, bodies = excluded.bodies
  returning r.*
)
select audience, kind, subject_id as "subjectId", other_id as "otherId", goals, bodies, ${readSums} from r where kind = 'vision'`
