import type { Shown } from '#plans'
import type { RollUp } from '../counting/index.ts'

/** What the list can be narrowed to by status: one, or what has to be looked at. */
export type StatusWish = Shown | 'attention'
export type Sort = 'title' | 'status' | 'deadline' | 'updated'

/** What somebody asks of the list. Things are named by their code, which is the same in every language. */
export interface Wish {
  status: StatusWish | null
  vision: string | null
  area: string | null
  body: string | null
  unit: string | null
  plan: string | null
  lead: string | null
  text: string
  sort: Sort
  /** From 1. */
  page: number
}
export type Narrowing = 'vision' | 'area' | 'body' | 'unit' | 'plan' | 'lead'
export const narrowings: readonly Narrowing[] = ['vision', 'area', 'body', 'unit', 'plan', 'lead']

export const pageSize = 100
const statuses: readonly StatusWish[] = [
  'attention',
  'late',
  'silent',
  'at-risk',
  'paused',
  'not-started',
  'on-track',
  'idea',
  'completed',
  'stopped',
]
const sorts: readonly Sort[] = ['title', 'status', 'deadline', 'updated']

export const isStatus = (word: string) => statuses.some((s) => s === word)
export const isSort = (word: string) => sorts.some((s) => s === word)

/** Reads an address; what it cannot mean is left out, so every address shows a list. */
export function readWish(query: URLSearchParams, preset: Partial<Wish> = {}): Wish {
  const code = (name: string) => query.get(name)?.slice(0, 100) || null
  const one = <T extends string>(name: string, of: readonly T[]) =>
    of.find((o) => o === query.get(name)) ?? null
  const page = /^[1-9]\d{0,5}$/.exec(query.get('page') ?? '')
  return {
    status: query.has('status') ? one('status', statuses) : (preset.status ?? null),
    vision: code('vision'),
    area: code('area'),
    body: code('body'),
    unit: code('unit'),
    plan: code('plan'),
    lead: code('lead'),
    text: (query.get('text') ?? '')
      .replace(/[\p{Control}\p{Surrogate}]+/gu, ' ')
      .trim()
      .slice(0, 200),
    sort: one('sort', sorts) ?? preset.sort ?? 'title',
    page: page ? Number(page[0]) : 1,
  }
}

/** The query of a wish's address, without what goes without saying. */
export function queryOf(wish: Wish, preset: Partial<Wish> = {}): Record<string, string> {
  const said: [string, string | null][] = [
    ...narrowings.map((name): [string, string | null] => [name, wish[name]]),
    ['text', wish.text],
    ['status', wish.status === (preset.status ?? null) ? null : (wish.status ?? 'any')],
    ['sort', wish.sort === (preset.sort ?? 'title') ? null : wish.sort],
    ['page', wish.page > 1 ? String(wish.page) : null],
  ]
  return Object.fromEntries(said.filter((pair): pair is [string, string] => Boolean(pair[1])))
}

export const isNarrowed = (wish: Wish, preset: Partial<Wish> = {}) =>
  wish.status !== (preset.status ?? null) || !isWhole(wish)
/** Narrowed to nothing but a status: no code has to be looked up before one knows what to read. */
export const isWhole = (wish: Wish) => wish.text === '' && narrowings.every((name) => !wish[name])

/** How many actions of a sum have a status. */
export function countOf(row: RollUp, status: StatusWish | null): number {
  if (status === null) return row.actions
  return status === 'attention' ? row.late + row.silent : row[columns[status]]
}
const columns = {
  late: 'late',
  silent: 'silent',
  'at-risk': 'atRisk',
  paused: 'paused',
  'not-started': 'notStarted',
  'on-track': 'onTrack',
  idea: 'idea',
  completed: 'completed',
  stopped: 'stopped',
} as const satisfies Record<Shown, keyof RollUp>

/** The order of need, as the database computes it for each action: whoever changes one changes both. */
const severities: Record<Shown, number> = {
  late: 1,
  silent: 2,
  'at-risk': 3,
  paused: 4,
  'not-started': 5,
  'on-track': 6,
  idea: 7,
  completed: 8,
  stopped: 9,
}
export const severityRange = (status: StatusWish): [number, number] =>
  status === 'attention' ? [1, 2] : [severities[status], severities[status]]
export const shownInOrder = Object.keys(severities) as Shown[]
