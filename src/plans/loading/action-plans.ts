import { giveAddresses, type Db } from '#platform/db'
import { readYaml, type FileFault, type LoadPlan, type PlannedChange } from '#platform/files'
import { record } from '#platform/history'
import { newId } from '#platform/ids'
import type { LocalText } from '#platform/i18n'
import { insertRows, rows } from '../development-plans/sql.ts'
import { canonical, differences, type Content } from './content.ts'
import { readKnown, type Known } from './known.ts'
import { actionPlanFile, type ActionInFile, type PlanInFile } from './schema.ts'

interface Wanted {
  kind: 'action-plan' | 'action'
  code: string
  title: LocalText
  content: Content
  plan: PlanInFile
  action?: ActionInFile
}
const kinds = { 'action-plan': { da: 'handlingsplan', en: 'action plan' }, action: { da: 'handling', en: 'action' } }

/** What loading the file would do; faults alone when it cannot be used. */
export const planActionPlans = async (db: Db, text: string): Promise<LoadPlan> => (await compare(db, text)).plan

/** Does it, in the caller's transaction; withdraws what is missing from a plan of the file only when asked to. */
export async function carryOutActionPlans(db: Db, text: string, source: string, { withdraw }: { withdraw: boolean }): Promise<LoadPlan> {
  await rows(db, `select pg_advisory_xact_lock(hashtextextended('action-plans ' || $1::text, 0))`)
  const { plan, wanted, known, missing } = await compare(db, text)
  if (plan.faults.length || !known) return plan
  const changed = wanted.filter((w) => {
    const before = known[w.kind === 'action' ? 'actions' : 'plans'].get(w.code)
    return !before || canonical(before.content) !== canonical(w.content) || before.withdrawn
  })
  await writePlans(db, changed.filter((w) => w.kind === 'action-plan'), known, source)
  await writeActions(db, changed.filter((w) => w.kind === 'action'), known, source)
  if (withdraw) await withdrawMissing(db, missing, source)
  return plan
}

async function compare(db: Db, text: string) {
  const plan: LoadPlan = { faults: [], added: [], changed: [], withdrawn: [], refused: [], unchanged: 0 }
  const read = readYaml(text, actionPlanFile(db.municipality.locale))
  if (!read.ok) return { plan: { ...plan, faults: read.faults }, wanted: [], missing: [], known: undefined }
  const known = await readKnown(db)
  const { actionPlans } = read.value
  plan.faults = faultsBetween(actionPlans, known, read.lineOf)
  const wanted: Wanted[] = actionPlans.flatMap((p) => [
    { kind: 'action-plan' as const, code: p.code, title: p.title, content: planContent(p), plan: p },
    ...p.actions.map((a, i) => ({ kind: 'action' as const, code: a.code, title: a.title, content: actionContent(a, p.code, i), plan: p, action: a })),
  ])
  for (const w of wanted) {
    const before = known[w.kind === 'action' ? 'actions' : 'plans'].get(w.code)
    const change: PlannedChange = { kind: kinds[w.kind], code: w.code, title: w.title.da ?? w.title.en ?? w.code }
    if (!before) plan.added.push(change)
    else if (canonical(before.content) === canonical(w.content) && !before.withdrawn) plan.unchanged += 1
    else plan.changed.push({ ...change, differences: differences(before.content, w.content) })
  }
  const named = new Set(wanted.filter((w) => w.kind === 'action').map((w) => w.code))
  const inFile = new Set(actionPlans.map((p) => p.code))
  const missing = [...known.actions].filter(([code, a]) => !a.withdrawn && !named.has(code) && inFile.has(String(a.content['plan'])))
  plan.withdrawn = missing.map(([code, a]) => ({ kind: kinds.action, code, title: a.title.da ?? a.title.en ?? code }))
  return { plan, wanted, known, missing }
}

const planContent = (p: PlanInFile): Content => ({
  title: p.title, introduction: p.introduction, unit: p.unit, starts: p.period.starts ?? null, ends: p.period.ends ?? null,
  committedBy: p.committed?.by ?? null, committedOn: p.committed?.on ?? null, released: p.released ?? null,
})

