/** Whose figures: everything, or what has been released to citizens. */
export type { Audience } from './tables.ts'
/** The sums: whose, of what, and what follows from them. For benches and loads also how they are made anew and checked. */
export * from './counting/index.ts'
