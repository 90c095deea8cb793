// npm run bench [-- --sizes 1,10,100] [-- --only M1,M4] [-- --rounds 5]: the measures of the architecture as ratios in one run.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openOn, withOwner } from '#platform/db'
import { startEmbeddedPostgres } from '#platform/embedded'
import { makeMunicipality, type Made } from './data.ts'
import type { Bench } from './asking.ts'
import { measures } from './measures.ts'
import { countAll } from './prepare.ts'
import { startProcess } from './process.ts'

const { values: given } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1,10' },
    only: { type: 'string', default: '' },
    rounds: { type: 'string', default: '5' },
    many: { type: 'boolean', default: false },
  },
})
const sizes = given.sizes.split(',').map(Number)
const only = given.only.split(',').filter(Boolean)

const folder = mkdtempSync(join(tmpdir(), 'led-bench-'))
chmodSync(folder, 0o755)
const server = await startEmbeddedPostgres({
  directory: join(folder, 'pg'),
  log: () => {},
  settings: { max_connections: '120', shared_buffers: '256MB', max_wal_size: '4GB' },
})
const database = await openOn(server.superuser, 4, () => Promise.resolve())
try {
  const made = new Map<number, Made>()
  for (const size of sizes) {
    const began = Date.now()
    const one = await withOwner(database.owner, (owner) => makeMunicipality(owner, `x${size}`, size * 2000))
    await countAll(database, one)
    made.set(size, one)
    console.log(`made x${size}: ${one.actions} actions in ${((Date.now() - began) / 1000).toFixed(0)} s`)
  }
  const others: Made[] = []
  for (let n = 0; n < (given.many ? 98 : 20); n++) {
    const one = await withOwner(database.owner, (owner) =>
      makeMunicipality(owner, `k${n}`, given.many ? 2000 : 200),
    )
    await countAll(database, one)
    others.push(one)
  }
  await withOwner(server.superuser && { ...server.superuser, database: 'ledestjernen' }, (admin) =>
    admin.query('vacuum analyze'),
  )
  const env = {
    BENCH_DB: JSON.stringify({ owner: database.owner, app: database.app }),
    YARDSTICK_DB: JSON.stringify({ ...server.superuser, database: 'ledestjernen' }),
    LOG_LEVEL: 'error',
  }
  const product = await startProcess('bench/product.ts', env)
  const yardstick = await startProcess('bench/yardsticks/server.ts', env)
  const bench: Bench = {
    product,
    yardstick,
    database,
    superuser: { ...server.superuser, database: 'ledestjernen' },
    made,
    others,
    many: given.many,
    env,
    sizes,
    rounds: Number(given.rounds),
  }
  for (const measure of measures) {
    if (only.length && !only.includes(measure.name)) continue
    console.log(`\n${measure.name} ${measure.title}`)
    try {
      await measure.run(bench)
    } catch (e) {
      console.log(`  could not be measured: ${(e as Error).message}`)
    }
  }
  product.stop()
  yardstick.stop()
} finally {
  await database.close()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}
