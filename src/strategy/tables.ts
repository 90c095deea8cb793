import type { Default, Json, Tenant } from '#platform/db'
import type { LocalText } from '#platform/i18n'
import type { Day } from '#platform/time'

/** Nothing is deleted: it is withdrawn, on a day, by a position, for a reason. */
export interface Withdrawable {
  withdrawnOn: Day | null
  withdrawnBy: string | null
  withdrawnReason: string | null
}

declare module '#platform/db' {
  interface Tables {
    'strategy.strategy': {
      municipalityId: Tenant
      id: string
      title: Json<LocalText>
      overallGoal: Json<LocalText>
      periodName: string
      councilTermStarts: Day | null
      councilTermEnds: Day | null
      endsOn: Day | null
      planStrategy: Default<boolean>
      supersedes: Json<{ title: LocalText } | null>
      current: Default<boolean>
      version: Default<number>
    }
    'strategy.coreValue': WithdrawnColumns & {
      municipalityId: Tenant
      id: string
      strategyId: string
      code: string
      title: Json<LocalText>
      summary: Json<LocalText>
      question: Json<LocalText>
      slug: Json<LocalText>
      position: number
      version: Default<number>
    }
    'strategy.focusArea': WithdrawnColumns & {
      municipalityId: Tenant
      id: string
      strategyId: string
      code: string
      title: Json<LocalText>
      summary: Json<LocalText>
      slug: Json<LocalText>
      position: number
      version: Default<number>
    }
    'strategy.vision': WithdrawnColumns & {
      municipalityId: Tenant
      id: string
      strategyId: string
      focusAreaId: string
      code: string
      title: Json<LocalText>
      challenge: Json<LocalText>
      means: Json<LocalText[]>
      partners: Json<string[]>
      target: Json<{ year?: number; what?: string } | null>
      figures: Json<{ what: string; value: number; unit: string }[]>
      slug: Json<LocalText>
      position: number
      version: Default<number>
    }
  }
}
type WithdrawnColumns = { [K in keyof Withdrawable]: Default<Withdrawable[K]> }
