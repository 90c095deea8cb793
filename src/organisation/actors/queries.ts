import type { Actor } from '#platform/auth'
import { statementName, type Db } from '#platform/db'
import { citizen, makeActor, type HeldPosition } from './rules.ts'

interface Row {
  name: string
  held: HeldPosition[] | null
}

/** Who a session belongs to, with the positions held today and the units below them. */
export async function findActor(db: Db, personId: string | null): Promise<Actor> {
  if (!personId) return citizen
  const { rows } = await db.client.query<Row>({
    name: statementName(text),
    text,
    values: [db.municipalityId, personId, db.today],
  })
  const person = rows[0]
  return person ? makeActor({ personId, name: person.name }, person.held ?? []) : citizen
}

// The most responsible position first: it is the one in whose name changes are recorded.
const text = `
select p.name, (
  select jsonb_agg(jsonb_build_object('positionId', o.id, 'role', o.role, 'title', o.title, 'bodyId', o.body_id, 'unitId', o.unit_id,
    'partnerId', o.partner_id, 'unitIds', (
      with recursive below as (
        select u.id from organisation.unit u where u.municipality_id = $1 and u.id = o.unit_id
        union all select u.id from organisation.unit u join below on u.parent_id = below.id where u.municipality_id = $1
      ) select coalesce(jsonb_agg(id), '[]') from below))
    order by array_position(array['strategy-office', 'director', 'head', 'committee-secretary', 'committee-chair', 'staff'], o.role), o.code)
  from organisation.holding h join organisation.position o on o.municipality_id = $1 and o.id = h.position_id
  where h.municipality_id = $1 and h.person_id = p.id and h.from_day <= $3 and (h.to_day is null or h.to_day >= $3)
) as held
from organisation.person p where p.municipality_id = $1 and p.id = $2`
