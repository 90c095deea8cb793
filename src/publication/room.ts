import type { Room } from '#platform/room'

export const publication: Room = { name: 'publication' }
