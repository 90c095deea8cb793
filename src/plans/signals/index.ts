/** The words: phase, signal, what is shown, and the figures of one action. */
export type { ActionFacts, ActionState, MilestoneState, Phase, Shown, Signal } from './words.ts'
/** What is true of one action on a day, and until when its next update is in time. */
export { actionFacts, actionFactsToday, updateDueOn } from './action-facts.ts'
/** Counts over distinct actions that can be added to and taken from, in whole numbers. */
export { addToTally, emptyTally, groupFigures, ppm, type Tally } from './tally.ts'
/** The signal of a track, goal, vision, committee or value, and why it is so. */
export {
  defaultThresholds,
  groupSignal,
  type GroupReason,
  type GroupSignal,
  type Thresholds,
} from './group-signal.ts'
/** The actions that make a group's signal what it is, worst first. */
export { explain } from './explain.ts'
/** Shares and what is owed of them, in the figures that people read. */
export { behindTold, points } from './told.ts'
