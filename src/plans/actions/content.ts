import type { Language, LocalText } from '#platform/i18n'
import { parseVagueDate, type VagueDate } from '#platform/time'
import type { Phase } from '../signals/index.ts'
import { readAmount, type ActionForm } from './forms.ts'
import { isWebAddress, type Action, type Amount } from './rules.ts'

/** What people write of an action; two versions of it are compared field by field. */
export interface ActionContent {
  title: LocalText
  description: LocalText
  municipalRole: string | null
  phase: Phase
  stoppedReason: string | null
  leadPositionId: string
  starts: VagueDate | null
  ends: VagueDate | null
  money: Money
  effect: LocalText
  intervalMonths: number
  links: { title: string; url: string }[]
  tracks: string[]
  units: string[]
  partners: string[]
}
export interface Money {
  text: LocalText | null
  priceLevel: number | null
  amounts: Amount[]
}

export const contentOf = (action: Action): ActionContent => ({
  title: action.title,
  description: action.description,
  municipalRole: action.municipalRole,
  phase: action.phase,
  stoppedReason: action.stoppedReason,
  leadPositionId: action.leadPositionId,
  starts: action.starts,
  ends: action.ends,
  money: { text: action.moneyText, priceLevel: action.priceLevel, amounts: action.amounts },
  effect: action.effect,
  intervalMonths: action.intervalMonths,
  links: action.links,
  tracks: action.tracks.map((t) => t.id).toSorted(),
  units: action.contributors.flatMap((c) => c.unitId ?? []).toSorted(),
  partners: action.contributors.flatMap((c) => c.partnerId ?? []).toSorted(),
})

/** What was sent, laid over what stands: a text is written in one language and the other is kept. */
export function contentFrom(
  form: ActionForm,
  language: Language,
  before: ActionContent | null,
): ActionContent {
  const write = (text: string, old: LocalText | null | undefined): LocalText => {
    const { [language]: _, ...kept } = old ?? {}
    return text ? { ...kept, [language]: text } : kept
  }
  return {
    title: write(form.title, before?.title),
    description: write(form.description, before?.description),
    municipalRole: form.municipalRole || null,
    phase: form.phase,
    stoppedReason: form.phase === 'stopped' ? form.stoppedReason : null,
    leadPositionId: form.leadPositionId,
    starts: form.starts,
    ends: form.ends,
    money: moneyFrom(form, (text) => write(text, before?.money.text)),
    effect: write(form.effect, before?.effect),
    intervalMonths: form.intervalMonths ?? before?.intervalMonths ?? 3,
    links: form.linkUrl.flatMap((url, i) =>
      isWebAddress(url) ? [{ title: form.linkTitle[i] || url, url }] : [],
    ),
    tracks: unique(form.tracks),
    units: unique(form.units),
    partners: unique(form.partners),
  }
}
const unique = (ids: string[]) => [...new Set(ids)].toSorted()

function moneyFrom(form: ActionForm, write: (text: string) => LocalText): Money {
  if (form.moneyKind === 'none') return { text: null, priceLevel: null, amounts: [] }
  if (form.moneyKind === 'text') return { text: write(form.moneyText), priceLevel: null, amounts: [] }
  const amounts = [
    ...amountsFrom('construction', form.constructionYear, form.constructionAmount),
    ...amountsFrom('operation', form.operationYear, form.operationAmount),
  ]
  return { text: null, priceLevel: form.priceLevel, amounts }
}
function amountsFrom(kind: Amount['kind'], years: string[], amounts: string[]): Amount[] {
  const byYear = new Map<number, number>()
  amounts.forEach((typed, i) => {
    const amount = typed ? readAmount(typed) : null
    if (amount !== null) byYear.set(Number(years[i]), amount)
  })
  return [...byYear].toSorted(([a], [b]) => a - b).map(([year, amount]) => ({ kind, year, amount }))
}

/** The first milestones of a new action. */
export const milestonesFrom = (titles: string[], dues: string[], language: Language) =>
  titles.flatMap((title, i) =>
    title ? [{ title: { [language]: title }, due: parseVagueDate(dues[i] ?? '') }] : [],
  )

export type ContentField = keyof ActionContent
/** The fields in which two versions differ. */
export const changedFields = (before: ActionContent, after: ActionContent): ContentField[] =>
  (Object.keys(after) as ContentField[]).filter(
    (field) => canonical(before[field]) !== canonical(after[field]),
  )

/** Keys in order, nothing undefined: equal things give equal texts. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, v: unknown) =>
    typeof v === 'object' && v !== null && !Array.isArray(v)
      ? Object.fromEntries(
          Object.entries(v)
            .filter(([, x]) => x !== undefined)
            .toSorted(([a], [b]) => (a < b ? -1 : 1)),
        )
      : v,
  )
