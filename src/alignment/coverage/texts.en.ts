import { formats, type Widen } from '#platform/i18n'
import type { da } from './texts.da.ts'

const { capitalCountWord, countWord, list, number } = formats('en')

export const en: Widen<typeof da> = {
  title: 'Coverage',
  headline: (open) => {
    if (open === 0) return 'No gaps in the coverage'
    return open === 1 ? 'One gap in the coverage' : `${capitalCountWord(open)} gaps in the coverage`
  },
  visionLead: ({ uncarried, alone, deliberate }, total) =>
    [
      uncarried &&
        `${capitalCountWord(uncarried)} ${uncarried === 1 ? 'vision is' : 'visions are'} carried by no goal at all.`,
      alone && `${capitalCountWord(alone)} ${alone === 1 ? 'rests' : 'rest'} on a single committee.`,
      uncarried + alone < total &&
        (uncarried + alone
          ? 'The others have several committees behind them.'
          : 'All visions have several committees behind them.'),
      deliberate &&
        `${capitalCountWord(deliberate)} ${deliberate === 1 ? 'gap is' : 'gaps are'} chosen, with a reason.`,
    ]
      .filter(Boolean)
      .join(' '),
  valueLead: ({ uncarried, deliberate }) =>
    [
      "The values lie in every committee's remit.",
      uncarried &&
        `${capitalCountWord(uncarried)} ${uncarried === 1 ? 'value has' : 'values have'} no goal that says it serves it.`,
      deliberate &&
        `${capitalCountWord(deliberate)} ${deliberate === 1 ? 'gap is' : 'gaps are'} chosen, with a reason.`,
    ]
      .filter(Boolean)
      .join(' '),
  views: 'Coverage of',
  visions: 'Visions',
  values: 'Values',
  lookAt: 'The council should look at',
  lookAtNone:
    "Every cell of the table is carried by a goal, chosen with a reason, or outside the committee's remit.",
  noGoalAt: (committees) =>
    committees.length === 1
      ? `has no goals. ${committees[0]} has the task in its remit.`
      : `has no goals. ${list(committees)} have the task in their remit.`,
  missing: (committees) =>
    `lacks ${list(committees)}, which ${committees.length === 1 ? 'has the task in its' : 'have the task in their'} remit.`,
  valueMissing: (committees) => `has no goal in ${list(committees)}.`,
  giveReason: (committee) => `Give the reason for ${committee}`,
  tableTitle: (rows, committees, values) =>
    `${capitalCountWord(rows)} ${values ? 'values' : 'visions'}, ${countWord(committees)} committees`,
  tableIntro: 'One star is one goal. Hatching is a gap: the committee has the task but no goal.',
  row: 'Vision',
  valueRow: 'Value',
  sum: 'In all',
  region: 'Table of coverage, scrolls sideways',
  outside: "Outside the committee's remit",
  gap: 'Gap',
  deliberate: 'Chosen',
  caption: 'Coverage',
  noGoals: 'No goals',
  goals: (n) => (n === 1 ? '1 goal' : `${number(n)} goals`),
  actionsShort: (n) => (n === 1 ? '1 action' : `${number(n)} actions`),
  committees: (n) => (n === 1 ? '1 committee' : `${number(n)} committees`),
  foot: 'Goals in the plan',
  noRemits:
    "The committees' remits have not been set yet, so gaps cannot be seen. The committee's secretary sets the remit once.",
  gapsTitle: 'Chosen, with a reason',
  gapsIntro: 'The committee has the task in its remit but has decided not to set a goal.',
  gapsNone: 'No gaps have been chosen.',
  gapMeta: (on, by) => (by ? `${on} · ${by}` : on),
  end: 'No longer applies',
  declareTitle: 'Why is there no goal here?',
  declareLead: (committee, thing) =>
    `${committee} has “${thing}” in its remit but no goal. Everybody can read the reason.`,
  reason: 'Reason',
  reasonHint: 'Say in a sentence or two why the committee has chosen so, and when you will look at it again.',
  declare: 'Save the reason',
  cancel: 'Cancel',
  errorSummary: 'The reason has not been saved yet',
  reasonMissing: 'Write a reason of at least ten characters.',
  reasonTooLong: 'The reason can have at most 1,000 characters.',
  refusals: {
    carried: 'The committee already has a goal here, so there is no gap to give a reason for.',
    outside: "It lies outside the committee's remit, so there is no gap to give a reason for.",
    declared: 'A reason has already been given for the gap.',
  },
  csvName: 'coverage.csv',
  valueCsvName: 'coverage-values.csv',
  columns: {
    number: 'No.',
    row: 'Vision',
    committee: 'Committee',
    state: 'State',
    goals: 'Goals',
    actions: 'Actions',
    reason: 'Reason',
    declaredOn: 'Declared',
    declaredBy: 'By',
  },
  states: { carried: 'Carried', open: 'Gap', deliberate: 'Chosen', outside: 'Outside the remit' },
  empty:
    'This page will show which committees carry which visions. First the strategy must be written and the committees exist.',
}
