import { explainFault, type FileFormat } from '#platform/files'
import type { Language } from '#platform/i18n'
import { actionPlansPath } from '../paths.ts'
import { faultSentence } from './faults.ts'
import { loadActionPlans, planActionPlans } from './load.ts'
import { actionPlanJsonSchema } from './schema.ts'

/** action-plan.yaml: after development plans, whose tracks it carries. */
export const actionPlanFormat: FileFormat = {
  name: 'action-plan',
  title: { da: 'Handlingsplaner', en: 'Action plans' },
  fileName: 'action-plan.yaml',
  description: {
    da: 'Enhedernes planer med handlinger og milepæle.',
    en: 'The plans of units with actions and milestones.',
  },
  schema: actionPlanJsonSchema,
  loadedBy: { da: 'strategikontoret', en: 'the strategy office' },
  order: 40,
  seenAt: actionPlansPath,
  recognises: (text) => /^actionPlans[ \t]*:/m.test(text),
  may: (actor) => actor.has('strategy-office'),
  explain: (reason: string, language: Language) =>
    faultSentence(reason, language) ?? explainFault(reason, language),
  plan: planActionPlans,
  carryOut: loadActionPlans,
}
