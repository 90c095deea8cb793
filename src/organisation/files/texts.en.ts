import type { Widen } from '#platform/i18n'
import type { da } from './texts.da.ts'

export const en: Widen<typeof da> = {
  title: 'Load files',
  lead: 'You first see what a file would change. Nothing happens before you say yes, and the same file twice changes nothing.',
  file: 'File',
  fileHint: 'YAML or CSV in UTF-8, at most 5 MB.',
  paste: 'Or paste the text',
  look: 'Show what it would change',
  pasted: 'pasted text',
  formats: 'Formats',
  formatsLead: 'A JSON Schema shows in your editor what may stand in the file while you write it.',
  schema: (fileName) => `Download the JSON Schema of ${fileName}`,
  steps: ['Choose', 'See the changes', 'Loaded'],
  errors: 'The file could not be used',
  'choose-file': 'Choose a file, or paste the text',
  'unknown-format': 'The file is in none of the formats that you may load',
  'format-of-others': (format, who) => `The file is in the format ${format}. It is loaded by ${who}.`,
  faultsTitle: (n) => (n === 1 ? 'One fault must be mended first' : `${n} faults must be mended first`),
  faultsLead: 'Nothing is loaded. Mend the file and show it again.',
  line: 'Line',
  place: 'Place',
  reason: 'What is wrong',
  showFaults: 'Show the file again',
  more: (n) => `… and ${n} more.`,
  nothing: 'The file changes nothing',
  nothingLead: (n) =>
    n === 0
      ? 'There is nothing in the file that can be loaded.'
      : n === 1
        ? 'The one thing in the file stands like this already.'
        : `All ${n} things in the file stand like this already.`,
  previewTitle: (added, changed, gone) => `${added} new, ${changed} changed, ${gone} no longer in the file`,
  previewLead: (n) => (n === 1 ? 'One thing is unchanged.' : `${n} things are unchanged.`),
  added: 'New',
  changed: 'Changed',
  withdrawn: 'No longer in the file',
  withdrawnIntro: 'Proposed for withdrawal. Nothing is deleted.',
  refused: 'Cannot be withdrawn',
  refusedIntro: 'Something still hangs on them, so they stay.',
  holding: 'What hangs on it:',
  alsoWithdraw: (n) =>
    n === 1 ? 'Also withdraw the one no longer in the file' : `Also withdraw the ${n} no longer in the file`,
  confirm: 'Load',
  again: 'Choose another file',
  changedMeanwhile: 'Something has changed since you saw the differences. Look again before you load.',
  done: (name) => `${name} is loaded`,
  doneText: (added, changed, withdrawn) =>
    `${added} new, ${changed} changed, ${withdrawn} withdrawn. The history says which file they came from.`,
  staying: (codes) => `No longer in the file, but they stay because something hangs on them: ${codes}.`,
  before: 'Before:',
  after: 'Now:',
  reasons: {
    'code-shape': 'A code may only have lower-case letters, digits and hyphens',
    'text-missing': 'The text is missing',
    'text-too-long': 'The text is too long',
    'day-shape': 'Write the date as 2026-05-17',
    'time-shape': 'Write the time as 17.00',
    'unit-kind': 'The unit must be administration, centre, team or workplace',
    'body-kind': 'The body must be council, finance-committee, standing-committee or advisory-committee',
    'role-unknown': 'There is no such role',
    'other-municipality': 'The file belongs to another municipality',
    'code-twice': 'The code is used twice:',
    'unknown-body': 'There is no body with the code',
    'unknown-unit': 'There is no unit with the code',
    'unknown-partner': 'There is no partner with the code',
  },
}
