import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ClientBase } from 'pg'

const folder = join(import.meta.dirname, '../../../migrations')

/** Runs the migrations that have not run, each in its own transaction; safe when several processes start at once. */
export async function migrate(owner: ClientBase): Promise<string[]> {
  await owner.query(`select pg_advisory_lock(724900)`)
  try {
    await owner.query(`create schema if not exists platform`)
    await owner.query(`create table if not exists platform.migration (
      name text primary key, digest text not null, ran_at timestamptz not null default now())`)
    const { rows } = await owner.query<{ name: string; digest: string }>(
      'select name, digest from platform.migration',
    )
    const done = new Map(rows.map((r) => [r.name, r.digest]))
    const ran: string[] = []
    for (const file of readdirSync(folder)
      .filter((f) => f.endsWith('.sql'))
      .toSorted()) {
      const text = readFileSync(join(folder, file), 'utf8')
      const digest = createHash('sha256').update(text).digest('hex')
      if (done.get(file) === digest) continue
      if (done.has(file)) throw new Error(`The migration ${file} has run already and may not be changed`)
      await runOne(owner, file, text, digest)
      ran.push(file)
    }
    return ran
  } finally {
    await owner.query(`select pg_advisory_unlock(724900)`)
  }
}

async function runOne(owner: ClientBase, file: string, text: string, digest: string) {
  await owner.query('begin')
  try {
    await owner.query(text)
    await owner.query('insert into platform.migration (name, digest) values ($1, $2)', [file, digest])
    await owner.query('commit')
  } catch (e) {
    await owner.query('rollback')
    throw new Error(`The migration ${file} failed: ${(e as Error).message}`, { cause: e })
  }
}
