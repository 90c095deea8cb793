import { ask, type Db, type PendingLine } from '#platform/db'
import type { Offers, Subject } from '#platform/room'
import { findSettings } from '#organisation'
import { updateDocuments } from '../search/documents.ts'
import { recountGoals } from './goals.ts'
import { lockCounting } from './lock.ts'
import { beginDays } from './new-day.ts'
import { recountLocked, recountStatus } from './recount.ts'
import { listNamedAnew } from './renamed.ts'
import { reshaped } from './shapes.ts'
import { listTouchedActions, touchedBy, type Touched } from './touched.ts'
import { writeVisionDays } from './vision-days.ts'

/** Counts again what the writer's lines have touched, and brings what can be searched for up to date, before he commits. */
export async function onRecorded(db: Db, lines: readonly PendingLine[], offers: Offers): Promise<void> {
  const touched = touchedBy(lines)
  const update = (subjects: Subject[]) => updateDocuments(db, offers.searchDocuments, subjects)
  const named = await listNamedAnew(db, lines)
  if (touched.links.length || touched.shapes.length || movesActions(lines))
    return update([...written(lines), ...named, ...(await recountLinks(db, touched, lines))])
  // a status asks for both in the same round trips
  const [also] = await Promise.all([recountOnlyStatus(db, touched), update([...written(lines), ...named])])
  return update(also)
}

async function recountOnlyStatus(db: Db, { status }: Touched): Promise<Subject[]> {
  if (!status.length) return []
  return (await recountStatus(db, status)).map(asAction)
}

async function recountLinks(db: Db, touched: Touched, lines: readonly PendingLine[]): Promise<Subject[]> {
  const [, changed] = await Promise.all([
    lockCounting(db, 'alone'),
    touched.shapes.length ? reshaped(db, touched.shapes) : [],
    beginDays(db),
  ])
  const leads = lines.filter(movesLead).map((l) => l.subject)
  const ids = await listTouchedActions(db, [
    ...touched.links,
    ...changed,
    ...touched.status.map(asAction),
    ...leads,
  ])
  const shownOrHidden = await recountLocked(db, ids)
  if (touched.goals || changed.some(({ kind }) => kind !== 'unit' && kind !== 'action-plan'))
    await countGoals(db)
  return [...shownOrHidden.map(asAction), ...(await listWithin(db, changed))]
}

async function countGoals(db: Db) {
  const [moved, settings] = await Promise.all([recountGoals(db), findSettings(db)])
  if (moved.length) await writeVisionDays(db, moved, settings)
}

const asAction = (id: string): Subject => ({ kind: 'action', id })

// A hand-over may be told once, of the position that gave away its actions.
const movesLead = (line: PendingLine) => line.subject.kind === 'position' && line.kind.startsWith('plans.')
const movesActions = (lines: readonly PendingLine[]) => lines.some(movesLead)

/** What a status says is found apart from its action, a milestone with it. */
const written = (lines: readonly PendingLine[]): Subject[] =>
  lines.flatMap(({ subject, parent }) => {
    if (subject.kind === 'status-update') return parent ? [{ kind: 'action/status', id: parent.id }] : []
    return subject.kind === 'milestone' ? (parent ? [parent] : []) : [subject]
  })

/** Who may find what stands in a plan follows the plan. */
async function listWithin(db: Db, changed: readonly Subject[]): Promise<Subject[]> {
  const ids = (kind: string) => changed.filter((c) => c.kind === kind).map((c) => c.id)
  const [plans, actionPlans] = [ids('development-plan'), ids('action-plan')]
  return plans.length + actionPlans.length ? ask<Subject>(db, within, plans, actionPlans) : []
}

const within = `
select 'goal' as kind, id from plans.goal where municipality_id = $1 and plan_id = any($2::uuid[])
union all select 'track', id from plans.track where municipality_id = $1 and plan_id = any($2::uuid[])
union all select 'action', id from plans.action where municipality_id = $1 and plan_id = any($3::uuid[])`
