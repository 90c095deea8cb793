import { ask, type Db } from '#platform/db'
import { record } from '#platform/history'
import { newId } from '#platform/ids'
import type { DevelopmentPlan } from '../development-plans/rules.ts'
import {
  addressOf,
  freeCode,
  nextPosition,
  replaceServes,
  replaceTrackGoals,
  sameValue,
} from '../development-plans/write-rows.ts'
import { sameServes, sameSet } from '../goals/rules.ts'
import type { TrackContent } from './forms.ts'
import type { Track } from './rules.ts'

type Plan = Pick<DevelopmentPlan, 'id' | 'releasedOn'>
const line = (kind: string, id: string, plan: Plan) => ({
  kind: `plans.${kind}`,
  subject: { kind: 'track', id },
  parent: { kind: 'development-plan', id: plan.id },
  public: plan.releasedOn !== null,
})
const stateOf = ({ title, purpose, goalIds, serves }: TrackContent): TrackContent => ({
  title,
  purpose,
  goalIds,
  serves,
})
const planOf = (track: Track): Plan => ({ id: track.planId, releasedOn: track.releasedOn })

/** Adds a track to the plan; its first goal decides where it stands. */
export async function addTrack(db: Db, plan: DevelopmentPlan, content: TrackContent): Promise<string> {
  const id = newId()
  const code = await freeCode(db, 'track', plan.bodyCode, content.title)
  const [slug, position] = [
    await addressOf(db, 'track', id, content.title),
    await nextPosition(db, 'track', plan.id),
  ]
  await db
    .insertInto('plans.track')
    .values({
      id,
      planId: plan.id,
      code,
      position,
      slug,
      title: JSON.stringify(content.title),
      purpose: JSON.stringify(content.purpose),
    })
    .execute()
  await replaceTrackGoals(db, id, content.goalIds)
  await replaceServes(db, { track_id: id }, content.serves)
  await record(db, { ...line('track-added', id, plan), after: stateOf(content) })
  return id
}

/** Writes what differs; says nothing when nothing does. */
export async function changeTrack(db: Db, track: Track, content: TrackContent): Promise<void> {
  const [before, after] = [stateOf(track), stateOf(content)]
  const servesChanged = !sameServes(before.serves, after.serves)
  const goalsChanged = !sameSet(before.goalIds, after.goalIds)
  const textChanged = !sameValue([before.title, before.purpose], [after.title, after.purpose])
  if (!servesChanged && !goalsChanged && !textChanged) return
  const slug = sameValue(before.title, after.title)
    ? JSON.stringify(track.slug)
    : await addressOf(db, 'track', track.id, after.title)
  await db
    .updateTable('plans.track')
    .set({
      title: JSON.stringify(after.title),
      purpose: JSON.stringify(after.purpose),
      slug,
      version: track.version + 1,
    })
    .where('id', '=', track.id)
    .execute()
  if (servesChanged) await replaceServes(db, { track_id: track.id }, after.serves)
  if (goalsChanged) await replaceTrackGoals(db, track.id, after.goalIds)
  await record(db, { ...line('track-written', track.id, planOf(track)), before, after })
}

export async function withdrawTracks(db: Db, tracks: readonly Track[], reason: string) {
  if (!tracks.length) return
  await ask(
    db,
    withdrawal,
    tracks.map((t) => t.id),
    db.today,
    db.actor.positionId,
    reason,
  )
  for (const t of tracks)
    await record(db, {
      ...line('track-withdrawn', t.id, planOf(t)),
      before: { title: t.title },
      after: { title: t.title, reason },
    })
}
const withdrawal = `update plans.track set withdrawn_on = $3, withdrawn_by = $4, withdrawn_reason = $5, version = version + 1
where municipality_id = $1 and id = any($2)`

export async function restoreTracks(db: Db, tracks: readonly Track[]) {
  if (!tracks.length) return
  await ask(
    db,
    restoration,
    tracks.map((t) => t.id),
  )
  for (const t of tracks)
    await record(db, { ...line('track-restored', t.id, planOf(t)), after: { title: t.title } })
}
const restoration = `update plans.track set withdrawn_on = null, withdrawn_by = null, withdrawn_reason = null, version = version + 1
where municipality_id = $1 and id = any($2)`

/** Lets a track work for other goals; it stands in the plan given, last. Its actions come along. */
export async function moveTrack(db: Db, track: Track, goalIds: readonly string[], to: Plan): Promise<void> {
  const leaves = to.id !== track.planId
  if (!leaves && sameSet(track.goalIds, goalIds)) return
  const position = leaves ? await nextPosition(db, 'track', to.id) : track.position
  await db
    .updateTable('plans.track')
    .set({ planId: to.id, position, version: track.version + 1 })
    .where('id', '=', track.id)
    .execute()
  await replaceTrackGoals(db, track.id, goalIds)
  const change = {
    before: { title: track.title, planId: track.planId, goalIds: track.goalIds },
    after: { title: track.title, planId: to.id, goalIds: [...goalIds] },
  }
  await record(db, { ...line('track-moved', track.id, to), ...change })
  if (leaves) await record(db, { ...line('track-moved-away', track.id, planOf(track)), ...change })
}

/** Gives the tracks of a goal this order; each takes one of the places they have together. */
export async function orderTracks(
  db: Db,
  plan: DevelopmentPlan,
  tracks: readonly Track[],
  order: readonly string[],
) {
  const before = tracks.map((t) => t.id)
  if (sameValue(before, order)) return
  let last = 0
  const places = tracks
    .map((t) => t.position)
    .toSorted((a, b) => a - b)
    .map((place) => (last = Math.max(place, last + 1)))
  await ask(db, reorder, order, places)
  await record(db, {
    kind: 'plans.development-plan-ordered',
    subject: { kind: 'development-plan', id: plan.id },
    parent: { kind: 'body', id: plan.bodyId },
    before: { order: before },
    after: { order },
    public: plan.releasedOn !== null,
  })
}
const reorder = `update plans.track t set position = o.place from unnest($2::uuid[], $3::int[]) as o (id, place)
where t.municipality_id = $1 and t.id = o.id`
