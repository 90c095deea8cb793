// The product as its own process over a database that the bench has filled.
import { join } from 'node:path'
import { openPool, type Connection } from '#platform/db'
import { openHouse } from '../src/app.ts'

const { owner, app } = JSON.parse(process.env['BENCH_DB'] ?? '{}') as { owner: Connection; app: Connection }
const pool = openPool(app, 8)
const house = await openHouse({
  database: { pool, owner, app, embedded: true, close: () => pool.end() },
  clock: () => new Date(),
  port: 0,
  host: '127.0.0.1',
  trustProxy: false,
  startedByUs: false,
  apiRequestsPerMinute: 1_000_000,
  assetFolder: join(import.meta.dirname, '../build/assets'),
})
console.log(`listening ${house.port}`)
