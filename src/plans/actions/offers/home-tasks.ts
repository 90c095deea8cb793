import type { Visit } from '#platform/http'
import { formats } from '#platform/i18n'
import type { HomeTask, HomeTasks } from '#platform/room'
import {
  listActionsOfPositions,
  listActionsOfUnits,
  listPlansToDecide,
  type PlanToDecide,
  type StatusAction,
} from '../../status/queries.ts'
import { unitsLedBy } from '../../status/my-actions.tsx'
import { waitingOf } from '../../status/waiting.ts'
import { statusTexts } from '../../status/words.ts'
import { actionPlanPath, myActionsPath, planPaths } from '../paths.ts'
import { waits } from '../read.ts'
import { said } from '../words.ts'

/** What waits for a lead: statuses to give; for a head: statuses to release, a plan to commit to, silent actions of the unit. */
export const homeTasks: HomeTasks = async (visit) => {
  const { db, actor } = visit
  const units = unitsLedBy(actor)
  const [mine, ofUnits, plans] = await Promise.all([
    listActionsOfPositions(
      db,
      actor.held.map((h) => h.positionId),
    ),
    listActionsOfUnits(db, units),
    units.length ? listPlansToDecide(db, units, waits) : [],
  ])
  return [give(visit, mine), release(visit, plans), ...commit(visit, plans), silent(visit, ofUnits)].filter(
    (t) => t !== undefined,
  )
}

const waiting = (visit: Visit, actions: StatusAction[]) =>
  actions.filter((a) => waitingOf(a, visit.db.today).why !== null)

function give(visit: Visit, mine: StatusAction[]): HomeTask | undefined {
  const n = waiting(visit, mine).length
  if (!n) return undefined
  const t = statusTexts(visit.language).tasks
  const f = formats(visit.language)
  // ten seconds each
  const minutes = Math.max(1, Math.ceil(n / 6))
  const href = visit.to(myActionsPath)
  return {
    urgency: 10,
    title: t.wait(f.capitalCountWord(n), n),
    lead: t.lead(t.minute(f.countWord(minutes, 'neuter'), minutes)),
    action: { text: t.give, href },
    also: [{ text: t.overview, href }],
  }
}

function release(visit: Visit, plans: PlanToDecide[]): HomeTask | undefined {
  const some = plans.filter((p) => p.waits > 0)
  const n = some.reduce((sum, p) => sum + p.waits, 0)
  if (!n) return undefined
  const t = statusTexts(visit.language).tasks
  const f = formats(visit.language)
  const to = (p: PlanToDecide) => visit.to(planPaths.release, { slug: p.slug })
  const [first, ...rest] = some
  return {
    urgency: 20,
    title: t.release(f.capitalCountWord(n), n),
    lead: t.releaseLead(f.list(some.slice(0, 3).map((p) => said(p.title, visit.language)))),
    action: { text: t.releaseDo, href: to(first!) },
    also: rest.slice(0, 3).map((p) => ({ text: said(p.title, visit.language), href: to(p) })),
  }
}

function commit(visit: Visit, plans: PlanToDecide[]): HomeTask[] {
  const t = statusTexts(visit.language).tasks
  return plans
    .filter((p) => p.committedOn === null && p.actions > 0)
    .slice(0, 3)
    .map((p) => ({
      urgency: 30,
      title: t.commit(said(p.title, visit.language)),
      lead: t.commitLead,
      action: { text: t.commitDo, href: visit.to(actionPlanPath, { slug: p.slug }) },
    }))
}

function silent(visit: Visit, actions: StatusAction[]): HomeTask | undefined {
  const others = actions.filter(
    (a) =>
      !visit.actor.holds(a.leadPositionId) &&
      ['silent', 'never'].includes(waitingOf(a, visit.db.today).why ?? ''),
  )
  if (!others.length) return undefined
  const t = statusTexts(visit.language).tasks
  const f = formats(visit.language)
  const who = [...new Set(others.map((a) => said(a.lead, visit.language)))].slice(0, 4)
  return {
    urgency: 40,
    title: t.silent(f.capitalCountWord(others.length), others.length),
    lead: t.silentLead(f.list(who)),
    action: { text: t.silentDo, href: visit.to(myActionsPath, { vis: 'enhed' }) },
  }
}
