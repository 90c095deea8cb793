// npm run soak [-- NAME…]: the long form of what npm test does in short. What has passed is remembered, so that it can be resumed.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const memory = join(root, '.cache/soak.json')
const commit = spawnSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8' }).stdout.trim()
const done = existsSync(memory) ? (JSON.parse(readFileSync(memory, 'utf8')) as Record<string, string>) : {}
const node = ['--import', './loader.mjs']

// what npm test tries on PostgreSQL 18 alone
const house = ['http', 'clocks', 'house/rights', 'house/kept', 'house/outage']

// 10,000 strange requests for each address; in parts, because one may have to stop between them
const parts = Array.from({ length: 10 }, (_, n) => n + 1)
type Step = [name: string, args: string[], env?: Record<string, string>]
const fuzz = [...node, '--test', 'test/house/fuzz.db.test.ts']
// each asks one house one thing at a time, so as many as there are processors can run beside each other
const beside: Step[] = [
  ...parts.map((part): Step => [
    `fuzz-${part}`,
    fuzz,
    { FUZZ_RUNS: '1000', FUZZ_SEED: String(20_261_123 + part) },
  ]),
  ['fuzz-15', fuzz, { FUZZ_RUNS: '500', FUZZ_SEED: '15', TEST_PG: 'debian15' }],
]
const alone: Step[] = [
  [
    'house-15',
    [...node, '--test', '--test-concurrency=2', ...house.map((name) => `test/${name}.db.test.ts`)],
    { TEST_PG: 'debian15' },
  ],
  ['mutation', [...node, 'test/mutation/main.ts']],
  ['crash', [...node, 'test/crash/main.ts', '--rounds', '20']],
]

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => ![...beside, ...alone].some(([known]) => known === name))
if (unknown.length) throw new Error(`no such part: ${unknown.join(', ')}`)
const open = (steps: Step[]) =>
  steps.filter(([name]) => {
    if (done[name] === commit) console.log(`${name}: passed before on this commit`)
    return done[name] !== commit && (!asked.length || asked.includes(name))
  })
const waiting = open(beside)
const failed: string[] = []
await Promise.all(
  Array.from({ length: Math.min(availableParallelism(), waiting.length) }, async () => {
    for (let step = waiting.shift(); step && !failed.length; step = waiting.shift()) await take(step)
  }),
)
for (const step of open(alone)) if (!failed.length) await take(step)
if (failed.length) process.exit(1)

async function take([name, args, env]: Step): Promise<void> {
  console.log(`== ${name} begins`)
  const began = Date.now()
  const { status, output } = await run(args, { ...process.env, ...env })
  console.log(
    `${output.trimEnd()}\n== ${name}: ${status === 0 ? 'passed' : 'FAILED'} after ${minutes(began)}\n`,
  )
  if (status !== 0) {
    failed.push(name)
    return
  }
  done[name] = commit
  mkdirSync(join(root, '.cache'), { recursive: true })
  writeFileSync(memory, JSON.stringify(done))
}

function run(args: string[], env: NodeJS.ProcessEnv): Promise<{ status: number | null; output: string }> {
  return new Promise((ended) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env })
    const said: Buffer[] = []
    child.stdout.on('data', (piece: Buffer) => said.push(piece))
    child.stderr.on('data', (piece: Buffer) => said.push(piece))
    child.once('close', (status) => ended({ status, output: Buffer.concat(said).toString() }))
  })
}

function minutes(began: number): string {
  return `${((Date.now() - began) / 60_000).toFixed(1)} min`
}
