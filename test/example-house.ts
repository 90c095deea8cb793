import { join } from 'node:path'
import { withOwner } from '#platform/db'
import { newToken, sha256 } from '#platform/ids'
import { findMunicipality } from '#platform/db'
import { makeExample } from '../src/example.ts'
import { testHouse } from './municipality.ts'

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
    tokens[role] = newToken()
    await database.pool.query(`select platform.open_session($1, $2, $3, true, interval '2 hours')`, [
      sha256(tokens[role]),
      municipality.municipalityId,
      id,
    ])
  }
  return { base: `http://127.0.0.1:${port}`, municipality, tokens, running, database }
}
