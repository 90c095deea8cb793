import { daysBetween, latestDay, type Day, type VagueDate } from '#platform/time'

interface Dated {
  firstEnds: VagueDate | null
  deadline: Day | null
}

/** The day that was to be kept and was not: the first one promised, for a new date never hides the old one. */
export function missedDay({ firstEnds, deadline }: Dated, today: Day): Day | null {
  const first = firstEnds && latestDay(firstEnds)
  if (first && first < today) return first
  return deadline && deadline < today ? deadline : null
}

/** Days since then; 0 when no day has been missed. */
export function daysOver(action: Dated, today: Day): number {
  const missed = missedDay(action, today)
  return missed ? daysBetween(missed, today) : 0
}
