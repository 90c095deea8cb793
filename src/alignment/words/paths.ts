import {
  actionPath,
  actionPlanPath,
  developmentPlanPath,
  developmentPlansPath,
  goalPath,
  trackPath,
} from '#plans'
import { visionPath } from '#strategy'

/** The addresses of this room. */
export const paths = {
  star: { da: '/stjernen', en: '/the-star' },
  starCsv: { da: '/stjernen.csv', en: '/the-star.csv' },
  visions: { da: '/visioner', en: '/visions' },
  vision: visionPath,
  visionCsv: { da: '/visioner/:slug/handlinger.csv', en: '/visions/:slug/actions.csv' },
  focusArea: { da: '/fokusomraader/:slug', en: '/focus-areas/:slug' },
  coreValue: { da: '/vaerdier/:slug', en: '/values/:slug' },
  committee: { da: '/udvalg/:slug', en: '/committees/:slug' },
  coverage: { da: '/daekning', en: '/coverage' },
  coverageCsv: { da: '/daekning.csv', en: '/coverage.csv' },
  valueCoverage: { da: '/daekning/vaerdier', en: '/coverage/values' },
  valueCoverageCsv: { da: '/daekning/vaerdier.csv', en: '/coverage/values.csv' },
  declareGap: { da: '/daekning/begrundelse', en: '/coverage/reason' },
  endGap: { da: '/daekning/begrundelser/:id/ophoer', en: '/coverage/reasons/:id/end' },
  changes: { da: '/aendringer', en: '/changes' },
  actions: { da: '/handlinger', en: '/actions' },
}

/** Addresses that the room of plans answers. */
export const planPaths = {
  developmentPlans: developmentPlansPath,
  developmentPlan: developmentPlanPath,
  goal: goalPath,
  track: trackPath,
  actionPlan: actionPlanPath,
  action: actionPath,
}
