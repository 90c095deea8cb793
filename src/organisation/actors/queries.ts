import type { Actor } from '#platform/auth'
import { ask, type Db } from '#platform/db'
import { citizen, makeActor, type HeldPosition } from './rules.ts'

interface Row {
  id: string
  name: string
  oneClick: boolean
  held: HeldPosition[] | null
}

/** Who a session belongs to, with the positions held today and the units below them. */
export async function findActorOfSession(
  db: Db,
  session: Buffer | undefined,
): Promise<{ actor: Actor; byOneClick: boolean }> {
  if (!session) return { actor: citizen, byOneClick: false }
  const [row] = await ask<Row>(db, ofSession, session, db.today)
  return { actor: toActor(row), byOneClick: row?.oneClick ?? false }
}

/** The same for a person that we know already. */
export async function findActor(db: Db, personId: string | null): Promise<Actor> {
  if (!personId) return citizen
  const [row] = await ask<Row>(db, ofPerson, personId, db.today)
  return toActor(row)
}
const toActor = (row: Row | undefined) =>
  row ? makeActor({ personId: row.id, name: row.name }, row.held ?? []) : citizen

// The most responsible position first: it is the one in whose name changes are recorded. The units below are walked once for all.
const person = `p.id, p.name, (
  with recursive held as (
    select o.* from organisation.holding h join organisation.position o on o.municipality_id = $1 and o.id = h.position_id
    where h.municipality_id = $1 and h.person_id = p.id and h.from_day <= $3 and (h.to_day is null or h.to_day >= $3)
  ), below (position_id, id) as (
    select o.id, u.id from held o join organisation.unit u on u.municipality_id = $1 and u.id = o.unit_id
    union all select below.position_id, u.id from below join organisation.unit u on u.municipality_id = $1 and u.parent_id = below.id
  )
  select jsonb_agg(jsonb_build_object('positionId', o.id, 'role', o.role, 'title', o.title, 'bodyId', o.body_id, 'unitId', o.unit_id,
    'partnerId', o.partner_id, 'unitIds', coalesce((select jsonb_agg(below.id) from below where below.position_id = o.id), '[]'))
    order by array_position(array['strategy-office', 'director', 'head', 'committee-secretary', 'committee-chair', 'staff'], o.role), o.code)
  from held o
) as held`
const ofPerson = `select ${person}, false as "oneClick" from organisation.person p where p.municipality_id = $1 and p.id = $2`
const ofSession = `select ${person}, s.by_one_click as "oneClick"
from platform.find_session($2) s join organisation.person p on p.municipality_id = $1 and p.id = s.person_id where s.municipality_id = $1`
