/** What a person chooses in the status form. */
export type { Choice } from './tables.ts'
/** Progress, expectation and signals: the pure rules. */
export * from './signals/index.ts'
/** Who reads and who writes plans. */
export * from './visibility.ts'
/** Development plans with their goals and tracks, as other rooms name them. */
export type { DevelopmentPlan } from './development-plans/rules.ts'
export type { Goal, Serves } from './goals/rules.ts'
export type { Track } from './tracks/rules.ts'
/** What a goal or track serves, and whether it stands outside the strategy. */
export { isSupplementary, servesNoStar } from './goals/rules.ts'
export { isSupplementaryTrack, servedByTrack } from './tracks/rules.ts'
/** Plans, goals and tracks; whoever shows them asks who may see (`seesDevelopmentPlan`). */
export { findDevelopmentPlan, listDevelopmentPlans } from './development-plans/queries.ts'
export { findGoal, listAllGoals, listGoalsOf } from './goals/queries.ts'
export { findTrack, listAllTracks, listTracksOf } from './tracks/queries.ts'
/** The visions in each committee's remit. */
export { listRemits } from './remits/queries.ts'
/** Addresses of plans, goals, tracks and remits. */
export {
  developmentPlanPath,
  developmentPlansPath,
  goalPath,
  remitPath,
  trackPath,
} from './development-plans/paths.ts'
/** An action as its page reads it, and what is true of who may see it. */
export type { Action, ActionMilestone, ActionUpdate } from './actions/rules.ts'
/** Addresses of actions and action plans, and the words of their states. */
export { actionPath, actionPlanPath, actionPlansPath, handOverPath, myActionsPath } from './actions/paths.ts'
export { actionTexts, statusOf } from './actions/words.ts'
