import type { Computed, Default, Tenant } from '#platform/db'
import type { Day } from '#platform/time'

export type Audience = 'all' | 'public'

declare module '#platform/db' {
  interface Tables {
    'alignment.actionFact': {
      municipalityId: Tenant
      actionId: string
      audience: Audience
      phase: string
      shown: string
      counts: boolean
      progressPpm: number
      expectedPpm: number
      deadline: Day | null
      lastUpdateOn: Day | null
      nextChangeOn: Day | null
      planId: string
      leadPositionId: string
      unitId: string
      title: string
      severity: Computed<number>
    }
    'alignment.actionSubject': {
      municipalityId: Tenant
      actionId: string
      audience: Audience
      kind: string
      subjectId: string
      otherId: Default<string>
    }
    'alignment.countedAs': { municipalityId: Tenant; kind: string; subjectId: string; shape: string }
    'alignment.rollUp': {
      municipalityId: Tenant
      audience: Audience
      kind: string
      subjectId: string
      otherId: Default<string>
      goals: Default<number>
      bodies: Default<number>
      actions: Default<number>
      counted: Default<number>
      progressPpm: Default<number>
      expectedPpm: Default<number>
      underWay: Default<number>
      underWayOnTrack: Default<number>
      onTrack: Default<number>
      atRisk: Default<number>
      late: Default<number>
      notStarted: Default<number>
      paused: Default<number>
      silent: Default<number>
      completed: Default<number>
      idea: Default<number>
      continuous: Default<number>
      stopped: Default<number>
    }
    'alignment.rollUpDay': { municipalityId: Tenant; day: Day }
    'alignment.visionDay': {
      municipalityId: Tenant
      visionId: string
      audience: Audience
      day: Day
      signal: string
      progressPpm: number | null
      expectedPpm: number | null
      goals: number
    }
    'alignment.deliberateGap': {
      municipalityId: Tenant
      id: string
      bodyId: string
      visionId: string | null
      coreValueId: string | null
      reason: string
      declaredOn: Day
      declaredBy: string | null
      endedOn: Default<Day | null>
    }
    'alignment.searchDocument': {
      municipalityId: Tenant
      kind: string
      subjectId: string
      language: string
      seenBy: string[]
      title: string
      body: string
      path: string
      words: string
      parts: string
    }
  }
}
