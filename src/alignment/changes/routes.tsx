import { framed } from '#organisation'
import { anyone, nothing, type PageRoutes } from '#platform/http'
import { home } from '../visions/addresses.ts'
import { paths } from '../words/paths.ts'
import { askedSince, findChanges } from './page-data.ts'
import { changeTexts } from './texts.ts'
import { ChangesPage } from './views/changes-page.tsx'

export function changePages(pages: PageRoutes) {
  pages.get(paths.changes, { who: 'anyone', cacheable: true, load: nothing, may: anyone }, async (visit) => {
    const { since, day, wrong } = askedSince(visit)
    const changes = await findChanges(visit, since)
    const { title } = changeTexts(visit.language)
    return framed(
      visit,
      {
        title,
        crumbs: [...home(visit), { text: title }],
        live: true,
        children: <ChangesPage visit={visit} changes={changes} day={day} wrong={wrong} />,
      },
      wrong ? 422 : 200,
    )
  })
}
