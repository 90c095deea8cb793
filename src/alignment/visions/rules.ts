import type { Figures } from '../counting/index.ts'
import type { GroupReason, Phase, Shown } from '#plans'
import type { LocalText } from '#platform/i18n'
import type { Day, VagueDate } from '#platform/time'

/** A track with the sums of its actions: one shape each, without looking at the actions. */
export interface ThreadTrack {
  id: string
  title: LocalText
  slug: LocalText
  bodyId: string
  goalIds: string[]
  at: Figures
}
export interface ThreadGoal {
  id: string
  title: LocalText
  slug: LocalText
  success: LocalText
  target: VagueDate | null
  bodyId: string
  at: Figures
}
/** The thread downwards: goals and the tracks under them, and tracks that serve without one of these goals. */
export interface ThreadRows {
  goals: ThreadGoal[]
  tracks: ThreadTrack[]
}

/** An action with what the rule needs to say whether it makes the signal what it is. */
export interface ExplainedAction {
  id: string
  title: LocalText
  slug: LocalText
  lead: LocalText
  phase: Phase
  shown: Shown
  counts: boolean
  progress: number
  expected: number
  firstEnds: VagueDate | null
  deadline: Day | null
  reason: string | null
  newDate: VagueDate | null
  /** How many there are of its kind, more than are read. */
  behind: number
  notOnTrack: number
}
export interface StoppedAction {
  title: LocalText
  slug: LocalText
  on: Day | null
  reason: string | null
}
export interface LateUnit {
  title: LocalText
  slug: LocalText
  firstEnds: VagueDate | null
  deadline: Day | null
  trackIds: string[]
}
export interface ComingMilestone {
  due: VagueDate
  title: LocalText
  action: LocalText
  slug: LocalText
}
/** What was last said to everyone. */
export interface NewsLine {
  title: LocalText
  slug: LocalText
  line: string
  on: Day
}

/** One body's part of the thread. */
export interface ThreadPart {
  bodyId: string
  goals: { goal: ThreadGoal; tracks: ThreadTrack[] }[]
  /** Its tracks that serve without any of these goals. */
  loose: ThreadTrack[]
}

/** Puts the thread in the order of the committees: goals with their tracks, then what serves by itself. */
export function threadOf({ goals, tracks }: ThreadRows, bodyIds: readonly string[]): ThreadPart[] {
  const known = new Set(goals.map((g) => g.id))
  const under = new Map<string, ThreadTrack[]>()
  for (const track of tracks)
    for (const id of new Set(track.goalIds)) under.set(id, [...(under.get(id) ?? []), track])
  const bodies = [...new Set([...bodyIds, ...goals.map((g) => g.bodyId), ...tracks.map((t) => t.bodyId)])]
  return bodies
    .map((bodyId) => ({
      bodyId,
      goals: goals
        .filter((g) => g.bodyId === bodyId)
        .map((goal) => ({ goal, tracks: under.get(goal.id) ?? [] })),
      loose: tracks.filter((t) => t.bodyId === bodyId && !t.goalIds.some((id) => known.has(id))),
    }))
    .filter((part) => part.goals.length + part.loose.length > 0)
}

/** So many of its goals, and of its tracks without one, a committee shows before one asks for all. */
const mostShown = 12
export interface ShownPart extends ThreadPart {
  /** How many of each are not shown. */
  left: { goals: number; loose: number }
}
/** The thread as a page shows it first, and how much of each committee's is left out. */
export const firstOfThread = (parts: readonly ThreadPart[], most = mostShown): ShownPart[] =>
  parts.map(({ bodyId, goals, loose }) => ({
    bodyId,
    goals: goals.slice(0, most),
    loose: loose.slice(0, most),
    left: { goals: Math.max(0, goals.length - most), loose: Math.max(0, loose.length - most) },
  }))

/** In the order in which the shapes of a track stand: done and well first, what needs somebody last. */
export const unitOrder = [
  'completed',
  'on-track',
  'not-started',
  'paused',
  'silent',
  'at-risk',
  'late',
  'idea',
  'stopped',
] as const satisfies readonly Shown[]

const tallyKey = {
  completed: 'completed',
  'on-track': 'onTrack',
  'not-started': 'notStarted',
  paused: 'paused',
  silent: 'silent',
  'at-risk': 'atRisk',
  late: 'late',
  idea: 'idea',
  stopped: 'stopped',
} as const satisfies Record<Shown, keyof Figures>

/** How many actions stand where, in that order; those that are none are left out. */
export const unitsOf = (at: Figures): { shown: Shown; count: number }[] =>
  unitOrder.map((shown) => ({ shown, count: at[tallyKey[shown]] })).filter(({ count }) => count > 0)

/** Whether single actions make the signal what it is. */
export const hasCulprits = (because: GroupReason) => because === 'behind' || because === 'most-not-on-track'
