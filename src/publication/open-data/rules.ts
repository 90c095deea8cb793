import type { Municipality } from '#platform/db'
import type { Language } from '#platform/i18n'
import type { Dataset } from '#platform/room'

export type DataFormat = 'csv' | 'json'

/** Unless the municipality says otherwise: use freely, name the source. */
export const licenceUrl = 'https://creativecommons.org/licenses/by/4.0/deed.da'
export const licenceName = 'CC BY 4.0'

export const mediaTypes: Record<DataFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
}

/** `actions.csv`: the last part of a dataset's permanent address. */
export const fileOf = (name: string, format: DataFormat) => `${name}.${format}`

/** Which dataset in which format an address names. */
export function readFileName(
  file: string,
  datasets: readonly Dataset[],
): { dataset: Dataset; format: DataFormat } | undefined {
  const [, name, format] = /^([a-z0-9-]{1,80})\.(csv|json)$/.exec(file) ?? []
  const dataset = datasets.find((d) => d.name === name)
  return dataset && { dataset, format: format as DataFormat }
}

/** The columns as they are written: a row of an example says that it is one. */
export function columnsOf(
  dataset: Dataset,
  { example }: Municipality,
  language: Language,
): { key: string; title: string }[] {
  const own = dataset.columns.map(({ key, title }) => ({ key, title: title[language] ?? title.da ?? key }))
  return example
    ? [...own, { key: exampleKey, title: language === 'da' ? 'Eksempeldata' : 'Example data' }]
    : own
}
export const exampleKey = 'example'
export const exampleValue = { da: 'ja, opdigtet', en: 'yes, made up' }
