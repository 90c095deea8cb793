import type { Room } from '#platform/room'
import { actionPlanApi } from './action-plans/api.ts'
import { actionPlanRoutes } from './action-plans/routes.tsx'
import { actionApi } from './actions/api.ts'
import { actionPlanFormat } from './actions/file/format.ts'
import { actionsDataset } from './actions/offers/dataset.ts'
import { actionsHangingOn } from './actions/offers/hangs-on.ts'
import { homeTasks } from './actions/offers/home-tasks.ts'
import { searchDocuments } from './actions/offers/search.ts'
import { actionRoutes } from './actions/routes.tsx'
import { planApi } from './development-plans/api.ts'
import { developmentPlanFormat } from './development-plans/file/format.ts'
import { goalDataset, trackDataset } from './development-plans/offers/datasets.ts'
import { hangsOn } from './development-plans/offers/hangs-on.ts'
import { secretaryTasks } from './development-plans/offers/home-tasks.ts'
import { navigation } from './development-plans/offers/navigation.ts'
import { searchPlans } from './development-plans/offers/search.ts'
import { planPages } from './development-plans/routes.tsx'
import { planStatePages } from './development-plans/state-routes.tsx'
import { goalApi } from './goals/api.ts'
import { goalPages } from './goals/routes.tsx'
import { goalStatePages } from './goals/state-routes.tsx'
import { handOverApi } from './handovers/api.ts'
import { handOverRoutes } from './handovers/routes.tsx'
import { milestoneApi } from './milestones/api.ts'
import { milestoneRoutes } from './milestones/routes.tsx'
import { remitApi } from './remits/api.ts'
import { remitPages } from './remits/routes.tsx'
import { statusApi } from './status/api.ts'
import { updatesFormat } from './status/file/format.ts'
import { statusRoutes } from './status/routes.tsx'
import { trackApi } from './tracks/api.ts'
import { trackPages } from './tracks/routes.tsx'
import { trackStatePages } from './tracks/state-routes.tsx'

/** Both halves of the room answer; what they say stands one after the other. */
const each =
  <A extends unknown[], R>(asked: ((...args: A) => Promise<R[]>)[]) =>
  async (...args: A): Promise<R[]> =>
    (await Promise.all(asked.map((ask) => ask(...args)))).flat()

export const plans: Room = {
  name: 'plans',
  pages: (pages) => {
    planPages(pages)
    planStatePages(pages)
    goalPages(pages)
    goalStatePages(pages)
    trackPages(pages)
    trackStatePages(pages)
    remitPages(pages)
    actionPlanRoutes(pages)
    statusRoutes(pages)
    milestoneRoutes(pages)
    actionRoutes(pages)
    handOverRoutes(pages)
  },
  api: (api) => {
    planApi(api)
    goalApi(api)
    trackApi(api)
    remitApi(api)
    actionPlanApi(api)
    actionApi(api)
    milestoneApi(api)
    statusApi(api)
    handOverApi(api)
  },
  navigation,
  homeTasks: each([secretaryTasks, homeTasks]),
  searchDocuments: each([searchPlans, searchDocuments]),
  hangsOn: each([hangsOn, actionsHangingOn]),
  datasets: [goalDataset, trackDataset, actionsDataset],
  fileFormats: [developmentPlanFormat, actionPlanFormat, updatesFormat],
  beyondFrames: ['status-update'],
}
