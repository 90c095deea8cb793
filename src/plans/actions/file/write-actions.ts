import { ask, giveAddress, giveAddresses, type Db } from '#platform/db'
import { record } from '#platform/history'
import { newId } from '#platform/ids'
import { insertRows } from '../../development-plans/sql.ts'
import { publishesByFile } from '../../visibility.ts'
import type { Known, KnownAction } from './known.ts'
import type { WantedAction } from './wanted.ts'

const actionColumns = {
  id: 'uuid',
  plan_id: 'uuid',
  code: 'text',
  title: 'jsonb',
  description: 'jsonb',
  municipal_role: 'text',
  phase: 'text',
  stopped_on: 'date',
  stopped_reason: 'text',
  lead_position_id: 'uuid',
  starts: 'text',
  ends: 'text',
  first_ends: 'text',
  made_on: 'date',
  money_text: 'jsonb',
  price_level: 'int',
  effect: 'jsonb',
  interval_months: 'int',
  links: 'jsonb',
  slug: 'jsonb',
  position: 'int',
  public_phase: 'text',
  public_ends: 'text',
}
/** A released plan's actions are what citizens read, unless the file comes past the one who releases them. */
const isShown = (db: Db, { plan }: WantedAction, known: Known) =>
  plan.content.released !== null && publishesByFile(db.actor, { unitId: known.ids.unit.get(plan.file.unit)! })

export async function addActions(db: Db, actions: WantedAction[], known: Known) {
  const slugs = await giveAddresses(
    db,
    'action',
    actions.map((a) => ({ id: a.id, title: a.content.title })),
  )
  await insertRows(
    db,
    'plans.action',
    actionColumns,
    actions.map((a) => ({
      ...rowOf(a, known),
      id: a.id,
      code: a.code,
      position: a.position,
      first_ends: a.content.ends,
      made_on: db.today,
      slug: slugs.get(a.id),
      ...(isShown(db, a, known) && { public_phase: a.content.phase, public_ends: a.content.ends }),
    })),
  )
  await Promise.all([
    addParts(db, actions, known),
    insertRows(
      db,
      'plans.milestone',
      milestoneColumns,
      actions.flatMap((a) =>
        a.content.milestones.map((m, i) => ({ id: newId(), action_id: a.id, ...m, position: i + 1 })),
      ),
    ),
  ])
}
const milestoneColumns = {
  id: 'uuid',
  action_id: 'uuid',
  code: 'text',
  title: 'jsonb',
  due: 'text',
  position: 'int',
}

const rowOf = ({ content, plan, file }: WantedAction, known: Known) => ({
  plan_id: plan.id,
  title: content.title,
  description: content.description,
  municipal_role: content.municipalRole,
  phase: content.phase,
  stopped_on: file.stopped?.on ?? null,
  stopped_reason: content.stoppedReason,
  lead_position_id: known.ids.position.get(content.lead),
  starts: content.starts,
  ends: content.ends,
  money_text: content.money.text,
  price_level: content.money.priceLevel,
  effect: content.effect,
  interval_months: content.intervalMonths,
  links: content.links,
})

async function addParts(db: Db, actions: WantedAction[], known: Known) {
  const many = <T>(pick: (a: WantedAction) => T[]) => actions.flatMap(pick)
  await Promise.all([
    insertRows(
      db,
      'plans.action_track',
      { action_id: 'uuid', track_id: 'uuid' },
      many((a) => a.content.tracks.map((t) => ({ action_id: a.id, track_id: known.ids.track.get(t) }))),
    ),
    insertRows(
      db,
      'plans.action_contributor',
      { id: 'uuid', action_id: 'uuid', unit_id: 'uuid', partner_id: 'uuid' },
      many((a) => [
        ...a.content.units.map((u) => ({ id: newId(), action_id: a.id, unit_id: known.ids.unit.get(u) })),
        ...a.content.partners.map((p) => ({
          id: newId(),
          action_id: a.id,
          partner_id: known.ids.partner.get(p),
        })),
      ]),
    ),
    insertRows(
      db,
      'plans.action_amount',
      { action_id: 'uuid', kind: 'text', year: 'int', amount: 'bigint' },
      many((a) => a.content.money.amounts.map((m) => ({ action_id: a.id, ...m }))),
    ),
  ])
}

