/** Whose figures, what is counted for, and what follows from the sums. */
export { audienceOf, figuresOf, hasSignal, type Figures, type RollUp, type SubjectKind } from './figures.ts'
/** The sums as they stand. */
export { emptyRollUp, findRollUp, listRollUps } from './queries.ts'
/** Counts actions again, and everything; for loads and for whoever is in doubt. */
export { recountActions, recountStatus } from './recount.ts'
export { recountEverything } from './everything.ts'
/** Where what is stored is not what the rows say. */
export { checkCounts, type Difference } from './check.ts'
/** What keeps the counts right: after each change and on each new day. */
export { onRecorded } from './on-recorded.ts'
export { onNewDay } from './new-day.ts'
/** How visions stood on an earlier day, after a load of old updates. */
export { backfillVisionDay } from './backfill.ts'
