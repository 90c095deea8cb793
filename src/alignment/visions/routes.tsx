import { framed } from '#organisation'
import { anyone, file, nothing, type PageRoutes, type Visit } from '#platform/http'
import { formats } from '#platform/i18n'
import { findVision } from '#strategy'
import { Head, Notice } from '#ui'
import { audienceOf } from '../counting/index.ts'
import { findStandingStar } from '../star/standing.ts'
import { paths } from '../words/paths.ts'
import { Say, say } from '../words/say.tsx'
import { words } from '../words/status.ts'
import { byAddress, home, movedTo } from './addresses.ts'
import { overviewPages } from './overviews.tsx'
import { visionCsv } from './csv.ts'
import { findVisionPage } from './page-data.ts'
import { visionTexts } from './texts.ts'
import { VisionPage } from './views/vision-page.tsx'
import { VisionsList } from './views/visions-list.tsx'

export function visionPages(pages: PageRoutes) {
  pages.get(paths.visions, { who: 'anyone', cacheable: true, load: nothing, may: anyone }, async (visit) => {
    const standing = await findStandingStar(visit.db, audienceOf(visit.actor))
    const title = visionTexts(visit.language).listTitle
    return framed(visit, {
      title,
      crumbs: [...home(visit), { text: title }],
      live: true,
      heeds: 'everything',
      children: <VisionsList visit={visit} standing={standing} />,
    })
  })

  pages.get(
    paths.visionCsv,
    { who: 'anyone', cacheable: true, load: byAddress('vision'), may: anyone },
    async (visit, { subjectId }) => {
      const csv = await visionCsv(visit.db, audienceOf(visit.actor), subjectId, visit.language)
      return file(
        visionTexts(visit.language).csvName(visit.params['slug'] ?? ''),
        'text/csv; charset=utf-8',
        csv,
      )
    },
  )

  pages.get(
    paths.vision,
    { who: 'anyone', cacheable: true, load: byAddress('vision'), may: anyone },
    async (visit, { subjectId, current }) => {
      if (!current) return movedTo(visit, paths.vision, (await findVision(visit.db, subjectId))?.slug)
      const data = await findVisionPage(visit, subjectId)
      return data ? visionAnswer(visit, data) : withdrawnAnswer(visit, subjectId)
    },
  )

  overviewPages(pages)
}

function visionAnswer(visit: Visit, data: NonNullable<Awaited<ReturnType<typeof findVisionPage>>>) {
  const { vision, standing } = data
  const { areas } = standing.star
  const title = say(vision.title, visit.language)
  return framed(visit, {
    title,
    current: paths.visions,
    hue: vision.hue,
    slug: vision.slug,
    live: true,
    description: say(vision.challenge, visit.language),
    crumbs: [
      ...home(visit),
      {
        text: <Say text={vision.area.title} lang={visit.language} />,
        href: visit.to(paths.focusArea, { slug: vision.area.slug }),
        mark: { n: areas.length, i: areas.indexOf(vision.area), hue: vision.hue },
      },
      {
        text: (
          <>
            {vision.number} <Say text={vision.title} lang={visit.language} />
          </>
        ),
      },
    ],
    children: <VisionPage visit={visit} data={data} />,
  })
}

/** A vision that was withdrawn keeps its address and says so. */
async function withdrawnAnswer(visit: Visit, id: string) {
  const vision = await findVision(visit.db, id)
  const t = visionTexts(visit.language)
  const title = say(vision?.title, visit.language)
  const on = vision?.withdrawnOn ? formats(visit.language).day(vision.withdrawnOn) : ''
  return framed(visit, {
    title,
    current: paths.visions,
    slug: vision?.slug ?? {},
    crumbs: [
      ...home(visit),
      { text: words(visit.language).visions, href: visit.to(paths.visions) },
      { text: title },
    ],
    children: (
      <>
        <Head title={title} lead={say(vision?.challenge, visit.language)} />
        <Notice title={t.withdrawnTitle}>{t.withdrawn(on, vision?.withdrawnReason ?? '')}</Notice>
      </>
    ),
  })
}
