import type { Widen } from '#platform/i18n'
import type { da } from './texts.da.ts'

export const en: Widen<typeof da> = {
  status: {
    'on-track': 'On track',
    'at-risk': 'At risk',
    late: 'Late',
    completed: 'Done',
    'not-started': 'Not started',
    paused: 'Paused',
    gap: 'No goal',
    stopped: 'Stopped',
    silent: 'Status missing',
    idea: 'Idea',
  },
  unit: {
    'on-track': 'on track',
    'at-risk': 'at risk',
    late: 'late',
    completed: 'done',
    'not-started': 'not started',
    paused: 'paused',
    stopped: 'stopped',
    silent: 'without status',
    idea: 'idea',
  },
  goals: (n) => (n === 1 ? '1 goal' : `${n} goals`),
  actions: (n) => (n === 1 ? '1 action' : `${n} actions`),
  committees: (n) => (n === 1 ? '1 committee' : `${n} committees`),
  plan: (expected) => `plan ${expected}`,
  nothingCounted: 'no actions yet',
  noGoal: 'no goal',
  star: 'The star',
  visions: 'Visions',
  front: 'Front page',
  csv: 'Fetch as CSV',
  publicOnly: 'The figures count only actions that have been released to the public.',
}
