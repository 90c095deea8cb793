import { points, type GroupSignal, type Shown } from '#plans'
import { formats, type Language } from '#platform/i18n'
import type { Status, StatusKey } from '#ui'
import { da } from './texts.da.ts'
import { en } from './texts.en.ts'

const texts = { da, en }
/** The words that all overviews share. */
export const words = (language: Language) => texts[language]

/** What a vision, a goal or an action can be shown as. */
export type Shape = Shown | GroupSignal['signal']

const keys: Record<Shape, StatusKey> = {
  'on-track': 'plan',
  'at-risk': 'obs',
  late: 'late',
  completed: 'done',
  'not-started': 'new',
  paused: 'pause',
  gap: 'gap',
  stopped: 'stop',
  silent: 'ask',
  idea: 'idea',
}

export const keyOf = (shape: Shape): StatusKey => keys[shape]
export const statusOf = (language: Language, shape: Shape): Status => ({
  key: keys[shape],
  word: texts[language].status[shape],
})

/** What actions add up to. */
export interface Sum extends Pick<GroupSignal, 'signal' | 'because'> {
  actions: number
}
/** Its status; where nothing counts nothing is measured, and there is none. */
export const statusOfSum = (language: Language, { signal, because }: Sum): Status | null =>
  because === 'no-actions' ? null : statusOf(language, signal)
/** The status in words, or why there is none. */
export const wordOfSum = (language: Language, at: Sum): string =>
  statusOfSum(language, at)?.word ??
  texts[language].nothingCounted(at.actions).replace(/^./, (letter) => letter.toUpperCase())

/** The worst first: where somebody has to look. */
export const worstFirst: readonly GroupSignal['signal'][] = [
  'late',
  'gap',
  'at-risk',
  'not-started',
  'on-track',
  'completed',
]

/** "54 % · plan 85", or why there is no number. */
export function caption(
  language: Language,
  at: { signal: string; progress: number | null; expected: number | null; actions: number },
) {
  const t = texts[language]
  if (at.signal === 'gap') return t.noGoal
  if (at.progress === null) return t.nothingCounted(at.actions)
  return `${formats(language).percent(at.progress)} · ${t.plan(points(at.expected ?? 0))}`
}
