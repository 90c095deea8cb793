import type { DevelopmentPlan } from './rules.ts'

/** What somebody asks of the list of plans; a committee is named by its code, which is the same in every language. */
export interface PlanWish {
  body: string
  state: PlanState | ''
}
export const planStates = ['draft', 'released', 'withdrawn'] as const
export type PlanState = (typeof planStates)[number]

/** Reads an address; what it cannot mean is left out, so every address shows a list. */
export const readPlanWish = (query: URLSearchParams): PlanWish => ({
  body: query.get('body')?.slice(0, 100) ?? '',
  state: planStates.find((state) => state === query.get('state')) ?? '',
})
/** The query of a wish's address, without what goes without saying. */
export const queryOf = (wish: PlanWish): Record<string, string> =>
  Object.fromEntries(Object.entries(wish).filter(([, value]) => value))
export const isNarrowed = ({ body, state }: PlanWish) => body !== '' || state !== ''

export const stateOf = (plan: Pick<DevelopmentPlan, 'releasedOn' | 'withdrawnOn'>): PlanState =>
  plan.withdrawnOn ? 'withdrawn' : plan.releasedOn ? 'released' : 'draft'
export const fits = ({ body, state }: PlanWish, plan: DevelopmentPlan) =>
  (!body || plan.bodyCode === body) && (!state || stateOf(plan) === state)
