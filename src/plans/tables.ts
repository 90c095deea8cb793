import type { Computed, Default, Json, Tenant } from '#platform/db'
import type { LocalText } from '#platform/i18n'
import type { Day, VagueDate } from '#platform/time'
import type { Phase, Signal } from './signals/index.ts'

/** What a person chooses in the status form. */
export type Choice = Signal | 'completed' | 'nothing-new'

interface WithdrawnColumns {
  withdrawnOn: Default<Day | null>
  withdrawnBy: Default<string | null>
  withdrawnReason: Default<string | null>
}

declare module '#platform/db' {
  interface Tables {
    'plans.developmentPlan': WithdrawnColumns & {
      municipalityId: Tenant
      id: string
      bodyId: string
      title: Json<LocalText>
      introduction: Json<LocalText>
      startsOn: Day | null
      endsOn: Day | null
      releasedOn: Default<Day | null>
      releasedBy: Default<string | null>
      slug: Json<LocalText>
      version: Default<number>
    }
    'plans.remit': {
      municipalityId: Tenant
      id: string
      bodyId: string
      focusAreaId: string | null
      visionId: string | null
    }
    'plans.goal': WithdrawnColumns & {
      municipalityId: Tenant
      id: string
      planId: string
      code: string
      title: Json<LocalText>
      why: Json<LocalText>
      success: Json<LocalText>
      target: VagueDate | null
      targetLatest: Computed<Day | null>
      responsiblePositionId: string | null
      slug: Json<LocalText>
      position: number
      version: Default<number>
    }
    'plans.track': WithdrawnColumns & {
      municipalityId: Tenant
      id: string
      planId: string
      code: string
      title: Json<LocalText>
      purpose: Json<LocalText>
      slug: Json<LocalText>
      position: number
      version: Default<number>
    }
    'plans.trackGoal': { municipalityId: Tenant; trackId: string; goalId: string }
    'plans.serves': {
      municipalityId: Tenant
      id: string
      goalId: string | null
      trackId: string | null
      visionId: string | null
      focusAreaId: string | null
      coreValueId: string | null
    }
    'plans.actionPlan': WithdrawnColumns & {
      municipalityId: Tenant
      id: string
      unitId: string
      code: string
      title: Json<LocalText>
      introduction: Json<LocalText>
      startsOn: Day | null
      endsOn: Day | null
      committedOn: Default<Day | null>
      committedBy: Default<string | null>
      committedRevision: Default<number | null>
      releasedOn: Default<Day | null>
      releasedBy: Default<string | null>
      slug: Json<LocalText>
      version: Default<number>
    }
    'plans.action': WithdrawnColumns & {
      municipalityId: Tenant
      id: string
      planId: string
      code: string
      title: Json<LocalText>
      description: Json<LocalText>
      municipalRole: string | null
      phase: Phase
      stoppedOn: Default<Day | null>
      stoppedReason: Default<string | null>
      completedOn: Default<Day | null>
      leadPositionId: string
      starts: VagueDate | null
      startsEarliest: Computed<Day | null>
      ends: VagueDate | null
      endsLatest: Computed<Day | null>
      /** The day on which it was made; its first update is awaited from then, or from its beginning if that is later. */
      madeOn: Default<Day>
      awaitedFrom: Computed<Day>
      /** The end date of the plan as first set; a new date never hides the old one. */
      firstEnds: VagueDate | null
      moneyText: Json<LocalText | null>
      priceLevel: number | null
      effect: Json<LocalText>
      intervalMonths: Default<number>
      links: Json<{ title: string; url: string }[]>
      slug: Json<LocalText>
      position: number
      version: Default<number>
      signal: Default<Signal | null>
      lastUpdateOn: Default<Day | null>
      lastUpdateId: Default<string | null>
      publicPhase: Default<Phase | null>
      publicEnds: Default<VagueDate | null>
      publicSignal: Default<Signal | null>
      publicLastUpdateOn: Default<Day | null>
      publicLastUpdateId: Default<string | null>
    }
    'plans.actionTrack': { municipalityId: Tenant; actionId: string; trackId: string }
    'plans.actionContributor': {
      municipalityId: Tenant
      id: string
      actionId: string
      unitId: string | null
      partnerId: string | null
    }
    'plans.actionAmount': {
      municipalityId: Tenant
      actionId: string
      kind: 'operation' | 'construction'
      year: number
      amount: number
    }
    'plans.milestone': {
      municipalityId: Tenant
      id: string
      actionId: string
      code: string
      title: Json<LocalText>
      due: VagueDate | null
      dueLatest: Computed<Day | null>
      reachedOn: Default<Day | null>
      publicReachedOn: Default<Day | null>
      position: number
      withdrawnOn: Default<Day | null>
    }
    'plans.statusUpdate': {
      municipalityId: Tenant
      id: string
      actionId: string
      givenOn: Day
      at: Date
      positionId: string | null
      personId: string | null
      choice: Choice
      publicLine: string | null
      reason: string | null
      newDate: VagueDate | null
      milestones: string[]
      unreached: Default<string[]>
      /** The action's columns before this update, for taking it back. */
      before: Json<Record<string, unknown>>
      releasedOn: Default<Day | null>
      releasedBy: Default<string | null>
      takenBackAt: Default<Date | null>
      correctsId: Default<string | null>
      source: Default<string | null>
    }
    'plans.internalNote': { municipalityId: Tenant; updateId: string; note: string }
  }
}
