import type { LocalText } from '#platform/i18n'

/** What the file says of one thing, told with codes. */
export type Content = Record<string, unknown>

/** The same content is the same text, in whatever order its keys stand and whether an empty one is there or not. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, v: unknown) =>
    v && typeof v === 'object' && !Array.isArray(v)
      ? Object.fromEntries(Object.entries(v).filter(([, x]) => x !== undefined && x !== null && x !== '').toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : v,
  )

export const differences = (before: Content, after: Content): { field: LocalText; before: string; after: string }[] =>
  Object.keys(after)
    .filter((key) => canonical(before[key] ?? null) !== canonical(after[key] ?? null))
    .map((key) => ({ field: { da: key, en: key }, before: shown(before[key]), after: shown(after[key]) }))

function shown(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value !== 'object') return String(value)
  const text = value as LocalText
  return text.da ?? text.en ?? canonical(value)
}
