import { stringify } from 'csv-stringify/sync'
import type { Language } from '#platform/i18n'

/** Semicolons, byte order mark and decimal comma: what Excel in Danish expects. A cell that begins like a formula is made text. */
export function writeCsv(
  columns: { key: string; title: string }[],
  rows: Iterable<Record<string, string | number | boolean | null | undefined>>,
  language: Language,
  /** Later pages of a table that is sent in pages have no heading of their own. */
  { heading = true } = {},
): string {
  return stringify([...rows], {
    header: heading,
    columns: columns.map(({ key, title }) => ({ key, header: title })),
    delimiter: ';',
    bom: heading,
    escape_formulas: true,
    cast: {
      number: (n) => ({
        value: language === 'da' ? String(n).replace('.', ',') : String(n),
        escape_formulas: false,
      }),
    },
  })
}
