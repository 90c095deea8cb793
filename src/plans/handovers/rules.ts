import type { Actor } from '#platform/auth'
import type { Position } from '#organisation'
import { canLead } from '../actions/choices.ts'

/** Heads within the units they lead; the strategy office for all. An administrator of people and positions moves no content. */
export const mayHandOver = (actor: Actor) => actor.has('head', 'director', 'strategy-office')
const forAll = (actor: Actor) => actor.has('strategy-office')
/** A position whose work this person may hand on, or that may be given work. */
export const isWithinReach = (actor: Actor, position: Pick<Position, 'unitId' | 'role'>) =>
  forAll(actor) || (position.unitId !== null && actor.leads(position.unitId))
/** What receives must be able to lead. */
export const mayReceive = (actor: Actor, position: Position) =>
  canLead(position) && isWithinReach(actor, position)
