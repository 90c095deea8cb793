import type { Actor } from '#platform/auth'
import type { Db } from '#platform/db'
import type { Params, Visit } from '#platform/http'
import { findDevelopmentPlan } from '../development-plans/queries.ts'
import type { DevelopmentPlan } from '../development-plans/rules.ts'
import { mayWriteDevelopmentPlan, seesDevelopmentPlan } from '../visibility.ts'
import { findTrack, findTrackBySlug, lockTrack } from './queries.ts'
import type { Track } from './rules.ts'

/** A track and the plan it stands in, which says who may read and write it. */
export interface TrackInPlan {
  track: Track
  plan: DevelopmentPlan
}
async function inPlan(db: Db, track: Track | undefined): Promise<TrackInPlan | undefined> {
  const plan = track && (await findDevelopmentPlan(db, track.planId))
  return plan && { track, plan }
}
const bySlug = async (db: Db, { slug = '' }: Params, visit: Visit) =>
  inPlan(db, await findTrackBySlug(db, visit.language, slug))
async function toChange(db: Db, { slug = '' }: Params, visit: Visit) {
  const found = await findTrackBySlug(db, visit.language, slug)
  return inPlan(db, found && (await lockTrack(db, found.id)))
}
export const trackById = async (db: Db, { id = '' }: Params) => inPlan(db, await findTrack(db, id))
export const trackByIdToChange = async (db: Db, { id = '' }: Params) => inPlan(db, await lockTrack(db, id))

export const seesTrack = (actor: Actor, { plan }: TrackInPlan) => seesDevelopmentPlan(actor, plan)
export const mayWriteTrack = (actor: Actor, { plan }: TrackInPlan) => mayWriteDevelopmentPlan(actor, plan)

export const readTrack = { who: 'anyone', load: bySlug, sees: seesTrack, may: () => true } as const
export const openTrack = { who: 'signed-in', load: bySlug, sees: seesTrack, may: mayWriteTrack } as const
export const changeTrackGate = {
  who: 'signed-in',
  load: toChange,
  sees: seesTrack,
  may: mayWriteTrack,
} as const
