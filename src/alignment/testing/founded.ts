import { giveAddress } from '#platform/db'
import { foundMunicipality, type Founded } from '#test/municipality'
import { addSample, type Sample } from '../counting/sample.ts'

export type Founding = { town: Founded; sample: Sample }

/** A municipality with a sample in it, whose vision 0 has an address. */
export async function founded(actions = 12): Promise<Founding> {
  const town = await foundMunicipality()
  const sample = await town.work(async (db) => {
    const made = await addSample(db, actions)
    for (const [n, id] of made.visions.entries()) await giveAddress(db, 'vision', id, { da: `Vision ${n}` })
    for (const [n, id] of made.areas.entries()) await giveAddress(db, 'focus-area', id, { da: `Område ${n}` })
    for (const [n, id] of made.values.entries()) await giveAddress(db, 'core-value', id, { da: `Værdi ${n}` })
    return made
  })
  return { town, sample }
}
