import { explainFault, type FileFormat } from '#platform/files'
import type { Language } from '#platform/i18n'
import { actionPlansPath } from '../paths.ts'
import { faultSentence } from './faults.ts'
import { loadActionPlans, planActionPlans } from './load.ts'

/** action-plan.yaml: after development plans, whose tracks it carries. */
export const actionPlanFormat: FileFormat = {
  name: 'action-plan',
  title: { da: 'Handlingsplaner', en: 'Action plans' },
  description: {
    da: 'Enhedernes handlingsplaner med handlinger og milepæle (YAML).',
    en: 'The units’ action plans with actions and milestones (YAML).',
  },
  order: 40,
  seenAt: actionPlansPath,
  recognises: (text) => /^actionPlans[ \t]*:/m.test(text),
  may: (actor) => actor.has('strategy-office'),
  explain: (reason: string, language: Language) =>
    faultSentence(reason, language) ?? explainFault(reason, language),
  plan: planActionPlans,
  carryOut: loadActionPlans,
}
