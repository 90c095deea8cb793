import { findSettings } from '#organisation'
import type { Visit } from '#platform/http'
import { audienceOf } from '../counting/index.ts'
import { findCoverage } from '../coverage/queries.ts'
import { findStandingStar } from '../star/standing.ts'
import { findThread, listComing, listExplaining, listLateUnits, listNews, listStopped } from './queries.ts'

/** Everything on a vision's page, asked in one go. Nothing when it no longer stands on the star. */
export async function findVisionPage(visit: Visit, id: string) {
  const { db, actor, house } = visit
  const audience = audienceOf(actor)
  const settings = findSettings(db)
  const [standing, limits, thread, explaining, stopped, late, coming, news, coverage, panels] =
    await Promise.all([
      findStandingStar(db, audience),
      settings,
      findThread(db, audience, 'vision', id, settings),
      listExplaining(db, audience, 'vision', id),
      listStopped(db, audience, 'vision', id),
      listLateUnits(db, audience, 'vision', id),
      listComing(db, audience, 'vision', id),
      listNews(db, audience, 'vision', id),
      findCoverage(db, audience, 'vision'),
      Promise.all(house.offers.threadPanels.map((offer) => offer(visit, id))),
    ])
  const vision = standing.visions.find((v) => v.id === id)
  if (!vision) return undefined
  const ordered = panels.flat().toSorted((a, b) => a.order - b.order)
  return {
    standing,
    vision,
    limits,
    thread,
    explaining,
    stopped,
    late,
    coming,
    news,
    coverage,
    panels: ordered,
  }
}
export type VisionPageData = NonNullable<Awaited<ReturnType<typeof findVisionPage>>>
