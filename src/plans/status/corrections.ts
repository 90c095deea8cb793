import { findSettings } from '#organisation'
import type { Db } from '#platform/db'
import { actionWithout, giveStatus } from './commands.ts'
import type { CorrectionForm } from './forms.ts'
import type { LockedAction } from './lock.ts'
import type { FoundUpdate } from './queries.ts'
import { faultsOf, hasSignal, type StatusFault } from './rules.ts'

export interface OfUpdate {
  action: LockedAction
  update: FoundUpdate
}

/** Corrects an update visibly: the newest with what it did to the action, an older one only in its words. */
export async function correctStatus(
  db: Db,
  thing: OfUpdate,
  form: Omit<CorrectionForm, 'from'>,
): Promise<{ id: string } | { errors: StatusFault[] } | 'no-longer-stands' | 'withdrawn'> {
  const { action, update } = thing
  if (action.withdrawn) return 'withdrawn'
  if (update.correctedById || update.takenBackAt) return 'no-longer-stands'
  const from = update.id === action.lastUpdateId ? actionWithout(action, update) : undefined
  const given = from ? { ...form, choice: form.choice ?? update.choice } : wordsOf(thing, form)
  const errors = from ? faultsOf(given, from.phase, action.milestones, db.today) : []
  if (from && !hasSignal(from.phase)) errors.push({ field: 'reached', message: 'signalNotNow' })
  if (errors.length) return { errors }
  const settings = await findSettings(db)
  const id = await giveStatus(db, action, given, settings.statusPublic, {
    corrects: update.id,
    milestones: update.milestones,
    ...(from && { from }),
  })
  return { id }
}

/** Only the words change of what has been overtaken. */
const wordsOf = (
  { update }: OfUpdate,
  form: { publicLine: string; internalNote: string; reason: string },
) => ({
  choice: update.choice,
  newDate: update.newDate,
  publicLine: form.publicLine,
  internalNote: form.internalNote,
  reason: form.reason || (update.reason ?? ''),
  reached: [],
  wasReached: [],
})
