import type { Room } from '#platform/room'
import { onNewDay, onRecorded } from './counting/index.ts'

export const alignment: Room = { name: 'alignment',
  onRecorded,
  onNewDay,
 }
