import { writeCsv } from '#platform/files'
import type { Language } from '#platform/i18n'
import { stateOf } from './list-wish.ts'
import type { PlanCounts } from './queries.ts'
import type { DevelopmentPlan } from './rules.ts'
import { plain } from './views/parts.tsx'
import { wordsIn } from './words.ts'

/** The whole list as a table to take home. */
export function plansAsCsv(
  plans: readonly DevelopmentPlan[],
  counts: readonly PlanCounts[],
  language: Language,
): string {
  const t = wordsIn(language)
  const titles = { committee: t.committee, plan: t.plan, goals: t.goals, state: t.state }
  const columns = Object.entries({ ...titles, ...t.csvColumns }).map(([key, title]) => ({ key, title }))
  const rows = plans.map((plan) => ({
    committee: plain(plan.bodyName, language),
    plan: plain(plan.title, language),
    goals: counts.find((c) => c.planId === plan.id)?.goals ?? 0,
    state: t.planStates[stateOf(plan)],
    startsOn: plan.startsOn,
    endsOn: plan.endsOn,
    releasedOn: plan.releasedOn,
  }))
  return writeCsv(columns, rows, language)
}
