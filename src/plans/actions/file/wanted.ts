import { newId } from '#platform/ids'
import type { LocalText } from '#platform/i18n'
import type { Day, VagueDate } from '#platform/time'
import type { Phase } from '../../signals/index.ts'
import { canonical } from '../content.ts'
import type { Known, KnownAction, KnownPlan } from './known.ts'
import type { ActionInFile, ActionPlanFile, PlanInFile } from './schema.ts'

/** What an action says of itself, in codes: two versions are compared field by field. */
export interface FileContent {
  plan: string
  title: LocalText
  description: LocalText
  municipalRole: string | null
  phase: Phase
  stoppedReason: string | null
  lead: string
  starts: VagueDate | null
  ends: VagueDate | null
  money: { text: LocalText | null; priceLevel: number | null; amounts: KnownAction['amounts'] }
  effect: LocalText
  intervalMonths: number
  links: { title: string; url: string }[]
  tracks: string[]
  units: string[]
  partners: string[]
  milestones: { code: string; title: LocalText; due: VagueDate | null }[]
  withdrawn: boolean
}
export interface PlanFileContent {
  unit: string
  title: LocalText
  introduction: LocalText
  startsOn: Day | null
  endsOn: Day | null
  committed: string
  released: Day | null
  withdrawn: boolean
}
export interface WantedAction {
  id: string
  code: string
  plan: WantedPlan
  position: number
  file: ActionInFile
  content: FileContent
  row: KnownAction | undefined
  before: FileContent | undefined
  changed: (keyof FileContent)[]
}
export interface WantedPlan {
  id: string
  code: string
  file: PlanInFile
  content: PlanFileContent
  row: KnownPlan | undefined
  before: PlanFileContent | undefined
  changed: (keyof PlanFileContent)[]
  actions: WantedAction[]
}

/** The file beside what is there; every code in it has been found to stand. */
export function wantedFrom(file: ActionPlanFile, known: Known): WantedPlan[] {
  const planOf = new Map([...known.plans.values()].map((p) => [p.id, p.code]))
  return file.actionPlans.map((inFile) => {
    const row = known.plans.get(inFile.code)
    const content = planContent(inFile, row)
    const before = row && knownPlan(row, known)
    const plan: WantedPlan = {
      id: row?.id ?? newId(),
      code: inFile.code,
      file: inFile,
      content,
      row,
      before,
      changed: before ? differing(before, content) : [],
      actions: [],
    }
    plan.actions = inFile.actions.map((a, i) => wantedAction(a, plan, i + 1, known, planOf))
    return plan
  })
}

function wantedAction(
  file: ActionInFile,
  plan: WantedPlan,
  position: number,
  known: Known,
  planOf: Map<string, string>,
): WantedAction {
  const row = known.actions.get(file.code)
  const before = row && knownAction(row, known, planOf)
  const content = row ? keepingStatus(actionContent(file, plan.code), row) : actionContent(file, plan.code)
  return {
    id: row?.id ?? newId(),
    code: file.code,
    plan,
    position,
    file,
    content,
    row,
    before,
    changed: before ? differing(before, content) : [],
  }
}

/** A file that leaves a commitment or a release out does not take it back. */
const planContent = (p: PlanInFile, row: KnownPlan | undefined): PlanFileContent => ({
  unit: p.unit,
  title: p.title,
  introduction: p.introduction,
  startsOn: p.period.starts ?? null,
  endsOn: p.period.ends ?? null,
  committed: row?.committedOn ? row.committedOn : p.committed ? p.committed.on : '',
  released: row?.releasedOn ?? p.released ?? null,
  withdrawn: false,
})
const knownPlan = (p: KnownPlan, known: Known): PlanFileContent => ({
  unit: known.codes.get(p.unitId) ?? p.unitId,
  title: p.title,
  introduction: p.introduction,
  startsOn: p.startsOn,
  endsOn: p.endsOn,
  committed: p.committedOn ?? '',
  released: p.releasedOn,
  withdrawn: p.withdrawnOn !== null,
})

const actionContent = (a: ActionInFile, plan: string): FileContent => ({
  plan,
  title: a.title,
  description: a.description,
  municipalRole: a.municipalRole ?? null,
  phase: a.phase,
  stoppedReason: a.stopped?.reason ?? null,
  lead: a.lead,
  starts: a.starts ?? null,
  ends: a.ends ?? null,
  money: {
    text: a.money?.text ?? null,
    priceLevel: a.money?.priceLevel ?? null,
    amounts: (['construction', 'operation'] as const).flatMap((kind) =>
      Object.entries<number>(a.money?.[kind] ?? {}).map(([year, amount]) => ({
        kind,
        year: Number(year),
        amount,
      })),
    ),
  },
  effect: a.effect,
  intervalMonths: a.interval,
  links: a.links,
  tracks: sorted(a.tracks),
  units: sorted(a.contributors.units),
  partners: sorted(a.contributors.partners),
  milestones: a.milestones.map(({ code, title, due }) => ({ code, title, due: due ?? null })),
  withdrawn: false,
})

function knownAction(a: KnownAction, known: Known, planOf: Map<string, string>): FileContent {
  const codes = (ids: string[]) => sorted(ids.map((id) => known.codes.get(id) ?? id))
  return {
    plan: planOf.get(a.planId) ?? a.planId,
    title: a.title,
    description: a.description,
    municipalRole: a.municipalRole,
    phase: a.phase,
    stoppedReason: a.stoppedReason,
    lead: known.codes.get(a.leadPositionId) ?? a.leadPositionId,
    starts: a.starts,
    ends: a.ends,
    money: { text: a.moneyText, priceLevel: a.priceLevel, amounts: a.amounts },
    effect: a.effect,
    intervalMonths: a.intervalMonths,
    links: a.links,
    tracks: codes(a.tracks),
    units: codes(a.units),
    partners: codes(a.partners),
    milestones: a.milestones.map(({ code, title, due }) => ({ code, title, due })),
    withdrawn: a.withdrawnOn !== null,
  }
}
const sorted = (list: string[]) => [...new Set(list)].toSorted()

const order: Phase[] = ['planned', 'under-way', 'completed']
/** What statuses have moved since the file was written is not moved back by loading it again. */
function keepingStatus(content: FileContent, row: KnownAction): FileContent {
  const movedOn =
    row.lastUpdateId !== null &&
    order.includes(content.phase) &&
    order.indexOf(row.phase) > order.indexOf(content.phase)
  const movedEnd = row.firstEnds !== null && row.firstEnds === content.ends
  return { ...content, phase: movedOn ? row.phase : content.phase, ends: movedEnd ? row.ends : content.ends }
}

const differing = <C extends object>(before: C, after: C) =>
  (Object.keys(after) as (keyof C & string)[]).filter(
    (field) => canonical(before[field]) !== canonical(after[field]),
  ) as (keyof C)[]

/** Standing actions of the file's plans that it no longer names. */
export const missingFrom = (wanted: WantedPlan[], known: Known): KnownAction[] => {
  const named = new Set(wanted.flatMap((p) => p.actions.map((a) => a.code)))
  const plans = new Set(wanted.map((p) => p.id))
  return [...known.actions.values()].filter(
    (a) => a.withdrawnOn === null && plans.has(a.planId) && !named.has(a.code),
  )
}
