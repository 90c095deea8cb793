import type { Language } from '#platform/i18n'
import { StatusMark } from '#ui'
import { statusOfSum, wordOfSum, type Sum } from './status.ts'

/** The status of what actions add up to; where nothing counts only words, for nothing is measured. */
export const SumMark = ({ at, language }: { at: Sum; language: Language }) => {
  const status = statusOfSum(language, at)
  return status ? (
    <StatusMark status={status.key} word={status.word} />
  ) : (
    <span class="meta">{wordOfSum(language, at)}</span>
  )
}
