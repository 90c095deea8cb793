import type { Result, Step } from './steps.ts'

export type Outcome = Result & { step: Step; seconds: number }

export const announce = (step: Step) => console.log(`\n━━ ${step.name}: ${step.title} ${'━'.repeat(40)}`)

/** Prints what every step came to and, last, one line that adds up the tests. Returns the exit code. */
export function summarise(outcomes: Outcome[]): 0 | 1 {
  console.log(`\n━━ summary ${'━'.repeat(60)}`)
  for (const outcome of outcomes) console.log(lineOf(outcome))
  const total = outcomes.reduce((sum, outcome) => sum + outcome.seconds, 0)
  console.log(
    `${outcomes.every(isWell) ? 'All is well' : 'Not everything is well'}, after ${total.toFixed(0)} s`,
  )

  const passed = sum(outcomes, (outcome) => outcome.passed)
  const failed = sum(outcomes, failures)
  console.log(`${passed} passed, ${failed} failed`)
  return failed > 0 ? 1 : 0
}

function lineOf(outcome: Outcome): string {
  const mark = isWell(outcome) ? (outcome.skippedBecause ? '–' : '✔') : '✖'
  const counts =
    outcome.passed + outcome.failed > 0 ? `${outcome.passed} passed, ${outcome.failed} failed` : ''
  const skips = outcome.skipped > 0 ? `${outcome.skipped} skipped` : ''
  const notes = [counts, skips, outcome.skippedBecause ?? ''].filter((note) => note !== '').join(', ')
  return `${mark} ${outcome.step.name.padEnd(12)} ${outcome.seconds.toFixed(1).padStart(6)} s  ${notes}`
}

const isWell = (outcome: Outcome) => outcome.ok && outcome.failed === 0

// A step without tests of its own that fails, or a test run that breaks down, counts as one: never "0 failed" then.
const failures = (outcome: Outcome) => (isWell(outcome) ? 0 : Math.max(1, outcome.failed))

const sum = (outcomes: Outcome[], of: (outcome: Outcome) => number) =>
  outcomes.reduce((total, outcome) => total + of(outcome), 0)