const actionContent = (a: ActionInFile, plan: string, position: number): Content => ({
  plan, position, title: a.title, description: a.description, municipalRole: a.municipalRole ?? null, phase: a.phase,
  stoppedOn: a.stopped?.on ?? null, stoppedReason: a.stopped?.reason ?? null, lead: a.lead,
  units: a.contributors.units.toSorted(), partners: a.contributors.partners.toSorted(), tracks: a.tracks.toSorted(),
  starts: a.starts ?? null, ends: a.ends ?? null, ...moneyOf(a), effect: a.effect, interval: a.interval ?? 3, links: a.links,
  milestones: a.milestones.map((m) => ({ code: m.code, title: m.title, due: m.due ?? null })),
})
function moneyOf({ money }: ActionInFile) {
  if (!money) return { moneyText: null, priceLevel: null, amounts: [] }
  if (!('operation' in money || 'construction' in money || 'priceLevel' in money)) return { moneyText: money as LocalText, priceLevel: null, amounts: [] }
  const { operation = {}, construction = {}, priceLevel = null } = money as { operation?: Record<string, number>; construction?: Record<string, number>; priceLevel?: number | null }
  const list = (kind: string, of: Record<string, number>) => Object.entries(of).map(([year, amount]) => ({ kind, year: Number(year), amount }))
  return { moneyText: null, priceLevel, amounts: [...list('construction', construction), ...list('operation', operation)].toSorted((x, y) => `${x.kind}${x.year}`.localeCompare(`${y.kind}${y.year}`)) }
}

function faultsBetween(plans: PlanInFile[], known: Known, lineOf: (path: readonly PropertyKey[]) => number): FileFault[] {
  const faults: FileFault[] = []
  const fault = (path: (string | number)[], reason: string) =>
    faults.push({ line: lineOf(path), place: path.map((p) => (typeof p === 'number' ? p + 1 : p)).join(' › '), reason })
  const seen = new Set<string>()
  const once = (kind: string, code: string, path: (string | number)[]) => {
    if (seen.has(`${kind} ${code}`)) fault(path, `code-twice ${code}`)
    seen.add(`${kind} ${code}`)
  }
  const named = (kind: keyof Known['ids'], code: string | undefined, path: (string | number)[]) => {
    if (code !== undefined && !known.ids[kind].has(code)) fault(path, `unknown-${kind} ${code}`)
  }
  plans.forEach((p, i) => {
    const here = ['actionPlans', i]
    once('plan', p.code, [...here, 'code'])
    named('unit', p.unit, [...here, 'unit'])
    named('position', p.committed?.by, [...here, 'committed', 'by'])
    if (p.period.starts && p.period.ends && p.period.ends < p.period.starts) fault([...here, 'period', 'ends'], 'ends-before-start')
    if (p.released && !p.committed) fault([...here, 'released'], 'released-uncommitted')
    p.actions.forEach((a, j) => {
      const at = [...here, 'actions', j]
      once('action', a.code, [...at, 'code'])
      named('position', a.lead, [...at, 'lead'])
      a.tracks.forEach((t, k) => named('track', t, [...at, 'tracks', k]))
      a.contributors.units.forEach((u, k) => named('unit', u, [...at, 'contributors', 'units', k]))
      a.contributors.partners.forEach((u, k) => named('partner', u, [...at, 'contributors', 'partners', k]))
      if (a.phase === 'stopped' && !a.stopped) fault([...at, 'phase'], 'stopped-why')
      if (a.phase !== 'stopped' && a.stopped) fault([...at, 'stopped'], 'stopped-not')
      const twice = a.milestones.findIndex((m, k) => a.milestones.findIndex((n) => n.code === m.code) < k)
      if (twice >= 0) fault([...at, 'milestones', twice, 'code'], `code-twice ${a.milestones[twice]!.code}`)
    })
  })
  return faults.toSorted((x, y) => x.line - y.line)
}

