import { explainFault, type FileFormat } from '#platform/files'
import { faultSentence } from '../../actions/file/faults.ts'
import { actionListPath } from '../../actions/paths.ts'
import { loadUpdates, planUpdates } from './load.ts'
import { heading } from './schema.ts'

/** updates.csv: what has been said of actions, each with its own day. */
export const updatesFormat: FileFormat = {
  name: 'updates',
  title: { da: 'Statusser', en: 'Status updates' },
  description: {
    da: 'Status gennem tiden, en linje for hver (CSV med semikolon).',
    en: 'Status through time, a line each (CSV with semicolons).',
  },
  order: 50,
  seenAt: actionListPath,
  recognises: (text) => text.replace(/^\uFEFF/, '').startsWith(heading.slice(0, 4).join(';')),
  may: (actor) => actor.has('strategy-office'),
  explain: (reason, language) => faultSentence(reason, language) ?? explainFault(reason, language),
  plan: planUpdates,
  carryOut: (db, text, source) => loadUpdates(db, text, source),
}
