import type { Db } from '#platform/db'
import type { FieldError } from '#platform/http'
import { checkGoals, checkServes, goalsToChoose, type GoalChoice } from '../development-plans/choices.ts'
import type { DevelopmentPlan } from '../development-plans/rules.ts'
import { findStarWords, type StarWords } from '../development-plans/star-words.ts'
import type { TrackContent } from './forms.ts'
import type { Track } from './rules.ts'

export interface TrackChoices {
  star: StarWords
  goals: GoalChoice[]
  plans: DevelopmentPlan[]
}
export async function trackChoices(db: Db, planId: string): Promise<TrackChoices> {
  const [star, { goals, plans }] = await Promise.all([findStarWords(db), goalsToChoose(db, planId)])
  return { star, goals, plans }
}

/** What was chosen but is not there; and a track stands in its plan by at least one goal. */
export function faultsOfTrack(
  choices: TrackChoices,
  content: TrackContent,
  planId: string,
  before?: Track,
): FieldError[] {
  const unknown = checkGoals(choices.goals, content.goalIds, before?.goalIds)
  const stands = content.goalIds.some((id) => choices.goals.some((g) => g.id === id && g.planId === planId))
  return [
    ...(unknown.length || stands ? unknown : [{ field: 'goalIds', message: 'goalElsewhere' }]),
    ...checkServes(choices.star, content.serves, before?.serves),
  ]
}
