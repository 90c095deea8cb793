import type { Room } from '#platform/room'
import { alignment } from './alignment/room.ts'
import { organisation } from './organisation/room.ts'
import { plans } from './plans/room.ts'
import { publication } from './publication/room.ts'
import { strategy } from './strategy/room.ts'

/** The rooms of the house, lowest first. */
export const rooms: Room[] = [organisation, strategy, plans, alignment, publication]
