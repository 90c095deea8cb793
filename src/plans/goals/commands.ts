import { ask, type Db } from '#platform/db'
import { record } from '#platform/history'
import { newId } from '#platform/ids'
import type { DevelopmentPlan } from '../development-plans/rules.ts'
import {
  addressOf,
  freeCode,
  nextPosition,
  replaceServes,
  sameValue,
} from '../development-plans/write-rows.ts'
import type { GoalContent } from './forms.ts'
import { sameServes, type Goal } from './rules.ts'

const line = (kind: string, id: string, plan: Pick<DevelopmentPlan, 'id' | 'releasedOn'>) => ({
  kind: `plans.${kind}`,
  subject: { kind: 'goal', id },
  parent: { kind: 'development-plan', id: plan.id },
  public: plan.releasedOn !== null,
})

export const stateOfGoal = ({
  title,
  why,
  success,
  target,
  responsiblePositionId,
  serves,
}: GoalContent): GoalContent => ({
  title,
  why,
  success,
  target,
  responsiblePositionId,
  serves,
})

export async function addGoal(db: Db, plan: DevelopmentPlan, content: GoalContent): Promise<string> {
  const id = newId()
  const code = await freeCode(db, 'goal', plan.bodyCode, content.title)
  const [slug, position] = [
    await addressOf(db, 'goal', id, content.title),
    await nextPosition(db, 'goal', plan.id),
  ]
  await db
    .insertInto('plans.goal')
    .values({ id, planId: plan.id, code, position, slug, ...columnsOf(content) })
    .execute()
  await replaceServes(db, { goal_id: id }, content.serves)
  await record(db, { ...line('goal-added', id, plan), after: stateOfGoal(content) })
  return id
}

/** Writes what differs; says nothing when nothing does. */
export async function changeGoal(
  db: Db,
  goal: Goal,
  plan: DevelopmentPlan,
  content: GoalContent,
): Promise<void> {
  const [before, after] = [stateOfGoal(goal), stateOfGoal(content)]
  const servesChanged = !sameServes(before.serves, after.serves)
  if (!servesChanged && sameValue({ ...before, serves: null }, { ...after, serves: null })) return
  const slug = sameValue(before.title, after.title)
    ? JSON.stringify(goal.slug)
    : await addressOf(db, 'goal', goal.id, after.title)
  await db
    .updateTable('plans.goal')
    .set({ ...columnsOf(content), slug, version: goal.version + 1 })
    .where('id', '=', goal.id)
    .execute()
  if (servesChanged) await replaceServes(db, { goal_id: goal.id }, content.serves)
  await record(db, { ...line('goal-written', goal.id, plan), before, after })
}

const columnsOf = ({ title, why, success, target, responsiblePositionId }: GoalContent) => ({
  title: JSON.stringify(title),
  why: JSON.stringify(why),
  success: JSON.stringify(success),
  target,
  responsiblePositionId,
})

/** Takes goals out of their plan; they stay to be read with the reason, and can be restored. */
export async function withdrawGoals(db: Db, goals: readonly Goal[], plan: DevelopmentPlan, reason: string) {
  if (!goals.length) return
  await ask(
    db,
    withdrawal,
    goals.map((g) => g.id),
    db.today,
    db.actor.positionId,
    reason,
  )
  for (const { id, title } of goals)
    await record(db, { ...line('goal-withdrawn', id, plan), before: { title }, after: { title, reason } })
}
const withdrawal = `update plans.goal set withdrawn_on = $3, withdrawn_by = $4, withdrawn_reason = $5, version = version + 1
where municipality_id = $1 and id = any($2)`

export async function restoreGoals(db: Db, goals: readonly Goal[], plan: DevelopmentPlan) {
  if (!goals.length) return
  await ask(
    db,
    restoration,
    goals.map((g) => g.id),
  )
  for (const { id, title } of goals)
    await record(db, { ...line('goal-restored', id, plan), after: { title } })
}
const restoration = `update plans.goal set withdrawn_on = null, withdrawn_by = null, withdrawn_reason = null, version = version + 1
where municipality_id = $1 and id = any($2)`

/** Puts a goal last in another plan; both plans' histories say so. */
export async function moveGoal(db: Db, goal: Goal, from: DevelopmentPlan, to: DevelopmentPlan) {
  const position = await nextPosition(db, 'goal', to.id)
  await db
    .updateTable('plans.goal')
    .set({ planId: to.id, position, version: goal.version + 1 })
    .where('id', '=', goal.id)
    .execute()
  await record(db, {
    ...line('goal-moved', goal.id, to),
    before: { title: goal.title, planId: from.id },
    after: { title: goal.title, planId: to.id },
  })
  await record(db, {
    ...line('goal-moved-away', goal.id, from),
    before: { title: goal.title, planId: from.id },
    after: { title: goal.title, planId: to.id },
  })
}

/** Gives the goals of a plan the order of these ids. */
export async function orderGoals(
  db: Db,
  plan: DevelopmentPlan,
  before: readonly string[],
  order: readonly string[],
) {
  if (sameValue(before, order)) return
  await ask(db, reorder, plan.id, order)
  await record(db, {
    kind: 'plans.development-plan-ordered',
    subject: { kind: 'development-plan', id: plan.id },
    parent: { kind: 'body', id: plan.bodyId },
    before: { order: before },
    after: { order },
    public: plan.releasedOn !== null,
  })
}
const reorder = `update plans.goal set position = array_position($3::uuid[], id) where municipality_id = $1 and plan_id = $2 and id = any($3::uuid[])`
