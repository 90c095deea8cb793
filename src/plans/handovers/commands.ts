import { ask, type Db } from '#platform/db'
import { record } from '#platform/history'
import type { LocalText } from '#platform/i18n'

export interface Held {
  actions: { id: string; title: LocalText; slug: LocalText; planId: string; public: boolean }[]
  goals: { id: string; title: LocalText; slug: LocalText; planId: string; public: boolean }[]
}

/** Everything a position leads or is responsible for, withdrawn things apart. */
export const listHeld = (db: Db, positionId: string) => readHeld(db, positionId, '')
/** The same, to be handed over: nobody changes or withdraws any of it until then. */
export const lockHeld = (db: Db, positionId: string) => readHeld(db, positionId, ' for no key update of x')

async function readHeld(db: Db, positionId: string, lock: string): Promise<Held> {
  const [actions, goals] = await Promise.all([
    ask<Held['actions'][number]>(db, actionsOf + lock, positionId),
    ask<Held['goals'][number]>(db, goalsOf + lock, positionId),
  ])
  return { actions, goals }
}
const actionsOf = `
select x.id, x.title, x.slug, x.plan_id as "planId", p.released_on is not null and x.public_phase is not null as public
from plans.action x join plans.action_plan p on p.municipality_id = $1 and p.id = x.plan_id
where x.municipality_id = $1 and x.lead_position_id = $2 and x.withdrawn_on is null order by p.id, x.position`
const goalsOf = `
select x.id, x.title, x.slug, x.plan_id as "planId", p.released_on is not null as public
from plans.goal x join plans.development_plan p on p.municipality_id = $1 and p.id = x.plan_id
where x.municipality_id = $1 and x.responsible_position_id = $2 and x.withdrawn_on is null order by p.id, x.position`

/** What a list held when it was read, to see whether it is still the same. */
export const fingerprint = ({ actions, goals }: Held) =>
  `${actions.length}.${goals.length}.${[...actions, ...goals].map((x) => x.id.slice(-6)).join('')}`.slice(
    0,
    4000,
  )

/** All of a position's actions and goals to another, one line of history for each. */
export async function handOver(db: Db, held: Held, from: string, to: string): Promise<void> {
  await Promise.all([
    ask(
      db,
      'update plans.action set lead_position_id = $3, version = version + 1 where municipality_id = $1 and id = any($2::uuid[]) and lead_position_id = $4',
      held.actions.map((a) => a.id),
      to,
      from,
    ),
    ask(
      db,
      'update plans.goal set responsible_position_id = $3, version = version + 1 where municipality_id = $1 and id = any($2::uuid[]) and responsible_position_id = $4',
      held.goals.map((g) => g.id),
      to,
      from,
    ),
  ])
  for (const action of held.actions)
    await record(db, {
      kind: 'plans.action-handed-over',
      subject: { kind: 'action', id: action.id },
      parent: { kind: 'action-plan', id: action.planId },
      before: { leadPositionId: from },
      after: { leadPositionId: to },
      public: action.public,
    })
  for (const goal of held.goals)
    await record(db, {
      kind: 'plans.goal-handed-over',
      subject: { kind: 'goal', id: goal.id },
      parent: { kind: 'development-plan', id: goal.planId },
      before: { title: goal.title, responsiblePositionId: from },
      after: { title: goal.title, responsiblePositionId: to },
      public: goal.public,
    })
}
