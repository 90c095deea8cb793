import { writeCsv } from '#platform/files'
import { inLanguage, type Language } from '#platform/i18n'
import type { Coverage } from './queries.ts'
import type { SubjectGroup } from './subjects.ts'
import { coverageTexts } from './texts.ts'

/** Every cell as a row. */
export function coverageCsv(
  groups: readonly SubjectGroup[],
  coverage: Coverage,
  language: Language,
  rowTitle: string,
): string {
  const t = coverageTexts(language)
  const keys = [
    'number',
    'row',
    'committee',
    'state',
    'goals',
    'actions',
    'reason',
    'declaredOn',
    'declaredBy',
  ] as const
  const rows = groups
    .flatMap((g) => g.subjects)
    .flatMap((subject) =>
      coverage.row(subject.id).cells.map((cell, i) => ({
        number: subject.number,
        row: subject.title,
        committee: inLanguage(coverage.committees[i]!.name, language).text,
        state: t.states[cell.kind],
        goals: cell.kind === 'carried' ? cell.goals : 0,
        actions: cell.actions,
        ...(cell.kind === 'deliberate' && {
          reason: cell.gap.reason,
          declaredOn: cell.gap.declaredOn,
          declaredBy: inLanguage(cell.gap.declaredBy ?? {}, language).text,
        }),
      })),
    )
  return writeCsv(
    keys.map((key) => ({ key, title: key === 'row' ? rowTitle : t.columns[key] })),
    rows,
    language,
  )
}
