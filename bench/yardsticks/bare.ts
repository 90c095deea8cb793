// A process that imports the packages that a web program of this kind needs and answers one page. No product code.
import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { html } from 'hono/html'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { parse } from 'yaml'
import { z } from 'zod'

const pool = new pg.Pool({ ...(JSON.parse(process.env['YARDSTICK_DB'] ?? '{}') as pg.PoolConfig), max: 2 })
const db = new Kysely<{ 'yardstick.thing': { id: number; title: string } }>({
  dialect: new PostgresDialect({ pool }),
})
const shape = z.object({ id: z.coerce.number() })
const words = parse('title: En handling') as { title: string }
const app = new Hono().get('/:id', async (c) => {
  const { id } = shape.parse(c.req.param())
  const row = await db.selectFrom('yardstick.thing').selectAll().where('id', '=', id).executeTakeFirst()
  return c.html(
    html`<h1>${words.title}</h1>
      <p>${row?.title}</p>`,
  )
})
const server = createServer(getRequestListener(app.fetch)).listen(0, '127.0.0.1', () => {
  const address = server.address()
  console.log(`listening ${typeof address === 'object' && address ? address.port : ''}`)
})
