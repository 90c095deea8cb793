import { listCommittees } from '#organisation'
import type { FrontPanels } from '#platform/room'
import {
  FrontHero,
  FromPromiseToAction,
  NotReachedPanel,
  Promises,
  ReachedPanel,
} from './views/front-panels.tsx'
import { listNotReached, listReached } from './front-queries.ts'
import { findStandingStar } from './standing.ts'
import { daysOver } from '../words/overdue.ts'

/** The public front: what was promised, how it is going, what was reached and what was not. Citizens' figures, whoever reads. */
export const frontPanels: FrontPanels = async (visit) => {
  const [standing, committees, reached, notReached] = await Promise.all([
    findStandingStar(visit.db, 'public'),
    listCommittees(visit.db),
    listReached(visit.db, 5),
    listNotReached(visit.db, 12),
  ])
  const panels = [{ order: 10, content: <FrontHero visit={visit} standing={standing} /> }]
  if (!standing.visions.length) return panels
  panels.push({ order: 20, content: <Promises visit={visit} standing={standing} /> })
  if (reached.length) panels.push({ order: 30, content: <ReachedPanel visit={visit} reached={reached} /> })
  const missed = notReached
    .toSorted((a, b) => daysOver(b, visit.db.today) - daysOver(a, visit.db.today))
    .slice(0, 4)
  if (missed.length)
    panels.push({ order: 40, content: <NotReachedPanel visit={visit} notReached={missed} /> })
  panels.push({
    order: 50,
    content: <FromPromiseToAction visit={visit} standing={standing} committees={committees.length} />,
  })
  return panels
}