async function writePlans(db: Db, changed: Wanted[], known: Known, source: string) {
  const fresh = changed.filter((w) => !known.plans.has(w.code)).map((w) => ({ ...w, id: newId() }))
  for (const w of fresh) known.plans.set(w.code, { id: w.id, title: w.title, content: {}, withdrawn: false })
  const all = changed.map((w) => ({ ...w, id: known.plans.get(w.code)!.id }))
  const slugs = await giveAddresses(db, 'action-plan', all)
  const isNew = new Set(fresh.map((w) => w.id))
  const row = (w: Wanted & { id: string }) => ({
    id: w.id, unit_id: known.ids.unit.get(w.plan.unit), code: w.code, title: w.title, introduction: w.plan.introduction, starts_on: w.plan.period.starts, ends_on: w.plan.period.ends,
    committed_on: w.plan.committed?.on, committed_by: w.plan.committed && known.ids.position.get(w.plan.committed.by), released_on: w.plan.released, released_by: w.plan.released && w.plan.committed && known.ids.position.get(w.plan.committed.by), slug: slugs.get(w.id),
  })
  await insertRows(db, 'plans.action_plan', planColumns, all.filter((w) => isNew.has(w.id)).map(row))
  for (const w of all.filter((one) => !isNew.has(one.id)))
    await db
      .updateTable('plans.actionPlan')
      .set((eb) => ({
        unitId: known.ids.unit.get(w.plan.unit)!, title: JSON.stringify(w.title), introduction: JSON.stringify(w.plan.introduction), startsOn: w.plan.period.starts ?? null, endsOn: w.plan.period.ends ?? null,
        ...(w.plan.committed && { committedOn: w.plan.committed.on, committedBy: known.ids.position.get(w.plan.committed.by)! }), ...(w.plan.released && { releasedOn: w.plan.released }),
        slug: JSON.stringify(slugs.get(w.id)), version: eb('version', '+', 1), withdrawnOn: null, withdrawnBy: null, withdrawnReason: null,
      }))
      .where('id', '=', w.id)
      .execute()
  for (const w of all)
    await record(db, { kind: `plans.action-plan-${isNew.has(w.id) ? 'added' : 'written'}`, subject: { kind: 'action-plan', id: w.id }, after: w.content, public: Boolean(w.plan.released), source })
}
const planColumns = { id: 'uuid', unit_id: 'uuid', code: 'text', title: 'jsonb', introduction: 'jsonb', starts_on: 'date', ends_on: 'date', committed_on: 'date', committed_by: 'uuid', released_on: 'date', released_by: 'uuid', slug: 'jsonb' }

async function writeActions(db: Db, changed: Wanted[], known: Known, source: string) {
  const isNew = (w: Wanted) => !known.actions.has(w.code)
  const all = changed.map((w) => ({ ...w, id: known.actions.get(w.code)?.id ?? newId(), action: w.action! }))
  if (!all.length) return
  const fresh = all.filter(isNew)
  const old = all.filter((w) => !isNew(w))
  const slugs = await giveAddresses(db, 'action', all)
  const row = (w: (typeof all)[number]) => ({
    id: w.id, plan_id: known.plans.get(w.plan.code)!.id, code: w.code, title: w.title, description: w.action.description, municipal_role: w.action.municipalRole, phase: w.action.phase,
    stopped_on: w.action.stopped?.on, stopped_reason: w.action.stopped?.reason, lead_position_id: known.ids.position.get(w.action.lead), starts: w.action.starts, ends: w.action.ends, first_ends: w.action.ends,
    money_text: w.content['moneyText'], price_level: w.content['priceLevel'], effect: w.action.effect, interval_months: w.content['interval'], links: w.action.links, slug: slugs.get(w.id), position: w.content['position'],
    public_phase: w.plan.released ? w.action.phase : null, public_ends: w.plan.released ? w.action.ends : null,
  })
  await insertRows(db, 'plans.action', actionColumns, fresh.map(row))
  if (old.length) await rows(db, updateActions, JSON.stringify(old.map(row)))
  const ids = old.map((w) => w.id)
  for (const table of ['action_track', 'action_contributor', 'action_amount'])
    if (ids.length) await rows(db, `delete from plans.${table} where municipality_id = $1 and action_id = any($2::uuid[])`, ids)
  await insertRows(db, 'plans.action_track', { action_id: 'uuid', track_id: 'uuid' }, all.flatMap((w) => [...new Set(w.action.tracks)].map((t) => ({ action_id: w.id, track_id: known.ids.track.get(t) }))))
  await insertRows(db, 'plans.action_contributor', { id: 'uuid', action_id: 'uuid', unit_id: 'uuid', partner_id: 'uuid' }, all.flatMap((w) => [
    ...[...new Set(w.action.contributors.units)].map((u) => ({ id: newId(), action_id: w.id, unit_id: known.ids.unit.get(u) })),
    ...[...new Set(w.action.contributors.partners)].map((u) => ({ id: newId(), action_id: w.id, partner_id: known.ids.partner.get(u) })),
  ]))
  await insertRows(db, 'plans.action_amount', { action_id: 'uuid', kind: 'text', year: 'int', amount: 'bigint' }, all.flatMap((w) => (w.content['amounts'] as object[]).map((a) => ({ action_id: w.id, ...a }))))
  await writeMilestones(db, all, known)
  for (const w of all)
    await record(db, {
      kind: `plans.action-${isNew(w) ? 'added' : 'written'}`, subject: { kind: 'action', id: w.id }, parent: { kind: 'action-plan', id: known.plans.get(w.plan.code)!.id },
      ...(!isNew(w) && { before: known.actions.get(w.code)!.content }), after: w.content, public: Boolean(w.plan.released), source,
    })
}
const actionColumns = {
  id: 'uuid', plan_id: 'uuid', code: 'text', title: 'jsonb', description: 'jsonb', municipal_role: 'text', phase: 'text', stopped_on: 'date', stopped_reason: 'text', lead_position_id: 'uuid', starts: 'text', ends: 'text', first_ends: 'text',
  money_text: 'jsonb', price_level: 'int', effect: 'jsonb', interval_months: 'int', links: 'jsonb', slug: 'jsonb', position: 'int', public_phase: 'text', public_ends: 'text',
}
// A date that a status has moved stands until the file itself says another.
const updateActions = `update plans.action a set plan_id = g.plan_id, title = g.title, description = g.description, municipal_role = g.municipal_role, phase = g.phase, stopped_on = g.stopped_on, stopped_reason = g.stopped_reason,
  lead_position_id = g.lead_position_id, starts = g.starts, ends = case when a.first_ends is distinct from g.first_ends then g.ends else a.ends end, first_ends = g.first_ends, money_text = g.money_text, price_level = g.price_level, effect = g.effect,
  interval_months = g.interval_months, links = g.links, slug = g.slug, position = g.position, version = a.version + 1, withdrawn_on = null, withdrawn_by = null, withdrawn_reason = null,
  public_phase = g.public_phase, public_ends = case when g.public_phase is null then null when a.first_ends is distinct from g.first_ends then g.ends else coalesce(a.public_ends, g.ends) end
  from jsonb_to_recordset($2::jsonb) as g (${Object.entries(actionColumns).map(([n, t]) => `${n} ${t}`).join(', ')}) where a.municipality_id = $1 and a.id = g.id`

