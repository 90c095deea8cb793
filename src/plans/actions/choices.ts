import { ask, type Db } from '#platform/db'
import type { FieldError } from '#platform/http'
import type { LocalText } from '#platform/i18n'
import { listPartners, listPositions, listUnits, type Partner, type Position, type Unit } from '#organisation'

/** What a writer may choose between. */
export interface Choices {
  positions: Position[]
  units: Unit[]
  partners: Partner[]
  tracks: TrackChoice[]
}
export interface TrackChoice {
  id: string
  title: LocalText
  goal: LocalText | null
  bodyId: string
  body: LocalText
  /** Whether an action of the plan carries it. */
  carried: boolean
}

const leading: readonly Position['role'][] = [
  'head',
  'director',
  'staff',
  'strategy-office',
  'committee-secretary',
  'municipality-admin',
]
/** Positions that can lead an action: those of the administration. */
export const canLead = (position: Pick<Position, 'role'>) => leading.includes(position.role)

export async function listChoices(db: Db, planId: string): Promise<Choices> {
  const [positions, units, partners, tracks] = await Promise.all([
    listPositions(db),
    listUnits(db),
    listPartners(db),
    ask<TrackChoice>(db, tracksShown, db.actor.scopes, planId),
  ])
  return { positions: positions.filter(canLead), units, partners, tracks }
}

const shown = `dp.withdrawn_on is null and (dp.released_on is not null or $2::text[] && array['*', 'body:' || dp.body_id])`
const tracksShown = `
select t.id, t.title, b.id as "bodyId", b.name as body,
  (select g.title from plans.track_goal tg join plans.goal g on g.municipality_id = $1 and g.id = tg.goal_id and g.withdrawn_on is null
   where tg.municipality_id = $1 and tg.track_id = t.id order by g.position limit 1) as goal,
  exists (select 1 from plans.action_track at join plans.action a on a.municipality_id = $1 and a.id = at.action_id and a.plan_id = $3
    and a.withdrawn_on is null where at.municipality_id = $1 and at.track_id = t.id) as carried
from plans.track t join plans.development_plan dp on dp.municipality_id = $1 and dp.id = t.plan_id and ${shown}
join organisation.body b on b.municipality_id = $1 and b.id = dp.body_id
where t.municipality_id = $1 and t.withdrawn_on is null order by b.position, dp.id, t.position`

export interface References {
  leadPositionId: string
  tracks: string[]
  units: string[]
  partners: string[]
}

/** Which of the chosen things are there for this writer: another municipality's, or one that has ended, is not. */
export async function findUnknown(
  db: Db,
  chosen: References,
  kept: References | null,
): Promise<{ field: keyof References; message: string }[]> {
  const [found] = await ask<{ lead: boolean; tracks: string[]; units: string[]; partners: string[] }>(
    db,
    known,
    db.actor.scopes,
    db.today,
    chosen.leadPositionId,
    chosen.tracks,
    chosen.units,
    chosen.partners,
    leading,
  )
  const missing = (field: 'tracks' | 'units' | 'partners') =>
    chosen[field].some((id) => !found?.[field].includes(id) && !kept?.[field].includes(id))
  const faults: { field: keyof References; message: string }[] = []
  if (!found?.lead && kept?.leadPositionId !== chosen.leadPositionId)
    faults.push({ field: 'leadPositionId', message: 'leadMissing' })
  for (const field of ['tracks', 'units', 'partners'] as const)
    if (missing(field)) faults.push({ field, message: 'unknownChoice' })
  return faults
}

/** An action comes back under a track: one that it stood under all the time, or one that is chosen now. */
export async function findRestorationFaults(
  db: Db,
  action: References & { id: string },
  tracks: string[],
): Promise<FieldError[]> {
  if (tracks.length) return findUnknown(db, { ...action, tracks }, action)
  const [track] = await ask<{ id: string }>(db, anyTrack, action.id)
  return track ? [] : [{ field: 'tracks', message: 'trackMissing' }]
}
const anyTrack = `
select t.id from plans.action_track at join plans.track t on t.municipality_id = $1 and t.id = at.track_id and t.withdrawn_on is null
join plans.development_plan dp on dp.municipality_id = $1 and dp.id = t.plan_id and dp.withdrawn_on is null
where at.municipality_id = $1 and at.action_id = $2 limit 1`

const valid = '(x.valid_to is null or x.valid_to >= $3)'
const known = `
select exists (select 1 from organisation.position x where x.municipality_id = $1 and x.id = $4 and ${valid} and x.role = any($8)) as lead,
  coalesce((select jsonb_agg(t.id) from plans.track t join plans.development_plan dp on dp.municipality_id = $1 and dp.id = t.plan_id and ${shown}
    where t.municipality_id = $1 and t.id = any($5) and t.withdrawn_on is null), '[]') as tracks,
  coalesce((select jsonb_agg(x.id) from organisation.unit x where x.municipality_id = $1 and x.id = any($6) and ${valid}), '[]') as units,
  coalesce((select jsonb_agg(x.id) from organisation.partner x where x.municipality_id = $1 and x.id = any($7) and ${valid}), '[]') as partners`
