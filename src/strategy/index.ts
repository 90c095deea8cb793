/** Something that can be withdrawn. */
export type { Withdrawable } from './tables.ts'
