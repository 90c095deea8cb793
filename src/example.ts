import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { addMunicipality, findMunicipality, withOwner, type Database, type Db } from '#platform/db'
import { readYaml } from '#platform/files'
import { collectOffers } from '#platform/room'
import { addDays, daysBetween, type Day } from '#platform/time'
import { backfillVisionDay } from '#alignment'
import {
  addPerson,
  changeSettings,
  listPastCouncilDays,
  listPositions,
  settingsSchema,
  takePosition,
} from '#organisation'
import { asHouse } from './as-house.ts'
import { readFormatted } from './read-file.ts'
import { rooms } from './rooms.ts'

const description = z.strictObject({
  municipality: z.strictObject({ code: z.string(), name: z.string(), slug: z.string() }),
  clock: z.string(),
  files: z.array(z.string()),
  settings: settingsSchema.partial(),
  oneClick: z.record(z.string(), z.string()),
})

/** Makes the example municipality of a folder: all of it, or nothing that a later start would take for all of it. */
export async function makeExample(
  database: Database,
  folder: string,
  say: (line: string) => void,
): Promise<void> {
  const read = readYaml(readFileSync(join(folder, 'example.yaml'), 'utf8'), description)
  if (!read.ok) throw new Error(`example.yaml: ${JSON.stringify(read.faults)}`)
  const { municipality: m, clock, files, settings, oneClick } = read.value
  const municipality =
    (await findMunicipality(database.pool, m.code)) ??
    (await withOwner(database.owner, (owner) =>
      addMunicipality(owner, { ...m, example: true, madeByStart: true, clockDay: clock }),
    ))
  say(`Making the example municipality ${m.name}`)
  await asHouse(database, municipality, async (db) => {
    for (const file of files) {
      await loadFile(db, join(folder, file))
      say(`  loaded ${file}`)
    }
    const unset = { version: 0, values: settingsSchema.parse({}) }
    await changeSettings(db, unset, { ...unset.values, ...settings })
    await addOneClickPeople(db, oneClick)
    say('  counting')
  })
  // so that "since the last council meeting" has something to compare with, and each turn since then its own day
  const councilDays = await asHouse(database, municipality, listPastCouncilDays)
  const since = councilDays.at(-1)
  const turns = since ? daysAfter(since, clock as Day) : []
  for (const day of [...councilDays, ...turns])
    await asHouse(database, municipality, (db) => backfillVisionDay(db, day))
}

/** Loads a file in whichever format it is; throws with every fault when it cannot be used. */
export async function loadFile(db: Db, path: string, how = { withdraw: false }) {
  const offers = collectOffers(rooms)
  const { text, format } = readFormatted(path, offers.fileFormats)
  const plan = await format.carryOut(db, text, basename(path), how, offers)
  if (plan.faults.length)
    throw new Error(
      `${path} cannot be loaded:\n${plan.faults.map((f) => `  line ${f.line} ${f.place}: ${format.explain(f.reason, 'en')}`).join('\n')}`,
    )
  return plan
}

/** The days between two, neither of them among them. */
const daysAfter = (from: Day, to: Day): Day[] =>
  Array.from({ length: Math.max(0, daysBetween(from, to) - 1) }, (_, i) => addDays(from, i + 1))

// People of the example are named by what they are; nobody is invented.
async function addOneClickPeople(db: Db, oneClick: Record<string, string>) {
  const positions = await listPositions(db)
  for (const [role, code] of Object.entries(oneClick)) {
    const position = positions.find((p) => p.code === code)
    if (!position) throw new Error(`example.yaml: there is no position ${code}`)
    const personId = await addPerson(db, { name: position.title.da ?? code, email: null, oneClickRole: role })
    await takePosition(db, personId, position.id, '2022-01-01' as never)
  }
}
