import assert from 'node:assert/strict'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { addPerson, invite, takePosition } from '#organisation'
import { addressOf, testDatabase } from './database.ts'
import { foundMunicipality, type Founded } from './municipality.ts'
import { Visitor } from './visitor.ts'

// Two programs on one external database, as a careful operator runs them: what one says, the other knows.
interface Program {
  process: ChildProcess
  base: string
}
let one: Program
let other: Program
let founded: Founded
/** The strategy office, with one session for both. */
let office: { token: string | undefined; positionId: string }

async function start(): Promise<Program> {
  const { database } = await testDatabase()
  let printed = ''
  const child = spawn(process.execPath, ['--import', './loader.mjs', 'src/main.ts'], {
    env: {
      ...process.env,
      DATABASE_URL: addressOf(database.owner),
      APP_DATABASE_URL: addressOf(database.app),
      PORT: '0',
      HOST: '127.0.0.1',
      POOL_SIZE: '4',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (d: Buffer) => void (printed += d.toString()))
  for (let i = 0; i < 600; i++) {
    const port = /Open http:\/\/localhost:(\d+)/.exec(printed)?.[1]
    if (port) return { process: child, base: `http://127.0.0.1:${port}` }
    if (child.exitCode !== null) break
    await sleep(100)
  }
  throw new Error(`the program did not start: ${printed}`)
}
const visitorAt = (program: Program, token?: string) =>
  new Visitor(program.base, founded.municipality.slug, token)

/** A busy machine is slow, not broken. */
const patience = 5000
const editor = '/da/strategi/rediger'
const goal = (n: number) => `Vi vil nå frem ${n}`
/** Writes the centre anew through one of the programs, with the form that it drew itself unless another is handed in. */
async function write(n: number, through: Program, form?: string) {
  const visitor = visitorAt(through, office.token)
  const page = form ?? (await visitor.get(editor)).text
  const field = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(page)?.[1] ?? ''
  return visitor.post(
    editor,
    { overallGoalDa: goal(n), version: field('version') },
    { token: field('token') },
  )
}
/** What a citizen reads; by the second time it comes from what the program has kept. */
const told = async (by: Program) =>
  /Vi vil nå frem \d+/.exec((await visitorAt(by).get('/da/strategi')).text)?.[0]

before(
  async () => {
    founded = await foundMunicipality()
    office = await founded.signIn({ role: 'strategy-office' })
    one = await start()
    other = await start()
    const { status } = await visitorAt(one, office.token).post(`${editor}/periode`, {
      titleDa: 'Prøvestrategi',
      overallGoalDa: goal(0),
      periodName: '2026-2030',
    })
    assert.equal(status, 303)
  },
  { timeout: 120_000 },
)
after(() => {
  one.process.kill('SIGKILL')
  other.process.kill('SIGKILL')
})

test('what is saved through one is read through it at once and through the other in a moment, also where it was kept', async (t) => {
  let longest = 0
  for (let n = 1; n <= 10; n++) {
    const [through, by] = n % 2 ? [one, other] : [other, one]
    await told(by)
    assert.equal(await told(by), goal(n - 1))
    assert.equal((await write(n, through)).status, 303)
    assert.equal(await told(through), goal(n))
    const saved = Date.now()
    // the word of it comes through the database, some milliseconds after the answer
    while ((await told(by)) !== goal(n) && Date.now() < saved + patience) await sleep(5)
    longest = Math.max(longest, Date.now() - saved)
    assert.equal(await told(by), goal(n))
  }
  t.diagnostic(`read through the other after ${longest} ms at most`)
})

test('an open page at one hears of what is saved through the other', async () => {
  const stop = new AbortController()
  const answer = await fetch(`${other.base}/${founded.municipality.slug}/da/live`, {
    headers: { cookie: `ledestjernen=${office.token}` },
    signal: stop.signal,
  })
  const stream = answer.body!.getReader()
  const heard = async () => {
    let said = ''
    while (!said.includes('event: revision')) said += new TextDecoder().decode((await stream.read()).value)
    return said
  }
  assert.equal((await write(11, one)).status, 303)
  const late = sleep(patience).then(() => 'nothing was said')
  assert.match(await Promise.race([heard(), late]), /event: revision/)
  stop.abort()
})

test('whoever signs in at one is signed in at the other, until signing out at either', async () => {
  const link = await founded.work(async (db) => {
    const personId = await addPerson(db, { name: 'Prøveperson to programmer', email: 'to@eksempel.dk' })
    await takePosition(db, personId, office.positionId, '2020-01-01' as never)
    return invite(db, 'invitation', { personId, positionId: office.positionId })
  })
  const passphrase = 'syv sorte svaner svømmer'
  assert.equal((await visitorAt(one).post(`/da/velkommen/${link}`, { passphrase })).status, 303)
  const entered = await visitorAt(other).post('/da/log-ind', { email: 'to@eksempel.dk', passphrase })
  assert.equal(entered.status, 303)
  const session = /ledestjernen=([^;]+)/.exec(entered.headers.get('set-cookie') ?? '')?.[1]
  assert.equal((await visitorAt(one, session).get(editor)).status, 200)
  assert.equal((await visitorAt(other, session).get(editor)).status, 200)
  assert.equal((await visitorAt(one, session).post('/da/log-ud', {}, { from: editor })).status, 303)
  assert.match((await visitorAt(other, session).get(editor)).location, /log-ind/)
})

test('a form drawn by one is taken by the other, and the same click twice is one', async () => {
  const drawn = (await visitorAt(one, office.token).get(editor)).text
  assert.equal((await write(12, other, drawn)).status, 303)
  assert.equal((await write(12, one, drawn)).status, 303)
  const anew = (await visitorAt(one, office.token).get(editor)).text
  assert.equal(versionIn(anew), versionIn(drawn) + 1)
  // and a form that neither drew is taken by none
  const forged = drawn.replace(/name="token" value="[^"]+"/g, 'name="token" value="0.0"')
  assert.ok((await write(13, other, forged)).status >= 400)
  assert.equal(await told(one), goal(12))
})
const versionIn = (page: string) => Number(/name="version" value="(\d+)"/.exec(page)?.[1])

test('one is killed, and the other goes on', async () => {
  const gone = once(one.process, 'exit')
  one.process.kill('SIGKILL')
  await gone
  assert.equal(await told(other), goal(12))
  assert.equal((await write(14, other)).status, 303)
  assert.equal(await told(other), goal(14))
})
