import type { Db } from '#platform/db'
import { writeCsv } from '#platform/files'
import type { Language } from '#platform/i18n'
import type { Dataset } from '#platform/room'
import { columnsOf, exampleKey, exampleValue, licenceUrl, type DataFormat } from './rules.ts'

type Row = Record<string, string | number | null>
const rowsAtATime = 500

/** The text of a dataset, piece by piece: no process holds the whole. */
export async function* writeDataset(
  db: Db,
  dataset: Dataset,
  format: DataFormat,
  language: Language,
): AsyncGenerator<string> {
  const columns = columnsOf(dataset, db.municipality, language)
  const write = format === 'csv' ? csvWriter(columns, language) : jsonWriter(db, dataset, columns, language)
  yield write.head
  let first = true
  for await (const rows of inPortions(markedRows(db, dataset, language))) {
    yield write.rows(rows, first)
    first = false
  }
  yield write.foot
}

/** Each row with the columns that it has said, no other: what is not described is not published. */
async function* markedRows(db: Db, dataset: Dataset, language: Language): AsyncGenerator<Row> {
  const keys = dataset.columns.map((c) => c.key)
  const mark: Row = db.municipality.example ? { [exampleKey]: exampleValue[language] } : {}
  for await (const row of dataset.rows(db, language))
    yield { ...Object.fromEntries(keys.map((key) => [key, row[key] ?? null])), ...mark }
}

async function* inPortions(rows: AsyncIterable<Row>): AsyncGenerator<Row[]> {
  let portion: Row[] = []
  for await (const row of rows) {
    portion.push(row)
    if (portion.length < rowsAtATime) continue
    yield portion
    portion = []
  }
  if (portion.length) yield portion
}

interface Writer {
  head: string
  rows: (rows: Row[], first: boolean) => string
  foot: string
}
type Columns = { key: string; title: string }[]

function csvWriter(columns: Columns, language: Language): Writer {
  const head = writeCsv(columns, [], language)
  // the same writer each time, without the heading that stands in the first line alone
  return { head, rows: (rows) => writeCsv(columns, rows, language).slice(head.length), foot: '' }
}

const jsonWriter = (
  db: Db,
  { name, title, description }: Dataset,
  columns: Columns,
  language: Language,
): Writer => {
  const { name: publisher, example } = db.municipality
  const about = {
    dataset: name,
    title,
    description,
    publisher,
    language,
    example,
    asOf: db.today,
    licence: licenceUrl,
    columns,
  }
  return {
    head: `${JSON.stringify(about).slice(0, -1)},"rows":[`,
    rows: (rows, first) => (first ? '' : ',') + rows.map((row) => JSON.stringify(row)).join(','),
    foot: ']}\n',
  }
}
