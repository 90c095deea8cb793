import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { OperatorError, readSettings } from '#platform/config'
import {
  addMunicipality,
  findMunicipality,
  listMunicipalities,
  openDatabase,
  openPool,
  withOwner,
  type Database,
  type Municipality,
} from '#platform/db'
import { chooseDataDirectory, runningPostgres } from '#platform/embedded'
import { slugOf } from '#platform/i18n'
import { collectOffers } from '#platform/room'
import { addPerson, invite, listPositions, switchClockOff, takePosition } from '#organisation'
import { asHouse } from './as-house.ts'
import { removeMunicipality } from './remove-municipality.ts'
import { rooms } from './rooms.ts'

const root = join(import.meta.dirname, '..')
const usage = `ledestjernen – commands for whoever runs an installation

  municipality add CODE NAME [--slug SLUG]      adds a municipality, prints the link that makes its first administrator
  municipality list                             which there are
  person invite NAME MAIL POSITION [-m SLUG]    prints a link that works once; POSITION is the code of a position
  load FILE [-m SLUG] [--dry-run] [--withdraw]  loads a file (docs/formats/), after showing what it does with --dry-run
  example remove                                throws the example municipality away, all of it
  example clock-off                             lets the example's clock run

They use the same settings as npm start (DATA_DIR or DATABASE_URL, PUBLIC_URL, PORT) and work while it runs.`

type Command = (database: Database, args: string[], options: Map<string, string>) => Promise<void>
const commands: Record<string, Command> = {
  'municipality add': addOne,
  'municipality list': async (database) => {
    for (const m of await listMunicipalities(database.pool))
      console.log(`${m.code}\t${m.slug}\t${m.name}${m.example ? '\t(example)' : ''}`)
  },
  'person invite': invitePerson,
  load,
  'example remove': async (database) => {
    const examples = (await listMunicipalities(database.pool)).filter((m) => m.example)
    if (!examples.length) console.log('There is no example municipality.')
    for (const m of examples) {
      await removeMunicipality(database, m)
      console.log(`${m.name} is gone.`)
    }
  },
  'example clock-off': async (database) => {
    for (const m of (await listMunicipalities(database.pool)).filter((one) => one.example && one.clockDay)) {
      await asHouse(database, m, switchClockOff)
      console.log(`The clock of ${m.name} runs.`)
    }
  },
}

async function addOne(database: Database, [code, name]: string[], options: Map<string, string>) {
  if (!code || !name) throw new UsageError('municipality add needs CODE and NAME')
  const slug = options.get('slug') ?? slugOf(name.replace(/s? kommune$/i, ''))
  const municipality = await withOwner(database.owner, (owner) =>
    addMunicipality(owner, { code, name, slug }),
  )
  const token = await asHouse(database, municipality, (db) => invite(db, 'first-administrator'))
  console.log(
    `${name} is added. This link makes its first administrator; it works once, within an hour:\n${origin()}/${slug}/da/velkommen/${token}`,
  )
}

async function invitePerson(database: Database, [name, email, code]: string[], options: Map<string, string>) {
  if (!name || !email || !code) throw new UsageError('person invite needs NAME, MAIL and POSITION')
  const municipality = await chosen(database, options)
  const token = await asHouse(database, municipality, async (db) => {
    const position = (await listPositions(db)).find((p) => p.code === code)
    if (!position) throw new UsageError(`There is no position with the code ${code}`)
    const personId = await addPerson(db, { name, email })
    await takePosition(db, personId, position.id, db.today)
    return invite(db, 'invitation', { personId, positionId: position.id })
  })
  console.log(
    `This link works once, within seven days:\n${origin()}/${municipality.slug}/da/velkommen/${token}`,
  )
}