async function writeMilestones(db: Db, all: { id: string; code: string; action: ActionInFile }[], known: Known) {
  const given = all.flatMap((w) => w.action.milestones.map((m, position) => ({ id: newId(), action_id: w.id, code: m.code, title: m.title, due: m.due, position })))
  if (!given.length && !known.actions.size) return
  const columns = { id: 'uuid', action_id: 'uuid', code: 'text', title: 'jsonb', due: 'text', position: 'int' }
  const typed = Object.entries(columns).map(([n, t]) => `${n} ${t}`).join(', ')
  await rows(db, `insert into plans.milestone (municipality_id, ${Object.keys(columns).join(', ')}) select $1, ${Object.keys(columns).join(', ')} from jsonb_to_recordset($2::jsonb) as g (${typed})
    on conflict (municipality_id, action_id, code) do update set title = excluded.title, due = excluded.due, position = excluded.position, withdrawn_on = null`, JSON.stringify(given))
  await rows(db, `update plans.milestone m set withdrawn_on = $4 where municipality_id = $1 and action_id = any($2::uuid[]) and withdrawn_on is null
    and not exists (select from jsonb_to_recordset($3::jsonb) as g (action_id uuid, code text) where g.action_id = m.action_id and g.code = m.code)`, all.map((w) => w.id), JSON.stringify(given.map(({ action_id, code }) => ({ action_id, code }))), db.today)
}

async function withdrawMissing(db: Db, missing: [string, Known['actions'] extends Map<string, infer A> ? A : never][], source: string) {
  for (const [code, action] of missing) {
    await db.updateTable('plans.action').set((eb) => ({ withdrawnOn: db.today, withdrawnBy: db.actor.positionId, withdrawnReason: `Ikke længere i ${source}`, version: eb('version', '+', 1) })).where('id', '=', action.id).execute()
    await record(db, { kind: 'plans.action-withdrawn', subject: { kind: 'action', id: action.id }, before: { code }, after: { reason: source }, public: true, source })
  }
}
