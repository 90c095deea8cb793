import { z } from 'zod'
import type { Db } from '#platform/db'
import { isId } from '#platform/ids'
import { foundIn, json, nothing, type ApiRoutes } from '#platform/http'
import {
  created,
  etagOf,
  faulty,
  pagedOf,
  listed,
  merged,
  pageOf,
  patchOf,
  refusedBy,
  titleFault,
  writtenSince,
} from '../development-plans/api-kit.ts'
import { checkGoals } from '../development-plans/choices.ts'
import { bareForm, reasonForm } from '../development-plans/forms.ts'
import { writesPlans } from '../development-plans/gates.ts'
import { holdingsOf } from '../development-plans/holdings.ts'
import { lockDevelopmentPlan } from '../development-plans/queries.ts'
import { mayWriteDevelopmentPlan } from '../visibility.ts'
import { faultsOfTrack, trackChoices } from './choices.ts'
import { addTrack, changeTrack, moveTrack } from './commands.ts'
import { contentOfTrack, goalChoiceForm, newTrackForm, trackForm, type TrackForm } from './forms.ts'
import { mayWriteTrack, seesTrack, trackById, trackByIdToChange } from './gates.ts'
import { findTrack, listTracksPage } from './queries.ts'
import type { Track } from './rules.ts'
import { standsIn } from './state-routes.tsx'
import { copyTrack, restoreTrack, withdrawTrack } from './states.ts'

const path = '/plans/tracks'
const tag = 'tracks'
const writing = { who: 'signed-in', load: trackByIdToChange, sees: seesTrack, may: mayWriteTrack } as const
const inPlan = { planId: z.string('planMissing').refine(isId, 'planMissing') }

export const trackOut = (track: Track) => ({
  id: track.id,
  planId: track.planId,
  code: track.code,
  title: track.title,
  purpose: track.purpose,
  goalIds: track.goalIds,
  ...track.serves,
  withdrawnOn: track.withdrawnOn,
  withdrawnReason: track.withdrawnReason,
  slug: track.slug,
  position: track.position,
  version: track.version,
})
const answer = async (db: Db, id: string) => {
  const track = (await findTrack(db, id))!
  return json(trackOut(track), 200, etagOf(track))
}

const goals = '/plans/goals'
const otherGoals = { body: { goalIds: [foundIn(goals)] } }
const ofPlan = { plan: foundIn('/plans/development-plans', 'items.2.id') }
const added = {
  planId: ofPlan.plan,
  titleDa: 'Forsamlingshusene åbner dørene',
  goalIds: [foundIn(goals, 'items.*.id', ofPlan)],
}

