import { writeCsv } from '#platform/files'
import type { Language } from '#platform/i18n'
import { said } from '../actions/words.ts'
import { stateOf, type PlanInList } from './rules.ts'
import { planTexts } from './words.ts'

/** The whole list as a table to take home. */
export function plansAsCsv(plans: readonly PlanInList[], language: Language): string {
  const t = planTexts(language)
  const columns = (['plan', 'unit', 'startsOn', 'endsOn', 'state', 'actions', 'completed'] as const).map(
    (key) => ({ key, title: t.list.csvColumns[key] }),
  )
  const rows = plans.map((plan) => ({
    plan: said(plan.title, language),
    unit: said(plan.unit, language),
    startsOn: plan.startsOn,
    endsOn: plan.endsOn,
    state: t.states[stateOf(plan)],
    actions: plan.actions,
    completed: plan.completed,
  }))
  return writeCsv(columns, rows, language)
}
