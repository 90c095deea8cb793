import { formats, type Widen } from '#platform/i18n'
import type { da } from './texts.da.ts'

const { countWord, capitalCountWord, list, number } = formats('en')

type Counts = Record<'on-track' | 'at-risk' | 'late' | 'not-started' | 'gap' | 'completed', number>

const others = (c: Counts, noGoal: (n: number, word: string) => string) => {
  const say = (n: number, one: string, many: string) => (n ? [`${countWord(n)} ${n === 1 ? one : many}`] : [])
  return [
    ...say(c.late, 'is late', 'are late'),
    ...say(c['at-risk'], 'is at risk', 'are at risk'),
    ...say(c['not-started'], 'has no actions that count', 'have no actions that count'),
    ...say(c.completed, 'is done', 'are done'),
    ...(c.gap ? [noGoal(c.gap, countWord(c.gap))] : []),
  ]
}
const sentence = (parts: string[]) =>
  parts.length ? `${list(parts).replace(/^./, (l) => l.toUpperCase())}.` : ''

function headline(c: Counts, total: number) {
  if (total === 0) return 'The star is still empty'
  const [onTrack, completed] = [c['on-track'], c.completed]
  if (onTrack === 0 && completed > 0)
    return `${capitalCountWord(completed)} of ${countWord(total)} visions are done`
  if (onTrack === total)
    return total === 1 ? 'The vision is on track' : `All ${countWord(total)} visions are on track`
  if (onTrack === 0) return `None of ${countWord(total)} visions is on track`
  return `${capitalCountWord(onTrack)} of ${countWord(total)} visions ${onTrack === 1 ? 'is' : 'are'} on track`
}

