import type { Db } from '#platform/db'
import { record } from '#platform/history'
import { newId } from '#platform/ids'
import type { LocalText } from '#platform/i18n'
import type { Day } from '#platform/time'
import { restoreGoals, withdrawGoals } from '../goals/commands.ts'
import { listGoalsOf } from '../goals/queries.ts'
import { restoreTracks, withdrawTracks } from '../tracks/commands.ts'
import { listTracksOf } from '../tracks/queries.ts'
import { localText, type PlanTextForm } from './forms.ts'
import { refuseRelease, type DevelopmentPlan, type ReleaseRefusal } from './rules.ts'
import { addressOf, sameValue } from './write-rows.ts'

export interface PlanText {
  title: LocalText
  introduction: LocalText
  startsOn: Day | null
  endsOn: Day | null
}
export const textOf = (form: PlanTextForm): PlanText => ({
  title: localText(form.titleDa, form.titleEn),
  introduction: localText(form.introductionDa, form.introductionEn),
  startsOn: form.startsOn,
  endsOn: form.endsOn,
})
const stateOf = ({ title, introduction, startsOn, endsOn }: PlanText): PlanText => ({
  title,
  introduction,
  startsOn,
  endsOn,
})
const columnsOf = ({ title, introduction, startsOn, endsOn }: PlanText) => ({
  title: JSON.stringify(title),
  introduction: JSON.stringify(introduction),
  startsOn,
  endsOn,
})
const line = (kind: string, plan: Pick<DevelopmentPlan, 'id' | 'bodyId'>, isPublic: boolean) => ({
  kind: `plans.development-plan-${kind}`,
  subject: { kind: 'development-plan', id: plan.id },
  parent: { kind: 'body', id: plan.bodyId },
  public: isPublic,
})

/** Begins a committee's plan as a draft. */
export async function beginPlan(db: Db, bodyId: string, text: PlanText): Promise<string> {
  const id = newId()
  const slug = await addressOf(db, 'development-plan', id, text.title)
  await db
    .insertInto('plans.developmentPlan')
    .values({ id, bodyId, slug, ...columnsOf(text) })
    .execute()
  await record(db, { ...line('written', { id, bodyId }, false), after: stateOf(text) })
  return id
}

/** Writes what differs; says nothing when nothing does. */
export async function changePlanText(db: Db, plan: DevelopmentPlan, text: PlanText): Promise<void> {
  const [before, after] = [stateOf(plan), stateOf(text)]
  if (sameValue(before, after)) return
  const renamed = !sameValue(before.title, after.title)
  const slug = renamed
    ? await addressOf(db, 'development-plan', plan.id, after.title)
    : JSON.stringify(plan.slug)
  await db
    .updateTable('plans.developmentPlan')
    .set({ ...columnsOf(text), slug, version: plan.version + 1 })
    .where('id', '=', plan.id)
    .execute()
  await record(db, { ...line('written', plan, plan.releasedOn !== null), before, after })
}

/** From now on everybody can read the plan. */
export async function releasePlan(db: Db, plan: DevelopmentPlan, on: Day): Promise<ReleaseRefusal | null> {
  const goals = await listGoalsOf(db, plan.id)
  const refusal = refuseRelease(plan, goals.filter((g) => !g.withdrawnOn).length, on, db.today)
  if (refusal) return refusal
  await db
    .updateTable('plans.developmentPlan')
    .set({ releasedOn: on, releasedBy: db.actor.positionId, version: plan.version + 1 })
    .where('id', '=', plan.id)
    .execute()
  await record(db, {
    ...line('released', plan, true),
    before: { title: plan.title, releasedOn: null },
    after: { title: plan.title, releasedOn: on },
  })
  return null
}

/** The whole plan with its goals and tracks. The caller has asked what hangs on them. */
export async function withdrawPlan(db: Db, plan: DevelopmentPlan, reason: string): Promise<void> {
  const [goals, tracks] = [await listGoalsOf(db, plan.id), await listTracksOf(db, plan.id)]
  await withdrawTracks(
    db,
    tracks.filter((t) => !t.withdrawnOn && t.planId === plan.id),
    reason,
  )
  await withdrawGoals(
    db,
    goals.filter((g) => !g.withdrawnOn),
    plan,
    reason,
  )
  await db
    .updateTable('plans.developmentPlan')
    .set({
      withdrawnOn: db.today,
      withdrawnBy: db.actor.positionId,
      withdrawnReason: reason,
      version: plan.version + 1,
    })
    .where('id', '=', plan.id)
    .execute()
  await record(db, {
    ...line('withdrawn', plan, plan.releasedOn !== null),
    before: { title: plan.title },
    after: { title: plan.title, reason },
  })
}

/** The plan, and what was withdrawn together with it: on the same day for the same reason. */
export async function restorePlan(db: Db, plan: DevelopmentPlan): Promise<void> {
  const [goals, tracks] = [await listGoalsOf(db, plan.id), await listTracksOf(db, plan.id)]
  const together = (part: { withdrawnOn: Day | null; withdrawnReason: string | null }) =>
    part.withdrawnOn === plan.withdrawnOn && part.withdrawnReason === plan.withdrawnReason
  await db
    .updateTable('plans.developmentPlan')
    .set({ withdrawnOn: null, withdrawnBy: null, withdrawnReason: null, version: plan.version + 1 })
    .where('id', '=', plan.id)
    .execute()
  await record(db, { ...line('restored', plan, plan.releasedOn !== null), after: { title: plan.title } })
  await restoreGoals(db, goals.filter(together), plan)
  await restoreTracks(
    db,
    tracks.filter((t) => together(t) && t.planId === plan.id),
  )
}
