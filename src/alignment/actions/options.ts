import { ask, type Db } from '#platform/db'
import { inLanguage, type Language, type LocalText } from '#platform/i18n'
import { kept } from '../words/kept.ts'
import { foreignTo } from '../words/say.tsx'
import type { Narrowed } from './narrow.ts'
import type { Narrowing } from './rules.ts'
import { listTexts } from './texts.ts'

export interface Choice {
  value: string
  text: string
  lang?: Language | undefined
}
interface Row {
  kind: 'vision' | 'area' | 'body' | 'unit' | 'lead'
  code: string
  title: LocalText
}

/** What the list can be narrowed to, in the order people know, and these positions; the same rows until one of them has changed. */
export const listOptions = (db: Db, positionIds: readonly string[]): Promise<readonly Row[]> =>
  kept(db, `list options ${positionIds.join()}`, async () => {
    const [all, own] = await Promise.all([
      ask<Row>(db, options, db.today),
      positionIds.length ? ask<Row>(db, positions, positionIds) : [],
    ])
    return [...all, ...own]
  })

// the numbers of visions follow their places: area, then vision within it
const options = `
select kind, code, title from (
  select 'area' as kind, 1 as sort, f.position as a, 0 as b, f.code, f.title from strategy.focus_area f
    join strategy.strategy s on s.municipality_id = $1 and s.id = f.strategy_id and s.current
    where f.municipality_id = $1 and f.withdrawn_on is null
  union all select 'vision', 2, f.position, v.position, v.code, v.title from strategy.vision v
    join strategy.strategy s on s.municipality_id = $1 and s.id = v.strategy_id and s.current
    join strategy.focus_area f on f.municipality_id = $1 and f.id = v.focus_area_id
    where v.municipality_id = $1 and v.withdrawn_on is null
  union all select 'body', 3, position, 0, code, name from organisation.body where municipality_id = $1
    and kind in ('finance-committee', 'standing-committee') and (valid_to is null or valid_to >= $2)
  union all select 'unit', 4, position, 0, code, name from organisation.unit where municipality_id = $1 and (valid_to is null or valid_to >= $2)
) o order by sort, a, b, code`
const positions = `select 'lead' as kind, code, title from organisation.position where municipality_id = $1 and id = any($2::uuid[]) order by code`

/** The choices of one field; what is chosen now is always among them. */
export function choicesOf(
  rows: readonly Row[],
  name: Narrowing,
  { chosen }: Narrowed,
  lang: Language,
): Choice[] {
  const t = listTexts(lang)
  const every = {
    vision: t.everyVision,
    area: t.everyArea,
    body: t.everyBody,
    unit: t.everyUnit,
    plan: t.everyPlan,
    lead: t.everyLead,
  }[name]
  const text = (title: LocalText) => inLanguage(title, lang).text
  const now = chosen
    .filter((c) => c.name === name)
    .map((c) => ({ value: c.code, text: text(c.title), lang: foreignTo(lang, c.title) }))
  const offered = rows
    .filter((row) => row.kind === name)
    .map((row) => ({
      value: row.code,
      ...(name === 'lead'
        ? { text: t.mine(text(row.title)) }
        : { text: text(row.title), lang: foreignTo(lang, row.title) }),
    }))
  const distinct = new Map([...now, ...offered].map((choice) => [choice.value, choice]))
  const order = offered.length ? [...offered, ...now] : now
  return [{ value: '', text: every }, ...new Set(order.map((choice) => distinct.get(choice.value)!))]
}
