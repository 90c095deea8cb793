import type { Actor } from '#platform/auth'
import type { Db } from '#platform/db'
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
import { rows } from './sql.ts'

/** An action as the pages of goals and tracks show it. */
export interface CarryingAction {
  id: string
  title: LocalText
  slug: LocalText
  trackIds: string[]
  stoppedReason: string | null
  facts: Omit<ActionFacts, 'nextChangeOn'>
}
interface Row {
  id: string
  title: LocalText
  slug: LocalText
  tracks: string
  stoppedReason: string | null
  phase: Phase
  signal: Signal | null
  lastUpdateOn: Day | null
  intervalMonths: number
  ends: VagueDate | null
  milestones: string | null
}

/** Colleagues see committed plans and what is said today; citizens what has been released of released plans. */
export const audienceOf = (actor: Actor): Audience => (actor.scopes.includes('signed-in') ? 'all' : 'public')

// Milestones come as one text per action ('2026-05!,2026-H2': due, and ! for reached): arrays cost more than the rest of the page.
const statement = (audience: Audience, tracks: string) => {
  const column = (name: string) => (audience === 'public' ? `public_${name}` : name)
  return `select a.id, a.title, a.slug, c.tracks, a.stopped_reason as "stoppedReason",
  a.${column('phase')} as phase, a.${column('signal')} as signal,
  a.${column('last_update_on')} as "lastUpdateOn", a.interval_months as "intervalMonths",
  a.${column('ends')} as ends, (
    select string_agg(coalesce(m.due, '') || case when m.${column('reached_on')} is null then '' else '!' end, ',' order by m.position)
    from plans.milestone m where m.municipality_id = $1 and m.action_id = a.id and m.withdrawn_on is null) as milestones
from (select l.action_id, string_agg(l.track_id::text, ' ') as tracks from plans.action_track l
  where l.municipality_id = $1 and l.track_id in (${tracks}) group by l.action_id) c
join plans.action a on a.municipality_id = $1 and a.id = c.action_id and a.withdrawn_on is null ${audience === 'public' ? 'and a.public_phase is not null' : ''}
join plans.action_plan p on p.municipality_id = $1 and p.id = a.plan_id and p.withdrawn_on is null
  and ${audience === 'public' ? 'p.released_on is not null' : '(p.committed_on is not null or p.released_on is not null)'}
order by p.id, a.position, a.id`
}
const forBoth = (tracks: string) => ({ all: statement('all', tracks), public: statement('public', tracks) })
const ofTracks = forBoth('select unnest($2::uuid[])')
const ofPlan = forBoth(trackIdsOfPlan)
export type Audience = 'all' | 'public'

/** The actions that carry these tracks, each once, as this audience may see them, with what is true of them today. */
export async function listCarryingActions(
  db: Db,
  trackIds: readonly string[],
  audience: Audience,
): Promise<CarryingAction[]> {
  if (!trackIds.length) return []
  return (await rows<Row>(db, ofTracks[audience], trackIds)).map((row) => toAction(db, row))
}

/** The same for every track of a plan, without asking for the tracks first: one round trip with all that stands in it. */
export const listActionsOfPlan = async (
  db: Db,
  planId: string,
  audience: Audience,
): Promise<CarryingAction[]> =>
  (await rows<Row>(db, ofPlan[audience], planId)).map((row) => toAction(db, row))

function toAction(db: Db, { tracks, milestones, ...row }: Row): CarryingAction {
  return {
    id: row.id,
    title: row.title,
    slug: row.slug,
    trackIds: tracks.split(' '),
    stoppedReason: row.phase === 'stopped' ? row.stoppedReason : null,
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
