import type { Widen } from '#platform/i18n'
import type { da } from './texts.da.ts'

export const en: Widen<typeof da> = {
  title: 'Hand over actions',
  lead: 'When a position ends or gets other work, all its actions go to another at once. Status and history come along.',
  from: 'From position',
  to: 'To position',
  choose: 'Choose a position',
  preview: 'See what is handed over',
  confirm: (n, count) => (count === 1 ? 'Hand over the one' : `Hand over all ${n}`),
  sentence: (from, to) => `From ${from} to ${to}`,
  actions: 'Actions',
  goals: 'Goals the position is responsible for',
  nothing: 'There is nothing to hand over',
  nothingText: (who) => `${who} leads no actions and is responsible for no goals.`,
  done: (actions, a, goals, g) =>
    [
      a ? (a === 1 ? 'one action' : `${actions} actions`) : '',
      g ? (g === 1 ? 'one goal' : `${goals} goals`) : '',
    ]
      .filter(Boolean)
      .join(' and '),
  doneTitle: 'Handed over',
  changed:
    'Something was added or taken away since the list was shown. Read the new list, and confirm again.',
  cancel: 'Cancel',
}
