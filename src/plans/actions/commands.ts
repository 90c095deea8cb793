import { ask, giveAddress, type Db } from '#platform/db'
import { record } from '#platform/history'
import { newId } from '#platform/ids'
import type { Language, LocalText } from '#platform/i18n'
import { latestDay, type VagueDate } from '#platform/time'
import { hasSignal } from '../status/rules.ts'
import { changedFields, contentOf, type ActionContent } from './content.ts'
import type { Action, PlanOfAction } from './rules.ts'

export interface NewMilestone {
  title: LocalText
  due: VagueDate | null
}
interface Making {
  milestones: NewMilestone[]
  kind?: 'plans.action-added' | 'plans.action-copied'
  copiedFrom?: string
}

/** A new action at the end of its plan; citizens see it when the head releases it. */
export async function addAction(
  db: Db,
  plan: Pick<PlanOfAction, 'id'>,
  content: ActionContent,
  { milestones, kind, copiedFrom }: Making,
) {
  const id = newId()
  const slug = await giveAddress(db, 'action', id, content.title)
  const [next] = await ask<{ position: number; codes: string[] }>(db, nextPlace, plan.id, slug.da)
  const code = freeCode(slug.da, next?.codes ?? [])
  await db
    .insertInto('plans.action')
    .values({
      id,
      planId: plan.id,
      code,
      slug: JSON.stringify(slug),
      position: next?.position ?? 1,
      madeOn: db.today,
      firstEnds: content.ends,
      ...columns(content),
      stoppedOn: content.phase === 'stopped' ? db.today : null,
      completedOn: content.phase === 'completed' ? db.today : null,
    })
    .execute()
  await writeParts(db, id, content)
  if (milestones.length) await insertMilestones(db, id, milestones)
  await record(db, {
    kind: kind ?? 'plans.action-added',
    subject: { kind: 'action', id },
    parent: { kind: 'action-plan', id: plan.id },
    after: { ...content, milestones, ...(copiedFrom && { copiedFrom }) },
    public: false,
  })
  return { id, slug, code }
}

const nextPlace = `
select coalesce((select max(position) from plans.action where municipality_id = $1 and plan_id = $2), 0) + 1 as position,
  coalesce((select jsonb_agg(code) from plans.action where municipality_id = $1 and (code = $3 or code like $3 || '-%')), '[]') as codes`

/** The code by which files find it again. */
function freeCode(wanted: string, taken: string[]) {
  const base = wanted.slice(0, 56)
  if (!taken.includes(base)) return base
  for (let n = 2; ; n++) if (!taken.includes(`${base}-${n}`)) return `${base}-${n}`
}

const columns = (c: ActionContent) => ({
  title: JSON.stringify(c.title),
  description: JSON.stringify(c.description),
  municipalRole: c.municipalRole,
  phase: c.phase,
  stoppedReason: c.stoppedReason,
  leadPositionId: c.leadPositionId,
  starts: c.starts,
  ends: c.ends,
  // null is the column's own null, not JSON's
  moneyText: (c.money.text && JSON.stringify(c.money.text)) as string,
  priceLevel: c.money.priceLevel,
  effect: JSON.stringify(c.effect),
  intervalMonths: c.intervalMonths,
  links: JSON.stringify(c.links),
})

/** The many things beside the row; one round trip. */
async function writeParts(db: Db, actionId: string, { tracks, units, partners, money }: ActionContent) {
  const contributors = [
    ...units.map((unitId) => ({ unitId, partnerId: null })),
    ...partners.map((partnerId) => ({ unitId: null, partnerId })),
  ]
  await Promise.all([
    writeTracks(db, actionId, tracks),
    contributors.length &&
      db
        .insertInto('plans.actionContributor')
        .values(contributors.map((c) => ({ id: newId(), actionId, ...c })))
        .execute(),
    money.amounts.length &&
      db
        .insertInto('plans.actionAmount')
        .values(money.amounts.map((a) => ({ actionId, ...a })))
        .execute(),
  ])
}

const writeTracks = async (db: Db, actionId: string, tracks: string[]) =>
  tracks.length &&
  db
    .insertInto('plans.actionTrack')
    .values(tracks.map((trackId) => ({ actionId, trackId })))
    .onConflict((c) => c.doNothing())
    .execute()

/** A track that this writer does not see, such as one of a draft plan, stays. */
async function removeParts(db: Db, actionId: string, { tracks }: ActionContent) {
  await Promise.all([
    tracks.length &&
      db
        .deleteFrom('plans.actionTrack')
        .where('actionId', '=', actionId)
        .where('trackId', 'in', tracks)
        .execute(),
    db.deleteFrom('plans.actionContributor').where('actionId', '=', actionId).execute(),
    db.deleteFrom('plans.actionAmount').where('actionId', '=', actionId).execute(),
  ])
}

const insertMilestones = (db: Db, actionId: string, milestones: NewMilestone[]) =>
  db
    .insertInto('plans.milestone')
    .values(
      milestones.map((m, i) => ({
        id: newId(),
        actionId,
        code: `m${i + 1}`,
        title: JSON.stringify(m.title),
        due: m.due,
        position: i + 1,
      })),
    )
    .execute()

