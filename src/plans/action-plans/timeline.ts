import { formats, type Language } from '#platform/i18n'
import {
  addDays,
  addMonths,
  daysBetween,
  earliestDay,
  latestDay,
  type Day,
  type VagueDate,
} from '#platform/time'

/** The stretch of days that a timeline shows. */
export interface Stretch {
  from: Day
  to: Day
}
interface Dated {
  starts: VagueDate | null
  ends: VagueDate | null
  milestones: readonly { due: VagueDate | null }[]
}

/** From the first day anything begins to the last day anything is due, today included, in whole months. */
export function stretchOf(
  actions: readonly Dated[],
  plan: { startsOn: Day | null; endsOn: Day | null },
  today: Day,
): Stretch {
  const begins = actions.flatMap((a) => (a.starts && earliestDay(a.starts)) ?? [])
  const ends = actions.flatMap((a) =>
    [a.ends && latestDay(a.ends), ...a.milestones.map((m) => m.due && latestDay(m.due))].filter(
      (d) => d !== null,
    ),
  )
  const days = [...begins, ...ends, plan.startsOn, plan.endsOn, today].filter((d) => d !== null).toSorted()
  const first = days[0] ?? today
  const last = days.at(-1) ?? today
  return { from: `${first.slice(0, 7)}-01` as Day, to: addMonths(`${last.slice(0, 7)}-01` as Day, 1) }
}

export const placeIn = ({ from, to }: Stretch, day: Day) =>
  Math.min(1, Math.max(0, daysBetween(from, day) / Math.max(1, daysBetween(from, to))))

/** In the middle of the span that a vague date may mean. */
export function middleOf(date: VagueDate): Day | null {
  const first = earliestDay(date)
  const last = latestDay(date)
  return first && last ? addDays(first, Math.floor(daysBetween(first, last) / 2)) : null
}

/** At most seven marks: every month, quarter, half-year, year or more. */
export function ticksOf(stretch: Stretch, language: Language): { at: number; text: string }[] {
  const months = Math.round(daysBetween(stretch.from, stretch.to) / 30.44)
  const step = [1, 3, 6, 12, 24, 60].find((s) => months / s <= 7) ?? 120
  const name = new Intl.DateTimeFormat(language === 'da' ? 'da-DK' : 'en-GB', {
    month: 'short',
    timeZone: 'UTC',
  })
  const ticks: { at: number; text: string }[] = []
  for (let day = firstMark(stretch.from, step); day < stretch.to; day = addMonths(day, step)) {
    const text =
      step >= 12
        ? day.slice(0, 4)
        : `${name.format(new Date(day))}${day.slice(5, 7) === '01' || !ticks.length ? ` ${day.slice(2, 4)}` : ''}`
    ticks.push({ at: placeIn(stretch, day), text })
  }
  return ticks
}
const firstMark = (from: Day, step: number): Day => {
  const month = Number(from.slice(5, 7)) - 1
  const ahead = step >= 12 ? (12 - month) % 12 : (step - (month % step)) % step
  return addMonths(from, ahead)
}

/** A bar from its first day to its end; past its deadline it is drawn on to today. Without any date there is none. */
export function barOf(
  action: Omit<Dated, 'milestones'> & {
    milestones: readonly { due: VagueDate | null; reachedOn: Day | null }[]
  },
  progress: number,
  late: boolean,
  stretch: Stretch,
  today: Day,
) {
  const dues = action.milestones.flatMap((m) => (m.due && latestDay(m.due)) ?? [])
  const begins = action.starts && earliestDay(action.starts)
  const end =
    (action.ends && latestDay(action.ends)) ?? dues.toSorted().at(-1) ?? (begins ? stretch.to : stretch.from)
  const start = begins ?? dues.toSorted()[0] ?? stretch.from
  return {
    from: placeIn(stretch, start < end ? start : end),
    to: placeIn(stretch, end),
    progress,
    ...(late && end < today && { overdueTo: placeIn(stretch, today) }),
    milestones: action.milestones.flatMap((m) => {
      const at = m.due && middleOf(m.due)
      const overdue = m.reachedOn === null && m.due !== null && (latestDay(m.due) ?? today) < today
      return at
        ? [
            {
              at: placeIn(stretch, at),
              state: m.reachedOn ? ('done' as const) : overdue ? ('late' as const) : ('next' as const),
            },
          ]
        : []
    }),
  }
}
export const periodWords = ({ starts, ends }: Pick<Dated, 'starts' | 'ends'>, language: Language) => {
  const f = formats(language)
  return [starts && f.vagueDate(starts), ends && f.vagueDate(ends)].filter(Boolean).join(' – ') || '–'
}
