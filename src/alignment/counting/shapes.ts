import { ask, type Db } from '#platform/db'
import type { Subject } from '#platform/room'
import { developmentPlanInForce, planInForce } from './in-force.ts'

/**
 * Those of these things of which something that counts has changed since they were last counted: where it belongs and whether it
 * is in force. A new title alone is not that. Also remembers how they are now.
 */
export const reshaped = (db: Db, ids: readonly string[]) =>
  ask<Subject>(db, remember('and id = any($2::uuid[])'), ids)

/** Remembers how everything is now. */
export const rememberShapes = (db: Db) => ask(db, remember(''))

const remember = (which: string) => `
with shape as (
  select 'vision' as kind, id, case when withdrawn_on is null then focus_area_id::text else 'withdrawn' end as shape
    from strategy.vision where municipality_id = $1 ${which}
  union all select 'focus-area', id, (withdrawn_on is null)::text from strategy.focus_area where municipality_id = $1 ${which}
  union all select 'core-value', id, (withdrawn_on is null)::text from strategy.core_value where municipality_id = $1 ${which}
  union all select 'unit', id, coalesce(parent_id::text, 'top') from organisation.unit where municipality_id = $1 ${which}
  union all select 'development-plan', id, (${developmentPlanInForce})::text || ' ' || body_id
    from plans.development_plan dp where municipality_id = $1 ${which}
  union all select 'action-plan', id, (${planInForce})::text || ' ' || (withdrawn_on is null and released_on is not null) || ' ' || unit_id
    from plans.action_plan p where municipality_id = $1 ${which}
)
insert into alignment.counted_as as c (municipality_id, kind, subject_id, shape)
select $1, kind, id, shape from shape order by kind, id
on conflict (municipality_id, kind, subject_id) do update set shape = excluded.shape where c.shape <> excluded.shape
returning kind, subject_id as id`
