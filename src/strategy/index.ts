/** Something that can be withdrawn. */
export type { Withdrawable } from './tables.ts'
/** The star and its parts. */
export type { CoreValue, Figure, FocusArea, PlacedVision, Star, Strategy, Vision } from './star/rules.ts'
/** How many of each the star can bear. */
export { limits } from './star/rules.ts'
/** Numbers and hues from the order; whether a part is not withdrawn. */
export { placeParts, stands } from './star/rules.ts'
/** The star as it stands today, and single parts of it; a fixed number of statements each. */
export { findStar, findVision, findVisionBySlug, listCoreValues } from './star/queries.ts'
/** Addresses that other rooms link to. */
export { strategyPaths, visionPath } from './paths.ts'