export async function changeAction(db: Db, a: WantedAction, known: Known) {
  const slug = a.changed.includes('title') ? await giveAddress(db, 'action', a.id, a.content.title) : null
  const row = rowOf(a, known)
  const ended = ['idea', 'completed', 'stopped'].includes(a.content.phase)
  await ask(
    db,
    changing,
    a.id,
    JSON.stringify({ ...row, slug }),
    a.changed.includes('ends'),
    ended,
    isShown(db, a, known),
  )
  await Promise.all(
    (['plans.actionTrack', 'plans.actionContributor', 'plans.actionAmount'] as const).map((table) =>
      db.deleteFrom(table).where('actionId', '=', a.id).execute(),
    ),
  )
  await addParts(db, [a], known)
  if (a.changed.includes('milestones')) await changeMilestones(db, a)
}
const changing = `
update plans.action a set plan_id = r.plan_id, title = r.title, description = r.description, municipal_role = r.municipal_role, phase = r.phase,
  stopped_on = r.stopped_on, stopped_reason = r.stopped_reason, lead_position_id = r.lead_position_id, starts = r.starts, ends = r.ends,
  first_ends = case when $4::boolean then coalesce(a.first_ends, r.ends) else a.first_ends end, money_text = r.money_text, price_level = r.price_level,
  effect = r.effect, interval_months = r.interval_months, links = r.links, slug = coalesce(r.slug, a.slug),
  signal = case when $5::boolean then null else a.signal end, withdrawn_on = null, withdrawn_by = null, withdrawn_reason = null,
  public_phase = case when $6::boolean then r.phase else a.public_phase end, public_ends = case when $6::boolean then r.ends else a.public_ends end,
  public_signal = case when $6::boolean then case when $5::boolean then null else a.signal end else a.public_signal end, version = a.version + 1
from jsonb_to_record($3::jsonb) as r (plan_id uuid, title jsonb, description jsonb, municipal_role text, phase text, stopped_on date, stopped_reason text,
  lead_position_id uuid, starts text, ends text, money_text jsonb, price_level int, effect jsonb, interval_months int, links jsonb, slug jsonb)
where a.municipality_id = $1 and a.id = $2`

async function changeMilestones(db: Db, a: WantedAction) {
  const rows = a.content.milestones.map((m, i) => ({ id: newId(), action_id: a.id, ...m, position: i + 1 }))
  await ask(db, mergingMilestones, a.id, JSON.stringify(rows), db.today)
}
const mergingMilestones = `
with given as (select * from jsonb_to_recordset($3::jsonb) as g (id uuid, action_id uuid, code text, title jsonb, due text, position int)), out as (
  update plans.milestone set withdrawn_on = $4 where municipality_id = $1 and action_id = $2 and withdrawn_on is null and code not in (select code from given)
)
insert into plans.milestone (municipality_id, id, action_id, code, title, due, position) select $1, id, action_id, code, title, due, position from given
on conflict (municipality_id, action_id, code) do update set title = excluded.title, due = excluded.due, position = excluded.position, withdrawn_on = null`

export async function withdrawMissing(db: Db, missing: KnownAction[], source: string) {
  if (!missing.length) return
  const reason = db.municipality.locale === 'da' ? `Står ikke længere i ${source}` : `No longer in ${source}`
  await ask(
    db,
    'update plans.action set withdrawn_on = $3, withdrawn_by = $4, withdrawn_reason = $5, version = version + 1 where municipality_id = $1 and id = any($2::uuid[])',
    missing.map((a) => a.id),
    db.today,
    db.actor.positionId ?? null,
    reason,
  )
  for (const a of missing)
    await record(db, {
      kind: 'plans.action-withdrawn',
      subject: { kind: 'action', id: a.id },
      parent: { kind: 'action-plan', id: a.planId },
      after: { withdrawnOn: db.today, reason },
      source,
      public: true,
    })
}

/** One line for each plan and action that is new or other than it was. */
