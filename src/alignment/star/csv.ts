import { writeCsv } from '#platform/files'
import { inLanguage, type Language } from '#platform/i18n'
import { wordOfSum } from '../words/status.ts'
import type { StandingStar } from './rules.ts'
import { starTexts } from './texts.ts'

/** The star as a table to take home: one row per vision, shares in whole per cent. */
export function starCsv({ visions }: StandingStar, language: Language): string {
  const { columns } = starTexts(language)
  const keys = [
    'number',
    'area',
    'vision',
    'status',
    'done',
    'expected',
    'committees',
    'goals',
    'actions',
    'completed',
    'late',
    'silent',
  ] as const
  const percent = (share: number | null) => (share === null ? null : Math.round(share * 1000) / 10)
  const rows = visions.map(({ number, title, area, at }) => ({
    number,
    area: inLanguage(area.title, language).text,
    vision: inLanguage(title, language).text,
    status: wordOfSum(language, at),
    done: percent(at.progress),
    expected: percent(at.expected),
    committees: at.bodies,
    goals: at.goals,
    actions: at.actions,
    completed: at.completed,
    late: at.late,
    silent: at.silent,
  }))
  return writeCsv(
    keys.map((key) => ({ key, title: columns[key] })),
    rows,
    language,
  )
}
