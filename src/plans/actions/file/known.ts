import { ask, lockUntilCommit, type Db } from '#platform/db'
import type { LocalText } from '#platform/i18n'
import type { Day, VagueDate } from '#platform/time'
import type { Phase } from '../../signals/index.ts'

export interface KnownPlan {
  id: string
  code: string
  unitId: string
  title: LocalText
  introduction: LocalText
  startsOn: Day | null
  endsOn: Day | null
  committedOn: Day | null
  committedBy: string | null
  releasedOn: Day | null
  withdrawnOn: Day | null
}
export interface KnownAction {
  id: string
  code: string
  planId: string
  title: LocalText
  description: LocalText
  municipalRole: string | null
  phase: Phase
  stoppedOn: Day | null
  stoppedReason: string | null
  leadPositionId: string
  starts: VagueDate | null
  ends: VagueDate | null
  firstEnds: VagueDate | null
  moneyText: LocalText | null
  priceLevel: number | null
  effect: LocalText
  intervalMonths: number
  links: { title: string; url: string }[]
  lastUpdateId: string | null
  withdrawnOn: Day | null
  milestones: { id: string; code: string; title: LocalText; due: VagueDate | null }[]
  amounts: { kind: 'operation' | 'construction'; year: number; amount: number }[]
  units: string[]
  partners: string[]
  tracks: string[]
}
export type ReferenceKind = 'unit' | 'position' | 'partner' | 'track'
export interface Known {
  plans: Map<string, KnownPlan>
  actions: Map<string, KnownAction>
  ids: Record<ReferenceKind, Map<string, string>>
  /** From id to code, for telling what differs. */
  codes: Map<string, string>
}

/** What the municipality has of what a file may name, in one round trip. */
export async function readKnown(db: Db, planCodes: string[], actionCodes: string[]): Promise<Known> {
  const [plans, actions, references] = await Promise.all([
    ask<KnownPlan>(db, plansByCode, planCodes),
    ask<KnownAction>(db, actionsByCode, actionCodes, planCodes),
    ask<{ kind: ReferenceKind; code: string; id: string }>(db, referencesText, db.today),
  ])
  const ids = { unit: new Map(), position: new Map(), partner: new Map(), track: new Map() } as Known['ids']
  for (const r of references) ids[r.kind].set(r.code, r.id)
  return {
    plans: new Map(plans.map((p) => [p.code, p])),
    actions: new Map(actions.map((a) => [a.code, a])),
    ids,
    codes: new Map(references.map((r) => [r.id, r.code])),
  }
}

const plansByCode = `
select id, code, unit_id as "unitId", title, introduction, starts_on as "startsOn", ends_on as "endsOn", committed_on as "committedOn",
  committed_by as "committedBy", released_on as "releasedOn", withdrawn_on as "withdrawnOn"
from plans.action_plan where municipality_id = $1 and code = any($2)`
// the actions that the file names, and those of its plans that it does not name any longer
const named = `a.municipality_id = $1 and (a.code = any($2)
  or (a.withdrawn_on is null and a.plan_id in (select p.id from plans.action_plan p where p.municipality_id = $1 and p.code = any($3))))`
const actionsByCode = `
select a.id, a.code, a.plan_id as "planId", a.title, a.description, a.municipal_role as "municipalRole", a.phase, a.stopped_on as "stoppedOn",
  a.stopped_reason as "stoppedReason", a.lead_position_id as "leadPositionId", a.starts, a.ends, a.first_ends as "firstEnds",
  a.money_text as "moneyText", a.price_level as "priceLevel", a.effect, a.interval_months as "intervalMonths", a.links,
  a.last_update_id as "lastUpdateId", a.withdrawn_on as "withdrawnOn",
  coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'code', m.code, 'title', m.title, 'due', m.due) order by m.position) from plans.milestone m
    where m.municipality_id = $1 and m.action_id = a.id and m.withdrawn_on is null), '[]') as milestones,
  coalesce((select jsonb_agg(jsonb_build_object('kind', m.kind, 'year', m.year, 'amount', m.amount) order by m.kind, m.year) from plans.action_amount m
    where m.municipality_id = $1 and m.action_id = a.id), '[]') as amounts,
  coalesce((select jsonb_agg(c.unit_id) filter (where c.unit_id is not null) from plans.action_contributor c where c.municipality_id = $1 and c.action_id = a.id), '[]') as units,
  coalesce((select jsonb_agg(c.partner_id) filter (where c.partner_id is not null) from plans.action_contributor c where c.municipality_id = $1 and c.action_id = a.id), '[]') as partners,
  coalesce((select jsonb_agg(t.track_id) from plans.action_track t where t.municipality_id = $1 and t.action_id = a.id), '[]') as tracks
from plans.action a where ${named}
order by a.position`

/** Two loads at once do not both find a code free, and whoever is changing what the file names is waited for. */
export async function holdActions(db: Db, planCodes: string[], actionCodes: string[]) {
  await lockUntilCommit(db, 'plans.files')
  await ask(db, holdingPlans, planCodes)
  await ask(db, holdingActions, actionCodes, planCodes)
}
const holdingPlans = `
select id from plans.action_plan where municipality_id = $1 and code = any($2) order by id for no key update`
const holdingActions = `
select a.id from plans.action a where ${named} order by a.id for no key update`
const referencesText = `
select 'unit' as kind, code, id from organisation.unit where municipality_id = $1 and (valid_to is null or valid_to >= $2)
union all select 'position', code, id from organisation.position where municipality_id = $1
union all select 'partner', code, id from organisation.partner where municipality_id = $1
union all select 'track', code, id from plans.track where municipality_id = $1 and withdrawn_on is null`
