import { ask, giveAddress, giveAddresses, lockUntilCommit, type Db } from '#platform/db'
import { readYaml, type FileFault, type LoadPlan, type PlannedChange } from '#platform/files'
import { record } from '#platform/history'
import { newId } from '#platform/ids'
import { inLanguage, type LocalText } from '#platform/i18n'
import { insertRows } from '../../development-plans/sql.ts'
import { releaseStatuses } from '../../status/commands.ts'
import { publishesByFile } from '../../visibility.ts'
import { checkDecisions, checkReferences, codesIn } from './check.ts'
import { fieldNames, wordsOf } from './differences.ts'
import { readKnown, type Known, type KnownAction } from './known.ts'
import { actionPlanFile } from './schema.ts'
import { missingFrom, wantedFrom, type WantedAction, type WantedPlan } from './wanted.ts'

const kinds = { plan: { da: 'handlingsplan', en: 'action plan' }, action: { da: 'handling', en: 'action' } }

export const planActionPlans = async (db: Db, text: string): Promise<LoadPlan> =>
  (await compare(db, text)).plan

interface Compared {
  plan: LoadPlan
  wanted: WantedPlan[]
  missing: KnownAction[]
  known?: Known
}
async function compare(db: Db, text: string): Promise<Compared> {
  const read = readYaml(text, actionPlanFile(db.municipality.locale))
  const plan: LoadPlan = { faults: [], added: [], changed: [], withdrawn: [], refused: [], unchanged: 0 }
  const raw = read.ok ? read.value : read.raw
  if (!read.ok && raw === undefined)
    return { plan: { ...plan, faults: read.faults }, wanted: [], missing: [] }
  const codes = codesIn(raw)
  const known = await readKnown(db, codes.plans, codes.actions)
  const faults = [...(read.ok ? [] : read.faults), ...checkReferences(raw, known, read.lineOf ?? (() => 1))]
  if (faults.length || !read.ok)
    return { plan: { ...plan, faults: inOrder(faults) }, wanted: [], missing: [] }
  const wanted = wantedFrom(read.value, known)
  const undecided = checkDecisions(db.actor, wanted, known, read.lineOf)
  if (undecided.length) return { plan: { ...plan, faults: inOrder(undecided) }, wanted: [], missing: [] }
  const missing = missingFrom(wanted, known)
  return { plan: tell(db, plan, wanted, missing), wanted, missing, known }
}
const inOrder = (faults: FileFault[]) => faults.toSorted((a, b) => a.line - b.line)

function tell(db: Db, plan: LoadPlan, wanted: WantedPlan[], missing: KnownAction[]): LoadPlan {
  const own = db.municipality.locale
  const named = (kind: LocalText, code: string, title: LocalText): PlannedChange => ({
    kind,
    code,
    title: inLanguage(title, own).text,
  })
  const count = (kind: LocalText, thing: WantedPlan | WantedAction) => {
    const change = named(kind, thing.code, thing.content.title)
    if (!thing.before) plan.added.push(change)
    else if (!thing.changed.length) plan.unchanged += 1
    else
      plan.changed.push({
        ...change,
        differences: thing.changed.map((field) => ({
          field: fieldNames[field] ?? { da: field, en: field },
          before: wordsOf(thing.before![field as never], own),
          after: wordsOf(thing.content[field as never], own),
        })),
      })
  }
  for (const p of wanted) {
    count(kinds.plan, p)
    for (const a of p.actions) count(kinds.action, a)
  }
  plan.withdrawn = missing.map((a) => named(kinds.action, a.code, a.title))
  return plan
}

/** Does it, in one transaction and a fixed number of statements for everything new. */
export async function loadActionPlans(
  db: Db,
  text: string,
  source: string,
  how: { withdraw: boolean },
): Promise<LoadPlan> {
  // two loads at once would both find a code free
  await lockUntilCommit(db, 'plans.files')
  const { plan, wanted, missing, known } = await compare(db, text)
  if (plan.faults.length || !known) return plan
  const actions = wanted.flatMap((p) => p.actions)
  const lines = [...wanted, ...actions].filter(isNews).length + (how.withdraw ? missing.length : 0)
  await addPlans(
    db,
    wanted.filter((p) => !p.row),
    known,
    db.lines.length + lines,
  )
  for (const p of wanted.filter((p) => p.row && p.changed.length)) await changePlan(db, p, known)
  await addActions(
    db,
    actions.filter((a) => !a.row),
    known,
  )
  for (const a of actions.filter((a) => a.row && a.changed.length)) await changeAction(db, a, known)
  for (const p of wanted.filter((p) => p.row && p.changed.includes('released')))
    await releaseStatuses(db, { id: p.id }, 'all')
  if (how.withdraw) await withdrawMissing(db, missing, source)
  await recordAll(db, wanted, source)
  return plan
}

