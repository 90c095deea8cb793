import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LoadPlan } from '#platform/files'
import type { Founded } from '#test/municipality'

const folder = join(import.meta.dirname, '../../../../examples/vesthimmerland')
export const exampleFile = (name: string) => readFileSync(join(folder, name), 'utf8')

/** Loads a text by the format of this name, as the house's own work or a person's. */
export const load = (
  founded: Founded,
  name: string,
  text: string,
  { withdraw = false, personId = null as string | null, source = `${name}.yaml` } = {},
): Promise<LoadPlan> => {
  const { offers } = founded.running.house
  const format = offers.fileFormats.find((f) => f.name === name)!
  return founded.work((db) => format.carryOut(db, text, source, { withdraw }, offers), personId)
}

/** The organisation and the strategy of the example, as if they were this municipality's. */
export async function loadBelow(founded: Founded) {
  for (const name of ['organisation', 'strategy']) {
    const text = exampleFile(`${name}.yaml`).replace(/(code: *)"820"/, `$1"${founded.municipality.code}"`)
    const { faults } = await load(founded, name, text)
    if (faults.length) throw new Error(JSON.stringify(faults.slice(0, 3)))
  }
}

/** The id of what has this code. */
export const idOf = (
  founded: Founded,
  table: 'goal' | 'track' | 'body' | 'vision' | 'position',
  code: string,
): Promise<string> =>
  founded.work(async (db) => {
    const name = {
      goal: 'plans.goal',
      track: 'plans.track',
      body: 'organisation.body',
      vision: 'strategy.vision',
      position: 'organisation.position',
    }[table]
    const row = await db
      .selectFrom(name as 'plans.goal')
      .select('id')
      .where('code', '=', code)
      .executeTakeFirstOrThrow()
    return row.id
  })