async function load(database: Database, [path]: string[], options: Map<string, string>) {
  if (!path || !existsSync(path)) throw new UsageError(path ? `There is no file ${path}` : 'load needs FILE')
  const municipality = await chosen(database, options)
  const offers = collectOffers(rooms)
  const text = readFileSync(path, 'utf8')
  const format = offers.fileFormats.find((f) => f.recognises(text))
  if (!format)
    throw new UsageError(
      `${path} is in none of the formats: ${offers.fileFormats.map((f) => f.name).join(', ')}`,
    )
  const plan = await asHouse(database, municipality, (db) =>
    options.has('dry-run')
      ? format.plan(db, text, offers)
      : format.carryOut(db, text, basename(path), { withdraw: options.has('withdraw') }, offers),
  )
  for (const f of plan.faults) console.log(`line ${f.line}  ${f.place}  ${format.explain(f.reason, 'en')}`)
  if (plan.faults.length) throw new UsageError(`Nothing is loaded: ${plan.faults.length} faults`)
  const line = (mark: string, list: { kind: { en?: string }; code: string; title: string }[]) =>
    list.forEach((c) => console.log(`${mark} ${c.kind.en ?? ''} ${c.code}: ${c.title}`))
  line('+', plan.added)
  line('~', plan.changed)
  line(options.has('withdraw') && !options.has('dry-run') ? '-' : '? no longer in the file:', plan.withdrawn)
  for (const r of plan.refused) console.log(`! ${r.code} stays, because of: ${r.holding.join(', ')}`)
  console.log(
    `${options.has('dry-run') ? 'Would be' : 'Is'} loaded: ${plan.added.length} new, ${plan.changed.length} changed, ${plan.unchanged} unchanged`,
  )
}

async function chosen(database: Database, options: Map<string, string>): Promise<Municipality> {
  const wanted = options.get('m') ?? options.get('municipality')
  if (wanted) {
    const found = await findMunicipality(database.pool, wanted)
    if (!found) throw new UsageError(`There is no municipality ${wanted}`)
    return found
  }
  const all = await listMunicipalities(database.pool)
  if (all.length === 1) return all[0]!
  throw new UsageError(
    all.length
      ? `Say which municipality with -m: ${all.map((m) => m.slug).join(', ')}`
      : 'There is no municipality yet',
  )
}

const settings = readSettings(process.env)
const origin = () => settings.publicUrl?.origin ?? `http://localhost:${settings.port}`

async function open(): Promise<Database> {
  const say = (line: string) => console.error(line)
  const directory = join(
    settings.databaseUrl
      ? settings.dataDir
      : chooseDataDirectory({ wanted: process.env['DATA_DIR'], checkout: root, log: say }),
    'postgresql',
  )
  // while the program runs, its database is already there
  const running = settings.databaseUrl ? undefined : await runningPostgres(directory)
  if (!running) return openDatabase({ ...settings, poolSize: 4, directory, log: say })
  const owner = { ...running, database: 'ledestjernen', user: 'led_owner' }
  const app = { ...running, database: 'ledestjernen', user: 'led_app' }
  const pool = openPool(app, 4)
  return { pool, owner, app, embedded: true, close: () => pool.end() }
}

class UsageError extends Error {}

async function main(given: string[]) {
  const options = new Map<string, string>()
  const args: string[] = []
  for (let i = 0; i < given.length; i++) {
    const name = /^--?([a-z-]+)$/.exec(given[i]!)?.[1]
    if (!name) args.push(given[i]!)
    else if (name === 'dry-run' || name === 'withdraw') options.set(name, '1')
    else options.set(name, given[++i] ?? '')
  }
  const name = Object.keys(commands).find((c) => args.join(' ').startsWith(c))
  if (!name) throw new UsageError(usage)
  const database = await open()
  try {
    await commands[name]!(database, args.slice(name.split(' ').length), options)
  } finally {
    await database.close()
  }
}

main(process.argv.slice(2)).catch((e: Error) => {
  console.error(e instanceof UsageError || e instanceof OperatorError ? e.message : (e.stack ?? e.message))
  process.exitCode = 1
})
