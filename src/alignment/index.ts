/** Whose figures: everything, or what has been released to citizens. */
export type { Audience } from './tables.ts'
