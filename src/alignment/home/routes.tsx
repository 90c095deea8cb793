import { framed, framePaths } from '#organisation'
import { anyone, nothing, type PageRoutes } from '#platform/http'
import { findHome } from './page-data.ts'
import { homeTexts } from './texts.ts'
import { HomePage } from './views/home-page.tsx'

export function homePages(pages: PageRoutes) {
  pages.get(framePaths.home, { who: 'signed-in', load: nothing, may: anyone }, async (visit) => {
    const data = await findHome(visit)
    return framed(visit, {
      title: homeTexts(visit.language).title,
      live: true,
      children: <HomePage visit={visit} data={data} />,
    })
  })
}
