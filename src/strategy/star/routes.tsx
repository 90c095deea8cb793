import { anyone, nothing, type PageRoutes } from '#platform/http'
import { strategyPaths } from '../paths.ts'
import { findStar } from './queries.ts'
import { strategyPage } from './views/strategy-page.tsx'

export function readingRoutes(pages: PageRoutes) {
  pages.get(
    strategyPaths.read,
    { who: 'anyone', load: nothing, may: anyone, cacheable: true },
    async (visit) => strategyPage(visit, await findStar(visit.db)),
  )
}
