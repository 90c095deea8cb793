import type { Room } from '#platform/room'

export const strategy: Room = { name: 'strategy' }
