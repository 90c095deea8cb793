import type { Room } from '#platform/room'
import { onNewDay, onRecorded } from './counting/index.ts'
import { actionApi, actionPages } from './actions/index.ts'
import { alignmentApi } from './api/routes.ts'
import { changePages } from './changes/routes.tsx'
import { coverageApi } from './coverage/api.ts'
import { listMeantGaps as meantGaps } from './coverage/queries.ts'
import { coveragePages } from './coverage/routes.tsx'
import { homePages } from './home/routes.tsx'
import { homeTasks } from './home/tasks.ts'
import { methodSections } from './method/sections.tsx'
import { navigation } from './navigation.ts'
import { frontPanels } from './star/front.tsx'
import { starPages } from './star/routes.tsx'
import { visionPages } from './visions/routes.tsx'
import { searchApi, searchPages } from './search/index.ts'

export const alignment: Room = {
  name: 'alignment',
  pages: (pages) => {
    starPages(pages)
    visionPages(pages)
    coveragePages(pages)
    changePages(pages)
    homePages(pages)
    actionPages(pages)
    searchPages(pages)
  },
  api: (api) => {
    alignmentApi(api)
    coverageApi(api)
    actionApi(api)
    searchApi(api)
  },
  navigation,
  homeTasks,
  meantGaps,
  frontPanels,
  methodSections,
  onRecorded,
  onNewDay,
}
