// The yardsticks: what a bare Node process and a bare SELECT or INSERT cost on this machine at this moment. No product code.
import { createServer } from 'node:http'
import pg from 'pg'

const pool = new pg.Pool({ ...(JSON.parse(process.env['YARDSTICK_DB'] ?? '{}') as pg.PoolConfig), max: 20 })
pool.on('error', () => {})
const pages = new Map<number, Buffer>()
const pageOf = (bytes: number) => {
  const known = pages.get(bytes)
  if (known) return known
  const made = Buffer.from('<p>'.padEnd(bytes, 'x'))
  pages.set(bytes, made)
  return made
}

const server = createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://x')
  const send = (body: string | Buffer, type = 'text/html; charset=utf-8'): void =>
    void response
      .writeHead(200, { 'content-type': type, 'content-length': Buffer.byteLength(body) })
      .end(body)
  const failed = (e: Error) => response.writeHead(500).end(e.message)
  if (url.pathname === '/hello') return send('hello')
  if (url.pathname === '/page') return send(pageOf(Number(url.searchParams.get('bytes'))))
  if (url.pathname === '/select') {
    const id = 1 + Math.floor(Math.random() * 10_000)
    pool
      .query({
        name: 'select',
        text: 'select id, title, state from yardstick.thing where id = $1',
        values: [id],
      })
      .then(({ rows }) => send(JSON.stringify(rows[0]), 'application/json'), failed)
    return
  }
  if (url.pathname === '/insert') {
    request.resume().on('end', () => {
      pool
        .query({
          name: 'insert',
          text: 'insert into yardstick.event (thing_id, said) values ($1, $2) returning id',
          values: [1 + Math.floor(Math.random() * 10_000), 'grus og kabler kom for sent'],
        })
        .then(({ rows }) => send(JSON.stringify(rows[0]), 'application/json'), failed)
    })
    return
  }
  response.writeHead(404).end()
})

await pool.query(`create schema if not exists yardstick`)
await pool.query(`create table if not exists yardstick.thing (id int primary key, title text, state text)`)
await pool.query(
  `create table if not exists yardstick.event (id bigserial primary key, thing_id int, said text, at timestamptz default now())`,
)
await pool.query(
  `insert into yardstick.thing select n, 'en handling nummer ' || n, 'on-track' from generate_series(1, 10000) n on conflict do nothing`,
)
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  console.log(`listening ${typeof address === 'object' && address ? address.port : ''}`)
})
