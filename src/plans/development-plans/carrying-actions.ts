import type { Actor } from '#platform/auth'
import { ask, type Db } from '#platform/db'
import type { LocalText } from '#platform/i18n'
import type { Day, VagueDate } from '#platform/time'
import {
  actionFactsToday,
  type ActionFacts,
  type MilestoneState,
  type Phase,
  type Signal,
} from '../signals/index.ts'
import { trackIdsOfPlan } from '../tracks/queries.ts'

/** An action as far as figures and shapes need it. */
export interface Carrier {
  id: string
  trackIds: string[]
  facts: Omit<ActionFacts, 'nextChangeOn'>
}
/** An action as the pages of goals and tracks name it. */
export interface CarryingAction extends Carrier {
  title: LocalText
  slug: LocalText
  stoppedReason: string | null
}
interface Row {
  id: string
  track: string | null
  phase: Phase
  signal: Signal | null
  lastUpdateOn: Day | null
  awaitedFrom: Day
  intervalMonths: number
  ends: VagueDate | null
  milestones: string | null
}
type NamedRow = Row & Omit<CarryingAction, keyof Carrier>

/** Colleagues see committed plans and what is said today; citizens what has been released of released plans. */
export const audienceOf = (actor: Actor): Audience => (actor.scopes.includes('signed-in') ? 'all' : 'public')

// Milestones come as one text per action ('2026-05!,2026-H2': due, and ! for reached): arrays cost more than the rest of the page.
const statement = (audience: Audience, carried: string, names = '') => {
  const column = (name: string) => (audience === 'public' ? `public_${name}` : name)
  return `select a.id, c.track, ${names}
  a.${column('phase')} as phase, a.${column('signal')} as signal,
  a.${column('last_update_on')} as "lastUpdateOn", a.awaited_from as "awaitedFrom", a.interval_months as "intervalMonths",
  a.${column('ends')} as ends, (
    select string_agg(coalesce(m.due, '') || case when m.${column('reached_on')} is null then '' else '!' end, ',' order by m.position)
    from plans.milestone m where m.municipality_id = $1 and m.action_id = a.id and m.withdrawn_on is null) as milestones
from (${carried}) c
join plans.action a on a.municipality_id = $1 and a.id = c.action_id and a.withdrawn_on is null ${audience === 'public' ? 'and a.public_phase is not null' : ''}
join plans.action_plan p on p.municipality_id = $1 and p.id = a.plan_id and p.withdrawn_on is null
  and ${audience === 'public' ? 'p.released_on is not null' : '(p.committed_on is not null or p.released_on is not null)'}
order by p.id, a.position, a.id`
}
const forBoth = (carried: string, names?: string) => ({
  all: statement('all', carried, names),
  public: statement('public', carried, names),
})
// a row for each track that an action carries: gathered here, they would hide from the planner how few there are
const byTracks = (tracks: string) => `select l.action_id, l.track_id as track
  from plans.action_track l where l.municipality_id = $1 and l.track_id in (${tracks})`
const ofTracks = forBoth(
  byTracks('select unnest($2::uuid[])'),
  `a.title, a.slug, a.stopped_reason as "stoppedReason",`,
)
const ofPlan = forBoth(byTracks(trackIdsOfPlan))
const ofThese = forBoth(`select unnest($2::uuid[]) as action_id, null::uuid as track`)
export type Audience = 'all' | 'public'

/** The actions that carry these tracks, each once, as this audience may see them, with what is true of them today. */
export async function listCarryingActions(
  db: Db,
  trackIds: readonly string[],
  audience: Audience,
): Promise<CarryingAction[]> {
  if (!trackIds.length) return []
  const found = await ask<NamedRow>(db, ofTracks[audience], trackIds)
  return gathered(db, found).map(({ carrier, row }) => ({
    ...carrier,
    title: row.title,
    slug: row.slug,
    stoppedReason: row.phase === 'stopped' ? row.stoppedReason : null,
  }))
}

/** Those of every track of a plan, without asking for the tracks first: one round trip with all that stands in it. */
export const listCarriersOfPlan = async (db: Db, planId: string, audience: Audience): Promise<Carrier[]> =>
  gathered(db, await ask<Row>(db, ofPlan[audience], planId)).map(({ carrier }) => carrier)

/** These, with what is true of them today, but not what they carry. */
export const listCarriers = async (
  db: Db,
  ids: readonly string[],
  audience: Audience,
): Promise<Omit<Carrier, 'trackIds'>[]> =>
  (await ask<Row>(db, ofThese[audience], ids)).map((row) => toCarrier(db, row))

/** Each action once, in the order of the rows, with all its tracks. */
function gathered<R extends Row>(db: Db, found: readonly R[]): { carrier: Carrier; row: R }[] {
  const byId = new Map<string, { carrier: Carrier; row: R }>()
  for (const row of found) {
    const known = byId.get(row.id)
    if (known && row.track !== null) known.carrier.trackIds.push(row.track)
    else if (!known) byId.set(row.id, { carrier: toCarrier(db, row), row })
  }
  return [...byId.values()]
}

function toCarrier(db: Db, { milestones, ...row }: Row): Carrier {
  return {
    id: row.id,
    trackIds: row.track === null ? [] : [row.track],
    facts: actionFactsToday({ ...row, milestones: readMilestones(milestones) }, db.today),
  }
}

// Whether it is reached is all that the figures ask; the day itself stands on the action's own page.
function readMilestones(text: string | null): MilestoneState[] {
  if (text === null) return []
  return text.split(',').map((part) => {
    const reached = part.endsWith('!')
    return {
      due: ((reached ? part.slice(0, -1) : part) || null) as VagueDate | null,
      reachedOn: reached ? someDay : null,
    }
  })
}
const someDay = '2000-01-01' as Day
