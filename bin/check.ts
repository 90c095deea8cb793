// npm test: everything that can be checked, one step after the other. `npm test -- unit` runs only the steps named,
// `npm test -- unit src/plans` only the tests whose path holds what is given.
import { announce, summarise, type Outcome } from './check/report.ts'
import { steps } from './check/steps.ts'

const words = process.argv.slice(2)
const paths = words.filter((word) => /[/.]/.test(word))
const names = words.filter((word) => !paths.includes(word))
const chosen = names.length === 0 ? steps : steps.filter((step) => names.includes(step.name))

const unknown = names.filter((name) => !steps.some((step) => step.name === name))
if (unknown.length > 0) {
  console.error(
    `No step is called ${unknown.join(', ')}. The steps: ${steps.map((step) => step.name).join(', ')}`,
  )
  process.exit(2)
}

// So that what a step has started is ended with us: see run-tests.ts.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130))

const outcomes: Outcome[] = []
for (const step of chosen) {
  announce(step)
  const began = Date.now()
  const result = await step.run(paths)
  outcomes.push({ step, seconds: (Date.now() - began) / 1000, ...result })
}
process.exitCode = summarise(outcomes)
