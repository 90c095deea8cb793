import { addDays, addMonths, daysBetween, latestDay, type Day } from '#platform/time'
import type { ActionFacts, ActionState, Shown } from './words.ts'

/** What is true of an action today. */
export function actionFacts(action: ActionState, today: Day): ActionFacts {
  const days = lastDaysOf(action)
  const now = factsOn(today, action, days)
  return { ...withDaysLate(now, days, today), nextChangeOn: nextChange(today, action, days, now) }
}

/** The same for a page that is read today: when it will change next is most of the work, and nobody there asks for it. */
export function actionFactsToday(action: ActionState, today: Day): Omit<ActionFacts, 'nextChangeOn'> {
  const days = lastDaysOf(action)
  return withDaysLate(factsOn(today, action, days), days, today)
}

const withDaysLate = ({ lateByDate, ...facts }: FactsOnADay, { deadline }: LastDays, today: Day) => ({
  ...facts,
  daysLate: deadline !== null && lateByDate ? daysBetween(deadline, today) : 0,
})

/** The last day on which the next update is in time: after it, nobody has spoken for longer than the interval. */
export const updateDueOn = ({
  lastUpdateOn,
  awaitedFrom,
  intervalMonths,
}: Pick<ActionState, 'lastUpdateOn' | 'awaitedFrom' | 'intervalMonths'>): Day =>
  addMonths(lastUpdateOn ?? awaitedFrom, intervalMonths)

/**
 * The last days before something may change: each milestone's and the action's end, the deadline, the last of
 * its update.
 */
interface LastDays {
  milestones: Day[]
  end: Day | null
  deadline: Day | null
  update: Day
}

function lastDaysOf(action: ActionState): LastDays {
  const { milestones, ends } = action
  const dues = milestones.map(({ due }) => due && latestDay(due)).filter((day) => day !== null)
  const end = ends && latestDay(ends)
  const lastDue = dues.reduce<Day | null>((last, due) => (last !== null && last > due ? last : due), null)
  return {
    milestones: dues,
    end,
    deadline: end ?? lastDue,
    update: updateDueOn(action),
  }
}

type FactsOnADay = ReturnType<typeof factsOn>

function factsOn(today: Day, action: ActionState, days: LastDays) {
  const milestones = action.milestones.length
  const reached = action.milestones.filter(({ reachedOn }) => reachedOn !== null).length
  const passed = days.milestones.filter((due) => due < today).length
  const lateByDate = (isPlanned(action) || isUnderWay(action)) && isBefore(days.deadline, today)
  return {
    phase: action.phase,
    shown: lateByDate ? 'late' : shownByWord(action, !isBefore(days.update, today)),
    counts: isPlanned(action) || isUnderWay(action) || isCompleted(action),
    reached,
    milestones,
    passed,
    progress: share(reached, milestones, isCompleted(action)),
    expected: share(passed, milestones, isBefore(days.end, today)),
    deadline: days.deadline,
    lateByDate,
  }
}

const isPlanned = ({ phase }: ActionState) => phase === 'planned'
const isUnderWay = ({ phase }: ActionState) => phase === 'under-way'
const isCompleted = ({ phase }: ActionState) => phase === 'completed'
const isBefore = (day: Day | null, today: Day) => day !== null && day < today

/** Without milestones all or nothing. */
const share = (part: number, milestones: number, all: boolean) =>
  milestones ? part / milestones : Number(all)

/**
 * What the phase or the typed signal says. Only "on track" needs a fresh update to be believed. Of what runs and nobody has spoken
 * of yet, nothing is known: until its first update is due it stands with what is not started, on track to nobody.
 */
function shownByWord({ phase, signal }: ActionState, holds: boolean): Shown {
  if (phase === 'idea' || phase === 'completed' || phase === 'stopped') return phase
  if (signal === null) return phase === 'planned' || holds ? 'not-started' : 'silent'
  return signal === 'on-track' && !holds ? 'silent' : signal
}

/** Figures change only on a day after one of the last days; the first on which they really do. */
function nextChange(today: Day, action: ActionState, days: LastDays, now: FactsOnADay): Day | null {
  const last = [...days.milestones, days.end, days.update].filter(
    (day) => day !== null && day >= today,
  ) as Day[]
  const ascending = last.toSorted().map((day) => addDays(day, 1))
  return ascending.find((day) => differ(factsOn(day, action, days), now)) ?? null
}

const differ = (then: FactsOnADay, now: FactsOnADay) =>
  then.shown !== now.shown ||
  then.passed !== now.passed ||
  then.expected !== now.expected ||
  then.lateByDate !== now.lateByDate
