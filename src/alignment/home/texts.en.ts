import { formats, type Widen } from '#platform/i18n'
import type { da } from './texts.da.ts'

const { capitalCountWord, countWord, list, number } = formats('en')

export const en: Widen<typeof da> = {
  title: 'My page',
  nothing: 'Nothing is waiting for you',
  nothingLead: 'Everything that was asked for is done. The star shows how it is going.',
  toStar: 'See the star',
  when: { now: 'Now', soon: 'Soon', later: 'Later' },
  then: 'Then comes',
  inDays: (n) =>
    n === 0
      ? 'council meeting today'
      : n === 1
        ? 'council meeting tomorrow'
        : `council meeting in ${countWord(n)} days`,
  meetingTitle: (weekday) => `The council meets on ${weekday}`,
  meetingToday: 'The council meets today',
  meetingLead: (n, more) => {
    if (n === 0) return 'Nothing has changed on the star since the last meeting.'
    const are = n === 1 ? 'is one change' : `are ${more ? 'more than ' : ''}${countWord(n)} changes`
    return `There ${are} since the last meeting. Reading them takes a few minutes.`
  },
  readChanges: 'Read what has changed',
  gapsTitle: (n) =>
    n === 1
      ? 'One gap in the coverage awaits an answer'
      : `${capitalCountWord(n)} gaps in the coverage await an answer`,
  gapsLead: 'The committee sets a goal, or writes why it has chosen not to.',
  ownGapsTitle: (n) =>
    n === 1
      ? "One gap in the committee's remit awaits an answer"
      : `${capitalCountWord(n)} gaps in the committee's remit await an answer`,
  ownGapsLead: (visions) =>
    `${list(visions)} ${visions.length === 1 ? 'has' : 'have'} no goal in the committee's plan. Set one, or write why you have chosen not to.`,
  seeGaps: 'See the gaps',
  silentTitle: (n) =>
    n === 1 ? 'One action lacks a status' : `${capitalCountWord(n)} actions lack a status`,
  silentLead: 'They have been without a new status for longer than agreed.',
  seeSilent: 'See them',
  noStarTitle: 'The strategy has not been written yet',
  noStarLead: 'Write it, or load it from a file. Then the star is drawn.',
  writeStrategy: 'Begin the strategy',
  since: 'Since the last council meeting',
  sinceNone: 'Nothing has changed on the star since then.',
  allChanges: 'All changes',
  meetings: 'Next meetings',
  meetingsNone: 'No meetings in the coming four weeks.',
  yourVisions: 'Your visions',
  yourVisionsIntro: 'Those your committee carries.',
  committeeVisions: "The committee's visions",
  unitVisions: 'Visions your unit carries',
  farthest: 'Farthest from the plan',
  farthestNone: 'All visions are on track.',
  unitWatch: 'Late or without status',
  unitWatchIntro: 'Actions in your unit.',
  unitWatchNone: "None of the unit's actions is late or without status.",
  week: 'The coming two weeks',
  weekIntro: 'Milestones in your actions.',
  weekNone: 'No milestones in the coming two weeks.',
  milestoneIn: (action) => `Milestone in ${action}`,
  lifts: 'What your work lifts',
  liftsIntro: (actions, visions) =>
    `${capitalCountWord(actions)} ${actions === 1 ? 'action lifts' : 'actions lift'} ${countWord(visions)} ${visions === 1 ? 'vision' : 'visions'}.`,
  silent: 'Status missing',
  daysOver: (n) => `${number(n)} ${n === 1 ? 'day' : 'days'}`,
}
