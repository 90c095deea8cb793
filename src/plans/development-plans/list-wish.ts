import type { Body } from '#organisation'
import { formats, inLanguage, type Language } from '#platform/i18n'
import { pageOf } from '../list-parts.tsx'
import type { DevelopmentPlan } from './rules.ts'

/** What somebody asks of the list of plans; a committee is named by its code, which is the same in every language. */
export interface PlanWish {
  body: string
  state: PlanState | ''
  sort: PlanSort
  /** From 1. */
  page: number
}
export const planStates = ['draft', 'released', 'withdrawn'] as const
export const planSorts = ['committee', 'title', 'state', 'ends'] as const
export type PlanState = (typeof planStates)[number]
export type PlanSort = (typeof planSorts)[number]

/** The states in which somebody may meet a plan, and the one that was asked for. */
export const statesFor = (scopes: readonly string[], asked: PlanWish['state']) =>
  planStates.filter(
    (state) =>
      state !== 'draft' ||
      state === asked ||
      scopes.some((scope) => scope === '*' || scope.startsWith('body:')),
  )

/** Reads an address; what it cannot mean is left out, so every address shows a list. */
export const readPlanWish = (query: URLSearchParams): PlanWish => ({
  body: query.get('body')?.slice(0, 100) ?? '',
  state: planStates.find((state) => state === query.get('state')) ?? '',
  sort: planSorts.find((sort) => sort === query.get('sort')) ?? 'committee',
  page: pageOf(query),
})
/** The query of a wish's address, without what goes without saying. */
export function queryOf({ body, state, sort, page }: PlanWish): Record<string, string> {
  const said = { body, state, sort: sort === 'committee' ? '' : sort, page: page > 1 ? String(page) : '' }
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value))
}
export const isNarrowed = ({ body, state }: PlanWish) => body !== '' || state !== ''

export const stateOf = (plan: Pick<DevelopmentPlan, 'releasedOn' | 'withdrawnOn'>): PlanState =>
  plan.withdrawnOn ? 'withdrawn' : plan.releasedOn ? 'released' : 'draft'

export type ListedBody = Pick<Body, 'id' | 'code' | 'name' | 'slug'>
export interface ListRow {
  body: ListedBody
  /** None: the committee has no plan yet. */
  plan: DevelopmentPlan | null
}
/** The committees in their order, each with its plans; one that has ended still has its plans. */
export function bodiesOf(committees: readonly Body[], plans: readonly DevelopmentPlan[]): ListedBody[] {
  const past = plans.map((p) => ({ id: p.bodyId, code: p.bodyCode, name: p.bodyName, slug: p.bodySlug }))
  return [...new Map([...past, ...committees].map((b) => [b.id, b])).values()].toSorted(
    (a, b) => placeIn(committees, a) - placeIn(committees, b),
  )
}
function placeIn(committees: readonly Body[], body: ListedBody) {
  const place = committees.findIndex((c) => c.id === body.id)
  return place < 0 ? committees.length : place
}

/** The rows that a wish asks for, in its order; of a committee without a plan there is no state to ask for. */
export function rowsFor(
  wish: PlanWish,
  bodies: readonly ListedBody[],
  plans: readonly DevelopmentPlan[],
  language: Language,
): ListRow[] {
  const rows = bodies
    .filter((body) => !wish.body || body.code === wish.body)
    .flatMap((body): ListRow[] => {
      const own = plans.filter((plan) => plan.bodyId === body.id)
      return own.length ? own.map((plan) => ({ body, plan })) : [{ body, plan: null }]
    })
    .filter(({ plan }) => !wish.state || (plan && stateOf(plan) === wish.state))
  const order = orders(language)[wish.sort]
  // a committee without a plan comes last where it has no place
  return order ? rows.toSorted((a, b) => (a.plan && b.plan ? order(a.plan, b.plan) : a.plan ? -1 : 1)) : rows
}

type Order = (a: DevelopmentPlan, b: DevelopmentPlan) => number
function orders(language: Language): Partial<Record<PlanSort, Order>> {
  const title = (plan: DevelopmentPlan) => inLanguage(plan.title, language).text
  const { compare } = formats(language).collator
  return {
    title: (a, b) => compare(title(a), title(b)),
    state: (a, b) => planStates.indexOf(stateOf(a)) - planStates.indexOf(stateOf(b)),
    // what never ends comes last
    ends: (a, b) => compare(a.endsOn ?? '9', b.endsOn ?? '9'),
  }
}
