import type { Room } from '#platform/room'

export const organisation: Room = { name: 'organisation' }
