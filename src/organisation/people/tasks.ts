import { ask, type Db } from '#platform/db'
import type { HomeTask, HomeTasks } from '#platform/room'
import { paths } from '../paths.ts'
import { da } from './texts.da.ts'
import { en } from './texts.en.ts'

/** What a new municipality needs of its administrator: an organisation, and somebody who loads the strategy. */
export const homeTasks: HomeTasks = async (visit) => {
  if (!visit.actor.has('municipality-admin')) return []
  const t = { da, en }[visit.language].tasks
  const { bodies, offices } = await findBeginnings(visit.db)
  const tasks: HomeTask[] = []
  if (!bodies)
    tasks.push({
      urgency: 0,
      title: t.noOrganisation,
      lead: t.noOrganisationLead,
      action: { text: t.loadOrganisation, href: visit.to(paths.files) },
      also: [{ text: t.addPositions, href: visit.to(paths.people) }],
    })
  if (!offices)
    tasks.push({
      urgency: 1,
      title: t.noOffice,
      lead: t.noOfficeLead,
      action: { text: t.invite, href: visit.to(paths.people) },
    })
  return tasks
}

async function findBeginnings(db: Db) {
  const [found] = await ask<{ bodies: number; offices: number }>(db, beginnings, db.today)
  return found!
}
const beginnings = `
select (select count(*) from organisation.body where municipality_id = $1) as bodies,
  (select count(*) from organisation.holding h
    join organisation.position p on p.municipality_id = $1 and p.id = h.position_id and p.role = 'strategy-office'
    where h.municipality_id = $1 and h.from_day <= $2::date and (h.to_day is null or h.to_day >= $2::date)) as offices`
