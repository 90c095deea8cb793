import { ask, type Db } from '#platform/db'
import { record } from '#platform/history'
import { newId } from '#platform/ids'
import type { Language } from '#platform/i18n'
import { isPublic, raiseVersion } from '../actions/commands.ts'
import type { Action } from '../actions/rules.ts'
import type { MilestoneLine } from './rules.ts'

/**
 * Writes the milestones of an action as they stand in the form: new ones, other words or dates, another order, some taken out.
 * False when somebody else has written the action since `version` was read.
 */
export async function writeMilestones(
  db: Db,
  action: Action,
  lines: MilestoneLine[],
  version: number,
  language: Language,
): Promise<boolean> {
  const known = new Map(action.milestones.map((m) => [m.id, m]))
  const own = lines.filter((l) => l.id === '' || known.has(l.id))
  const changes = own.flatMap((line) => changeOf(line, known.get(line.id), language))
  const stay = own.filter((l) => !l.out)
  const order = stay.flatMap((l) => (l.id ? [l.id] : []))
  const reordered =
    action.milestones
      .map((m) => m.id)
      .filter((id) => order.includes(id))
      .join() !== order.join()
  if (version !== action.version) return false
  if (!changes.length && !reordered) return true
  if (!(await raiseVersion(db, action.id, version))) return false
  await saveMilestones(db, action.id, changes, await newCodes(db, action.id, changes.length))
  await setPlaces(db, stay, changes)
  await recordChanges(db, action, changes, reordered)
  return true
}

interface Change {
  kind: 'plans.milestone-added' | 'plans.milestone-written' | 'plans.milestone-withdrawn'
  id: string
  line: MilestoneLine
  before?: Record<string, unknown>
  after: Record<string, unknown>
}

function changeOf(
  line: MilestoneLine,
  before: Action['milestones'][number] | undefined,
  language: Language,
): Change[] {
  if (!before) {
    if (line.out || !line.title) return []
    return [
      {
        kind: 'plans.milestone-added',
        id: newId(),
        line,
        after: { title: { [language]: line.title }, due: line.due },
      },
    ]
  }
  if (line.out)
    return [
      {
        kind: 'plans.milestone-withdrawn',
        id: before.id,
        line,
        before: { title: before.title, due: before.due },
        after: { withdrawn: true },
      },
    ]
  const title = { ...before.title, [language]: line.title }
  // what is shown in the other language was not written anew in this one
  const shown = before.title[language] ?? before.title.da ?? before.title.en ?? ''
  const renamed = shown !== line.title
  const moved = before.due !== line.due
  if (!renamed && !moved) return []
  return [
    {
      kind: 'plans.milestone-written',
      id: before.id,
      line,
      before: { ...(renamed && { title: before.title }), ...(moved && { due: before.due }) },
      after: { ...(renamed && { title }), ...(moved && { due: line.due }) },
    },
  ]
}

async function newCodes(db: Db, actionId: string, count: number): Promise<string[]> {
  const rows = await ask<{ code: string }>(
    db,
    'select code from plans.milestone where municipality_id = $1 and action_id = $2',
    actionId,
  )
  const taken = new Set(rows.map((r) => r.code))
  const codes: string[] = []
  for (let n = 1; codes.length < count; n++) if (!taken.has(`m${n}`)) codes.push(`m${n}`)
  return codes
}

const saveMilestones = (db: Db, actionId: string, changes: Change[], codes: string[]) =>
  Promise.all(
    changes.map(({ kind, id, after: { title }, line }) => {
      if (kind === 'plans.milestone-withdrawn')
        return db
          .updateTable('plans.milestone')
          .set({ withdrawnOn: db.today })
          .where('id', '=', id)
          .where('actionId', '=', actionId)
          .execute()
      if (kind === 'plans.milestone-written')
        return db
          .updateTable('plans.milestone')
          .set({ due: line.due, ...(title !== undefined && { title: JSON.stringify(title) }) })
          .where('id', '=', id)
          .where('actionId', '=', actionId)
          .execute()
      return db
        .insertInto('plans.milestone')
        .values({
          id,
          actionId,
          code: codes.shift()!,
          title: JSON.stringify(title),
          due: line.due,
          position: 0,
        })
        .execute()
    }),
  )

const setPlaces = (db: Db, stay: MilestoneLine[], changes: Change[]) => {
  const ids = stay.flatMap((line) => line.id || (changes.find((c) => c.line === line)?.id ?? []))
  return ask(
    db,
    `update plans.milestone m set position = x.place from unnest($2::uuid[]) with ordinality as x (id, place) where m.municipality_id = $1 and m.id = x.id`,
    ids,
  )
}

async function recordChanges(db: Db, action: Action, changes: Change[], reordered: boolean) {
  const parent = { kind: 'action', id: action.id }
  for (const { kind, id, before, after } of changes)
    await record(db, {
      kind,
      subject: { kind: 'milestone', id },
      parent,
      ...(before && { before }),
      after,
      public: isPublic(action),
    })
  if (reordered)
    await record(db, {
      kind: 'plans.milestones-reordered',
      subject: parent,
      parent: { kind: 'action-plan', id: action.plan.id },
      public: isPublic(action),
    })
}
