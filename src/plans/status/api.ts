import { z } from 'zod'
import type { Actor } from '#platform/auth'
import type { Db } from '#platform/db'
import { foundIn, type ApiRoutes, type Params } from '#platform/http'
import { findSettings } from '#organisation'
import { isId } from '#platform/ids'
import { answerAction } from '../actions/api.ts'
import { created, faulty, refusedBy } from '../development-plans/api-kit.ts'
import { mayGiveStatus } from '../visibility.ts'
import { giveStatus, takeBackStatus } from './commands.ts'
import { correctStatus, type OfUpdate } from './corrections.ts'
import { correctionForm, statusForm } from './forms.ts'
import { lockActionById, type LockedAction } from './lock.ts'
import { findUpdate } from './queries.ts'
import { faultsOf, mayCorrect, refuseStatus, refuseTakeBack, seesForStatus } from './rules.ts'

const path = '/plans/actions/:id/status-updates'
const tag = 'actions'
const lock = async (db: Db, params: Params): Promise<LockedAction | undefined> =>
  isId(params['id'])
    ? (await Promise.all([lockActionById(db, params['id']), findSettings(db)]))[0]
    : undefined

const underWay = foundIn('/alignment/actions', 'items.status=on-track.id')
const ofGiven = { id: underWay, update: foundIn('/plans/actions/:id', 'statusUpdates.*.id') }

/** Statuses for programs: the same form, rights and command as the page. */
export function statusApi(api: ApiRoutes) {
  api.post(
    path,
    {
      who: 'signed-in',
      load: lock,
      sees: seesForStatus,
      may: mayGiveStatus,
      form: statusForm.omit({ from: true }),
      describe: {
        summary: 'Give a status: choice, and for at-risk and late a reason and a new date',
        tag,
        status: 201,
        example: {
          params: { id: underWay },
          body: { choice: 'on-track', publicLine: 'Arbejdet følger planen.' },
        },
      },
    },
    async (visit, action, form) => {
      const refusal = refuseStatus(action, form.choice)
      if (refusal) return refusedBy(refusal)
      const errors = faultsOf(form, action.phase, action.milestones, visit.db.today)
      if (errors.length) return faulty(errors)
      const settings = await findSettings(visit.db)
      const id = await giveStatus(visit.db, action, form, settings.statusPublic)
      return created(visit, `/plans/actions/${action.id}/status-updates`, id, {
        id,
        actionId: action.id,
        givenOn: visit.db.today,
        choice: form.choice,
      })
    },
  )
  const ofUpdate = {
    who: 'signed-in',
    load: loadUpdate,
    sees: (actor: Actor, { action }: OfUpdate) => seesForStatus(actor, action),
  } as const
  api.post(
    `${path}/:update/correction`,
    {
      ...ofUpdate,
      may: (actor, { action, update }) => mayCorrect(actor, update, action),
      form: correctionForm.omit({ from: true }),
      describe: {
        summary: 'Correct an update visibly: of the newest all of it, of an older one its words',
        tag,
        status: 201,
        example: { params: ofGiven, body: { publicLine: 'Arbejdet følger tidsplanen.' } },
      },
    },
    async (visit, thing, form) => {
      const done = await correctStatus(visit.db, thing, form)
      if (typeof done === 'string') return refusedBy(done)
      if ('errors' in done) return faulty(done.errors)
      const [actionId, corrects] = [thing.action.id, thing.update.id]
      return created(visit, `/plans/actions/${actionId}/status-updates`, done.id, {
        id: done.id,
        actionId,
        corrects,
        givenOn: visit.db.today,
      })
    },
  )
  api.post(
    `${path}/:update/take-back`,
    {
      ...ofUpdate,
      may: (actor, thing) => mayGiveStatus(actor, thing.action),
      form: z.object({}),
      describe: {
        summary: 'Take back your own update, within ten minutes',
        tag,
        example: { params: ofGiven, body: {} },
      },
    },
    async (visit, { action, update }) => {
      const refusal = refuseTakeBack(
        update,
        visit.actor,
        visit.db.now,
        update.id === action.lastUpdateId || update.before.untouched === true,
      )
      if (refusal) return refusedBy(refusal)
      await takeBackStatus(visit.db, action, update)
      return answerAction(visit, action.id)
    },
  )
}

const loadUpdate = async (db: Db, params: Params): Promise<OfUpdate | undefined> => {
  const action = await lock(db, params)
  const update =
    action && isId(params['update']) ? await findUpdate(db, action.id, params['update']) : undefined
  return action && update ? { action, update } : undefined
}
