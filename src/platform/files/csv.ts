import { CsvError, parse } from 'csv-parse/sync'
import type { z } from 'zod'
import type { FileFault } from './yaml.ts'

/** The lines that could be read, also when others could not. */
export interface CsvRead<T> {
  rows: { line: number; value: T }[]
  /** Of lines with a fault, the cells without one, so that whoever reads on can tell what else is wrong with them. */
  partial: { line: number; value: Partial<T> }[]
  faults: FileFault[]
}

const most = 20_000_000

/** Reads a file with semicolons and a heading; every line is checked and every fault told with its line. */
export function readCsv<S extends z.ZodObject>(
  text: string,
  heading: readonly string[],
  schema: S,
): CsvRead<z.infer<S>> {
  const only = (reason: string) => ({ rows: [], partial: [], faults: [{ line: 1, place: '', reason }] })
  if (text.length > most) return only('file-too-large')
  const { lines, faults } = readLines(text)
  const [first, ...rest] = lines
  if (first?.cells.join(';') !== heading.join(';')) return only(`heading ${heading.join(';')}`)
  const rows: { line: number; value: z.infer<S> }[] = []
  const partial: CsvRead<z.infer<S>>['partial'] = []
  for (const { line, cells } of rest) {
    if (cells.length !== heading.length) {
      faults.push({ line, place: '', reason: `cell-count ${heading.length} ${cells.length}` })
      continue
    }
    const named = Object.fromEntries(heading.map((h, i) => [h, cells[i]]))
    const read = schema.safeParse(named)
    if (read.success) {
      rows.push({ line, value: read.data })
      continue
    }
    partial.push({ line, value: readable(schema, named) })
    faults.push(...read.error.issues.map((i) => ({ line, place: i.path.join(' › '), reason: i.message })))
  }
  return { rows, partial, faults: faults.toSorted((a, b) => a.line - b.line) }
}

const readable = <S extends z.ZodObject>(schema: S, cells: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([name, type]) => {
      const { success, data } = type.safeParse(cells[name])
      return success ? [[name, data]] : []
    }),
  ) as Partial<z.infer<S>>

interface Line {
  line: number
  cells: string[]
}

// each sends the parser through the rest of the file again
const mostMisquoted = 20

/** The parser stops at a wrong quotation mark; it is told, and the reading goes on in the line after it. */
function readLines(text: string) {
  const all = text.split(/\r\n|\n|\r/)
  const lines: Line[] = []
  const faults: FileFault[] = []
  let read = 0
  while (faults.length < mostMisquoted) {
    const rest = read ? all.slice(read).join('\n') : text
    const { found, stopped } = parseUntilStopped(rest, read)
    lines.push(...found)
    if (!stopped) break
    const last = found.at(-1)?.line ?? read
    const wrong = all.findIndex((line, i) => i >= last && line !== '')
    faults.push({ line: wrong + 1, place: '', reason: stopped })
    read = wrong + 1
  }
  return { lines, faults }
}

function parseUntilStopped(text: string, before: number): { found: Line[]; stopped?: string } {
  const found: Line[] = []
  const take = (cells: string[], { lines }: { lines: number }) =>
    void found.push({ line: before + lines, cells })
  const format = { delimiter: ';', bom: true, skip_empty_lines: true, relax_column_count: true }
  try {
    parse(text, { ...format, on_record: take as never })
    return { found }
  } catch (e) {
    if (!(e instanceof CsvError)) throw e
    return { found, stopped: e.code === 'CSV_QUOTE_NOT_CLOSED' ? 'quote-not-closed' : 'quote-inside' }
  }
}
