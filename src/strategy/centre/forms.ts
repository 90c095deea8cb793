import { z } from 'zod'
import type { LocalText } from '#platform/i18n'
import { parseDay, parseVagueDate, type Day } from '#platform/time'
import { pair, version } from '../parts/forms.ts'
import { line, longest } from '../parts/shapes.ts'
import type { Strategy } from '../star/rules.ts'
import { strategyContent, type StrategyContent } from './commands.ts'

/** A day from a date field; where there is none it is typed as people write it. */
const day = line(40)
  .overwrite((typed) => parseDay(parseVagueDate(typed) ?? '') ?? typed)
  .refine((t) => t === '' || parseDay(t) !== null, 'no-day')
  .default('')

/** The centre alone: one sentence in two languages. */
export const goalForm = z
  .object({ ...pair('overallGoal', longest.goal), version })
  .refine((f) => Boolean(f.overallGoalDa || f.overallGoalEn), {
    path: ['overallGoalDa'],
    message: 'goal-missing',
  })

/** Title, centre and period: what a strategy begins with, and what it is called. */
export const strategyForm = z
  .object({
    ...pair('title', longest.title),
    ...pair('overallGoal', longest.goal),
    periodName: line(40).min(1, 'period-missing'),
    councilTermStarts: day,
    councilTermEnds: day,
    endsOn: day,
    planStrategy: z.string().optional(),
    ...pair('supersedes', longest.title),
    version: version.optional(),
  })
  .refine((f) => Boolean(f.titleDa || f.titleEn), { path: ['titleDa'], message: 'title-missing' })
  .refine((f) => Boolean(f.overallGoalDa || f.overallGoalEn), {
    path: ['overallGoalDa'],
    message: 'goal-missing',
  })
  .refine((f) => before(f.councilTermStarts, f.councilTermEnds), {
    path: ['councilTermEnds'],
    message: 'ends-before-start',
  })
  .refine((f) => before(f.councilTermStarts, f.endsOn), { path: ['endsOn'], message: 'ends-before-start' })

const before = (start: string, end: string) => !start || !end || start <= end

const both = (da: string, en: string): LocalText => ({ ...(da && { da }), ...(en && { en }) })
const dayOrNull = (typed: string) => (typed ? (typed as Day) : null)

export const strategyFrom = (f: z.infer<typeof strategyForm>): StrategyContent => ({
  title: both(f.titleDa, f.titleEn),
  overallGoal: both(f.overallGoalDa, f.overallGoalEn),
  periodName: f.periodName,
  councilTermStarts: dayOrNull(f.councilTermStarts),
  councilTermEnds: dayOrNull(f.councilTermEnds),
  endsOn: dayOrNull(f.endsOn),
  planStrategy: f.planStrategy === '1',
  supersedes: f.supersedesDa || f.supersedesEn ? { title: both(f.supersedesDa, f.supersedesEn) } : null,
})
export const withGoal = (strategy: Strategy, f: z.infer<typeof goalForm>): StrategyContent => ({
  ...strategyContent(strategy),
  overallGoal: both(f.overallGoalDa, f.overallGoalEn),
})
