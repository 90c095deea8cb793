import type { Db } from '#platform/db'
import type { FileFault } from '#platform/files'
import { mayReleaseDevelopmentPlan, mayWriteDevelopmentPlan } from '../../visibility.ts'
import type { Known } from './known.ts'
import { faultAt, givenTwice, readReferences, targetsBeforePlan, turnedPeriods } from './references.ts'
import type { WantedPlan } from './wanted.ts'

type LineOf = (path: readonly PropertyKey[]) => number

/** Codes that name nothing here, codes given twice, periods turned round: told beside the faults of single fields. */
export function faultsBetween(raw: unknown, lineOf: LineOf, known: Known): FileFault[] {
  const { references, given } = readReferences(raw)
  const goals = new Set(given.filter((g) => g.kind === 'goal').map((g) => g.code))
  const unknown = references.filter(
    ({ kind, code }) => !known.ids[kind].has(code) && !(kind === 'goal' && goals.has(code)),
  )
  return [
    ...unknown.map(({ kind, code, path }) => faultAt(lineOf, path, `unknown-${kind} ${code}`)),
    ...givenTwice(given).map(({ code, path }) => faultAt(lineOf, path, `code-twice ${code}`)),
    ...turnedPeriods(raw).map((path) => faultAt(lineOf, path, 'ends-before-start')),
    ...targetsBeforePlan(raw).map((path) => faultAt(lineOf, path, 'before-plan')),
  ]
}

/**
 * What this actor may not do by a file either: write another committee's plan, take a goal or track out of one, release. Whoever
 * runs the house from its own shell is nobody in particular and may.
 */
export function faultsOfRights(
  db: Db,
  wanted: readonly WantedPlan[],
  known: Known,
  lineOf: LineOf,
): FileFault[] {
  if (db.actor.personId === null) return []
  const writes = (planId: string) => {
    const plan = known.plans.find((p) => p.id === planId)
    return !plan || mayWriteDevelopmentPlan(db.actor, plan)
  }
  return wanted.flatMap((plan, i) => {
    const here = ['developmentPlans', i]
    if (!mayWriteDevelopmentPlan(db.actor, plan))
      return [faultAt(lineOf, [...here, 'committee'], `not-your-committee ${plan.bodyCode}`)]
    const faults: FileFault[] = []
    if (plan.released && plan.released !== plan.row?.releasedOn && !mayReleaseDevelopmentPlan(db.actor, plan))
      faults.push(faultAt(lineOf, [...here, 'released'], 'release-not-yours'))
    for (const { row, code } of [...plan.goals, ...plan.tracks])
      if (row && !writes(row.planId)) faults.push(faultAt(lineOf, here, `code-of-other ${code}`))
    return faults
  })
}

/** A release that lies ahead would be public today. */
export const faultsOfRelease = (db: Db, wanted: readonly WantedPlan[], lineOf: LineOf): FileFault[] =>
  wanted.flatMap(({ released }, i) =>
    released && released > db.today
      ? [faultAt(lineOf, ['developmentPlans', i, 'released'], 'day-to-come')]
      : [],
  )