const isNews = (thing: WantedPlan | WantedAction) => !thing.before || thing.changed.length > 0

async function addPlans(db: Db, plans: WantedPlan[], known: Known, lines: number) {
  const slugs = await giveAddresses(
    db,
    'action-plan',
    plans.map((p) => ({ id: p.id, title: p.content.title })),
  )
  const [at] = await ask<{ revision: number }>(
    db,
    'select revision from platform.revision where municipality_id = $1',
  )
  const columns = {
    id: 'uuid',
    unit_id: 'uuid',
    code: 'text',
    title: 'jsonb',
    introduction: 'jsonb',
    starts_on: 'date',
    ends_on: 'date',
    committed_on: 'date',
    committed_by: 'uuid',
    committed_revision: 'bigint',
    released_on: 'date',
    slug: 'jsonb',
  }
  await insertRows(
    db,
    'plans.action_plan',
    columns,
    plans.map((p) => ({
      id: p.id,
      unit_id: known.ids.unit.get(p.file.unit),
      code: p.code,
      title: p.content.title,
      introduction: p.content.introduction,
      starts_on: p.content.startsOn,
      ends_on: p.content.endsOn,
      slug: slugs.get(p.id),
      released_on: p.content.released,
      // what this very file brings is what the head committed to
      ...(p.file.committed && {
        committed_on: p.file.committed.on,
        committed_by: known.ids.position.get(p.file.committed.by),
        committed_revision: (at?.revision ?? 0) + lines,
      }),
    })),
  )
}

async function changePlan(db: Db, p: WantedPlan, known: Known) {
  const slug = p.changed.includes('title')
    ? await giveAddress(db, 'action-plan', p.id, p.content.title)
    : undefined
  await db
    .updateTable('plans.actionPlan')
    .set((eb) => ({
      unitId: known.ids.unit.get(p.file.unit)!,
      title: JSON.stringify(p.content.title),
      introduction: JSON.stringify(p.content.introduction),
      startsOn: p.content.startsOn,
      endsOn: p.content.endsOn,
      releasedOn: p.content.released,
      withdrawnOn: null,
      withdrawnBy: null,
      withdrawnReason: null,
      ...(p.changed.includes('committed') &&
        p.file.committed && {
          committedOn: p.file.committed.on,
          committedBy: known.ids.position.get(p.file.committed.by)!,
          committedRevision: 0,
        }),
      ...(slug && { slug: JSON.stringify(slug) }),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', p.id)
    .execute()
}

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

async function addActions(db: Db, actions: WantedAction[], known: Known) {
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

async function changeAction(db: Db, a: WantedAction, known: Known) {
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

async function withdrawMissing(db: Db, missing: KnownAction[], source: string) {
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
async function recordAll(db: Db, wanted: WantedPlan[], source: string) {
  const pick = (of: object, fields: PropertyKey[]) =>
    Object.fromEntries(Object.entries(of).filter(([k]) => fields.includes(k)))
  for (const p of wanted) {
    const isPublic = p.content.released !== null
    if (isNews(p))
      await record(db, {
        kind: 'plans.action-plan-loaded',
        subject: { kind: 'action-plan', id: p.id },
        ...(p.before && { before: pick(p.before, p.changed) }),
        after: p.before ? pick(p.content, p.changed) : p.content,
        source,
        public: isPublic,
      })
    for (const a of p.actions)
      if (isNews(a))
        await record(db, {
          kind: 'plans.action-loaded',
          subject: { kind: 'action', id: a.id },
          parent: { kind: 'action-plan', id: p.id },
          ...(a.before && { before: pick(a.before, a.changed) }),
          after: a.before ? pick(a.content, a.changed) : a.content,
          source,
          public: isPublic,
        })
  }
}
