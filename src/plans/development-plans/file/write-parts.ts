import { ask, giveAddresses, type Db } from '#platform/db'
import { record } from '#platform/history'
import { stateOfGoal } from '../../goals/commands.ts'
import { sameServes } from '../../goals/rules.ts'
import { insertRows } from '../sql.ts'
import { sameValue, servesColumns, servesRows } from '../write-rows.ts'
import type { Compared } from './plan.ts'
import type { WantedGoal, WantedPlan, WantedTrack } from './wanted.ts'

/** A part that is new or differs, with the plan that says whether citizens see it. */
interface Touched<W> {
  part: W
  plan: WantedPlan
}

export async function writeGoals(db: Db, { wanted, comparer }: Compared, source: string) {
  const touched = wanted.flatMap((plan) =>
    plan.goals.filter((g) => !g.row || comparer.goal(g).length).map((part) => ({ part, plan })),
  )
  if (!touched.length) return
  const slugs = await slugsOf(
    db,
    'goal',
    touched.map((t) => t.part),
  )
  const columns = touched.map(({ part: { id, code, planId, content: c } }, i) => ({
    id,
    plan_id: planId,
    code,
    title: c.title,
    why: c.why,
    success: c.success,
    target: c.target,
    responsible_position_id: c.responsiblePositionId,
    slug: slugs.get(id),
    position: i + 1,
  }))
  await write(db, 'plans.goal', goalTypes, columns, touched)
  const relinked = touched
    .filter(({ part: { row, content } }) => !row || !sameServes(row.serves, content.serves))
    .map((t) => t.part)
  await ask(
    db,
    `delete from plans.serves where municipality_id = $1 and goal_id = any($2)`,
    relinked.filter((g) => g.row).map((g) => g.id),
  )
  await insertRows(
    db,
    'plans.serves',
    servesColumns,
    relinked.flatMap((g) => servesRows({ goal_id: g.id }, g.content.serves)),
  )
  for (const { part, plan } of touched) {
    const before = part.row && stateOfGoal(part.row)
    await recordPart(db, 'goal', { part, plan }, before, stateOfGoal(part.content), source)
  }
}
const goalTypes = {
  id: 'uuid',
  plan_id: 'uuid',
  code: 'text',
  title: 'jsonb',
  why: 'jsonb',
  success: 'jsonb',
  target: 'text',
  responsible_position_id: 'uuid',
  slug: 'jsonb',
  position: 'int',
}

export async function writeTracks(db: Db, { wanted, comparer }: Compared, source: string) {
  const touched = wanted.flatMap((plan) =>
    plan.tracks.filter((t) => !t.row || comparer.track(t).length).map((part) => ({ part, plan })),
  )
  if (!touched.length) return
  const slugs = await slugsOf(
    db,
    'track',
    touched.map((t) => t.part),
  )
  const columns = touched.map(({ part: { id, code, planId, content } }, i) => ({
    id,
    plan_id: planId,
    code,
    title: content.title,
    purpose: content.purpose,
    slug: slugs.get(id),
    position: i + 1,
  }))
  await write(db, 'plans.track', trackTypes, columns, touched)
  const ids = touched.filter(({ part }) => part.row).map(({ part }) => part.id)
  await ask(db, `delete from plans.track_goal where municipality_id = $1 and track_id = any($2)`, ids)
  await ask(db, `delete from plans.serves where municipality_id = $1 and track_id = any($2)`, ids)
  const links = touched.flatMap(({ part }) =>
    part.content.goalIds.map((goal_id) => ({ track_id: part.id, goal_id })),
  )
  await insertRows(db, 'plans.track_goal', { track_id: 'uuid', goal_id: 'uuid' }, links)
  await insertRows(
    db,
    'plans.serves',
    servesColumns,
    touched.flatMap(({ part }) => servesRows({ track_id: part.id }, part.content.serves)),
  )
  const state = ({ title, purpose, goalIds, serves }: WantedTrack['content']) => ({
    title,
    purpose,
    goalIds,
    serves,
  })
  for (const { part, plan } of touched)
    await recordPart(db, 'track', { part, plan }, part.row && state(part.row), state(part.content), source)
}
const trackTypes = {
  id: 'uuid',
  plan_id: 'uuid',
  code: 'text',
  title: 'jsonb',
  purpose: 'jsonb',
  slug: 'jsonb',
  position: 'int',
}

/** New rows in one statement, changed ones in another; a withdrawn one that is in the file again stands again. */
async function write(
  db: Db,
  table: string,
  types: Record<string, string>,
  columns: readonly ({ id: string } & Record<string, unknown>)[],
  touched: readonly Touched<WantedGoal | WantedTrack>[],
) {
  const old = new Set(touched.filter(({ part }) => part.row).map(({ part }) => part.id))
  await insertRows(
    db,
    table,
    types,
    columns.filter((c) => !old.has(c.id)),
  )
  if (!old.size) return
  const kept = ['id', 'code', 'position']
  const set = Object.keys(types)
    .filter((c) => !kept.includes(c))
    .map((c) => `${c} = g.${c}`)
  const text = `update ${table} x set ${set.join(', ')}, version = version + 1, withdrawn_on = null, withdrawn_by = null, withdrawn_reason = null
    from jsonb_to_recordset($2::jsonb) as g (${Object.entries(types)
      .map(([n, type]) => `${n} ${type}`)
      .join(', ')})
    where x.municipality_id = $1 and x.id = g.id`
  await ask(db, text, JSON.stringify(columns.filter((c) => old.has(c.id))))
}

async function slugsOf(db: Db, kind: string, parts: readonly (WantedGoal | WantedTrack)[]) {
  const renamed = parts.filter(({ row, content }) => !row || !sameValue(row.title, content.title))
  const given = await giveAddresses(
    db,
    kind,
    renamed.map((p) => ({ id: p.id, title: p.content.title })),
  )
  return new Map(parts.map((p) => [p.id, given.get(p.id) ?? p.row!.slug]))
}

async function recordPart(
  db: Db,
  kind: 'goal' | 'track',
  { part, plan }: Touched<WantedGoal | WantedTrack>,
  before: object | undefined,
  after: object,
  source: string,
) {
  const subject = { kind, id: part.id }
  const isPublic = Boolean(plan.released ?? plan.row?.releasedOn)
  const home = { kind: 'development-plan', id: plan.id }
  const row = part.row
  if (row?.withdrawnOn)
    await record(db, {
      kind: `plans.${kind}-restored`,
      subject,
      parent: home,
      after: { title: part.content.title },
      public: isPublic,
      source,
    })
  if (row && row.planId !== plan.id)
    await record(db, {
      kind: `plans.${kind}-moved-away`,
      subject,
      parent: { kind: 'development-plan', id: row.planId },
      before: { title: row.title, planId: row.planId },
      after: { title: row.title, planId: plan.id },
      public: true,
      source,
    })
  await record(db, {
    kind: `plans.${kind}-${row ? 'written' : 'added'}`,
    subject,
    parent: home,
    ...(before && { before }),
    after,
    public: isPublic,
    source,
  })
}
