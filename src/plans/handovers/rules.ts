import type { Actor } from '#platform/auth'
import type { Position } from '#organisation'
import { canLead } from '../actions/choices.ts'

/** Heads within the units they lead; the strategy office and the administrator of positions for all. */
export const mayHandOver = (actor: Actor) =>
  actor.has('head', 'director', 'strategy-office', 'municipality-admin')
const forAll = (actor: Actor) => actor.has('strategy-office', 'municipality-admin')
/** A position whose work this person may hand on, or that may be given work. */
export const isWithinReach = (actor: Actor, position: Pick<Position, 'unitId' | 'role'>) =>
  forAll(actor) || (position.unitId !== null && actor.leads(position.unitId))
/** What receives must be able to lead. */
export const mayReceive = (actor: Actor, position: Position) =>
  canLead(position) && isWithinReach(actor, position)
