import { explainFault, type FileFormat } from '#platform/files'
import { faultSentence } from '../../actions/file/faults.ts'
import { actionListPath } from '../../actions/paths.ts'
import { loadUpdates, planUpdates } from './load.ts'
import { updatesJsonSchema } from './schema.ts'

/** updates.csv: what has been said of actions, each with its own day. */
export const updatesFormat: FileFormat = {
  name: 'updates',
  title: { da: 'Statusser', en: 'Status updates' },
  fileName: 'updates.csv',
  description: {
    da: 'Handlingernes status gennem tiden, en linje for hver, med semikolon imellem.',
    en: 'The status of actions through time, a line each, with semicolons between.',
  },
  schema: updatesJsonSchema,
  loadedBy: { da: 'strategikontoret', en: 'the strategy office' },
  order: 50,
  seenAt: actionListPath,
  // also with other separators or columns, so that it can be told which heading is expected
  recognises: (text) => /^\uFEFF?"?action"?[ \t]*[;,\t]/i.test(text),
  may: (actor) => actor.has('strategy-office'),
  explain: (reason, language) => faultSentence(reason, language) ?? explainFault(reason, language),
  plan: planUpdates,
  carryOut: (db, text, source) => loadUpdates(db, text, source),
}
