import { stringify } from 'csv-stringify/sync'
import type { Language } from '#platform/i18n'

/** Semicolons, byte order mark and decimal comma: what Excel in Danish expects. A cell that begins like a formula is made text. */
export function writeCsv(
  columns: { key: string; title: string }[],
  rows: Iterable<Record<string, string | number | boolean | null | undefined>>,
  language: Language,
): string {
  return stringify([...rows], {
    header: true,
    columns: columns.map(({ key, title }) => ({ key, header: title })),
    delimiter: ';',
    bom: true,
    escape_formulas: true,
    cast: { number: (n) => ({ value: language === 'da' ? String(n).replace('.', ',') : String(n), escape_formulas: false }) },
  })
}
