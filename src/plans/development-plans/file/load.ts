import { ask, giveAddresses, type Db } from '#platform/db'
import type { LoadHouse, LoadPlan } from '#platform/files'
import { record } from '#platform/history'
import { withdrawGoals } from '../../goals/commands.ts'
import { chooseRemit } from '../../remits/commands.ts'
import { withdrawTracks } from '../../tracks/commands.ts'
import { insertRows } from '../sql.ts'
import { wordsIn } from '../words.ts'
import { sameValue } from '../write-rows.ts'
import { orders } from './compare.ts'
import { compareFile, type Compared } from './plan.ts'
import type { WantedPlan } from './wanted.ts'
import { writeGoals, writeTracks } from './write-parts.ts'

/** What loading the file would do; faults alone when it cannot be used. */
export const planDevelopmentPlans = async (
  db: Db,
  text: string,
  house: LoadHouse,
  hold = false,
): Promise<LoadPlan> => (await compareFile(db, text, house, hold)).plan

/** Does it, in the caller's transaction and in a fixed number of statements; withdraws what is missing only when asked to. */
export async function carryOutDevelopmentPlans(
  db: Db,
  text: string,
  source: string,
  { withdraw }: { withdraw: boolean },
  house: LoadHouse,
): Promise<LoadPlan> {
  const compared = await compareFile(db, text, house, true)
  if (!compared.known || compared.plan.faults.length) return compared.plan
  await writePlans(db, compared, source)
  await writeGoals(db, compared, source)
  await writeTracks(db, compared, source)
  await reorder(db, compared, source)
  for (const plan of compared.wanted) await writeState(db, compared, plan, source)
  if (withdraw) await withdrawMissing(db, compared, source)
  return compared.plan
}

const isWritten = ({ row, text }: WantedPlan) => !row || !sameValue(textState(row), textState(text))
const textState = ({ title, introduction, startsOn, endsOn }: WantedPlan['text']) => ({
  title,
  introduction,
  startsOn,
  endsOn,
})

async function writePlans(db: Db, compared: Compared, source: string) {
  const touched = compared.wanted.filter(isWritten)
  const addresses = await giveAddresses(
    db,
    'development-plan',
    touched.map((p) => ({ id: p.id, title: p.text.title })),
  )
  const columns = touched.map((p) => ({
    id: p.id,
    body_id: p.bodyId,
    title: p.text.title,
    introduction: p.text.introduction,
    starts_on: p.text.startsOn,
    ends_on: p.text.endsOn,
    slug: addresses.get(p.id),
  }))
  const types = {
    id: 'uuid',
    body_id: 'uuid',
    title: 'jsonb',
    introduction: 'jsonb',
    starts_on: 'date',
    ends_on: 'date',
    slug: 'jsonb',
  }
  const isNew = new Set(touched.filter((p) => !p.row).map((p) => p.id))
  await insertRows(
    db,
    'plans.development_plan',
    types,
    columns.filter((c) => isNew.has(c.id)),
  )
  const old = columns.filter((c) => !isNew.has(c.id))
  if (old.length) await ask(db, update, JSON.stringify(old))
  for (const plan of touched)
    await record(db, {
      ...lineOf(plan, 'written', source),
      ...(plan.row && { before: textState(plan.row) }),
      after: textState(plan.text),
      public: Boolean(plan.row?.releasedOn),
    })
}
const update = `update plans.development_plan p set title = g.title, introduction = g.introduction, starts_on = g.starts_on,
  ends_on = g.ends_on, slug = g.slug, version = version + 1
from jsonb_to_recordset($2::jsonb) as g (id uuid, title jsonb, introduction jsonb, starts_on date, ends_on date, slug jsonb)
where p.municipality_id = $1 and p.id = g.id`

const lineOf = (plan: WantedPlan, what: string, source: string) => ({
  kind: `plans.development-plan-${what}`,
  subject: { kind: 'development-plan', id: plan.id },
  parent: { kind: 'body', id: plan.bodyId },
  source,
})

/** Goals and tracks take the places of the file; what is not in it comes after. */
async function reorder(db: Db, compared: Compared, source: string) {
  const { wanted } = compared
  for (const plan of wanted) {
    const [was, is] = orders(plan)
    if (sameValue(was, is)) continue
    await record(db, {
      ...lineOf(plan, 'ordered', source),
      before: { order: was },
      after: { order: is },
      public: Boolean(plan.row?.releasedOn),
    })
  }
  const places = (kind: 'goals' | 'tracks') =>
    wanted.flatMap((p) => p[kind].map((part, i) => ({ id: part.id, place: i + 1 })))
  for (const [kind, text] of Object.entries(place))
    await ask(db, text, JSON.stringify(places(kind as 'goals' | 'tracks')))
}
const placed = (
  table: string,
) => `update ${table} x set position = g.place from jsonb_to_recordset($2::jsonb) as g (id uuid, place int)
where x.municipality_id = $1 and x.id = g.id and x.position <> g.place`
const place = { goals: placed('plans.goal'), tracks: placed('plans.track') }

/** Remit and release, last: a release is the line after which changes are counted. */
async function writeState(db: Db, { known }: Compared, plan: WantedPlan, source: string) {
  const body = known.bodies.get(plan.bodyCode)!
  if (plan.remit) await chooseRemit(db, body, plan.remit, source)
  if (!plan.released || plan.released === plan.row?.releasedOn) return
  await db
    .updateTable('plans.developmentPlan')
    .set((eb) => ({
      releasedOn: plan.released!,
      releasedBy: db.actor.positionId,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', plan.id)
    .execute()
  const { title } = plan.text
  await record(db, {
    ...lineOf(plan, 'released', source),
    before: { title, releasedOn: plan.row?.releasedOn ?? null },
    after: { title, releasedOn: plan.released },
    public: true,
  })
}

async function withdrawMissing(db: Db, { wanted, fates }: Compared, source: string) {
  const reason = wordsIn(db.municipality.locale).notInFile(source)
  await withdrawTracks(db, fates.tracks, reason)
  for (const { row } of wanted)
    if (row)
      await withdrawGoals(
        db,
        fates.goals.filter((g) => g.planId === row.id),
        row,
        reason,
      )
}
