import type { Widen } from '#platform/i18n'
import type { da } from './texts.da.ts'

export const en: Widen<typeof da> = {
  mine: {
    title: 'My actions', waiting: (word, n) => (n === 1 ? 'One action waits for you' : `${word} actions wait for you`), none: 'No actions wait for you',
    lead: 'One tap per action is enough. Only deviations need a few words.', noneLead: 'Everything you lead has a fresh status. You can still give a new one below.',
    rest: 'Have a fresh status', restIntro: 'They do not wait for you, but you can always write something new.', over: (n) => `You lead ${n}`, count: (word, n) => (n === 1 ? 'one action' : `${word} actions`),
    empty: 'You lead no action yet', emptyText: 'When an action plan makes your position the lead of an action, it stands here. The head of the unit can hand actions over to you.',
    own: 'Mine', unit: 'The whole unit', views: 'Whose actions', unitTitle: 'The unit’s actions', page: (n, of) => `Page ${n} of ${of}`, previous: 'Previous', next: 'Next', pages: 'Pages', open: 'Give status',
    why: { late: 'Late', 'at-risk': 'At risk', silent: 'Status missing', never: 'Has never had a status', milestone: (title, date) => `Milestone: ${title}, ${date}`, overdue: (title, date) => `Should have been reached: ${title}, ${date}` },
    deadline: (days, n) => (n === 1 ? 'The deadline passed yesterday' : `The deadline passed ${days} days ago`), ends: (date) => `Ends ${date}`, last: (day) => `Latest status ${day}`,
  },
  card: {
    legend: (title) => `${title}: how does it go?`, last: 'last', milestones: 'Milestones that are reached', publicLine: 'Public line', publicHint: 'One or two sentences that everyone can read.', publicAtOnce: 'Shown to citizens at once.', publicLater: 'Colleagues see it at once, citizens when the head releases it.',
    note: 'Internal note', noteHint: 'Read only by those who write the plan and by the strategy office. Never by citizens.', reason: 'What is the cause?', newDate: 'New date', newDateHint: (now) => `For example 15 February 2027 or Q2 2027. Now: ${now}. Write the same date if it holds.`, newDateHintNone: 'For example 15 February 2027 or Q2 2027.',
    more: 'Write a few words, or tick milestones', save: 'Save status', nothingNew: 'Nothing new', nothingNewFor: (title) => `Nothing new: ${title}`, saveFor: (title) => `Save status: ${title}`, completedHint: 'Done closes the action. Tick the milestones that are reached.',
    reached: (date) => `reached ${date}`, due: (date) => date,
  },
  one: { title: 'Give status', lead: 'Choose how it goes. Write the rest only when there is something to say.', cancel: 'Back to the action', closed: 'The action takes no status now', closedLead: (phase) => `It stands as ${phase.toLowerCase()}. Status is given only while an action is planned, under way or continuous.`, withdrawn: 'The action has been withdrawn.', nothingToRepeat: 'No status has been given before, so there is nothing to repeat. Choose how it goes.' },
  saved: { title: 'The status is saved', text: (title, what) => `${title}: ${what}.`, undo: 'Take back', until: (time) => `Can be taken back until ${time}.`, takenBack: 'The status is taken back. Everything is as it was.' },
  correction: {
    title: 'Correct a status', lead: 'The correction is shown with what stood there: the old line stays, struck through.', leadOld: 'A newer status has been given since. Only the words are corrected here; how the action goes now does not change.', was: 'It said', save: 'Save the correction',
    refused: { 'not-yours': 'You can take back only your own status.', 'too-late': 'More than ten minutes have passed. Correct it instead; then both lines can be read.', 'newer-status': 'A newer status has been given since. Correct it instead.', released: 'The head has released it to citizens. Correct it instead.', 'taken-back': 'It has been taken back already.' },
    refusedTitle: 'The status cannot be taken back', already: 'This status has been corrected already. Correct the newest instead.',
  },
  tasks: {
    over: 'My page', wait: (word, n) => (n === 1 ? 'One action waits for you' : `${word} actions wait for you`), lead: (minutes) => `One tap per action is enough. It takes about ${minutes}.`, minute: (word, n) => (n === 1 ? 'a minute' : `${word} minutes`), give: 'Give status', overview: 'See all my actions',
    release: (word, n) => (n === 1 ? 'One action has new status that citizens cannot see' : `${word} actions have new status that citizens cannot see`), releaseLead: (plans) => `In ${plans}. Read them through and release.`, releaseDo: 'Release status',
    commit: (plan) => `Commit to ${plan}`, commitLead: 'The plan is written but not promised yet. Staff outside the unit see it only afterwards.', commitDo: 'See the plan',
    silent: (word, n) => (n === 1 ? 'One action in the unit lacks a status' : `${word} actions in the unit lack a status`), silentLead: (who) => `Leads: ${who}.`, silentDo: 'See the unit’s actions',
  },
}
