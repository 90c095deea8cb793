// npm run crash-test [-- --rounds 20]: kill -9 of the program and of its database while at least eight writers are busy.
// Nothing that was answered as saved may be missing or doubled.
import { spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { openPool, withOwner } from '#platform/db'
import { runningPostgres } from '#platform/embedded'
import { newToken } from '#platform/ids'
import { openSession } from '#test/session'
import { makeMunicipality } from '../../bench/data.ts'
import { countAll } from '../../bench/prepare.ts'

const { values: given } = parseArgs({
  options: { rounds: { type: 'string', default: '20' }, writers: { type: 'string', default: '12' } },
})
const rounds = Number(given.rounds)
const writers = Number(given.writers)
const folder = mkdtempSync(join(tmpdir(), 'led-crash-'))
chmodSync(folder, 0o755)
const port = 4900 + (process.pid % 90)
const slug = 'styrt'

interface Write {
  key: string
  actionId: string
  state: 'asked' | 'saved' | 'refused' | 'unanswered'
}
const writes = new Map<string, Write>()
let program!: ChildProcess
let busy = 0
let token = ''
let actions: string[] = []
let stopped = false

async function start(): Promise<number> {
  const began = Date.now()
  let printed = ''
  program = spawn(process.execPath, ['--import', './loader.mjs', 'src/main.ts', '--empty'], {
    env: { ...process.env, DATA_DIR: folder, PORT: String(port), HOST: '127.0.0.1', LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const stream of [program.stdout, program.stderr])
    stream?.on('data', (d: Buffer) => void (printed = (printed + d.toString()).slice(-4000)))
  for (let i = 0; i < 600; i++) {
    if (
      await fetch(`http://127.0.0.1:${port}/ready`).then(
        (r) => r.status === 200,
        () => false,
      )
    )
      return Date.now() - began
    if (program.exitCode !== null) throw new Error(`the program ended: ${printed}`)
    await sleep(50)
  }
  throw new Error(`the program did not become ready: ${printed}`)
}

async function prepare() {
  const superuser = await runningPostgres(join(folder, 'postgresql'))
  if (!superuser) throw new Error('the database is not there')
  const owner = { ...superuser, database: 'ledestjernen', user: 'led_owner' }
  const app = { ...superuser, database: 'ledestjernen', user: 'led_app' }
  const made = await withOwner(owner, (client) => makeMunicipality(client, slug, 300))
  const pool = openPool(app, 2)
  await countAll({ pool, owner, app, embedded: true, close: () => pool.end() }, made)
  token = await openSession(pool, made.municipality, made.headId)
  await pool.end()
  actions = (
    await inDatabase<{ id: string }>(
      `select id from plans.action where phase = 'under-way' order by code limit 200`,
    )
  ).map((r) => r.id)
}

async function inDatabase<T extends object>(sql: string): Promise<T[]> {
  const superuser = await runningPostgres(join(folder, 'postgresql'))
  const client = new pg.Client({ ...superuser, database: 'ledestjernen' })
  await client.connect()
  const { rows } = await client.query<T>(sql)
  await client.end()
  return rows
}

async function writeOne(write: Write) {
  busy += 1
  try {
    const answer = await fetch(
      `http://127.0.0.1:${port}/api/v1/${slug}/plans/actions/${write.actionId}/status-updates`,
      {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'idempotency-key': write.key,
        },
        body: JSON.stringify({ choice: 'on-track', publicLine: write.key }),
        signal: AbortSignal.timeout(20_000),
      },
    )
    await answer.text()
    write.state =
      answer.status === 201 || answer.status === 303
        ? 'saved'
        : answer.status >= 500
          ? 'unanswered'
          : 'refused'
  } catch {
    write.state = 'unanswered'
  } finally {
    busy -= 1
  }
}

async function writer(number: number) {
  for (let n = 0; !stopped; n++) {
    const key = `skrift-${number}-${n}-${newToken().slice(0, 8)}`
    const write: Write = { key, actionId: actions[(number * 7919 + n) % actions.length]!, state: 'asked' }
    writes.set(key, write)
    await writeOne(write)
    // no answer is no answer: every other one is asked again under the same key, as a careful client would
    if (write.state === 'unanswered') {
      await sleep(200)
      if (n % 2)
        for (let i = 0; i < 100 && (write.state as string) === 'unanswered' && !stopped; i++) {
          await sleep(200)
          await writeOne(write)
        }
    }
  }
}

const postmaster = (): number =>
  Number(readFileSync(join(folder, 'postgresql', 'data', 'postmaster.pid'), 'utf8').split('\n')[0])
const isAlive = (pid: number) => readdirSync('/proc').includes(String(pid))

const recoveries: { what: string; busy: number; ms: number }[] = []
try {
  await start()
  await prepare()
  console.log(`${writers} writers, ${rounds} kills`)
  const all = Array.from({ length: writers }, (_, i) => writer(i))
  for (let round = 1; round <= rounds; round++) {
    await sleep(600 + Math.random() * 1500)
    for (let i = 0; i < 2000 && busy < 8; i++) await sleep(1)
    const atKill = busy
    const what = round % 2 ? 'program' : 'database'
    const began = Date.now()
    process.kill(what === 'program' ? program.pid! : postmaster(), 'SIGKILL')
    if (what === 'program') {
      while (isAlive(program.pid!) && program.exitCode === null && program.signalCode === null)
        await sleep(10)
      await start()
    } else {
      await sleep(100)
      // the program brings its database back, or ends and is started again by whoever runs it
      for (let i = 0; i < 400; i++) {
        if (
          await fetch(`http://127.0.0.1:${port}/ready`).then(
            (r) => r.status === 200,
            () => false,
          )
        )
          break
        if (program.exitCode !== null || program.signalCode !== null) {
          await start()
          break
        }
        await sleep(50)
      }
    }
    recoveries.push({ what, busy: atKill, ms: Date.now() - began })
    console.log(
      `  ${round}: kill -9 of the ${what} with ${atKill} writers busy, answering again after ${Date.now() - began} ms`,
    )
    if (atKill < 8) throw new Error('fewer than eight writers were busy')
  }
  await sleep(1500)
  stopped = true
  await Promise.all(all)
  await judge()
} finally {
  stopped = true
  program.kill('SIGTERM')
  await sleep(1500)
  program.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
}

async function judge() {
  const rows = await inDatabase<{ key: string; times: number }>(
    `select public_line as key, count(*)::int as times from plans.status_update where public_line like 'skrift-%' group by 1`,
  )
  const stored = new Map(rows.map((r) => [r.key, r.times]))
  const list = [...writes.values()]
  const saved = list.filter((w) => w.state === 'saved')
  const missing = saved.filter((w) => !stored.has(w.key))
  const doubled = rows.filter((r) => r.times > 1)
  const unanswered = list.filter((w) => w.state === 'unanswered')
  const lines = await inDatabase<{ n: number; revision: number }>(
    `select count(*)::int as n, max(revision)::int as revision from platform.history_line where kind like 'plans.status%'`,
  )
  console.log(
    `asked ${list.length}, answered as saved ${saved.length}, refused ${list.filter((w) => w.state === 'refused').length}, unanswered ${unanswered.length}`,
  )
  console.log(
    `unanswered but committed: ${unanswered.filter((w) => stored.has(w.key)).length} of ${unanswered.length}`,
  )
  console.log(`lines of history for status: ${lines[0]?.n}, stored updates: ${rows.length}`)
  for (const what of ['program', 'database']) {
    const times = recoveries
      .filter((r) => r.what === what)
      .map((r) => r.ms)
      .toSorted((a, b) => a - b)
    if (times.length)
      console.log(
        `recovery after killing the ${what}: median ${times[Math.floor(times.length / 2)]} ms, longest ${times.at(-1)} ms`,
      )
  }
  console.log(`missing ${missing.length}, doubled ${doubled.length}`)
  if (missing.length || doubled.length || rows.length !== lines[0]?.n) process.exitCode = 1
}
