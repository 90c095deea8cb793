import { join } from 'node:path'
import { OperatorError, readSettings, type Settings } from '#platform/config'
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
import {
  addPerson,
  invite,
  listPositions,
  municipalityFromShell,
  personFromShell,
  switchClockOff,
  takePosition,
  toldAsTaken,
} from '#organisation'
import { asHouse } from './as-house.ts'
import { readCommand, type Options, type Takes } from './cli-arguments.ts'
import { load } from './cli-load.ts'
import { removeMunicipality } from './remove-municipality.ts'

const root = join(import.meta.dirname, '..')
const usage = `ledestjernen – commands for whoever runs an installation

  municipality add CODE NAME [--slug SLUG]      adds a municipality, prints the link that makes its first administrator
  municipality list                             which there are
  person invite NAME MAIL POSITION [-m SLUG]    prints a link that works once; POSITION is the code of a position
  load FILE [-m SLUG] [--withdraw] [--yes]      shows what a file (docs/formats/) would change, asks, loads it;
                                                --yes does not ask, --dry-run only shows, --withdraw also withdraws
                                                what is no longer in the file
  example remove                                throws the example municipality away, all of it
  example clock-off                             lets the example's clock run

They use the same settings as npm start (DATA_DIR or DATABASE_URL, PUBLIC_URL, PORT) and work while it runs.`

interface At {
  database: Database
  /** Where links lead. */
  origin: string
  options: Options
}
interface Command extends Takes {
  run: (at: At, ...args: string[]) => Promise<void>
}
const commands: Record<string, Command> = {
  'municipality add': { takes: ['CODE', 'NAME'], options: ['slug'], run: addOne },
  'municipality list': { takes: [], options: [], run: listAll },
  'person invite': { takes: ['NAME', 'MAIL', 'POSITION'], options: ['municipality'], run: invitePerson },
  load: { takes: ['FILE'], options: ['municipality', 'dry-run', 'withdraw', 'yes'], run: loadFile },
  'example remove': { takes: [], options: [], run: removeExamples },
  'example clock-off': { takes: [], options: [], run: letClocksRun },
}

async function addOne({ database, origin, options }: At, code = '', name = '') {
  const given = municipalityFromShell({
    code,
    municipality: name,
    slug: options.slug ?? slugOf(name.replace(/s? kommune$/i, '')),
  })
  const municipality = await withOwner(database.owner, (owner) =>
    addMunicipality(owner, { code: given.code, name: given.municipality, slug: given.slug }),
  ).catch(toldAsTaken('municipality'))
  const token = await asHouse(database, municipality, (db) => invite(db, 'first-administrator'))
  console.log(
    `${municipality.name} is added. This link makes its first administrator; it works once, within an hour:\n${origin}/${municipality.slug}/da/velkommen/${token}`,
  )
}

async function listAll({ database }: At) {
  for (const m of await listMunicipalities(database.pool))
    console.log(`${m.code}\t${m.slug}\t${m.name}${m.example ? '\t(example)' : ''}`)
}

async function invitePerson({ database, origin, options }: At, name = '', email = '', code = '') {
  const municipality = await chosen(database, options)
  const token = await asHouse(database, municipality, async (db) => {
    const positionId = (await listPositions(db)).find((p) => p.code === code)?.id
    const wrong = positionId ? [] : [`There is no position with the code ${code}`]
    const personId = await addPerson(db, personFromShell({ name, email }, wrong))
    await takePosition(db, personId, positionId!, db.today)
    return invite(db, 'invitation', { personId, positionId: positionId! })
  }).catch(toldAsTaken('person'))
  console.log(
    `This link works once, within seven days:\n${origin}/${municipality.slug}/da/velkommen/${token}`,
  )
}

async function loadFile({ database, options }: At, path = '') {
  const { 'dry-run': dryRun = false, withdraw = false, yes = false } = options
  await load(database, await chosen(database, options), path, { dryRun, withdraw, yes })
}

async function removeExamples({ database }: At) {
  for (const m of await examplesIn(database)) {
    await removeMunicipality(database, m)
    console.log(`${m.name} is gone.`)
  }
}

async function letClocksRun({ database }: At) {
  for (const m of await examplesIn(database)) {
    if (m.clockDay) await asHouse(database, m, switchClockOff)
    console.log(`The clock of ${m.name} runs${m.clockDay ? '' : ' already'}.`)
  }
}

async function examplesIn({ pool }: Database) {
  const examples = (await listMunicipalities(pool)).filter((m) => m.example)
  if (!examples.length) console.log('There is no example municipality.')
  return examples
}

async function chosen(database: Database, { municipality: wanted }: Options): Promise<Municipality> {
  if (wanted) {
    const found = await findMunicipality(database.pool, wanted)
    if (!found) throw new OperatorError(`There is no municipality ${wanted}`)
    return found
  }
  const all = await listMunicipalities(database.pool)
  if (all.length === 1) return all[0]!
  throw new OperatorError(
    all.length
      ? `Say which municipality with -m: ${all.map((m) => m.slug).join(', ')}`
      : 'There is no municipality yet',
  )
}

async function open(settings: Settings): Promise<Database> {
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

async function main(given: string[]) {
  const read = readCommand(commands, given)
  if (!read) return console.log(usage)
  const settings = readSettings(process.env)
  const database = await open(settings)
  try {
    const origin = settings.publicUrl?.origin ?? `http://localhost:${settings.port}`
    await read.command.run({ database, origin, options: read.options }, ...read.args)
  } finally {
    await database.close()
  }
}

main(process.argv.slice(2)).catch((e: Error) => {
  console.error(e instanceof OperatorError ? e.message : (e.stack ?? e.message))
  process.exitCode = 1
})
