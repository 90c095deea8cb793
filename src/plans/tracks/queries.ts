import { ask, type Db } from '#platform/db'
import { isId } from '#platform/ids'
import { pageValues, readerOf, readServes, type ListPage } from '../goals/queries.ts'
import type { Track } from './rules.ts'

type Row = Omit<Track, 'serves' | 'goalIds'> & { serves: string | null; goals: string | null }

const select = `select t.id, t.plan_id as "planId", t.code, t.title, t.purpose, t.slug, t.position, t.version,
  t.withdrawn_on as "withdrawnOn", t.withdrawn_reason as "withdrawnReason", p.body_id as "bodyId", p.released_on as "releasedOn", b.name as "bodyName", (
    select string_agg(l.goal_id::text, ' ' order by g.plan_id <> t.plan_id, g.position, g.id) from plans.track_goal l
    join plans.goal g on g.municipality_id = $1 and g.id = l.goal_id
    where l.municipality_id = $1 and l.track_id = t.id) as goals, (
    select string_agg(coalesce('v' || s.vision_id, 'a' || s.focus_area_id, 'c' || s.core_value_id), ' ' order by s.id)
    from plans.serves s where s.municipality_id = $1 and s.track_id = t.id) as serves
from plans.track t join plans.development_plan p on p.municipality_id = $1 and p.id = t.plan_id
join organisation.body b on b.municipality_id = $1 and b.id = p.body_id`
/** The tracks that stand in the plan $2, and those of other plans that serve its goals. */
export const trackIdsOfPlan = `select t.id from plans.track t where t.municipality_id = $1 and t.plan_id = $2
  union select l.track_id from plans.track_goal l join plans.goal g on g.municipality_id = $1 and g.id = l.goal_id
  where l.municipality_id = $1 and g.plan_id = $2`
const order = 'order by t.position, t.id'
const ofPlan = `${select} where t.municipality_id = $1 and t.id in (${trackIdsOfPlan}) ${order}`
const everything = `${select} where t.municipality_id = $1 ${order}`
const listed = `${select} where t.municipality_id = $1 and p.withdrawn_on is null and (p.released_on is not null or $2 or p.body_id = any($3))
  and t.id > $4 and ($5::uuid is null or t.plan_id = $5) order by t.id limit $6`
const ofGoal = `${select} where t.municipality_id = $1 and t.id in (
  select l.track_id from plans.track_goal l where l.municipality_id = $1 and l.goal_id = $2) ${order}`
const byId = `${select} where t.municipality_id = $1 and t.id = $2`
const locked = `${byId} for update of t`
const bySlug = `${select} join platform.address d on d.municipality_id = $1 and d.kind = 'track' and d.subject_id = t.id
where t.municipality_id = $1 and d.language = $2 and d.slug = $3`

/** The tracks that stand in a plan, and those of other plans that serve its goals too; withdrawn ones as well. */
export const listTracksOf = async (db: Db, planId: string): Promise<Track[]> =>
  (await ask<Row>(db, ofPlan, planId)).map(toTrack)

/** Every track of the municipality, as a file is compared with them. */
export const listAllTracks = async (db: Db): Promise<Track[]> => (await ask<Row>(db, everything)).map(toTrack)

export const listTracksOfGoal = async (db: Db, goalId: string): Promise<Track[]> =>
  (await ask<Row>(db, ofGoal, goalId)).map(toTrack)

/** One page of the tracks that this reader may see, by id. */
export const listTracksPage = async (db: Db, page: ListPage): Promise<Track[]> =>
  (await ask<Row>(db, listed, ...readerOf(db), ...pageValues(page))).map(toTrack)

export async function findTrack(db: Db, id: string): Promise<Track | undefined> {
  return isId(id) ? (await ask<Row>(db, byId, id)).map(toTrack)[0] : undefined
}
/** The track about to be changed. */
export async function lockTrack(db: Db, id: string): Promise<Track | undefined> {
  return isId(id) ? (await ask<Row>(db, locked, id)).map(toTrack)[0] : undefined
}
/** The track that an address names, also by a slug that a rename has left behind. */
export const findTrackBySlug = async (db: Db, language: string, slug: string): Promise<Track | undefined> =>
  (await ask<Row>(db, bySlug, language, slug)).map(toTrack)[0]

const toTrack = ({ goals, serves, ...row }: Row): Track => ({
  ...row,
  goalIds: goals?.split(' ') ?? [],
  serves: readServes(serves),
})