/** Tracks for programs: the same forms, rights and commands as the pages. */
export function trackApi(api: ApiRoutes) {
  api.get(
    path,
    {
      who: 'anyone',
      load: nothing,
      may: () => true,
      describe: {
        summary: 'Tracks of plans that you may read',
        tag,
        ...pagedOf('Only of the development plan with this id'),
      },
    },
    async (visit) => {
      const { after, limit } = pageOf(visit)
      return listed(
        await listTracksPage(visit.db, { after, limit: limit + 1, planId: visit.query.get('plan') }),
        limit,
        trackOut,
      )
    },
  )
  api.get(
    `${path}/:id`,
    {
      who: 'anyone',
      load: trackById,
      sees: seesTrack,
      may: () => true,
      describe: { summary: 'One track', tag },
    },
    (_, { track }) => json(trackOut(track), 200, etagOf(track)),
  )
  api.post(
    path,
    {
      who: 'signed-in',
      load: nothing,
      may: writesPlans,
      form: newTrackForm.safeExtend(inPlan),
      describe: { summary: 'Add a track to a plan', tag, status: 201, example: { body: added } },
    },
    async (visit, _, form) => {
      const plan = await lockDevelopmentPlan(visit.db, form.planId)
      if (!plan || !mayWriteDevelopmentPlan(visit.actor, plan))
        return faulty([{ field: 'planId', message: 'unknownChoice' }])
      if (plan.withdrawnOn) return refusedBy('plan-withdrawn')
      const content = contentOfTrack(form as unknown as TrackForm)
      const errors = faultsOfTrack(await trackChoices(visit.db, plan.id), content, plan.id)
      if (errors.length) return faulty(errors)
      const id = await addTrack(visit.db, plan, content)
      return created(visit, path, id, trackOut((await findTrack(visit.db, id))!))
    },
  )
  api.patch(
    `${path}/:id`,
    {
      ...writing,
      form: patchOf(trackForm).extend({ goalIds: trackForm.shape.goalIds.optional() }),
      describe: {
        summary: 'Change what is given; If-Match or version says what was seen',
        tag,
        example: { body: { purposeDa: 'Frivillige får et sted at mødes.' } },
      },
    },
    async (visit, { track, plan }, form, typed) => {
      if (track.withdrawnOn) return refusedBy('withdrawn-part')
      const all = merged(form, typed, fieldsOf(track)) as TrackForm
      const content = contentOfTrack(all)
      const errors = [
        ...titleFault(all),
        ...faultsOfTrack(await trackChoices(visit.db, plan.id), content, plan.id, track),
      ]
      if (errors.length) return faulty(errors)
      if (form.version !== track.version) return writtenSince(trackOut(track))
      await changeTrack(visit.db, track, content)
      return answer(visit.db, track.id)
    },
  )
  trackStateApi(api)
}

const fieldsOf = ({ title, purpose, goalIds, serves }: Track) => ({
  titleDa: title.da ?? '',
  titleEn: title.en ?? '',
  purposeDa: purpose.da ?? '',
  purposeEn: purpose.en ?? '',
  goalIds,
  ...serves,
})

function trackStateApi(api: ApiRoutes) {
  api.post(
    `${path}/:id/withdrawal`,
    { ...writing, form: reasonForm, describe: { summary: 'Withdraw, with a reason', tag } },
    async (visit, { track }, form) => {
      const refusal = await withdrawTrack(visit, track, form.reason)
      if (refusal === 'holding')
        return refusedBy(refusal, await holdingsOf(visit.db, visit.house, { tracks: [track] }))
      return refusal ? refusedBy(refusal) : answer(visit.db, track.id)
    },
  )
  api.post(
    `${path}/:id/restoration`,
    { ...writing, form: bareForm, describe: { summary: 'Take a withdrawal back', tag } },
    async (visit, found) => {
      const refusal = await restoreTrack(visit.db, found)
      return refusal ? refusedBy(refusal) : answer(visit.db, found.track.id)
    },
  )
  api.post(
    `${path}/:id/move`,
    {
      ...writing,
      form: goalChoiceForm,
      describe: { summary: 'Let it work for other goals', tag, example: otherGoals },
    },
    async (visit, { track, plan }, form) => {
      const choices = await trackChoices(visit.db, plan.id)
      const errors = checkGoals(choices.goals, form.goalIds)
      if (errors.length) return faulty(errors)
      await moveTrack(visit.db, track, form.goalIds, standsIn(choices, form.goalIds, plan.id))
      return answer(visit.db, track.id)
    },
  )
  api.post(
    `${path}/:id/copy`,
    {
      ...writing,
      form: goalChoiceForm,
      describe: { summary: 'Copy without actions under other goals', tag, status: 201, example: otherGoals },
    },
    async (visit, { track, plan }, form) => {
      const choices = await trackChoices(visit.db, plan.id)
      const errors = checkGoals(choices.goals, form.goalIds)
      if (errors.length) return faulty(errors)
      const id = await copyTrack(visit.db, track, form.goalIds, standsIn(choices, form.goalIds, plan.id))
      return created(visit, path, id, trackOut((await findTrack(visit.db, id))!))
    },
  )
}
