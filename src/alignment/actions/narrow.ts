import { ask, type Db } from '#platform/db'
import { noId } from '#platform/ids'
import type { LocalText } from '#platform/i18n'
import { emptyRollUp, type RollUp, type SubjectKind } from '../counting/index.ts'
import { readSums } from '../counting/write.ts'
import type { Audience } from '../tables.ts'
import { narrowings, type Narrowing, type Wish } from './rules.ts'

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
  const codes = narrowings.flatMap((name) => wish[name] ?? [])
  const rows = await ask<Row>(db, foundBy(narrowings.filter((name) => wish[name])), audience, ...codes)
  const known = rows.map((row) => chosenOf(row))
  const all = known.find(({ kind }) => kind === 'all')?.row ?? emptyRollUp('all', noId)
  const chosen = known.filter(({ kind }) => kind !== 'all')
  return { chosen, unknown: chosen.length < codes.length, all }
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

const ofCurrent = (table: string, kind: string) => (code: string) =>
  `'${kind}', x.id, x.code, x.title from strategy.${table} x
    join strategy.strategy s on s.municipality_id = $1 and s.id = x.strategy_id and s.current
    where x.municipality_id = $1 and x.code = ${code} and x.withdrawn_on is null`
const ofHouse = (table: string, kind: string, title: string) => (code: string) =>
  `'${kind}', id, code, ${title} from organisation.${table} where municipality_id = $1 and code = ${code}`
const branches: Record<Narrowing, (code: string) => string> = {
  vision: ofCurrent('vision', 'vision'),
  area: ofCurrent('focus_area', 'focus-area'),
  body: ofHouse('body', 'body', 'name'),
  unit: ofHouse('unit', 'unit', 'name'),
  // a plan that nobody of this audience may read has no sums, and is not named either
  plan: (
    code,
  ) => `'plan', p.id, p.code, p.title from plans.action_plan p where p.municipality_id = $1 and p.code = ${code}
    and exists (select 1 from alignment.roll_up r where r.municipality_id = $1 and r.audience = $2 and r.kind = 'plan'
      and r.subject_id = p.id and r.actions > 0)`,
  lead: ofHouse('position', 'lead', 'title'),
}

/** Looks for nothing but what is asked for: most lists are not narrowed at all. */
const foundBy = (names: readonly Narrowing[]) => `
with chosen (name, kind, id, code, title) as (
  select 'all', 'all', '${noId}'::uuid, '', '{}'::jsonb
  ${names.map((name, i) => `union all select '${name}', ${branches[name](`$${i + 3}`)}`).join('\n  ')}
)
select c.name, c.kind, c.id, c.code, c.title, r.goals, r.bodies, ${readSums}, case c.kind when 'lead' then (
  select count(*) from (select 1 from alignment.action_fact f where f.municipality_id = $1 and f.audience = $2 and f.lead_position_id = c.id
    limit ${mostByLead}) l) end as led from chosen c
left join alignment.roll_up r on r.municipality_id = $1 and r.audience = $2 and r.kind = c.kind and r.subject_id = c.id
  and r.other_id = '${noId}'`
