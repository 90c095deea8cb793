import { formats, inLanguage, type Language, type LocalText } from '#platform/i18n'
import type { Day, VagueDate } from '#platform/time'
import type { Status, StatusKey } from '#ui'
import { updateDueOn, type ActionFacts, type Shown } from '../signals/index.ts'
import type { Choice } from '../tables.ts'
import type { Action } from './rules.ts'
import { da } from './texts.da.ts'
import { en } from './texts.en.ts'

const texts = { da, en }
export type Texts = typeof da
/** The words of actions in a language. */
export const actionTexts = (language: Language): Texts => texts[language]

const keys: Record<Shown, StatusKey> = {
  'on-track': 'plan',
  'at-risk': 'obs',
  late: 'late',
  'not-started': 'new',
  paused: 'pause',
  silent: 'ask',
  completed: 'done',
  stopped: 'stop',
  idea: 'idea',
}
/** What is shown of an action: shape and word. */
export const statusOf = (shown: Shown, language: Language): Status => ({
  key: keys[shown],
  word: actionTexts(language).shown[shown],
})
/** What somebody chose in the status form: shape and word. */
export const choiceStatus = (choice: Choice, language: Language): Status => ({
  key: choice === 'nothing-new' ? 'plan' : keys[choice],
  word: actionTexts(language).choices[choice],
})

export const said = (text: LocalText | null | undefined, language: Language) =>
  inLanguage(text ?? {}, language).text

/** The finding in words: what is true, why, and the new date against the first. */
export function leadSentence(action: Action, facts: ActionFacts, language: Language): string {
  const t = actionTexts(language).sentence
  const f = formats(language)
  const last = action.updates.find((u) => u.id === action.lastUpdateId) ?? action.updates[0]
  const reason = action.updates.find((u) => u.reason && u.choice !== 'nothing-new')?.reason ?? ''
  const told = last?.publicLine ?? ''
  const moved = movedDate(action, language) || stepDate(last?.newDate ?? null, language)
  const sentences: Record<Shown, string[]> = {
    late: [
      facts.daysLate ? t.daysLate(facts.daysLate, f.number(facts.daysLate)) : t.late,
      full(reason),
      moved,
    ],
    'at-risk': [full(reason) || t.atRisk, moved],
    paused: [t.paused, full(reason)],
    silent: [action.lastUpdateOn ? t.silent(f.day(action.lastUpdateOn)) : t.silentNever],
    'not-started': [notStarted(action, language), told],
    'on-track': [told || t.onTrack, moved],
    completed: [action.completedOn ? t.completed(f.day(action.completedOn)) : t.completedSome, told],
    stopped: [stopped(action, language)],
    idea: [t.idea],
  }
  return sentences[facts.shown].filter(Boolean).join(' ')
}

/** What runs without a word is not known to have stood still: it says until when a word is awaited. */
function notStarted(action: Action, language: Language) {
  const t = actionTexts(language).sentence
  const f = formats(language)
  if (action.phase !== 'planned' && action.signal === null) return t.awaited(f.day(updateDueOn(action)))
  return action.starts ? t.begins(f.vagueDate(action.starts)) : t.notStarted
}

/** A person may leave the full stop out. */
const full = (sentence: string) => (!sentence || /[.!?…]$/.test(sentence) ? sentence : `${sentence}.`)

function movedDate(
  { ends, firstEnds }: { ends: VagueDate | null; firstEnds: VagueDate | null },
  language: Language,
) {
  if (!ends || !firstEnds || ends === firstEnds) return ''
  const f = formats(language)
  return actionTexts(language).sentence.newDateWas(f.vagueDate(ends), f.vagueDate(firstEnds))
}

/** The new date of a step that slipped within the plan. */
const stepDate = (date: VagueDate | null, language: Language) =>
  date ? actionTexts(language).sentence.newDate(formats(language).vagueDate(date)) : ''

function stopped(
  { stoppedOn, stoppedReason }: { stoppedOn: Day | null; stoppedReason: string | null },
  language: Language,
) {
  const t = actionTexts(language).sentence
  const reason = full(stoppedReason ?? '')
  return stoppedOn ? t.stopped(formats(language).day(stoppedOn), reason) : t.stoppedSome(reason)
}
