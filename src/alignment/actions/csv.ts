import type { Db } from '#platform/db'
import { writeCsv } from '#platform/files'
import { formats, inLanguage, type Language } from '#platform/i18n'
import type { Audience } from '../tables.ts'
import { words } from '../words/status.ts'
import { narrow } from './narrow.ts'
import { readPage, type Place } from './pages.ts'
import type { ListedAction } from './queries.ts'
import type { Wish } from './rules.ts'
import { listTexts } from './texts.ts'

const piece = 1000

/** The whole list as a table to take home, in pieces. */
export async function* listAsCsv(
  db: Db,
  audience: Audience,
  wish: Wish,
  language: Language,
): AsyncGenerator<string> {
  const narrowed = await narrow(db, audience, wish)
  let page = readPage(db, audience, wish, narrowed, null, piece)
  for (let heading = true; ; heading = false) {
    const { rows, next }: { rows: ListedAction[]; next: Place | null } = await page
    // the next rows are on their way while these are written
    if (next) page = readPage(db, audience, wish, narrowed, next, piece)
    yield writeCsv(
      columnsOf(language),
      rows.map((row) => cellsOf(row, language)),
      language,
      { heading },
    )
    if (!next) return
  }
}

const keys = [
  'code',
  'title',
  'status',
  'done',
  'expected',
  'ends',
  'deadline',
  'updated',
  'lead',
  'unit',
  'plan',
  'reason',
] as const
const columnsOf = (language: Language) =>
  keys.map((key) => ({ key, title: listTexts(language).csvColumns[key] }))

function cellsOf(
  row: ListedAction,
  language: Language,
): Record<(typeof keys)[number], string | number | null> {
  const text = (given: Parameters<typeof inLanguage>[0]) => inLanguage(given, language).text
  const share = (ppm: number) => (row.counts ? Math.round(ppm / 1000) / 10 : null)
  return {
    code: row.code,
    title: text(row.title),
    status: words(language).status[row.shown],
    done: share(row.progressPpm),
    expected: share(row.expectedPpm),
    ends: row.ends && formats(language).vagueDate(row.ends),
    deadline: row.deadline,
    updated: row.lastUpdateOn,
    lead: text(row.lead),
    unit: text(row.unit),
    plan: text(row.plan),
    reason: row.stoppedReason,
  }
}
