import type { Db } from '#platform/db'
import type { LocalText } from '#platform/i18n'
import { rows } from '../development-plans/sql.ts'
import type { Content } from './content.ts'

interface KnownThing {
  id: string
  title: LocalText
  content: Content
  withdrawn: boolean
}
/** What the municipality has, by code. */
export interface Known {
  plans: Map<string, KnownThing>
  actions: Map<string, KnownThing>
  ids: Record<'unit' | 'position' | 'partner' | 'track', Map<string, string>>
}

/** Everything a file is compared with, in one round trip. */
export async function readKnown(db: Db): Promise<Known> {
  const [units, positions, partners, tracks, plans, actions] = await Promise.all([
    rows<Coded>(db, 'select id, code from organisation.unit where municipality_id = $1'),
    rows<Coded>(db, 'select id, code from organisation.position where municipality_id = $1'),
    rows<Coded>(db, 'select id, code from organisation.partner where municipality_id = $1'),
    rows<Coded>(db, 'select id, code from plans.track where municipality_id = $1 and withdrawn_on is null'),
    rows<Coded & KnownThing>(db, planSql),
    rows<Coded & KnownThing>(db, actionSql),
  ])
  const ids = (list: Coded[]) => new Map(list.map((r) => [r.code, r.id]))
  const things = (list: (Coded & KnownThing)[]) => new Map(list.map((r) => [r.code, r]))
  return {
    plans: things(plans),
    actions: things(actions),
    ids: { unit: ids(units), position: ids(positions), partner: ids(partners), track: ids(tracks) },
  }
}
interface Coded {
  id: string
  code: string
}

const planSql = `select p.id, p.code, p.title, p.withdrawn_on is not null as withdrawn, jsonb_build_object('title', p.title, 'introduction', p.introduction, 'unit', u.code, 'starts', p.starts_on, 'ends', p.ends_on,
    'committedBy', o.code, 'committedOn', p.committed_on, 'released', p.released_on) as content
  from plans.action_plan p join organisation.unit u on u.municipality_id = $1 and u.id = p.unit_id left join organisation.position o on o.municipality_id = $1 and o.id = p.committed_by where p.municipality_id = $1`

// `ends` is compared with the end date as first set: a date that a status has moved is not a difference from the file.
const actionSql = `select a.id, a.code, a.title, a.withdrawn_on is not null as withdrawn, jsonb_build_object('plan', p.code, 'position', a.position, 'title', a.title, 'description', a.description, 'municipalRole', a.municipal_role,
    'phase', a.phase, 'stoppedOn', a.stopped_on, 'stoppedReason', a.stopped_reason, 'lead', o.code, 'starts', a.starts, 'ends', a.first_ends, 'moneyText', a.money_text, 'priceLevel', a.price_level, 'effect', a.effect,
    'interval', a.interval_months, 'links', a.links,
    'units', (select coalesce(jsonb_agg(u.code order by u.code), '[]') from plans.action_contributor c join organisation.unit u on u.municipality_id = $1 and u.id = c.unit_id where c.municipality_id = $1 and c.action_id = a.id),
    'partners', (select coalesce(jsonb_agg(u.code order by u.code), '[]') from plans.action_contributor c join organisation.partner u on u.municipality_id = $1 and u.id = c.partner_id where c.municipality_id = $1 and c.action_id = a.id),
    'tracks', (select coalesce(jsonb_agg(t.code order by t.code), '[]') from plans.action_track x join plans.track t on t.municipality_id = $1 and t.id = x.track_id where x.municipality_id = $1 and x.action_id = a.id),
    'amounts', (select coalesce(jsonb_agg(jsonb_build_object('kind', m.kind, 'year', m.year, 'amount', m.amount) order by m.kind, m.year), '[]') from plans.action_amount m where m.municipality_id = $1 and m.action_id = a.id),
    'milestones', (select coalesce(jsonb_agg(jsonb_build_object('code', m.code, 'title', m.title, 'due', m.due) order by m.position), '[]') from plans.milestone m where m.municipality_id = $1 and m.action_id = a.id and m.withdrawn_on is null)) as content
  from plans.action a join plans.action_plan p on p.municipality_id = $1 and p.id = a.plan_id join organisation.position o on o.municipality_id = $1 and o.id = a.lead_position_id where a.municipality_id = $1`
