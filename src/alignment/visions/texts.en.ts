import { formats, type Widen } from '#platform/i18n'
import type { da } from './texts.da.ts'

const { capitalCountWord, countWord, list, number } = formats('en')
const named = (titles: string[], more: number) => list(more ? [...titles, `${countWord(more)} more`] : titles)
const actionWord = (n: number) => (n === 1 ? 'action' : 'actions')
const goalWord = (n: number) => (n === 1 ? 'goal' : 'goals')

export const en: Widen<typeof da> = {
  listTitle: 'Visions',
  listHeadline: (n) => (n === 1 ? 'One vision' : `${capitalCountWord(n)} visions`),
  listEmpty: 'The strategy has not been written yet. When it has, the visions stand here.',
  vision: (n) => `Vision ${n}`,
  bigValue: 'of the milestones reached',
  bigOwed: (points) => `${points} owed`,
  bigExpected: (percent) => `${percent} is the plan today`,
  bigFull: (day) => `100% on ${day}`,
  bigSentence: 'of the milestones are reached.',
  bigSentenceExpected: (percent) => `${percent} should be reached by today.`,
  noFigures: 'There are no actions that count.',
  noGoal: 'No committee is working on a goal for this vision right now.',
  publicMeta: (done, expected, day) => `${done} done, ${expected} expected today · as of ${day}`,
  promised: 'What we promised',
  soFar: 'How far we are',
  lacking: 'What is lacking',
  lackingNothing: 'Nothing is late.',
  counted: (completed, all) =>
    all === 0
      ? 'No actions have been published yet.'
      : `${capitalCountWord(completed)} of ${countWord(all)} actions ${completed === 1 ? 'is' : 'are'} done.`,
  lateNames: (titles, more) => `${named(titles, more)} ${titles.length + more === 1 ? 'is' : 'are'} late.`,
  atRiskNames: (titles, more) =>
    `${named(titles, more)} ${titles.length + more === 1 ? 'is' : 'are'} at risk.`,
  silentNames: (titles, more) =>
    `${named(titles, more)} ${titles.length + more === 1 ? 'has' : 'have'} given no status.`,
  behindNames: (titles, more) =>
    `${named(titles, more)} ${titles.length + more === 1 ? 'is' : 'are'} not on track.`,
  gapLacking: 'No committee has a goal for the promise.',
  why: {
    late: 'Why late?',
    'at-risk': 'Why at risk?',
    gap: 'Why without a goal?',
    'not-started': 'Why no status?',
    'on-track': 'Why on track?',
    completed: 'Why done?',
  },
  because: {
    behind: (points, limit) =>
      `${points} percentage points less than planned have been reached. The limit is ${limit}. These actions pull it down:`,
    'most-not-on-track': 'More than half of the actions under way are not on track. These are they:',
    'no-goal': 'No committee has a goal that carries it. The coverage says so too.',
    'no-actions':
      'Goals have been set, but no actions count. Ideas, continuous and stopped actions are not measured.',
    'all-completed': 'All actions are done.',
    'as-planned': (points) => `The actions are at most ${points} percentage points behind the plan.`,
  },
  moreOf: (n) => (n === 1 ? 'and one more action' : `and ${countWord(n)} more actions`),
  seeCoverage: 'See the coverage',
  deadlinePassed: (day, days) => `deadline ${day}, ${number(days)} ${days === 1 ? 'day' : 'days'} ago`,
  deadline: (day) => `deadline ${day}`,
  newDate: (date) => `new date ${date}`,
  thread: 'The thread from vision to action',
  threadIntro: (bodies, goals, tracks, actions) =>
    `${capitalCountWord(bodies)} ${bodies === 1 ? 'committee carries' : 'committees carry'} the vision with ${countWord(goals)} ${goalWord(goals)}, ${countWord(tracks)} ${tracks === 1 ? 'track' : 'tracks'} and ${countWord(actions)} ${actionWord(actions)}. Each shape is one action.`,
  threadNone: 'No thread yet: no committee has released a goal or a track that serves the vision.',
  looseTracks: 'Tracks without a goal for the vision',
  noTracks: 'No tracks yet',
  noActions: 'no actions yet',
  daysLate: (title, days) => `${title}, ${number(days)} ${days === 1 ? 'day' : 'days'}`,
  lateMore: (n) => `${number(n)} late`,
  moreOfThread: (goals, tracks) => {
    const said = [
      goals && `${number(goals)} more ${goals === 1 ? 'goal' : 'goals'}`,
      tracks && `${number(tracks)} more ${tracks === 1 ? 'track' : 'tracks'} without a goal`,
    ]
    return `Show ${said.filter(Boolean).join(' and ')}`
  },
  moreUnits: (n) => `and ${number(n)} more`,
  committees: 'The committees and the vision',
  committeesIntro: 'Who has the task, and who has a goal.',
  carried: (goals, actions) =>
    `${number(goals)} ${goalWord(goals)} · ${number(actions)} ${actionWord(actions)}`,
  open: 'Gap: has the task in its remit but no goal',
  deliberate: 'Chosen',
  toCoverage: 'The whole coverage',
  readPlan: "Read the committee's plan",
  means: 'What the council will do',
  partners: 'Together with',
  target: 'Target',
  stopped: 'Stopped',
  stoppedIntro: 'Not part of the figures.',
  coming: 'What happens now?',
  comingIntro: 'The next milestones.',
  table: 'The numbers behind',
  tableIntro: 'One goal per row.',
  csv: 'Fetch all actions as CSV',
  allActions: 'See the actions in the list',
  columns: {
    committee: 'Committee',
    goal: 'Goal',
    track: 'Track',
    status: 'Status',
    done: 'Done',
    expected: 'Plan today',
    tracks: 'Tracks',
    actions: 'Actions',
    late: 'Late',
    action: 'Action',
    phase: 'Phase',
    deadline: 'Deadline',
    lead: 'Responsible',
    lastUpdate: 'Last status',
  },
  phases: {
    idea: 'Idea',
    planned: 'Planned',
    'under-way': 'Under way',
    continuous: 'Continuous',
    completed: 'Done',
    stopped: 'Stopped',
  },
  csvName: (slug) => `vision-${slug}.csv`,
  withdrawn: (day, reason) => `The vision was withdrawn on ${day}.${reason ? ` ${reason}` : ''}`,
  withdrawnTitle: 'No longer on the star',

  areaOver: 'Focus area',
  areaVisions: 'Visions',
  areaThread: 'The thread from focus area to action',
  valueOver: 'Value',
  valueQuestion: 'What the council asks in every decision',
  valueHead: (goals, actions) =>
    `${capitalCountWord(goals)} ${goalWord(goals)} and ${countWord(actions)} ${actionWord(actions)} say that they serve the value. It does not measure how it is going.`,
  valueThread: 'Who says that they serve it',
  valueNone: 'No goal and no track says yet that it serves the value.',
  bodyOver: 'Committee',
  bodyVisions: 'Visions the committee carries',
  bodyVisionsNone: 'The committee carries no visions yet.',
  bodyThread: "The committee's goals and tracks",
  bodyNone: 'The committee has not released a development plan yet.',
  bodyOpen: (n) => `${capitalCountWord(n)} ${n === 1 ? 'gap' : 'gaps'} in the committee's remit`,
  bodyLead: (goals, actions) =>
    `${capitalCountWord(goals)} ${goalWord(goals)} and ${countWord(actions)} ${actionWord(actions)}.`,
}
