import type { Actor } from '#platform/auth'

/** The strategy office writes the strategy; nobody else does. */
export const mayEditStrategy = (actor: Actor) => actor.has('strategy-office')
