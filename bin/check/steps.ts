import { hasDebianPostgres, startDebianPostgres, startEmbeddedPostgres } from '#platform/embedded'
import { runTool } from './run-tool.ts'
import { runTests } from './run-tests.ts'
import { withServer } from './server.ts'
import { browserTests, databaseTests, roomTests, unitTests } from './test-files.ts'

export interface Result {
  ok: boolean
  passed: number
  failed: number
  skipped: number
  /** Why the whole step was left out. */
  skippedBecause?: string
}

export interface Step {
  name: string
  title: string
  run(paths: string[]): Promise<Result>
}

/** Cheapest first, so that a slip of the pen is told before the long tests begin. */
export const steps: Step[] = [
  {
    name: 'format',
    title: 'every file as the formatter writes it',
    run: () => runTool('oxfmt', ['--check']),
  },
  { name: 'lint', title: 'faults, cycles and arrows', run: () => runTool('oxlint', ['--type-aware']) },
  { name: 'types', title: 'TypeScript', run: () => runTool('tsc', []) },
  { name: 'dead-code', title: 'files, exports and packages nobody uses', run: () => runTool('knip', []) },
  { name: 'unit', title: 'rules and machinery', run: async (paths) => runTests(await unitTests(paths)) },
  { name: 'database', title: 'the whole house on the embedded PostgreSQL 18', run: onEmbedded },
  { name: 'database-15', title: 'every room and the walls on PostgreSQL 15', run: onDebian },
  {
    name: 'browser',
    title: 'visits with a browser',
    run: onBrowser,
  },
]

async function onEmbedded(paths: string[]): Promise<Result> {
  return onServer('embedded', startEmbeddedPostgres, await databaseTests(paths))
}

async function onDebian(paths: string[]): Promise<Result> {
  if (hasDebianPostgres()) return onServer('debian15', startDebianPostgres, await roomTests(paths))

  const because = 'PostgreSQL 15 is not installed: apt-get install postgresql-15'
  console.log(because)
  return { ok: process.env['CI'] !== 'true', passed: 0, failed: 0, skipped: 0, skippedBecause: because }
}

async function onBrowser(paths: string[]): Promise<Result> {
  // unpacked once, before two files want it at the same moment; where it cannot be, they take the machine's
  await import('@sparticuz/chromium')
    .then(({ default: packaged }) => packaged.executablePath())
    .catch(() => {})
  return onServer('embedded', startEmbeddedPostgres, await browserTests(paths))
}

async function onServer(name: string, start: typeof startEmbeddedPostgres, files: string[]): Promise<Result> {
  return withServer(start, (socket) => runTests(files, { TEST_PG: name, TEST_PG_SOCKET: socket }))
}
