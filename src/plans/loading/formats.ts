import { explainFault, type FileFormat } from '#platform/files'
import type { Language } from '#platform/i18n'
import { carryOutActionPlans, planActionPlans } from './action-plans.ts'
import { da, en } from './texts.ts'
import { carryOutUpdates, planUpdates } from './updates.ts'

const texts = { da, en }
function explain(reason: string, language: Language): string {
  const [key = '', ...words] = reason.split(' ')
  const own: Record<string, string> = texts[language]
  return Object.hasOwn(own, key) ? [own[key], ...words].join(' ') : explainFault(reason, language)
}

/** action-plan.yaml, after the development plans whose tracks it names. */
export const actionPlanFormat: FileFormat = {
  name: 'action-plan',
  title: { da: 'Handlingsplaner', en: 'Action plans' },
  description: { da: 'Handlinger med milepæle, enhed for enhed', en: 'Actions with milestones, unit by unit' },
  order: 40,
  recognises: (text) => /^actionPlans[ \t]*:/m.test(text),
  may: (actor) => actor.has('strategy-office'),
  explain,
  plan: (db, text) => planActionPlans(db, text),
  carryOut: (db, text, source, how) => carryOutActionPlans(db, text, source, how),
}

/** updates.csv: statuses with the dates they were given on. */
export const updatesFormat: FileFormat = {
  name: 'updates',
  title: { da: 'Statusser', en: 'Status updates' },
  description: { da: 'Hvad der blev sagt om handlingerne, med de dage det blev sagt', en: 'What was said of the actions, on the days it was said' },
  order: 50,
  recognises: (text) => /^\uFEFF?action;date;position;signal/.test(text),
  may: (actor) => actor.has('strategy-office'),
  explain,
  plan: (db, text) => planUpdates(db, text),
  carryOut: (db, text, source) => carryOutUpdates(db, text, source),
}
