import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import {
  hasStarted,
  keepSetupToken,
  keepStarted,
  listMunicipalities,
  withOwner,
  type Database,
  type Municipality,
} from '#platform/db'
import { countPeople, invite } from '#organisation'
import { asHouse } from './as-house.ts'
import { makeExample } from './example.ts'

type Say = (line: string) => void

/** On the first start: the example municipality, unless it is not wanted or not allowed. Later starts keep what there is, also nothing. */
export async function prepareFirstStart(
  database: Database,
  how: { empty: boolean; example: boolean; say: Say },
): Promise<void> {
  if (await isExampleDue(database, how))
    await makeExample(database, join(import.meta.dirname, '../examples/vesthimmerland'), how.say)
  await withOwner(database.owner, keepStarted)
}
async function isExampleDue(database: Database, { empty, example }: { empty: boolean; example: boolean }) {
  const all = await listMunicipalities(database.pool)
  const made = all.find((m) => m.madeByStart && m.example)
  if (made) return !(await isLoaded(database, made))
  return !all.length && !empty && example && !(await withOwner(database.owner, hasStarted))
}
const isLoaded = (database: Database, municipality: Municipality) =>
  asHouse(database, municipality, async (db) => (await countPeople(db)) > 0)

interface At {
  port: number
  host: string
  publicUrl: URL | undefined
  startedByUs: boolean
}

/** Prints where to go and how to get in. */
export async function greet(database: Database, at: At): Promise<void> {
  const origin = at.publicUrl?.origin ?? `http://localhost:${at.port}`
  const all = await listMunicipalities(database.pool)
  console.log(`\n  Open ${origin}/`)
  if (!all.length) {
    console.log(
      `\n  There is no municipality yet. This link makes the first one and its administrator; it works once, within an hour:`,
    )
    console.log(`  ${origin}/begynd/${await setupToken(database)}`)
  }
  for (const m of all) {
    if (m.example && m.madeByStart && at.startedByUs) {
      console.log(
        `\n  ${m.name} is an example. Sign in with one click, on this machine only:\n  ${origin}/${m.slug}/da/log-ind`,
      )
      console.log(`  Throw it away: npx ledestjernen example remove · Start without it: npm start -- --empty`)
    } else if ((await asHouse(database, m, countPeople)) === 0) {
      const token = await asHouse(database, m, (db) => invite(db, 'first-administrator'))
      console.log(
        `\n  ${m.name} has no people yet. This link makes the first administrator; it works once, within an hour:`,
      )
      console.log(`  ${origin}/${m.slug}/da/velkommen/${token}`)
    }
  }
  console.log('\n  Stop with Ctrl+C.\n')
}

export async function setupToken(database: Database): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await withOwner(database.owner, (owner) => keepSetupToken(owner, token))
  return token
}
