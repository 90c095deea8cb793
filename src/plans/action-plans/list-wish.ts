import { pageOf } from '../list-parts.tsx'

/** What somebody asks of the list of plans; a unit is named by its code, which is the same in every language. */
export interface PlanWish {
  unit: string
  state: PlanState | ''
  sort: PlanSort
  /** From 1. */
  page: number
}
export const planStates = ['draft', 'committed', 'released'] as const
export const planSorts = ['unit', 'title', 'state', 'ends'] as const
export type PlanState = (typeof planStates)[number]
export type PlanSort = (typeof planSorts)[number]

/** The states in which somebody may meet a plan, and the one that was asked for. */
export function statesFor(scopes: readonly string[], asked: PlanWish['state']): PlanState[] {
  const met: Record<PlanState, boolean> = {
    draft: scopes.some((scope) => scope === '*' || scope.startsWith('unit:')),
    committed: scopes.includes('signed-in'),
    released: true,
  }
  return planStates.filter((state) => met[state] || state === asked)
}

/** Reads an address; what it cannot mean is left out, so every address shows a list. */
export function readPlanWish(query: URLSearchParams): PlanWish {
  const one = <T extends string>(name: string, of: readonly T[]) => of.find((o) => o === query.get(name))
  return {
    unit: query.get('unit')?.slice(0, 100) ?? '',
    state: one('state', planStates) ?? '',
    sort: one('sort', planSorts) ?? 'unit',
    page: pageOf(query),
  }
}

/** The query of a wish's address, without what goes without saying. */
export function queryOf({ unit, state, sort, page }: PlanWish): Record<string, string> {
  const said = { unit, state, sort: sort === 'unit' ? '' : sort, page: page > 1 ? String(page) : '' }
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value))
}
export const isNarrowed = ({ unit, state }: PlanWish) => unit !== '' || state !== ''
