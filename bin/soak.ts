// npm run soak: the long form of what npm test does in short. What has passed is remembered, so that it can be resumed.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
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
const steps: [name: string, args: string[], env?: Record<string, string>][] = [
  ...parts.map((part): (typeof steps)[number] => [
    `fuzz-${part}`,
    [...node, '--test', 'test/house/fuzz.db.test.ts'],
    { FUZZ_RUNS: '1000', FUZZ_SEED: String(20_261_123 + part) },
  ]),
  [
    'fuzz-15',
    [...node, '--test', 'test/house/fuzz.db.test.ts'],
    { FUZZ_RUNS: '500', FUZZ_SEED: '15', TEST_PG: 'debian15' },
  ],
  [
    'house-15',
    [...node, '--test', '--test-concurrency=2', ...house.map((name) => `test/${name}.db.test.ts`)],
    { TEST_PG: 'debian15' },
  ],
  ['mutation', [...node, 'test/mutation/main.ts']],
  ['crash', [...node, 'test/crash/main.ts', '--rounds', '20']],
]
for (const [name, args, env] of steps) {
  if (done[name] === commit) {
    console.log(`${name}: passed before on this commit`)
    continue
  }
  console.log(`\n== ${name}`)
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  if (status !== 0) process.exit(status ?? 1)
  done[name] = commit
  mkdirSync(join(root, '.cache'), { recursive: true })
  writeFileSync(memory, JSON.stringify(done))
}
