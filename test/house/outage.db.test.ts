import assert from 'node:assert/strict'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { addMunicipality, openOn, withOwner, type Database } from '#platform/db'
import { startEmbeddedPostgres, type RunningPostgres } from '#platform/embedded'
import { openHouse } from '../../src/app.ts'

const quiet = { log: () => {}, settings: { fsync: 'off' } }

test(
  'a dead database gives 503 with a plain page, and the house recovers by itself',
  { timeout: 120_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'led-outage-'))
    chmodSync(folder, 0o755)
    const directory = join(folder, 'pg')
    let server: RunningPostgres = await startEmbeddedPostgres({ directory, ...quiet })
    const database: Database = await openOn(server.superuser, 5, () => Promise.resolve())
    await withOwner(database.owner, (owner) =>
      addMunicipality(owner, { code: '820', name: 'Prøve Kommune', slug: 'proeve' }),
    )
    const house = await openHouse({
      database,
      clock: () => new Date(),
      port: 0,
      host: '127.0.0.1',
      trustProxy: false,
      startedByUs: false,
      assetFolder: join(tmpdir(), 'ledestjernen-test-assets'),
    })
    const page = () => fetch(`http://127.0.0.1:${house.port}/proeve/da/log-ind`)
    const ready = async () => (await fetch(`http://127.0.0.1:${house.port}/ready`)).status
    try {
      assert.equal((await page()).status, 200)
      assert.equal(await ready(), 200)
      await server.stop()
      await sleep(1200)
      const down = await page()
      assert.equal(down.status, 503)
      assert.match(await down.text(), /Vi er tilbage om lidt/)
      assert.equal(await ready(), 503)
      assert.equal((await fetch(`http://127.0.0.1:${house.port}/health`)).status, 200)
      server = await startEmbeddedPostgres({ directory, ...quiet })
      for (let i = 0; i < 40 && (await ready()) !== 200; i++) await sleep(250)
      assert.equal((await page()).status, 200)
      assert.equal(await ready(), 200)
    } finally {
      await house.stop()
      await database.close().catch(() => {})
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    }
  },
)
