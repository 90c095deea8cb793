import { formats, type Widen } from '#platform/i18n'
import type { da } from './texts.da.ts'

const { capitalCountWord, countWord, number } = formats('en')

const state = {
  'on-track': 'on track',
  'at-risk': 'at risk',
  late: 'late',
  completed: 'done',
  'not-started': 'not started',
  gap: 'without a goal',
}

export const en: Widen<typeof da> = {
  title: 'Changes',
  headline: (n, meeting, more, unknown) => {
    const since = meeting ? 'since the last council meeting' : 'since then'
    if (more) return `More than ${countWord(n)} changes ${since}`
    if (n === 0) return unknown ? `No known changes ${since}` : `Nothing has changed ${since}`
    return n === 1 ? `One change ${since}` : `${capitalCountWord(n)} changes ${since}`
  },
  lead: (from) => `From ${from} until today.`,
  nextMeeting: (day) => `The next council meeting is ${day}.`,
  choose: 'Show changes since',
  show: 'Show',
  lastMeeting: 'Since the last council meeting',
  badDate: 'Write a date before today, for example 2026-10-29.',
  strategy: 'The strategy',
  strategyIntro: 'What has been rewritten, added or withdrawn in the strategy itself.',
  strategyNone: 'No changes are noted in the strategy.',
  strategyNew: {
    strategy: 'is a new strategy.',
    'core-value': 'is a new core value.',
    'focus-area': 'is a new focus area.',
    vision: 'is a new vision.',
  },
  strategyTurn: { rewritten: 'has changed in the strategy.', withdrawn: 'has been withdrawn.' },
  visions: 'Visions',
  visionsIntro: 'Where the status is another than before.',
  visionsNone: 'No vision has changed status.',
  visionsUnknown: (day) =>
    `How the visions stand is noted from ${day}. Whether they changed status before is not known.`,
  plans: 'Plans',
  plansIntro: 'Released to everyone.',
  plansNone: 'No plans have been released.',
  goals: 'Goals',
  goalsIntro: "Added to the committees' plans, withdrawn, or with a new target date.",
  goalsNone: 'No goals have been added, withdrawn or moved to another date.',
  actions: 'Actions',
  actionsIntro: 'New, done, stopped, withdrawn, and those whose status has turned or whose end was moved.',
  actionsNone: 'No actions have changed status.',
  newest: (n) => `The newest ${number(n)} stand here.`,
  allActions: 'All actions',
  visionTurn: (was, now) => {
    if (now === 'on-track')
      return was === 'not-started' || was === 'gap' ? 'is now on track.' : 'is on track again.'
    if (now === 'gap') return 'no longer has a goal.'
    if (was === 'gap') return `has been given a goal and is ${state[now]}.`
    return `went from ${state[was]} to ${state[now]}.`
  },
  developmentPlan: 'has been released.',
  actionPlan: 'has been released.',
  goalNew: 'is a new goal.',
  goalMoved: (date) => (date ? `has a new target date: ${date}.` : 'no longer has a target date.'),
  goalGone: 'has been withdrawn.',
  actionTurn: {
    'on-track': 'is on track again.',
    'at-risk': 'is at risk.',
    late: 'is late.',
    paused: 'has been paused.',
    completed: 'is done.',
    stopped: 'has been stopped.',
    withdrawn: 'has been withdrawn.',
    new: 'is a new action.',
  },
  endMoved: 'has another end.',
  endGone: 'no longer has an end.',
  newDate: (date) => `New date: ${date}.`,
  unchanged: 'Unchanged',
  safe: 'Drafts and internal notes are not part of this.',
}
