import { framed, framePaths } from '#organisation'
import { anyone, nothing, type Answer, type PageRoutes, type Visit } from '#platform/http'
import { ButtonLink, EmptyState } from '#ui'
import { answerFile } from './answer-file.ts'
import { catalogueOf } from './catalogue.ts'
import { openDataPaths } from './paths.ts'
import { readFileName } from './rules.ts'
import { texts } from './texts.ts'
import { OpenDataPage } from './views/open-data-page.tsx'

/** What rooms offer as datasets: told, listed for portals, and as files at permanent addresses. */
export function openDataPages(pages: PageRoutes) {
  const gate = { who: 'anyone' as const, may: anyone, cacheable: true }

  pages.get(framePaths.openData, { ...gate, load: nothing }, (visit) => {
    const { title, lead } = texts(visit.language)
    return framed(visit, { title, description: lead, children: <OpenDataPage visit={visit} /> })
  })

  pages.get(openDataPaths.catalogue, { ...gate, load: nothing }, (visit) => ({
    status: 200,
    type: 'application/ld+json; charset=utf-8',
    body: JSON.stringify(catalogueOf(visit, visit.house.publicUrl?.origin ?? visit.url.origin), null, 1),
  }))

  pages.get(
    openDataPaths.file,
    {
      ...gate,
      load: (_, { file = '' }, visit) => Promise.resolve(readFileName(file, visit.house.offers.datasets)),
    },
    async (visit, { dataset, format }) => {
      const answer = await answerFile(visit, dataset, format)
      return answer === 'busy' ? busyPage(visit) : answer
    },
  )
}

function busyPage(visit: Visit): Answer {
  const t = texts(visit.language)
  const back = <ButtonLink href={visit.to(framePaths.openData)}>{t.back}</ButtonLink>
  const children = (
    <EmptyState level={1} title={t.busyTitle} actions={back}>
      {t.busy}
    </EmptyState>
  )
  return { ...framed(visit, { title: t.busyTitle, children }, 503), headers: { 'retry-after': '5' } }
}
