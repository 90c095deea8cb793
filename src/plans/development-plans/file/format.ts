import { explainFault, type FileFormat } from '#platform/files'
import type { Language } from '#platform/i18n'
import { writesPlans } from '../gates.ts'
import { developmentPlanPaths } from '../paths.ts'
import { wordsIn } from '../words.ts'
import { carryOutDevelopmentPlans, planDevelopmentPlans } from './load.ts'
import { developmentPlanJsonSchema } from './schema.ts'

/** A fault's reason as a sentence; what any format can have is told by the platform. */
export function explainDevelopmentPlanFault(reason: string, language: Language): string {
  const { fileFaults } = wordsIn(language)
  const [key = '', ...words] = reason.split(' ')
  const own = fileFaults as Record<string, (word: string) => string>
  return Object.hasOwn(own, key) ? own[key]!(words.join(' ')) : explainFault(reason, language)
}

/** development-plan.yaml; after organisation and strategy, before the action plans. */
export const developmentPlanFormat: FileFormat = {
  name: 'development-plan',
  title: { da: wordsIn('da').plans, en: wordsIn('en').plans },
  fileName: 'development-plan.yaml',
  description: { da: wordsIn('da').formatText, en: wordsIn('en').formatText },
  schema: developmentPlanJsonSchema,
  loadedBy: {
    da: 'udvalgssekretærerne og strategikontoret',
    en: 'the committee secretaries and the strategy office',
  },
  order: 30,
  seenAt: developmentPlanPaths.list,
  recognises: (text) => /^developmentPlans[ \t]*:/m.test(text),
  may: writesPlans,
  explain: explainDevelopmentPlanFault,
  plan: planDevelopmentPlans,
  carryOut: carryOutDevelopmentPlans,
}
