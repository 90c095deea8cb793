import type { Room } from '#platform/room'
import { centreRoutes } from './centre/routes.tsx'
import { changesRoutes } from './changes/routes.tsx'
import { editorRoutes } from './editor/routes.tsx'
import { mayEditStrategy } from './editor/rules.ts'
import { strategyFormat } from './loading/format.ts'
import { inBoth } from './loading/plan.ts'
import { writingApi } from './parts/api.ts'
import { partRoutes } from './parts/routes.tsx'
import { strategyPaths } from './paths.ts'
import { readingApi } from './star/api.ts'
import { readingRoutes } from './star/routes.tsx'
import { searchDocuments } from './star/search.ts'

export const strategy: Room = {
  name: 'strategy',
  pages: (pages) => {
    readingRoutes(pages)
    changesRoutes(pages)
    editorRoutes(pages)
    centreRoutes(pages)
    partRoutes(pages)
  },
  api: (api) => {
    readingApi(api)
    writingApi(api)
  },
  // everyone finds the strategy from the star; only those who write it need a way of their own
  navigation: [
    { order: 90, label: inBoth((t) => t.navigation), path: strategyPaths.edit, shownTo: mayEditStrategy },
  ],
  searchDocuments,
  fileFormats: [strategyFormat],
}
