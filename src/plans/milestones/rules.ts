import type { LocalText } from '#platform/i18n'
import type { Day, VagueDate } from '#platform/time'

/** A step of an action with the day it is due, as exactly as it is known. */
export interface Milestone {
  id: string
  code: string
  title: LocalText
  due: VagueDate | null
  reachedOn: Day | null
}
/** One line of the form: an empty id is a new one. */
export interface MilestoneLine {
  id: string
  title: string
  due: VagueDate | null
  out: boolean
}

/** The lines in the order that was asked for, one moved by a button. */
export function inOrder(lines: MilestoneLine[], order: readonly string[], move: string): MilestoneLine[] {
  const place = (line: MilestoneLine) =>
    line.id && order.includes(line.id) ? order.indexOf(line.id) : Number.MAX_SAFE_INTEGER
  const sorted = lines.toSorted((a, b) => place(a) - place(b))
  const [direction, id] = move.split(':')
  const from = sorted.findIndex((l) => l.id !== '' && l.id === id)
  const to = direction === 'up' ? from - 1 : from + 1
  if (from < 0 || to < 0 || to >= sorted.length) return sorted
  const [moved] = sorted.splice(from, 1)
  sorted.splice(to, 0, moved!)
  return sorted
}
