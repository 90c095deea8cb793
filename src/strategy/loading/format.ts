import type { FileFormat } from '#platform/files'
import { mayEditStrategy } from '../editor/rules.ts'
import { strategyPaths } from '../paths.ts'
import { faultText } from '../texts.ts'
import { carryOutStrategy, planStrategy } from './load.ts'
import { inBoth } from './plan.ts'
import { strategyJsonSchema } from './schema.ts'

/** strategy.yaml, as a municipality writes it; after the organisation, before the plans. */
export const strategyFormat: FileFormat = {
  name: 'strategy',
  title: inBoth((t) => t.load.format),
  fileName: 'strategy.yaml',
  description: inBoth((t) => t.load.formatText),
  schema: strategyJsonSchema,
  loadedBy: { da: 'strategikontoret', en: 'the strategy office' },
  order: 20,
  seenAt: strategyPaths.edit,
  recognises: (text) => /^strategy[ \t]*:/m.test(text),
  may: mayEditStrategy,
  explain: faultText,
  plan: planStrategy,
  carryOut: carryOutStrategy,
}
