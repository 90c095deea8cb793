import type { Room } from '#platform/room'

export const alignment: Room = { name: 'alignment' }
