import assert from 'node:assert/strict'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request as plainRequest } from 'node:http'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'

// The real program, started as `npm start` starts it, with the example it makes itself.
const port = 4300 + (process.pid % 500)
const folder = mkdtempSync(join(tmpdir(), 'led-one-click-'))
chmodSync(folder, 0o755)
let program: ChildProcess
let printed = ''

function start(env: Record<string, string>) {
  printed = ''
  program = spawn(process.execPath, ['--import', './loader.mjs', 'src/main.ts'], {
    env: { ...process.env, DATA_DIR: folder, PORT: String(port), HOST: '0.0.0.0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const stream of [program.stdout, program.stderr])
    stream?.on('data', (d: Buffer) => void (printed += d.toString()))
  return until(() => printed.includes('Stop with Ctrl+C'))
}
async function until(done: () => boolean) {
  for (let i = 0; i < 1200 && !done(); i++) {
    if (program.exitCode !== null) throw new Error(`the program ended: ${printed}`)
    await sleep(100)
  }
  assert.ok(done(), printed)
}
const stop = () =>
  new Promise<void>((done) => void (program.once('exit', () => done()), program.kill('SIGTERM')))

before(() => start({}), { timeout: 120_000 })
after(async () => {
  await stop()
  rmSync(folder, { recursive: true, force: true })
})

/** The sign-in page as somebody sees it who comes this way: whether it offers one click, and whether a forged click works. */
async function offered(headers: Record<string, string> = {}, { host = '127.0.0.1', toPort = port } = {}) {
  const page = await raw('GET', '/vesthimmerland/da/log-ind', headers, undefined, host, toPort)
  const token = /name="token" value="([^"]+)"/.exec(page.text)?.[1] ?? ''
  const body = new URLSearchParams({ token, role: 'head' }).toString()
  const click = await raw(
    'POST',
    '/vesthimmerland/da/log-ind/et-klik',
    { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
    body,
    host,
    toPort,
  )
  return { page: page.text.includes('one-click'), status: click.status, cookie: click.cookie }
}
function raw(
  method: string,
  path: string,
  headers: Record<string, string>,
  body: string | undefined,
  host: string,
  toPort: number,
) {
  return new Promise<{ status: number; text: string; cookie: string }>((ok, no) => {
    const sent = plainRequest({ host, port: toPort, method, path, headers }, (answer) => {
      let text = ''
      answer.on('data', (d: Buffer) => void (text += d.toString()))
      answer.on('end', () =>
        ok({ status: answer.statusCode ?? 0, text, cookie: String(answer.headers['set-cookie'] ?? '') }),
      )
    })
    sent.once('error', no)
    sent.end(body)
  })
}
const forwarding = [
  ...['Forwarded', 'Via', 'True-Client-IP', 'CF-Connecting-IP', 'Fastly-Client-IP', 'X-Proxy-User-IP'],
  ...['X-Forwarded-For', 'X-Forwarded-Host', 'X-Forwarded-Prefix', 'X-Original-Host', 'X-Original-URL'],
  ...['X-Client-IP', 'X-Cluster-Client-IP', 'X-Real-IP'],
]
const refused = { page: false, status: 404, cookie: '' }

test('at this machine itself one click signs in', async () => {
  const here = await offered()
  assert.equal(here.page, true)
  assert.equal(here.status, 303)
  assert.match(here.cookie, /ledestjernen=/)
})

test('another host name, or any sign of a proxy, and the accounts are not there', async () => {
  assert.deepEqual(await offered({ host: 'stjerne.eksempel.dk' }), refused)
  assert.deepEqual(await offered({ host: 'localhost.ond.eksempel' }), refused)
  for (const name of forwarding) assert.deepEqual(await offered({ [name]: '127.0.0.1' }), refused, name)
})

test('from another address of the machine they are not there', async (t) => {
  const outside = Object.values(networkInterfaces())
    .flat()
    .find((a) => a && !a.internal && a.family === 'IPv4')
  if (!outside) return t.skip('this machine has no other address')
  assert.deepEqual(await offered({ host: `127.0.0.1:${port}` }, { host: outside.address }), refused)
})

test('behind a real reverse proxy they are not there, also when it is set up carelessly', async (t) => {
  const nginx = ['/usr/sbin/nginx', '/usr/bin/nginx'].find((p) => existsSync(p))
  if (!nginx && process.env['CI']) assert.fail('nginx is missing')
  if (!nginx) return t.skip('nginx is not installed')
  const proxyPort = port + 1
  const conf = join(folder, 'nginx.conf')
  writeFileSync(
    conf,
    `daemon off; pid ${folder}/nginx.pid; error_log ${folder}/nginx.log; events {}
     http { access_log off; client_body_temp_path ${folder}/b; proxy_temp_path ${folder}/p; fastcgi_temp_path ${folder}/f; uwsgi_temp_path ${folder}/u; scgi_temp_path ${folder}/s;
       server { listen 127.0.0.1:${proxyPort}; location / { proxy_pass http://127.0.0.1:${port}; proxy_set_header Host $host; proxy_set_header X-Forwarded-For $remote_addr; } }
       server { listen 127.0.0.1:${proxyPort + 1}; location / { proxy_pass http://127.0.0.1:${port}; } } }`,
  )
  const proxy = spawn(nginx, ['-c', conf], { stdio: 'ignore' })
  try {
    await sleep(800)
    assert.deepEqual(await offered({ host: 'stjerne.eksempel.dk' }, { toPort: proxyPort }), refused)
    assert.deepEqual(await offered({}, { toPort: proxyPort }), refused)
    assert.deepEqual(await offered({ host: 'stjerne.eksempel.dk' }, { toPort: proxyPort + 1 }), refused)
  } finally {
    proxy.kill('SIGTERM')
  }
})

test('with PUBLIC_URL or DATABASE_URL set they are not there', { timeout: 120_000 }, async () => {
  await stop()
  await start({ PUBLIC_URL: `http://127.0.0.1:${port}` })
  assert.deepEqual(await offered(), refused)
})

test('an example that was thrown away does not come back: a start prints the link to begin with', async () => {
  const thrown = spawn(process.execPath, ['bin/ledestjernen.mjs', 'example', 'remove'], {
    env: { ...process.env, DATA_DIR: folder },
  })
  assert.deepEqual(await once(thrown, 'exit'), [0, null])
  await stop()
  await start({})
  assert.match(printed, /There is no municipality yet\. [^]*\/begynd\/[\w-]{43}\n/)
  assert.doesNotMatch(printed, /Making the example/)
})
