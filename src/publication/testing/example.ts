import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Founded } from '#test/municipality'
import { foundMunicipality } from '#test/municipality'

const folder = join(import.meta.dirname, '../../../examples/vesthimmerland')
// in the order in which one rests on the other
const files = [
  'organisation.yaml',
  'strategy.yaml',
  'development-plan.yaml',
  'action-plan.yaml',
  'updates.csv',
]

/** A municipality with everything that the example says, loaded through the formats of all rooms. */
export async function foundExample(): Promise<Founded> {
  const made = await foundMunicipality()
  const { offers } = made.running.house
  for (const name of files)
    await made.work(async (db) => {
      const text = readFileSync(join(folder, name), 'utf8').replace(
        'code: "820"',
        `code: "${made.municipality.code}"`,
      )
      const format = offers.fileFormats.find((f) => f.recognises(text))
      const plan = await format?.carryOut(db, text, name, { withdraw: false }, offers)
      if (plan?.faults.length) throw new Error(`${name}: ${JSON.stringify(plan.faults.slice(0, 3))}`)
    })
  return made
}
