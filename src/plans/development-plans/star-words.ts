import { ask, type Db } from '#platform/db'
import type { LocalText } from '#platform/i18n'
import { hueOf, type Mark } from '#ui'

/** What pages need of the star to name what a goal serves: titles, numbers, marks, and nothing more. */
export interface StarWords {
  areas: StarWord[]
  visions: (StarWord & { areaId: string })[]
  values: StarWord[]
}
export interface StarWord {
  id: string
  code: string
  title: LocalText
  slug: LocalText
  /** '1' for an area, '1.2' for a vision, '' for a value. */
  number: string
  /** The compass mark of the area; none for a value. */
  mark?: Mark
}
interface Row {
  kind: 'area' | 'vision' | 'value'
  id: string
  code: string
  title: LocalText
  slug: LocalText
  areaId: string | null
}

const text = `select x.kind, x.id, x.code, x.title, x.slug, x."areaId" from (
  select 'area' as kind, a.id, a.code, a.title, a.slug, null::uuid as "areaId", a.position, a.strategy_id from strategy.focus_area a
    where a.municipality_id = $1 and a.withdrawn_on is null
  union all select 'vision', v.id, v.code, v.title, v.slug, v.focus_area_id, v.position, v.strategy_id from strategy.vision v
    where v.municipality_id = $1 and v.withdrawn_on is null
  union all select 'value', c.id, c.code, c.title, c.slug, null, c.position, c.strategy_id from strategy.core_value c
    where c.municipality_id = $1 and c.withdrawn_on is null) x
join strategy.strategy s on s.municipality_id = $1 and s.id = x.strategy_id and s.current
order by x.position, x.id`

/** The star's parts that are not withdrawn, in order, in one statement. */
export async function findStarWords(db: Db): Promise<StarWords> {
  const found = await ask<Row>(db, text)
  const of = (kind: Row['kind']) => found.filter((row) => row.kind === kind)
  const n = of('area').length
  const areas = of('area').map((a, i) => ({
    ...word(a),
    number: String(i + 1),
    mark: { n, i, hue: hueOf(i) },
  }))
  const visions = areas.flatMap((area) =>
    of('vision')
      .filter((v) => v.areaId === area.id)
      .map((v, j) => ({ ...word(v), areaId: area.id, number: `${area.number}.${j + 1}`, mark: area.mark })),
  )
  return { areas, visions, values: of('value').map((v) => ({ ...word(v), number: '' })) }
}
const word = ({ id, code, title, slug }: Row) => ({ id, code, title, slug })
