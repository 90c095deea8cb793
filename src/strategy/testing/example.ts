import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { HangsOn } from '#platform/room'
import { foundMunicipality, type Founded } from '#test/municipality'
import { findStar } from '../star/queries.ts'
import { carryOutStrategy, planStrategy } from '../loading/load.ts'

const file = readFileSync(join(import.meta.dirname, '../../../examples/vesthimmerland/strategy.yaml'), 'utf8')

/** The example's own strategy, as if it were this municipality's. */
export const exampleFor = (founded: Founded) =>
  file.replace('code: "820"', `code: "${founded.municipality.code}"`)

/** Rooms above that hold what a test says they hold. */
export const house = (hangsOn: HangsOn = () => Promise.resolve([])) => ({ hangsOn: [hangsOn] })

/** A goal that hangs on the vision with this code. */
export const goalOn =
  (code: string, ids: Map<string, string>): HangsOn =>
  (_, subjects) =>
    Promise.resolve(
      subjects
        .filter((s) => s.id === ids.get(code))
        .map((on) => ({ on, kind: { da: 'Mål' }, title: { da: 'Byggeklare grunde' } })),
    )

/** A municipality's strategy from a text, in one transaction with its history. */
export const load = (
  founded: Founded,
  text: string,
  { withdraw = false, hangsOn = undefined as HangsOn | undefined, source = 'strategy.yaml' } = {},
) => founded.work((db) => carryOutStrategy(db, text, source, { withdraw }, house(hangsOn)))
export const plan = (founded: Founded, text: string, hangsOn?: HangsOn) =>
  founded.work((db) => planStrategy(db, text, house(hangsOn)))

/** The lines of history, oldest first. */
export const history = (founded: Founded) =>
  founded.work((db) =>
    db
      .selectFrom('platform.historyLine')
      .select(['kind', 'subjectKind', 'subjectId', 'source', 'public'])
      .orderBy('revision')
      .execute(),
  )

/** A municipality with the example's strategy, and its strategy office. */
export async function loaded() {
  const founded = await foundMunicipality()
  await load(founded, exampleFor(founded))
  const office = await founded.signIn({ role: 'strategy-office' })
  return { founded, office, star: () => founded.work((db) => findStar(db)) }
}
