import type { Room } from '#platform/room'

export const plans: Room = { name: 'plans' }
