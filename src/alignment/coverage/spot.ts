import type { Body } from '#organisation'
import type { Visit } from '#platform/http'
import { findStar } from '#strategy'
import { findCoverage, type Covered } from './queries.ts'
import type { Cell } from './rules.ts'
import { subjectGroups, type Subject } from './subjects.ts'

/** The cell that an address names by codes: a committee and a vision or a value. */
export interface GapSpot {
  covered: Covered
  subject: Subject
  body: Body
  cell: Cell
}

export async function findSpot({ db, query, language }: Visit): Promise<GapSpot | undefined> {
  const covered = query.has('value') ? 'core-value' : 'vision'
  const code = query.get('value') ?? query.get('vision')
  // a draft carries nothing, so everybody who may write here reads the same figures
  const [star, coverage] = await Promise.all([findStar(db), findCoverage(db, 'all', covered)])
  const subject = subjectGroups(star, covered, language, '')
    .flatMap((g) => g.subjects)
    .find((s) => s.code === code)
  const at = coverage.committees.findIndex((b) => b.code === query.get('body'))
  if (!subject || at < 0) return undefined
  return { covered, subject, body: coverage.committees[at]!, cell: coverage.row(subject.id).cells[at]! }
}