export const en: Widen<typeof da> = {
  title: 'The star',
  headline,
  lead: (c) =>
    sentence(
      others(c, (n, word) => `${word} ${n === 1 ? 'has' : 'have'} no goal behind ${n === 1 ? 'it' : 'them'}`),
    ),
  nextMeeting: (day) => `The next council meeting is ${day}.`,
  daysLeft: (n) => (n === 1 ? 'one day left of the strategy' : `${number(n)} days left of the strategy`),
  strategyOver: (day) => `the strategy ended on ${day}`,
  tallyLabel: 'Visions by status',
  tally: {
    'on-track': 'on track',
    'at-risk': () => 'at risk',
    late: () => 'late',
    gap: 'without a goal',
    'not-started': 'not measured',
    completed: 'done',
  },
  prepare: 'Prepare the meeting',
  howTo: 'How to read a ray',
  howToBears: '2 committees',
  howToDone: 'reached',
  howToOwed: 'owed',
  howToPlan: 'plan today',
  howToText:
    'Each ray is a vision and fills as milestones are reached. Amber is what should have been reached by today.',
  seeTable: 'See it as a table',
  wholeStar: 'The whole star',
  startHere: 'Start here',
  valueCaption: (goals, actions) =>
    `${number(goals)} ${goals === 1 ? 'goal' : 'goals'} · ${number(actions)} ${actions === 1 ? 'action' : 'actions'}`,
  valuesNote:
    'The values in the middle are not measured. The numbers say how much states that it serves them.',
  since: 'Since the last council meeting',
  sinceIntro: (from) => `${from} until today.`,
  sinceNone: 'Nothing has changed on the star since then.',
  noMeeting: 'No council meeting has been held yet.',
  allChanges: 'All changes since the meeting',
  lateTitle: 'Late',
  lateIntro: (late, all) =>
    `${number(late)} of ${number(all)} actions are late. Those whose present deadline is the oldest stand here. The days are counted from the first deadline.`,
  lateNone: 'No action is late.',
  allLate: (n) => (n === 1 ? 'The late action' : `All ${number(n)} late actions`),
  silentTitle: 'Status missing',
  silentIntro: (n) => `${number(n)} ${n === 1 ? 'action has' : 'actions have'} had no new status in time.`,
  silentNone: 'All actions have a fresh status.',
  allSilent: (n) => (n === 1 ? 'The one without a fresh status' : `All ${number(n)} without a fresh status`),
  action: 'Action',
  vision: 'Vision',
  responsible: 'Responsible',
  daysOver: 'Days over the first deadline',
  lastHeard: 'Last status',
  never: 'never',
  deadlines: 'Next deadlines',
  deadlinesIntro: 'The coming four weeks.',
  deadlinesNone: 'No meetings and no milestones in the coming four weeks.',
  councilMeeting: 'Council meeting',
  seeChanges: 'What has changed since the last',
  table: 'The star as a table',
  tableIntro: 'The same numbers as in the figure.',
  showTable: (n) => `Show the table, ${number(n)} rows`,
  tableRegion: 'Table of visions, scrolls sideways',
  columns: {
    number: 'No.',
    area: 'Focus area',
    vision: 'Vision',
    status: 'Status',
    done: 'Done',
    expected: 'Plan today',
    committees: 'Committees',
    goals: 'Goals',
    actions: 'Actions',
    late: 'Late',
    silent: 'Status missing',
    completed: 'Completed',
  },
  csvName: 'the-star.csv',
  emptyTitle: 'The star has not been drawn yet',
  emptyText: 'The strategy office writes the strategy or loads it from a file. Then the visions stand here.',
  toStrategy: 'Go to the strategy',

  frontTitle: 'What did we promise, and how is it going?',
  frontLead: (c, total, period) => {
    const onTrack = c['on-track']
      ? [`${countWord(c['on-track'])} ${c['on-track'] === 1 ? 'is' : 'are'} on track`]
      : []
    const rest = others(c, (n, word) => `${word} we have not taken up`)
    const promised = `The council made ${countWord(total)} ${total === 1 ? 'promise' : 'promises'} for ${period}.`
    return [promised, sentence([...onTrack, ...rest]), 'Here you can see why.'].filter(Boolean).join(' ')
  },
  frontEmpty: "The council's strategy is on its way. The promises will stand here, and how they are going.",
  searchLabel: 'Search the promises',
  searchHint: 'Cycle path, nursing home, building plot …',
  search: 'Search',
  promises: (n) => (n === 1 ? 'The promise' : `The ${n} promises`),
  promisesIntro: (day) => `As of ${day}.`,
  howWeJudge: 'How we judge status',
  promiseGap: 'No committee is working on a goal for this promise right now.',
  promiseNoActions: 'The committees have set goals. The actions have not been published yet.',
  promiseLine: (f) => {
    const all = `${capitalCountWord(f.actions)} ${f.actions === 1 ? 'action' : 'actions'}`
    const parts = [
      ...(f.completed ? [`${countWord(f.completed)} ${f.completed === 1 ? 'is' : 'are'} done`] : []),
      ...(f.late ? [`${countWord(f.late)} ${f.late === 1 ? 'is' : 'are'} late`] : []),
    ]
    return parts.length ? `${all}: ${list(parts)}.` : `${all} under way or planned.`
  },
  reached: 'What we achieved',
  reachedIntro: 'The latest.',
  notReached: 'What we did not achieve',
  notReachedIntro: 'We say it also when it does not succeed.',
  newDate: (date) => `New date: ${date}.`,
  dueWas: (date) => `Was due ${date}.`,
  fromPromise: 'From promise to action',
  steps: (f) => [
    {
      title: 'The council sets the course',
      text: `The star has one goal, ${countWord(f.values)} values and ${countWord(f.visions)} promises.`,
    },
    {
      title: f.committees
        ? `${capitalCountWord(f.committees)} committees make plans`
        : 'The committees make plans',
      text: 'They set goals and say what is to be done.',
    },
    {
      title: 'The staff act',
      text: `${number(f.actions)} actions, each with somebody responsible, stand on these pages.`,
    },
  ],
}
