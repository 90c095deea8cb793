import { ask, giveAddress, type Db } from '#platform/db'
import { record } from '#platform/history'
import { newId } from '#platform/ids'
import type { Language, LocalText } from '#platform/i18n'
import { canonical } from '../actions/content.ts'
import { releaseStatuses } from '../status/commands.ts'
import type { PlanForm } from './forms.ts'
import { hasActions } from './queries.ts'
import type { ActionPlan, Refusal } from './rules.ts'

export async function addPlan(db: Db, unitId: string, form: PlanForm, language: Language) {
  const id = newId()
  const title = { [language]: form.title }
  const introduction = form.introduction ? { [language]: form.introduction } : {}
  const slug = await giveAddress(db, 'action-plan', id, title)
  const [taken] = await ask<{ codes: string[] }>(
    db,
    `select coalesce(jsonb_agg(code), '[]') as codes from plans.action_plan where municipality_id = $1 and (code = $2 or code like $2 || '-%')`,
    slug.da,
  )
  const code = freeCode(slug.da, taken?.codes ?? [])
  const { startsOn, endsOn } = form
  await db
    .insertInto('plans.actionPlan')
    .values({
      id,
      unitId,
      code,
      title: JSON.stringify(title),
      introduction: JSON.stringify(introduction),
      startsOn,
      endsOn,
      slug: JSON.stringify(slug),
    })
    .execute()
  await record(db, {
    kind: 'plans.action-plan-added',
    subject: { kind: 'action-plan', id },
    after: { unitId, title, introduction, startsOn, endsOn },
    public: false,
  })
  return { id, slug }
}
function freeCode(wanted: string, taken: string[]) {
  if (!taken.includes(wanted)) return wanted
  for (let n = 2; ; n++) if (!taken.includes(`${wanted}-${n}`)) return `${wanted}-${n}`
}

/** What a form makes of a plan's own texts. */
export const planContent = (plan: ActionPlan, form: PlanForm, language: Language) => ({
  title: write(plan.title, form.title, language),
  introduction: write(plan.introduction, form.introduction, language),
  startsOn: form.startsOn,
  endsOn: form.endsOn,
})
const write = (old: LocalText, text: string, language: Language): LocalText => {
  const { [language]: _, ...kept } = old
  return text ? { ...kept, [language]: text } : kept
}

/** False when somebody else has written the plan since `version` was read. */
export async function writePlan(
  db: Db,
  plan: ActionPlan,
  form: PlanForm,
  version: number,
  language: Language,
): Promise<boolean> {
  if (plan.version !== version) return false
  const after = planContent(plan, form, language)
  const fields = (Object.keys(after) as (keyof typeof after)[]).filter(
    (f) => canonical(plan[f]) !== canonical(after[f]),
  )
  if (!fields.length) return true
  const slug = fields.includes('title')
    ? await giveAddress(db, 'action-plan', plan.id, after.title)
    : plan.slug
  const { startsOn, endsOn } = after
  await change(db, plan, {
    title: JSON.stringify(after.title),
    introduction: JSON.stringify(after.introduction),
    startsOn,
    endsOn,
    slug: JSON.stringify(slug),
  })
  const pick = (of: Record<string, unknown>) => Object.fromEntries(fields.map((f) => [f, of[f]]))
  await record(db, {
    kind: 'plans.action-plan-written',
    subject: { kind: 'action-plan', id: plan.id },
    before: pick({ ...plan }),
    after: pick(after),
    public: plan.releasedOn !== null,
  })
  return true
}

/** The head promises what stands in the plan, in the name of a position; what is written afterwards stays visible. */
export async function commitToPlan(db: Db, plan: ActionPlan): Promise<Refusal | null> {
  if (!(await hasActions(db, plan.id))) return 'no-actions'
  const [at] = await ask<{ revision: number }>(
    db,
    'select revision from platform.revision where municipality_id = $1',
  )
  await change(db, plan, {
    committedOn: db.today,
    committedBy: positionFor(db, plan),
    committedRevision: at?.revision ?? 0,
  })
  await record(db, {
    kind: 'plans.action-plan-committed',
    subject: { kind: 'action-plan', id: plan.id },
    before: { committedOn: plan.committedOn },
    after: { committedOn: db.today, version: plan.version },
    public: plan.releasedOn !== null,
  })
  return null
}

/** The position by which the actor leads this unit. */
const positionFor = (db: Db, plan: ActionPlan) =>
  db.actor.held.find((h) => (h.role === 'head' || h.role === 'director') && h.unitIds.includes(plan.unitId))
    ?.positionId ?? db.actor.positionId

/** Everything in the plan becomes readable for citizens, as it stands. */
export async function releasePlan(db: Db, plan: ActionPlan): Promise<Refusal | null> {
  if (!(await hasActions(db, plan.id))) return 'no-actions'
  await change(db, plan, { releasedOn: db.today, releasedBy: positionFor(db, plan) })
  await record(db, {
    kind: 'plans.action-plan-released',
    subject: { kind: 'action-plan', id: plan.id },
    before: { releasedOn: null },
    after: { releasedOn: db.today },
    public: true,
  })
  await releaseStatuses(db, plan, 'all')
  return null
}

export async function withdrawPlan(db: Db, plan: ActionPlan, reason: string): Promise<void> {
  await change(db, plan, { withdrawnOn: db.today, withdrawnBy: db.actor.positionId, withdrawnReason: reason })
  await recordState(db, plan, 'plans.action-plan-withdrawn', { withdrawnOn: db.today, reason })
}
export async function restorePlan(db: Db, plan: ActionPlan): Promise<void> {
  await change(db, plan, { withdrawnOn: null, withdrawnBy: null, withdrawnReason: null })
  await recordState(db, plan, 'plans.action-plan-restored', { withdrawnOn: null })
}
const recordState = (db: Db, plan: ActionPlan, kind: string, after: unknown) =>
  record(db, {
    kind,
    subject: { kind: 'action-plan', id: plan.id },
    before: { withdrawnOn: plan.withdrawnOn, reason: plan.withdrawnReason },
    after,
    public: plan.releasedOn !== null,
  })

const change = (db: Db, plan: ActionPlan, columns: Record<string, unknown>) =>
  db
    .updateTable('plans.actionPlan')
    .set((eb) => ({ ...columns, version: eb('version', '+', 1) }))
    .where('id', '=', plan.id)
    .execute()
