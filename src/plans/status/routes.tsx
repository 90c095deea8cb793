import { see, type FieldError, type PageRoutes, type Typed, type Visit } from '#platform/http'
import { findSettings } from '#organisation'
import { isId } from '#platform/ids'
import { actionPath, actionPaths, myActionsPath } from '../actions/paths.ts'
import { mayGiveStatus } from '../visibility.ts'
import { giveStatus, takeBackStatus } from './commands.ts'
import { correctionForm, nothingNewForm, statusForm, takeBackForm, type StatusForm } from './forms.ts'
import { correctStatus, type OfUpdate } from './corrections.ts'
import { lockAction, type LockedAction } from './lock.ts'
import { correctionPage, refusedPage, statusPage } from './pages.tsx'
import { myActionsPage } from './my-actions.tsx'
import { findUpdate } from './queries.ts'
import { faultsOf, mayCorrect, refuseStatus, refuseTakeBack, seesForStatus } from './rules.ts'

/** An action about to get a status; the settings come in the same round trip. */
const lock = async (db: Visit['db'], params: Visit['params'], visit: Visit) =>
  (
    await Promise.all([
      lockAction(db, visit.language, params['slug'] ?? '', visit.request.method === 'GET' ? 'read' : 'write'),
      findSettings(db),
    ])
  )[0]
const may = (actor: Visit['actor'], action: LockedAction) => mayGiveStatus(actor, action)
const gate = { who: 'signed-in', load: lock, sees: seesForStatus, may } as const

export function statusRoutes(pages: PageRoutes) {
  pages.get(
    myActionsPath,
    { who: 'signed-in', load: () => Promise.resolve(true), may: () => true },
    myActionsPage,
  )
  pages.get(actionPaths.status, gate, (visit, action) => statusPage(visit, action, {}))
  pages.post(
    actionPaths.status,
    {
      ...gate,
      form: statusForm,
      again: (visit, action, refused) => statusPage(visit, action, withRules(visit, action, refused)),
    },
    async (visit, action, form, typed) => {
      const refusal = refuseStatus(action, form.choice)
      if (refusal) return statusPage(visit, action, { typed }, refusal)
      const errors = faultsOf(form, action.phase, action.milestones, visit.db.today)
      if (errors.length) return statusPage(visit, action, { typed, errors })
      return saved(visit, action, form)
    },
  )
  pages.post(actionPaths.nothingNew, { ...gate, form: nothingNewForm }, (visit, action, form) => {
    const refusal = refuseStatus(action, 'nothing-new')
    return refusal
      ? statusPage(visit, action, {}, refusal)
      : saved(visit, action, { ...nothing, from: form.from })
  })
  updateRoutes(pages)
}

const nothing = {
  choice: 'nothing-new',
  publicLine: '',
  internalNote: '',
  reason: '',
  newDate: null,
  reached: [],
  wasReached: [],
} as const satisfies Omit<StatusForm, 'from'>

async function saved(
  visit: Visit,
  action: LockedAction,
  form: Omit<StatusForm, 'reached' | 'wasReached'> & {
    reached: readonly string[]
    wasReached: readonly string[]
  },
) {
  const settings = await findSettings(visit.db)
  const given = { ...form, reached: [...form.reached], wasReached: [...form.wasReached] }
  const id = await giveStatus(visit.db, action, given, settings.statusPublic)
  return see(backTo(visit, action, form.from, { gemt: id }))
}

/** Back to where the form stood. */
function backTo(
  visit: Visit,
  action: LockedAction,
  from: StatusForm['from'],
  params: Record<string, string>,
) {
  if (from === 'mine') return visit.to(myActionsPath, params)
  if (from === 'unit') return visit.to(myActionsPath, { vis: 'enhed', ...params })
  return `${visit.to(actionPath, { slug: action.slug })}#status`
}

/** The faults that hang on the choice, beside those of single fields. */
function withRules(
  visit: Visit,
  action: LockedAction,
  { typed, errors }: { typed: Typed; errors: FieldError[] },
) {
  const one = (name: string) => String([typed[name]].flat().at(-1) ?? '').trim()
  const choice = one('choice') as StatusForm['choice']
  const given = { ...nothing, choice, reason: one('reason'), newDate: null, reached: [], wasReached: [] }
  const more = faultsOf(given, action.phase, action.milestones, visit.db.today).filter(
    (f) => f.field !== 'newDate' || !one('newDate'),
  )
  return { typed, errors: [...errors, ...more.filter((m) => !errors.some((e) => e.field === m.field))] }
}

const loadUpdate = async (
  db: Visit['db'],
  params: Visit['params'],
  visit: Visit,
): Promise<OfUpdate | undefined> => {
  const action = await lock(db, params, visit)
  const id = params['update'] ?? ''
  const update = action && isId(id) ? await findUpdate(db, action.id, id) : undefined
  return action && update && (!update.takenBackAt || visit.request.method !== 'GET')
    ? { action, update }
    : undefined
}
function updateRoutes(pages: PageRoutes) {
  const ofUpdate = {
    who: 'signed-in',
    load: loadUpdate,
    sees: (actor: Visit['actor'], { action }: OfUpdate) => seesForStatus(actor, action),
  } as const
  pages.post(
    actionPaths.takeBack,
    { ...ofUpdate, may: (actor, { action }) => mayGiveStatus(actor, action), form: takeBackForm },
    async (visit, { action, update }, form) => {
      const isLast = update.id === action.lastUpdateId || update.before.untouched === true
      const refusal = refuseTakeBack(update, visit.actor, visit.db.now, isLast)
      if (refusal) return refusedPage(visit, action, update, refusal)
      await takeBackStatus(visit.db, action, update)
      return see(backTo(visit, action, form.from, { fortrudt: '1' }))
    },
  )
  const correcting = {
    ...ofUpdate,
    may: (actor: Visit['actor'], { action, update }: OfUpdate) => mayCorrect(actor, update, action),
  } as const
  pages.get(actionPaths.correction, correcting, (visit, thing) =>
    thing.action.withdrawn ? statusPage(visit, thing.action, {}) : correctionPage(visit, thing, {}),
  )
  pages.post(
    actionPaths.correction,
    { ...correcting, form: correctionForm, again: correctionPage },
    async (visit, thing, form, typed) => {
      const done = await correctStatus(visit.db, thing, form)
      if (done === 'withdrawn') return statusPage(visit, thing.action, { typed }, done)
      if (done === 'no-longer-stands') return correctionPage(visit, thing, { typed }, 409)
      if ('errors' in done) return correctionPage(visit, thing, { typed, errors: done.errors })
      return see(backTo(visit, thing.action, 'action', {}))
    },
  )
}
