import type { Visit } from '#platform/http'
import { formats, inLanguage } from '#platform/i18n'
import { paths } from '../../words/paths.ts'
import type { Coverage, Covered } from '../queries.ts'
import type { CoverageRow } from '../rules.ts'
import type { Subject, SubjectGroup } from '../subjects.ts'
import { coverageTexts } from '../texts.ts'

export interface CoverageProps {
  visit: Visit
  covered: Covered
  groups: SubjectGroup[]
  coverage: Coverage
}
export type SubjectRow = Subject & CoverageRow

export const rowsOf = ({ groups, coverage }: Pick<CoverageProps, 'groups' | 'coverage'>): SubjectRow[] =>
  groups.flatMap((g) => g.subjects.map((s) => ({ ...s, ...coverage.row(s.id) })))

export const reasonAddress = (visit: Visit, covered: Covered, code: string, body: string) =>
  visit.to(paths.declareGap, { body, [covered === 'vision' ? 'vision' : 'value']: code })

export const dayAndName = (visit: Visit, on: string, by: { da?: string; en?: string } | null) =>
  coverageTexts(visit.language).gapMeta(
    formats(visit.language).day(on as never),
    inLanguage(by ?? {}, visit.language).text,
  )
