import type { Language, LocalText } from '#platform/i18n'

/** An address as people read it, in both languages: `{ da: '/visioner/:slug', en: '/visions/:slug' }`. */
export type LocalPath = Record<Language, string>
export type Params = Record<string, string>

/** Fills the named parts of a pattern; a text in two languages takes the one of the path. */
export function fill(
  pattern: string,
  language: Language,
  params: Record<string, string | LocalText | undefined> = {},
) {
  const used = new Set<string>()
  const path = pattern.replace(/:([a-zA-Z]+)/g, (_, name: string) => {
    used.add(name)
    return encodeURIComponent(textOf(params[name], language))
  })
  const rest = Object.entries(params).filter(
    ([name, value]) => !used.has(name) && value !== undefined && value !== '',
  )
  if (!rest.length) return path
  return `${path}?${new URLSearchParams(rest.map(([n, v]) => [n, textOf(v, language)]))}`
}
const textOf = (value: string | LocalText | undefined, language: Language): string =>
  typeof value === 'object' ? (value[language] ?? value.da ?? value.en ?? '') : (value ?? '')
