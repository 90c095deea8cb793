import type { Db } from '#platform/db'
import { readYaml, type FileFault, type LoadHouse, type LoadPlan, type PlannedChange } from '#platform/files'
import { record } from '#platform/history'
import { inLanguage, type LocalText } from '#platform/i18n'
import { releaseStatuses } from '../../status/commands.ts'
import { checkDecisions, checkReferences, codesIn } from './check.ts'
import { fieldNames, wordsOf } from './differences.ts'
import { holdActions, readKnown, type Known, type KnownAction } from './known.ts'
import { actionPlanFile } from './schema.ts'
import { missingFrom, wantedFrom, type WantedAction, type WantedPlan } from './wanted.ts'
import { addActions, changeAction, withdrawMissing } from './write-actions.ts'
import { addPlans, changePlan } from './write-plans.ts'

const kinds = { plan: { da: 'handlingsplan', en: 'action plan' }, action: { da: 'handling', en: 'action' } }

export const planActionPlans = async (
  db: Db,
  text: string,
  _house: LoadHouse,
  hold = false,
): Promise<LoadPlan> => (await compare(db, text, hold)).plan

interface Compared {
  plan: LoadPlan
  wanted: WantedPlan[]
  missing: KnownAction[]
  known?: Known
}
async function compare(db: Db, text: string, hold: boolean): Promise<Compared> {
  const read = readYaml(text, actionPlanFile(db.municipality.locale))
  const plan: LoadPlan = { faults: [], added: [], changed: [], withdrawn: [], refused: [], unchanged: 0 }
  const raw = read.ok ? read.value : read.raw
  if (!read.ok && raw === undefined)
    return { plan: { ...plan, faults: read.faults }, wanted: [], missing: [] }
  const codes = codesIn(raw)
  if (hold) await holdActions(db, codes.plans, codes.actions)
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
  const { plan, wanted, missing, known } = await compare(db, text, true)
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
