import { framed, framePaths } from '#organisation'
import { anyone, nothing, type PageRoutes, type Visit } from '#platform/http'
import { lastPublicDay } from './queries.ts'
import { texts } from './texts.ts'
import { FrontPage } from './views/front-page.tsx'

/** The public front: what all rooms put on it, in their order. */
export function frontPages(pages: PageRoutes) {
  pages.get(
    framePaths.front,
    { who: 'anyone', load: nothing, may: anyone, cacheable: true },
    async (visit) => {
      const { title, description } = texts(visit.language)
      const html = await visit.part({ name: 'front', audience: 'public', ahead: true }, async (reader) => {
        const { panels, updatedOn } = await readFront(reader)
        return panels.length < 2 ? null : <FrontPage visit={reader} panels={panels} updatedOn={updatedOn} />
      })
      return framed(visit, {
        title,
        description: description(visit.municipality.name),
        heeds: 'parts',
        // while there is little to show, the page says who can do something about it
        children: html.length ? html : <FrontPage visit={visit} {...await readFront(visit)} />,
      })
    },
  )
}

async function readFront(visit: Visit) {
  const [updatedOn, ...offered] = await Promise.all([
    lastPublicDay(visit.db),
    ...visit.house.offers.frontPanels.map((offer) => offer(visit)),
  ])
  return { updatedOn, panels: offered.flat().toSorted((a, b) => a.order - b.order) }
}
