import { findSettings, framed, listCommittees } from '#organisation'
import { anyone, type PageRoutes, type Visit } from '#platform/http'
import { listDevelopmentPlans } from '#plans'
import type { Hue } from '#ui'
import { audienceOf, findRollUp } from '../counting/index.ts'
import { findCoverage } from '../coverage/queries.ts'
import { findStandingStar } from '../star/standing.ts'
import { paths } from '../words/paths.ts'
import { Say, say } from '../words/say.tsx'
import { findThread, listLateUnits, type ThreadTop } from './queries.ts'
import { byAddress, home, movedTo } from './addresses.ts'
import { AreaPage, BodyPage, ValuePage } from './views/overview-pages.tsx'

/** A focus area, a value, a committee: the same thread seen from another place. */
export function overviewPages(pages: PageRoutes) {
  pages.get(
    paths.focusArea,
    { who: 'anyone', cacheable: true, load: byAddress('focus-area'), may: anyone },
    async (visit, { subjectId, current }) => {
      const data = await read(visit, 'focus-area', subjectId)
      const area = data.standing.star.areas.find((a) => a.id === subjectId)
      if (!area) return gone(visit)
      if (!current) return movedTo(visit, paths.focusArea, area.slug)
      return answer(visit, area, <AreaPage visit={visit} area={area} data={data} />, area.hue)
    },
  )

  pages.get(
    paths.coreValue,
    { who: 'anyone', cacheable: true, load: byAddress('core-value'), may: anyone },
    async (visit, { subjectId, current }) => {
      const data = await read(visit, 'core-value', subjectId)
      const value = data.standing.values.find((v) => v.id === subjectId)
      if (!value) return gone(visit)
      if (!current) return movedTo(visit, paths.coreValue, value.slug)
      return answer(visit, value, <ValuePage visit={visit} value={value} data={data} />)
    },
  )

  pages.get(
    paths.committee,
    {
      who: 'anyone',
      cacheable: true,
      load: async (db, { slug }, visit) =>
        (await listCommittees(db)).find((b) => (b.slug[visit.language] ?? b.slug.da) === slug),
      may: anyone,
    },
    async (visit, body) => {
      const { db, actor } = visit
      const [data, plans, { actions }] = await Promise.all([
        read(visit, 'body', body.id),
        listDevelopmentPlans(db),
        findRollUp(db, audienceOf(actor), 'body', body.id),
      ])
      const plan = plans.find((p) => p.bodyId === body.id && p.releasedOn !== null && p.withdrawnOn === null)
      return answer(
        visit,
        { title: body.name, slug: body.slug },
        <BodyPage visit={visit} body={body} data={{ ...data, plan, actions }} />,
      )
    },
  )
}

/** The star, the thread from this place, what is late in it, and who covers what. */
async function read({ db, actor }: Visit, top: ThreadTop, id: string) {
  const audience = audienceOf(actor)
  const [standing, thread, late, coverage] = await Promise.all([
    findStandingStar(db, audience),
    findThread(db, audience, top, id, findSettings(db)),
    listLateUnits(db, audience, top, id),
    findCoverage(db, audience, top === 'core-value' ? 'core-value' : 'vision'),
  ])
  return { standing, thread, late, coverage }
}
export type OverviewData = Awaited<ReturnType<typeof read>>

function answer(
  visit: Visit,
  thing: { title: Record<string, string>; slug: { da?: string; en?: string } },
  children: unknown,
  hue?: Hue,
) {
  const title = say(thing.title, visit.language)
  return framed(visit, {
    title,
    current: paths.visions,
    slug: thing.slug,
    live: true,
    ...(hue && { hue }),
    crumbs: [...home(visit), { text: <Say text={thing.title} lang={visit.language} /> }],
    children: children as never,
  })
}

// Withdrawn: it has no place on the star any more, so people are shown what has.
const gone = (visit: Visit) => movedTo(visit, paths.visions, undefined)
