import type { Widen } from '#platform/i18n'
import type { da } from './texts.da.ts'

export const en: Widen<typeof da> = {
  progressTitle: 'How far are we?',
  progress: [
    'An action is as far as the milestones it has reached: two of four milestones is 50 per cent. An action without milestones stands at 0 until it is done, and then at 100.',
    'The plan today is how many milestones should have been reached: those whose latest day has passed. An action without milestones should be done when its last day has passed.',
    'A track, a goal, a committee and a vision are the mean of their actions. Each action counts once, also when it serves the vision in several ways.',
    'Ideas and continuous tasks do not count. Stopped actions do not count, but stand on the page with their reason.',
  ],
  signalTitle: 'When is something at risk or late?',
  signal: (onTrack, atRisk) => [
    `A vision is on track when it is at most ${onTrack} percentage points behind. From ${onTrack} to ${atRisk} percentage points behind it is at risk. More than ${atRisk} percentage points behind, it is late.`,
    'A vision is never on track while more than half of its actions under way are not. Then it is at risk.',
    'A vision of which no actions count has no status: it is not measured.',
    'A vision without a goal is a gap: no committee has set itself a goal that carries it.',
    'The same holds for goals, tracks and committees. Each page says which actions make the difference.',
  ],
  actionTitle: 'What is said about a single action?',
  action: (months) => [
    'The one responsible says how it is going: on track, at risk, late, not started or paused. When the deadline has passed, the action is late whatever has been said.',
    `Status is missing when no new one has come within the action's interval: ${months} months unless agreed otherwise. It replaces only “on track”, never at risk or late.`,
  ],
  publicTitle: 'What do the public figures count?',
  publicText: [
    "The public figures count only actions that the head has released, with the status that has been released. So they can differ from the municipality's own.",
    'The values in the middle of the star are not measured. The number at each value says how many goals and actions state that they serve it.',
    'Safe daily operation always comes first and is not on the star.',
  ],
}
