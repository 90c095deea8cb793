import { CsvError, parse } from 'csv-parse/sync'
import type { z } from 'zod'
import type { FileFault } from './yaml.ts'

export type CsvRead<T> = { ok: true; rows: { line: number; value: T }[] } | { ok: false; faults: FileFault[] }

const most = 20_000_000

/** Reads a file with semicolons and a heading; every line is checked and every fault told with its line. */
export function readCsv<S extends z.ZodType>(
  text: string,
  heading: readonly string[],
  schema: S,
): CsvRead<z.infer<S>> {
  if (text.length > most) return { ok: false, faults: [{ line: 1, place: '', reason: 'file-too-large' }] }
  let lines: { info: { lines: number }; record: string[] }[]
  try {
    lines = parse(text, { delimiter: ';', bom: true, info: true, skip_empty_lines: true }) as never
  } catch (e) {
    if (!(e instanceof CsvError)) throw e
    return { ok: false, faults: [{ line: Number(e['lines'] ?? 1), place: '', reason: e.message }] }
  }
  const [first, ...rest] = lines
  if (first?.record.join(';') !== heading.join(';'))
    return { ok: false, faults: [{ line: 1, place: '', reason: `heading: ${heading.join(';')}` }] }
  const rows: { line: number; value: z.infer<S> }[] = []
  const faults: FileFault[] = []
  for (const { info, record } of rest) {
    const read = schema.safeParse(Object.fromEntries(heading.map((h, i) => [h, record[i] ?? ''])))
    if (read.success) rows.push({ line: info.lines, value: read.data })
    else
      faults.push(
        ...read.error.issues.map((i) => ({ line: info.lines, place: i.path.join(' › '), reason: i.message })),
      )
  }
  return faults.length ? { ok: false, faults } : { ok: true, rows }
}
