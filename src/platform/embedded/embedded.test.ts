import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { strict as assert } from 'node:assert'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import {
  chooseDataDirectory,
  hasDebianPostgres,
  startDebianPostgres,
  startEmbeddedPostgres,
} from './index.ts'
import type { RunningPostgres } from './index.ts'

const home = mkdtempSync(join(tmpdir(), 'led-embedded-'))
chmodSync(home, 0o711)
after(() => rmSync(home, { recursive: true, force: true }))

const quick = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', shared_buffers: '16MB' }
const directory = (name: string) => join(home, 'parents-are-made', name)
const start = (name: string, lines: string[] = []) =>
  startEmbeddedPostgres({ directory: directory(name), settings: quick, log: (line) => lines.push(line) })

test('what was saved is there after a restart', async () => {
  const first = await start('kept')
  assert.equal(first.fresh, true)
  await ask(first, 'create table kept as select 42 as answer')
  await first.stop()

  const second = await start('kept')
  assert.equal(second.fresh, false)
  assert.deepEqual(await ask(second, 'select answer from kept'), [{ answer: 42 }])
  await second.stop()
  assert.deepEqual(serversOn('kept'), [])
})

test('the cluster is made as the house wants it: checksums, C.UTF-8, Danish order at hand, no network', async () => {
  const server = await start('kept')
  const [found] = await ask(
    server,
    `select current_setting('data_checksums') as checksums, current_setting('listen_addresses') as network,
            datcollate as locale, datlocprovider::text as provider, 'Å' > 'Z' collate "da-x-icu" as danish
       from pg_database where datname = 'postgres'`,
  )
  assert.deepEqual(found, { checksums: 'on', network: '', locale: 'C.UTF-8', provider: 'c', danish: true })
  await server.stop()
})

test('a second start on the same folder is refused in plain words, and the first goes on', async () => {
  const server = await start('kept')
  await assert.rejects(start('kept'), /Another Ledestjernen is already running on .*kept.*DATA_DIR/)
  assert.deepEqual(await ask(server, 'select 1 as one'), [{ one: 1 }])
  await server.stop()
})

test('a process ended by kill -9 leaves no server behind, and the next start finds everything', async () => {
  const parent = spawn(process.execPath, [join(import.meta.dirname, 'testing/parent.ts'), directory('kept')])
  const [word] = await Promise.race([once(parent.stdout, 'data'), once(parent, 'exit')])
  assert.equal(String(word), 'written\n')
  assert.equal(serversOn('kept').length, 1)
  parent.kill('SIGKILL')

  const server = await start('kept')
  assert.deepEqual(await ask(server, 'select count(*)::int as count from written'), [{ count: 1 }])
  await server.stop()
  await gone(() => serversOn('kept').length === 0)
})

test('a server that is killed comes back by itself', async () => {
  const lines: string[] = []
  const server = await start('kept', lines)
  process.kill(
    Number(readFileSync(join(directory('kept'), 'data/postmaster.pid'), 'utf8').split('\n')[0]),
    'SIGKILL',
  )
  await gone(() => lines.some((line) => /runs again/.test(line)))
  assert.deepEqual(await ask(server, 'select 1 as one'), [{ one: 1 }])
  await server.stop()
  assert.deepEqual(serversOn('kept'), [])
})

test('a name too long for a socket is served from a short one, which is cleared away', async () => {
  const server = await start('a'.repeat(120))
  assert.ok(server.superuser.host.length < 60)
  assert.deepEqual(await ask(server, 'select 1 as one'), [{ one: 1 }])
  await server.stop()
  assert.equal(existsSync(server.superuser.host), false)
})

test('a start cut short while the database was being made begins afresh', async () => {
  const server = await start('half')
  await server.stop()
  cpSync(join(directory('half'), 'data'), join(directory('half'), 'data.half'), { recursive: true })
  rmSync(join(directory('half'), 'data'), { recursive: true })

  const again = await start('half')
  assert.equal(again.fresh, true)
  await again.stop()
})

const debian = { skip: hasDebianPostgres() ? false : 'no PostgreSQL 15 on this machine' }
test(
  'Debian’s PostgreSQL 15 gives the same, and its folder is refused by another version',
  debian,
  async () => {
    const server = await startDebianPostgres({
      directory: directory('debian'),
      settings: quick,
      log: () => {},
    })
    const [found] = await ask(server, `select current_setting('server_version_num')::int / 10000 as major`)
    assert.deepEqual(found, { major: 15 })
    await server.stop()
    await assert.rejects(
      start('debian'),
      /made by PostgreSQL 15, and this is PostgreSQL 18.*Nothing has been changed/,
    )
  },
)

const asRoot = {
  skip: process.getuid?.() === 0 ? false : 'only root has folders that the database cannot reach',
}
test(
  'a checkout the database cannot reach keeps its data elsewhere, always in the same place',
  asRoot,
  () => {
    const closed = mkdtempSync(join(tmpdir(), 'led-closed-'))
    const lines: string[] = []
    const choose = () => chooseDataDirectory({ checkout: closed, log: (line) => lines.push(line) })
    const place = choose()
    assert.match(place, /^\/var\/(lib|tmp)\/ledestjernen-[0-9a-f]{12}$/)
    assert.equal(choose(), place)
    assert.match(lines[0] ?? '', /Data is kept in .* Set DATA_DIR/)
    rmSync(place, { recursive: true })
    rmSync(closed, { recursive: true })
  },
)

test('DATA_DIR is obeyed, and refused in plain words when the database cannot reach it', asRoot, async () => {
  const closed = join(home, 'closed')
  mkdirSync(closed, { mode: 0o700 })
  assert.equal(chooseDataDirectory({ wanted: closed, checkout: '/nowhere', log: () => {} }), closed)
  const options = { directory: join(closed, 'postgresql'), log: () => {} }
  await assert.rejects(
    startEmbeddedPostgres(options),
    /cannot reach .*postgresql: a folder above it is closed/,
  )
})

test('a folder that is a link to another place is refused', async () => {
  mkdirSync(directory('elsewhere'), { recursive: true })
  symlinkSync(directory('elsewhere'), directory('linked'))
  await assert.rejects(start('linked'), /must be a folder owned by/)
  assert.deepEqual(readdirSync(directory('elsewhere')), [])
})

async function ask(server: RunningPostgres, sql: string): Promise<unknown[]> {
  const client = new pg.Client(server.superuser)
  await client.connect()
  const { rows } = await client.query(sql)
  await client.end()
  return rows
}

// The postmasters whose data lies in the folder, read from /proc.
const serversOn = (name: string): string[] =>
  readdirSync('/proc').filter((pid) => {
    const [program, ...args] = commandOf(pid)
    return program?.endsWith('/postgres') && args.includes(join(directory(name), 'data'))
  })

function commandOf(pid: string): string[] {
  try {
    return /^\d+$/.test(pid) ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0') : []
  } catch {
    return []
  }
}

async function gone(isSo: () => boolean): Promise<void> {
  for (let i = 0; i < 200; i++) {
    if (isSo()) return
    await sleep(50)
  }
  assert.fail('waited ten seconds in vain')
}
