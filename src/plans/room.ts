import type { Room } from '#platform/room'
import { developmentPlanFormat } from './development-plans/file/format.ts'
import { actionPlanFormat, updatesFormat } from './loading/formats.ts'

export const plans: Room = {
  name: 'plans',
  fileFormats: [developmentPlanFormat, actionPlanFormat, updatesFormat],
}
