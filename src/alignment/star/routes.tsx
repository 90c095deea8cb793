import { framed, framePaths } from '#organisation'
import { anyone, file, nothing, type PageRoutes, type Visit } from '#platform/http'
import { ButtonLink, EmptyState } from '#ui'
import { strategyPaths } from '#strategy'
import { audienceOf } from '../counting/index.ts'
import { paths } from '../words/paths.ts'
import { starCsv } from './csv.ts'
import { findStarPage } from './page-data.ts'
import { findStandingStar } from './standing.ts'
import { starTexts } from './texts.ts'
import { StarPage } from './views/star-page.tsx'

export function starPages(pages: PageRoutes) {
  pages.get(paths.star, { who: 'signed-in', load: nothing, may: anyone }, async (visit) => {
    const audience = audienceOf(visit.actor)
    const html = await visit.part({ name: 'star', audience, ahead: true }, async (reader) => {
      const data = await findStarPage(reader.db, audience)
      return data.standing.visions.length ? <StarPage visit={reader} data={data} /> : null
    })
    return framed(visit, {
      title: starTexts(visit.language).title,
      live: true,
      heeds: 'parts',
      children: html.length ? html : <NoStar visit={visit} />,
    })
  })

  pages.get(paths.starCsv, { who: 'anyone', cacheable: true, load: nothing, may: anyone }, async (visit) => {
    const standing = await findStandingStar(visit.db, audienceOf(visit.actor))
    return file(
      starTexts(visit.language).csvName,
      'text/csv; charset=utf-8',
      starCsv(standing, visit.language),
    )
  })
}

const NoStar = ({ visit }: { visit: Visit }) => {
  const t = starTexts(visit.language)
  const to = visit.actor.has('strategy-office') ? strategyPaths.read : framePaths.home
  return (
    <EmptyState
      title={t.emptyTitle}
      level={1}
      actions={<ButtonLink href={visit.to(to)}>{t.toStrategy}</ButtonLink>}
    >
      {t.emptyText}
    </EmptyState>
  )
}
