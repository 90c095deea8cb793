import type { Widen } from '#platform/i18n'
import type { da } from './texts.da.ts'

export const en: Widen<typeof da> = {
  list: {
    title: 'Action plans', lead: (word, n) => (n === 1 ? 'One action plan turns the committees’ tracks into work.' : `${word} action plans turn the committees’ tracks into work.`), empty: 'There are no action plans to read yet', emptyWriter: 'Write the first: a plan gathers a unit’s actions and shows which tracks they carry.', emptyReader: 'Plans can be read here when the heads have committed to them or released them.',
    create: 'New action plan', plan: 'Action plan', actions: 'Actions', completed: 'Done', period: 'Period', state: 'State', of: (a, b) => `${a} of ${b}`, page: (n, of) => `Page ${n} of ${of}`, previous: 'Previous', next: 'Next', pages: 'Pages', hasActions: 'See all actions across plans',
  },
  states: { draft: 'Draft', committed: 'Committed', released: 'Public', withdrawn: 'Withdrawn' },
  page: {
    over: (unit) => `Action plan · ${unit}`, leadSentence: (parts) => parts.join(' '), under: (actions, n, goals, g) => `${n === 1 ? 'One action' : `${actions} actions`} under ${g === 1 ? 'one goal' : `${goals} goals`}.`, only: (actions, n) => (n === 1 ? 'One action.' : `${actions} actions.`),
    late: (word, n) => (n === 1 ? 'One is late.' : `${word} are late.`), atRisk: (word, n) => (n === 1 ? 'One is at risk.' : `${word} are at risk.`), silent: (word, n) => (n === 1 ? 'One lacks a status.' : `${word} lack a status.`), allWell: 'All are on track.', allDone: 'All are done.',
    none: 'There are no actions in the plan yet', noneWriter: 'Add the first action. It needs a lead and at least one action track.', noneReader: 'They stand here when the head of the unit has written them.',
    views: 'View', timeline: 'Timeline', table: 'Table', board: 'Board', lead: 'Lead', allLeads: 'All leads', status: 'Status', allStatuses: 'Any status', filter: 'Show', filterLabel: 'Choose actions', reset: 'Show all', noMatch: 'No actions fit what is chosen.',
    action: 'Action', milestones: 'Milestones', time: 'Time', ends: 'Ends', was: (date) => `was ${date}`, of: (a, b) => `${a} of ${b}`, withoutGoal: 'Without a public goal', today: 'Today', caption: 'Actions by goal', period: 'Period',
    columns: { idle: 'Not started', going: 'Under way', needs: 'Needs attention', done: 'Done or stopped' }, emptyColumn: 'None',
    legend: { done: 'Plan and done', reached: 'Milestone reached', ahead: 'Milestone ahead', over: 'Over the deadline' },
    stopped: 'Stopped', stoppedIntro: 'Stopped actions do not count. Here is why.', withdrawn: 'Withdrawn', withdrawnIntro: 'Can be restored from the action’s own page.',
    introduction: 'About the plan', from: (a, b) => `${a} – ${b}`,
  },
  promise: {
    title: 'Commitment', by: (who, day) => `${who} committed ${day}.`, none: 'Nobody has committed yet. The plan is a draft.', noneYet: 'Only the unit sees the plan until the head commits.', released: (day) => `The plan became public ${day}.`, notReleased: 'Citizens cannot see the plan yet.',
    changed: (word, n) => (n === 1 ? 'One change since' : `${word} changes since`), unchanged: 'Nothing has changed since.', more: 'Only the newest 50 are shown.', commit: 'Commit', again: 'Commit again', commitLead: 'You promise, in the name of your position, that the plan will be followed. What changes afterwards everyone can see.', changedFields: (fields) => `changed: ${fields}`, plan: 'The plan', changedMeanwhile: 'The plan was changed after you loaded the page. No commitment is given.', read: 'Read the plan again',
  },
  tools: { edit: 'Edit the plan', newAction: 'Add an action', release: 'Make the plan public', releaseStatus: (word, n) => (n === 1 ? 'Release status of one action' : `Release status of ${word} actions`), withdraw: 'Withdraw the plan', restore: 'Restore the plan', handOver: 'Hand over actions' },
  form: { newTitle: 'New action plan', newLead: 'A plan gathers a unit’s actions. It is a draft until the head commits.', editTitle: 'Edit the action plan', unit: 'Unit', title: 'Title', introduction: 'Introduction', introductionHint: 'A few sentences about what the unit wants.', startsOn: 'Begins', endsOn: 'Ends', save: 'Save the plan', create: 'Create the plan', cancel: 'Cancel', noUnit: 'You lead no unit.' },
  release: {
    title: 'Release to citizens', planTitle: 'Make the plan public', planLead: 'Everyone can then read the plan, its actions, milestones and public lines. Internal notes stay in the house.', planDo: 'Make the plan public', notCommitted: 'Commit before the plan becomes public.', draft: 'The plan is a draft without commitment.',
    lead: 'Read what becomes public, and release all or some of it.', choose: 'Actions with new status', all: 'Release the chosen', nothing: 'There is nothing to release', nothingText: 'Citizens read the same as you.', newer: (titles) => `Newer status came while you were reading: ${titles}. Nothing is released. Read them, and release again.`, noLine: 'No public line', done: (word, n) => (n === 1 ? 'The status of one action is released.' : `The status of ${word} actions is released.`), planDone: 'The plan is public.', committedDone: 'The commitment is given.', milestones: 'Milestones are reached', date: (date) => `New date: ${date}`, isNew: 'New action', back: 'Back to the plan',
  },
  withdrawal: { title: 'Withdraw the plan', lead: 'Nothing is deleted. The plan’s actions no longer count, and it can be restored.', hangs: (word, n) => (n === 1 ? 'One action goes along:' : `${word} actions go along:`), none: 'There are no actions in the plan.', reason: 'Why is the plan withdrawn?', save: 'Withdraw the plan', withdrawn: (day) => `Withdrawn ${day}`, andMore: (n) => `and ${n} more` },
  kinds: { 'plans.action-plan-added': 'The plan was created', 'plans.action-plan-written': 'The plan was edited', 'plans.action-plan-loaded': 'The plan was loaded', 'plans.action-plan-withdrawn': 'The plan was withdrawn', 'plans.action-plan-restored': 'The plan was restored' },
}
