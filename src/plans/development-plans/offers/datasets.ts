import { ask, type Db } from '#platform/db'
import { inLanguage, type Language, type LocalText } from '#platform/i18n'
import type { Dataset } from '#platform/room'

const page = 500
type Cells = Record<string, string | number | null>

interface Row {
  id: string
  code: string
  title: LocalText
  first: LocalText
  second: LocalText
  target: string | null
  responsible: LocalText | null
  committee: LocalText
  plan: LocalText
  goals: string | null
  visions: string | null
  areas: string | null
  coreValues: string | null
  star: boolean
}

const served = (
  kind: 'goal' | 'track',
  column: string,
  table: string,
) => `(select string_agg(v.code, ' ' order by v.code) from plans.serves s
  join strategy.${table} v on v.municipality_id = $1 and v.id = s.${column} where s.municipality_id = $1 and s.${kind}_id = x.id)`
const links = (
  kind: 'goal' | 'track',
) => `${served(kind, 'vision_id', 'vision')} as visions, ${served(kind, 'focus_area_id', 'focus_area')} as areas,
  ${served(kind, 'core_value_id', 'core_value')} as "coreValues"`
const released = `join plans.development_plan p on p.municipality_id = $1 and p.id = x.plan_id and p.released_on is not null and p.withdrawn_on is null
  join organisation.body b on b.municipality_id = $1 and b.id = p.body_id`
const serving = `and (s.vision_id is not null or s.focus_area_id is not null)`
const goals = `select x.id, x.code, x.title, x.why as first, x.success as second, x.target, o.title as responsible, b.name as committee,
  p.title as plan, null as goals, ${links('goal')},
  exists (select from plans.serves s where s.municipality_id = $1 and s.goal_id = x.id ${serving}) as star
from plans.goal x ${released} left join organisation.position o on o.municipality_id = $1 and o.id = x.responsible_position_id
where x.municipality_id = $1 and x.withdrawn_on is null and x.id > $2 order by x.id limit ${page}`
const tracks = `select x.id, x.code, x.title, x.purpose as first, '{}'::jsonb as second, null as target, null::jsonb as responsible, b.name as committee,
  p.title as plan, (select string_agg(g.code, ' ' order by g.code) from plans.track_goal l join plans.goal g on g.municipality_id = $1
    and g.id = l.goal_id and g.withdrawn_on is null join plans.development_plan q on q.municipality_id = $1 and q.id = g.plan_id
    and q.released_on is not null where l.municipality_id = $1 and l.track_id = x.id) as goals, ${links('track')},
  exists (select from plans.serves s where s.municipality_id = $1 and (s.track_id = x.id or s.goal_id in (
    select l.goal_id from plans.track_goal l where l.municipality_id = $1 and l.track_id = x.id)) ${serving}) as star
from plans.track x ${released}
where x.municipality_id = $1 and x.withdrawn_on is null and x.id > $2 order by x.id limit ${page}`

async function* inPages(db: Db, text: string, toCells: (row: Row) => Cells): AsyncIterable<Cells> {
  let last = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const found = await ask<Row>(db, text, last)
    for (const row of found) yield toCells(row)
    if (found.length < page) return
    last = found.at(-1)!.id
  }
}

const columns = {
  code: { da: 'kode', en: 'code' },
  title: { da: 'titel', en: 'title' },
  committee: { da: 'udvalg', en: 'committee' },
  plan: { da: 'udviklingsplan', en: 'development plan' },
  why: { da: 'hvorfor', en: 'why' },
  success: { da: 'hvornår målet er nået', en: 'when the goal is reached' },
  purpose: { da: 'formål', en: 'purpose' },
  target: { da: 'måldato', en: 'target date' },
  responsible: { da: 'ansvarlig stilling', en: 'responsible position' },
  goals: { da: 'mål', en: 'goals' },
  visions: { da: 'visioner', en: 'visions' },
  focusAreas: { da: 'fokusområder', en: 'focus areas' },
  coreValues: { da: 'værdier', en: 'values' },
  supplementary: { da: 'supplerende', en: 'supplementary' },
}
const named = (keys: (keyof typeof columns)[]) => keys.map((key) => ({ key, title: columns[key] }))
const say = (text: LocalText | null, language: Language) => inLanguage(text ?? {}, language).text
const common = (row: Row, language: Language) => ({
  code: row.code,
  title: say(row.title, language),
  committee: say(row.committee, language),
  plan: say(row.plan, language),
  visions: row.visions ?? '',
  focusAreas: row.areas ?? '',
  coreValues: row.coreValues ?? '',
  supplementary: row.star ? 0 : 1,
})

/** The goals of released plans. */
export const goalDataset: Dataset = {
  name: 'goals',
  title: { da: 'Mål i udviklingsplanerne', en: 'Goals of the development plans' },
  description: {
    da: 'Hvert mål i en frigivet udviklingsplan med det, det bærer.',
    en: 'Each goal of a released development plan with what it carries.',
  },
  columns: named([
    'code',
    'title',
    'committee',
    'plan',
    'why',
    'success',
    'target',
    'responsible',
    'visions',
    'focusAreas',
    'coreValues',
    'supplementary',
  ]),
  rows: (db, language) =>
    inPages(db, goals, (row) => ({
      ...common(row, language),
      why: say(row.first, language),
      success: say(row.second, language),
      target: row.target,
      responsible: say(row.responsible, language),
    })),
}
/** The tracks of released plans. */
export const trackDataset: Dataset = {
  name: 'tracks',
  title: { da: 'Handlingsspor i udviklingsplanerne', en: 'Tracks of the development plans' },
  description: {
    da: 'Hvert handlingsspor i en frigivet udviklingsplan med sine mål.',
    en: 'Each track of a released development plan with its goals.',
  },
  columns: named([
    'code',
    'title',
    'committee',
    'plan',
    'purpose',
    'goals',
    'visions',
    'focusAreas',
    'coreValues',
    'supplementary',
  ]),
  rows: (db, language) =>
    inPages(db, tracks, (row) => ({
      ...common(row, language),
      purpose: say(row.first, language),
      goals: row.goals ?? '',
    })),
}
