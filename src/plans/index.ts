/** What a person chooses in the status form. */
export type { Choice } from './tables.ts'
/** Progress, expectation and signals: the pure rules. */
export * from './signals/index.ts'
/** Who reads and who writes plans. */
export * from './visibility.ts'
