import type { Db } from '#platform/db'
import {
  readYaml,
  type FileFault,
  type LoadHouse,
  type LoadPlan,
  type PlannedChange,
  type PlannedRefusal,
} from '#platform/files'
import type { LocalText } from '#platform/i18n'
import { listHoldings, type Holding } from '#platform/room'
import type { Goal } from '../../goals/rules.ts'
import type { Track } from '../../tracks/rules.ts'
import { wordsIn } from '../words.ts'
import { Comparer } from './compare.ts'
import { faultsBetween, faultsOfRelease, faultsOfRights } from './faults.ts'
import { holdPlans, readKnown, type Known } from './known.ts'
import { developmentPlanFile } from './schema.ts'
import { wantedFrom, type WantedPlan } from './wanted.ts'

/** The file read and compared: what loading would do in words, and all that is needed to do it. */
export interface Compared {
  plan: LoadPlan
  wanted: WantedPlan[]
  known: Known
  comparer: Comparer
  fates: Fates
}
/** What stands in a plan of the file but not in the file. */
export interface Fates {
  goals: Goal[]
  tracks: Track[]
  refused: { part: Goal | Track; kind: LocalText; holding: LocalText[] }[]
}

const emptyPlan = (faults: FileFault[]): LoadPlan => ({
  faults,
  added: [],
  changed: [],
  withdrawn: [],
  refused: [],
  unchanged: 0,
})

export async function compareFile(
  db: Db,
  text: string,
  house: LoadHouse,
  hold: boolean,
): Promise<Compared | { plan: LoadPlan; known?: undefined }> {
  const read = readYaml(text, developmentPlanFile(db.municipality.locale))
  if (!read.lineOf) return { plan: emptyPlan(read.ok ? [] : read.faults) }
  const { lineOf } = read
  if (hold) await holdPlans(db, read.ok ? read.value.developmentPlans.map((p) => p.committee) : [])
  const known = await readKnown(db)
  const faults = [
    ...(read.ok ? [] : read.faults),
    ...faultsBetween(read.ok ? read.value : read.raw, lineOf, known),
  ]
  if (!read.ok || faults.length) return { plan: emptyPlan(sorted(faults)) }
  const wanted = wantedFrom(read.value, known)
  const refusals = [...faultsOfRights(db, wanted, known, lineOf), ...faultsOfRelease(db, wanted, lineOf)]
  if (refusals.length) return { plan: emptyPlan(sorted(refusals)) }
  const fates = await fatesOf(db, house, wanted, known)
  const comparer = new Comparer(known, wanted)
  return { plan: tell(wanted, comparer, fates), wanted, known, comparer, fates }
}
const sorted = (faults: FileFault[]) => faults.toSorted((a, b) => a.line - b.line)

/** What is missing from the file is proposed for withdrawal, unless something hangs on it, or on a track that would lose its last goal. */
async function fatesOf(
  db: Db,
  house: LoadHouse,
  wanted: readonly WantedPlan[],
  known: Known,
): Promise<Fates> {
  const plans = new Set(wanted.flatMap((p) => p.row?.id ?? []))
  const inFile = new Set(wanted.flatMap((p) => [...p.goals, ...p.tracks]).map((part) => part.id))
  const missing = (part: Goal | Track) => plans.has(part.planId) && !part.withdrawnOn && !inFile.has(part.id)
  const goals = [...known.goals.values()].filter(missing)
  const tracks = [...known.tracks.values()].filter(missing)
  const subjects = [
    ...goals.map(({ id }) => ({ kind: 'goal', id })),
    ...tracks.map(({ id }) => ({ kind: 'track', id })),
  ]
  const byId = Map.groupBy(await listHoldings(db, house, subjects), (h: Holding) => h.on.id)
  const names = (id: string) => [
    ...new Map((byId.get(id) ?? []).map((h) => [JSON.stringify(h.title), h.title])).values(),
  ]
  const held = tracks.filter((t) => byId.has(t.id))
  const heldByTrack = (goal: Goal) =>
    held.filter((t) => t.goalIds.includes(goal.id)).flatMap((t) => names(t.id))
  const { goal, track } = kinds
  return {
    goals: goals.filter((g) => !byId.has(g.id) && !heldByTrack(g).length),
    tracks: tracks.filter((t) => !byId.has(t.id)),
    refused: [
      ...goals
        .map((part) => ({ part, kind: goal, holding: [...names(part.id), ...heldByTrack(part)] }))
        .filter((r) => r.holding.length),
      ...held.map((part) => ({ part, kind: track, holding: names(part.id) })),
    ],
  }
}

const inBoth = (pick: (t: ReturnType<typeof wordsIn>) => string): LocalText => ({
  da: pick(wordsIn('da')),
  en: pick(wordsIn('en')),
})
export const kinds = {
  plan: inBoth((t) => t.plan.toLowerCase()),
  goal: inBoth((t) => t.goal.toLowerCase()),
  track: inBoth((t) => t.track.toLowerCase()),
}

function tell(wanted: readonly WantedPlan[], comparer: Comparer, fates: Fates): LoadPlan {
  const told = wanted.flatMap((p): { isNew: boolean; change: PlannedChange }[] => [
    {
      isNew: !p.row,
      change: {
        kind: kinds.plan,
        code: p.bodyCode,
        title: text(p.text.title),
        differences: comparer.plan(p),
      },
    },
    ...p.goals.map((g) => ({
      isNew: !g.row,
      change: { kind: kinds.goal, code: g.code, title: text(g.content.title), differences: comparer.goal(g) },
    })),
    ...p.tracks.map((t) => ({
      isNew: !t.row,
      change: {
        kind: kinds.track,
        code: t.code,
        title: text(t.content.title),
        differences: comparer.track(t),
      },
    })),
  ])
  const changed = told.filter((t) => !t.isNew && t.change.differences?.length)
  const added = told.filter((t) => t.isNew)
  const gone =
    (kind: LocalText) =>
    (part: Goal | Track): PlannedChange => ({ kind, code: part.code, title: text(part.title) })
  return {
    faults: [],
    added: added.map(({ change: { kind, code, title } }) => ({ kind, code, title })),
    changed: changed.map((t) => t.change),
    withdrawn: [...fates.goals.map(gone(kinds.goal)), ...fates.tracks.map(gone(kinds.track))],
    refused: fates.refused.map(({ part, kind, holding }): PlannedRefusal => ({
      ...gone(kind)(part),
      because: inBoth((t) => t.refused.holding),
      holding: holding.map(text),
    })),
    unchanged: told.length - added.length - changed.length,
  }
}
const text = (t: LocalText) => t.da ?? t.en ?? ''
