import type { LocalText } from '#platform/i18n'
import type { Day } from '#platform/time'

/** A committee's plan: goals and tracks. A draft until its secretary or chair releases it. */
export interface DevelopmentPlan {
  id: string
  bodyId: string
  title: LocalText
  introduction: LocalText
  startsOn: Day | null
  endsOn: Day | null
  releasedOn: Day | null
  slug: LocalText
  version: number
  withdrawnOn: Day | null
  withdrawnReason: string | null
  bodyCode: string
  bodyName: LocalText
  bodyShort: string | null
  bodySlug: LocalText
}

export type ReleaseRefusal = 'already-released' | 'withdrawn' | 'no-goals' | 'day-to-come'

/** What is released is public at once, so its day cannot lie ahead; an earlier day is the day of the decision. */
export function refuseRelease(
  plan: DevelopmentPlan,
  goals: number,
  on: Day,
  today: Day,
): ReleaseRefusal | null {
  if (plan.withdrawnOn) return 'withdrawn'
  if (plan.releasedOn) return 'already-released'
  if (!goals) return 'no-goals'
  return on > today ? 'day-to-come' : null
}
