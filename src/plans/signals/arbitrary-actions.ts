import fc from 'fast-check'
import type { Day, VagueDate } from '#platform/time'
import type { ActionState, MilestoneState, Phase, Signal } from './index.ts'

/** For the tests: the day they stand on, and any day and date around it. */
export const today = '2026-11-23' as Day
export const phases: readonly Phase[] = ['idea', 'planned', 'under-way', 'continuous', 'completed', 'stopped']
export const signals: readonly Signal[] = ['on-track', 'at-risk', 'late', 'not-started', 'paused']

export const days = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10) as Day)

const codes = fc.constantFrom('2026', '2026-H2', '2026-Q4', '2026-11', '2026-10', '2027-Q1', 'continuous')
const dates = fc.oneof(codes, days).map((code) => code as VagueDate)
const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null })

export const milestones: fc.Arbitrary<MilestoneState> = fc.record({
  due: maybe(dates),
  reachedOn: maybe(days),
})

/** Any action, also such as no form would let through. */
export const actions: fc.Arbitrary<ActionState> = fc.record({
  phase: fc.constantFrom(...phases),
  signal: maybe(fc.constantFrom(...signals)),
  lastUpdateOn: maybe(days),
  awaitedFrom: days,
  intervalMonths: fc.integer({ min: 1, max: 12 }),
  ends: maybe(dates),
  milestones: fc.array(milestones, { maxLength: 4 }),
})

/** An action under way, on track by a fresh update, without dates; told what is different. */
export const anAction = (different: Partial<ActionState> = {}): ActionState => ({
  phase: 'under-way',
  signal: 'on-track',
  lastUpdateOn: '2026-11-01' as Day,
  awaitedFrom: '2026-08-01' as Day,
  intervalMonths: 3,
  ends: null,
  milestones: [],
  ...different,
})

/** A milestone due then, reached or not. */
export const due = (date: string | null, reachedOn: string | null = null): MilestoneState => ({
  due: date as VagueDate | null,
  reachedOn: reachedOn as Day | null,
})