/** Writes an action anew; false when somebody else has written since `version` was read. */
export async function writeAction(
  db: Db,
  action: Action,
  content: ActionContent,
  version: number,
): Promise<boolean> {
  const before = contentOf(action)
  const fields = changedFields(before, content)
  if (version !== action.version) return false
  if (!fields.length) return true
  if (!(await raiseVersion(db, action.id, version))) return false
  const slug = fields.includes('title')
    ? await giveAddress(db, 'action', action.id, content.title)
    : action.slug
  await db
    .updateTable('plans.action')
    .set({
      ...columns(content),
      slug: JSON.stringify(slug),
      ...phaseColumns(db, action, content),
      firstEnds: firstEndsOf(action, content),
    })
    .where('id', '=', action.id)
    .execute()
  await removeParts(db, action.id, before)
  await writeParts(db, action.id, content)
  await record(db, {
    kind: 'plans.action-written',
    subject: { kind: 'action', id: action.id },
    parent: { kind: 'action-plan', id: action.plan.id },
    before: pick(before, fields),
    after: pick(content, fields),
    public: isPublic(action),
  })
  return true
}
/** Before anything of an action is written: false when somebody else has written it since `version` was read; now others wait for us. */
export async function raiseVersion(db: Db, id: string, version: number): Promise<boolean> {
  const raised = await db
    .updateTable('plans.action')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return raised.numUpdatedRows > 0n
}
export const isPublic = (action: Pick<Action, 'plan' | 'released'>) =>
  action.plan.releasedOn !== null && action.released
const pick = (content: ActionContent, fields: (keyof ActionContent)[]) =>
  Object.fromEntries(fields.map((f) => [f, content[f]]))

/** A phase without signal has none; the days of an end are kept while it lasts. */
function phaseColumns(db: Db, action: Action, { phase }: ActionContent) {
  if (phase === action.phase) return {}
  return {
    stoppedOn: phase === 'stopped' ? db.today : null,
    completedOn: phase === 'completed' ? db.today : null,
    ...(!hasSignal(phase) && { signal: null }),
  }
}

/** Until the head has committed, a date is only being written; afterwards the first one stays visible. */
const firstEndsOf = (action: Action, { ends }: ActionContent) =>
  action.plan.committedOn === null && action.lastUpdateOn === null
    ? ends
    : (action.firstEnds ?? action.ends ?? ends)

/** To another plan, with all it has. */
export async function moveAction(
  db: Db,
  action: Action,
  to: { id: string; releasedOn: string | null },
): Promise<void> {
  const [next] = await ask<{ position: number }>(db, nextPlace, to.id, '')
  await db
    .updateTable('plans.action')
    .set((eb) => ({ planId: to.id, position: next?.position ?? 1, version: eb('version', '+', 1) }))
    .where('id', '=', action.id)
    .execute()
  await record(db, {
    kind: 'plans.action-moved',
    subject: { kind: 'action', id: action.id },
    parent: { kind: 'action-plan', id: to.id },
    before: { planId: action.plan.id },
    after: { planId: to.id },
    public: action.released && (action.plan.releasedOn !== null || to.releasedOn !== null),
  })
}

export async function withdrawAction(db: Db, action: Action, reason: string): Promise<void> {
  await db
    .updateTable('plans.action')
    .set((eb) => ({
      withdrawnOn: db.today,
      withdrawnBy: db.actor.positionId,
      withdrawnReason: reason,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', action.id)
    .execute()
  await recordState(db, action, 'plans.action-withdrawn', { withdrawnOn: db.today, reason })
}
/** Back where it was, and under the tracks that are chosen for it now. */
export async function restoreAction(db: Db, action: Action, tracks: string[]): Promise<void> {
  await writeTracks(db, action.id, tracks)
  await db
    .updateTable('plans.action')
    .set((eb) => ({
      withdrawnOn: null,
      withdrawnBy: null,
      withdrawnReason: null,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', action.id)
    .execute()
  await recordState(db, action, 'plans.action-restored', {
    withdrawnOn: null,
    ...(tracks.length > 0 && { tracks }),
  })
}
const recordState = (db: Db, action: Action, kind: string, after: unknown) =>
  record(db, {
    kind,
    subject: { kind: 'action', id: action.id },
    parent: { kind: 'action-plan', id: action.plan.id },
    before: { withdrawnOn: action.withdrawnOn, reason: action.withdrawnReason },
    after,
    public: isPublic(action),
  })

/**
 * The same work again, elsewhere or later: everything but status and the dates that have passed, begun as planned. What is made
 * today is not late since last year.
 */
export function copyAction(
  db: Db,
  action: Action,
  plan: Pick<PlanOfAction, 'id'>,
  title: string,
  language: Language,
) {
  const phase = action.phase === 'idea' || action.phase === 'continuous' ? action.phase : 'planned'
  const content: ActionContent = {
    ...contentOf(action),
    title: { [language]: title },
    phase,
    stoppedReason: null,
    starts: ahead(db, action.starts),
    ends: ahead(db, action.ends),
  }
  const milestones = action.milestones.map(({ title, due }) => ({ title, due: ahead(db, due) }))
  return addAction(db, plan, content, { milestones, kind: 'plans.action-copied', copiedFrom: action.id })
}

function ahead(db: Db, date: VagueDate | null) {
  const last = date && latestDay(date)
  return last && last < db.today ? null : date
}
