import { formats, type Language } from '#platform/i18n'
import type { Choices } from './choices.ts'
import { changedFields, type ActionContent, type ContentField } from './content.ts'
import type { Action } from './rules.ts'
import type { FieldDifference } from './views/conflict.tsx'
import { actionTexts, said } from './words.ts'

/** The fields in which what was typed differs from what is saved, in words a reader can compare. */
export function differencesOf(
  saved: ActionContent,
  yours: ActionContent,
  choices: Choices,
  action: Action,
  language: Language,
): FieldDifference[] {
  const word = (content: ActionContent, field: ContentField) =>
    wordsOf(content, field, choices, action, language)
  return changedFields(saved, yours).map((field) => ({
    field,
    yours: word(yours, field),
    saved: word(saved, field),
  }))
}

function wordsOf(
  content: ActionContent,
  field: ContentField,
  choices: Choices,
  action: Action,
  language: Language,
): string {
  const t = actionTexts(language)
  const f = formats(language)
  const value = content[field]
  const named = (ids: string[], name: (id: string) => string | undefined) =>
    f.list(ids.map((id) => name(id) ?? id))
  switch (field) {
    case 'phase':
      return t.phases[content.phase]
    case 'starts':
    case 'ends':
      return content[field] ? f.vagueDate(content[field]) : ''
    case 'leadPositionId':
      return said(choices.positions.find((p) => p.id === value)?.title ?? action.lead, language)
    case 'tracks':
      return named(content.tracks, (id) => said(choices.tracks.find((x) => x.id === id)?.title, language))
    case 'units':
      return named(content.units, (id) => said(choices.units.find((x) => x.id === id)?.name, language))
    case 'partners':
      return named(content.partners, (id) => choices.partners.find((x) => x.id === id)?.name)
    case 'links':
      return content.links.map((l) => `${l.title} (${l.url})`).join(', ')
    case 'money':
      return (
        said(content.money.text, language) ||
        content.money.amounts.map((a) => `${t.money[a.kind]} ${a.year}: ${f.kroner(a.amount)}`).join(', ')
      )
    case 'title':
    case 'description':
    case 'effect':
      return said(content[field], language)
    default:
      return value === null ? '' : String(value)
  }
}
