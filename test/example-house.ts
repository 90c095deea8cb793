import { join } from 'node:path'
import { addPerson, listPositions, takePosition } from '#organisation'
import { withOwner } from '#platform/db'
import { openSession } from './session.ts'
import { findMunicipality } from '#platform/db'
import type { Day } from '#platform/time'
import { makeExample } from '../src/example.ts'
import { inMunicipality, testHouse } from './municipality.ts'

export type RoleName = 'council-member' | 'committee-secretary' | 'head' | 'staff' | 'strategy-office'
let made: ReturnType<typeof make> | undefined

/** The example municipality in the shared test house, made once per process; with a session for each one-click role. */
export const exampleHouse = () => (made ??= make())

async function make() {
  const { database, port, running } = await testHouse()
  await makeExample(database, join(import.meta.dirname, '../examples/vesthimmerland'), () => {})
  running.municipalities.forget()
  const municipality = (await findMunicipality(database.pool, '820'))!
  const people = await withOwner(database.owner, async (owner) => {
    await owner.query(`select set_config('app.municipality_id', $1, false)`, [municipality.municipalityId])
    return (
      await owner.query<{ id: string; role: RoleName }>(
        'select id, one_click_role as role from organisation.person where one_click_role is not null',
      )
    ).rows
  })
  const tokens = {} as Record<RoleName, string>
  for (const { id, role } of people) {
    tokens[role] = await openSession(database.pool, municipality, id, { oneClick: true })
  }
  return { base: `http://127.0.0.1:${port}`, municipality, tokens, running, database }
}

/** A session of somebody new in a position that has no one-click account. */
export async function tokenOf(positionCode: string): Promise<string> {
  const { database, municipality, running } = await exampleHouse()
  const personId = await inMunicipality(running, municipality, async (db) => {
    const position = (await listPositions(db)).find((p) => p.code === positionCode)!
    const id = await addPerson(db, { name: position.title.da!, email: null })
    await takePosition(db, id, position.id, '2022-01-01' as Day)
    return id
  })
  return openSession(database.pool, municipality, personId)
}
