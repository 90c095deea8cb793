import { framed, framePaths } from '#organisation'
import { anyone, nothing, type PageRoutes } from '#platform/http'
import { lastPublicDay } from './queries.ts'
import { texts } from './texts.ts'
import { FrontPage } from './views/front-page.tsx'

/** The public front: what all rooms put on it, in their order. */
export function frontPages(pages: PageRoutes) {
  pages.get(
    framePaths.front,
    { who: 'anyone', load: nothing, may: anyone, cacheable: true },
    async (visit) => {
      const [updatedOn, ...offered] = await Promise.all([
        lastPublicDay(visit.db),
        ...visit.house.offers.frontPanels.map((offer) => offer(visit)),
      ])
      const panels = offered.flat().toSorted((a, b) => a.order - b.order)
      const { title, description } = texts(visit.language)
      return framed(visit, {
        title,
        description: description(visit.municipality.name),
        children: <FrontPage visit={visit} panels={panels} updatedOn={updatedOn} />,
      })
    },
  )
}
