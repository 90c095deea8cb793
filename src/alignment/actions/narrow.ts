import type { Db } from '#platform/db'
import { noId } from '#platform/ids'
import type { LocalText } from '#platform/i18n'
import { emptyRollUp, type RollUp, type SubjectKind } from '../counting/index.ts'
import { readSums } from '../counting/write.ts'
import type { Audience } from '../tables.ts'
import { ask } from '../words/ask.ts'
import type { Narrowing, Wish } from './rules.ts'

/** What a list is narrowed to, found by its code, with its sums. A position has none of its own. */
export interface Chosen {
  name: Narrowing
  kind: SubjectKind | 'lead'
  id: string
  code: string
  title: LocalText
  row: RollUp
}
export interface Narrowed {
  chosen: Chosen[]
  /** A code that names nothing: then nothing is found. */
  unknown: boolean
  all: RollUp
}

/** Finds what the codes name, and the sums that say how many actions there are of each; one round trip. */
export async function narrow(db: Db, audience: Audience, wish: Wish): Promise<Narrowed> {
  const rows = await ask<Row>(
    db,
    found,
    audience,
    wish.vision,
    wish.area,
    wish.body,
    wish.unit,
    wish.plan,
    wish.lead,
  )
  const known = rows.map((row) => chosenOf(row))
  const all = known.find(({ kind }) => kind === 'all')?.row ?? emptyRollUp('all', noId)
  const chosen = known.filter(({ kind }) => kind !== 'all')
  const asked = [wish.vision, wish.area, wish.body, wish.unit, wish.plan, wish.lead].filter(Boolean)
  return { chosen, unknown: chosen.length < asked.length, all }
}

/** A position's actions are counted one by one, up to here. */
export const mostByLead = 5000

type Row = RollUp & {
  name: Narrowing
  kind: SubjectKind
  id: string
  code: string
  title: LocalText
  counted: number | null
  led: number | null
}
function chosenOf({ name, kind, id, code, title, led, ...sums }: Row): Chosen {
  const known = sums.counted !== null
  return {
    name,
    kind,
    id,
    code,
    title,
    row: known
      ? { ...sums, kind, subjectId: id, otherId: noId }
      : { ...emptyRollUp(kind, id), actions: led ?? 0 },
  }
}

// a plan that nobody of this audience may read has no sums, and is not named either
const found = `
with chosen as (
  select 'vision' as name, 'vision' as kind, v.id, v.code, v.title from strategy.vision v
    join strategy.strategy s on s.municipality_id = $1 and s.id = v.strategy_id and s.current
    where v.municipality_id = $1 and v.code = $3 and v.withdrawn_on is null
  union all select 'area', 'focus-area', f.id, f.code, f.title from strategy.focus_area f
    join strategy.strategy s on s.municipality_id = $1 and s.id = f.strategy_id and s.current
    where f.municipality_id = $1 and f.code = $4 and f.withdrawn_on is null
  union all select 'body', 'body', id, code, name from organisation.body where municipality_id = $1 and code = $5
  union all select 'unit', 'unit', id, code, name from organisation.unit where municipality_id = $1 and code = $6
  union all select 'plan', 'plan', p.id, p.code, p.title from plans.action_plan p where p.municipality_id = $1 and p.code = $7
    and exists (select 1 from alignment.roll_up r where r.municipality_id = $1 and r.audience = $2 and r.kind = 'plan'
      and r.subject_id = p.id and r.actions > 0)
  union all select 'lead', 'lead', id, code, title from organisation.position where municipality_id = $1 and code = $8
  union all select 'all', 'all', '${noId}'::uuid, '', '{}'::jsonb
)
select c.name, c.kind, c.id, c.code, c.title, r.goals, r.bodies, ${readSums}, case c.kind when 'lead' then (
  select count(*) from (select 1 from alignment.action_fact f where f.municipality_id = $1 and f.audience = $2 and f.lead_position_id = c.id
    limit ${mostByLead}) l) end as led from chosen c
left join alignment.roll_up r on r.municipality_id = $1 and r.audience = $2 and r.kind = c.kind and r.subject_id = c.id
  and r.other_id = '${noId}'`
