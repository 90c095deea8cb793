import { ask } from '#platform/db'
import type { Visit } from '#platform/http'
import { formats, type LocalText } from '#platform/i18n'
import { lineDay } from '#platform/history'
import type { Day } from '#platform/time'
import { History } from '#ui'
import type { FoundAction } from './read.ts'
import { aroundAction } from './around.tsx'
import { actionTexts, said } from './words.ts'

interface Line {
  revision: number
  at: string
  kind: string
  by: LocalText | null
  source: string | null
  erasedOn: Day | null
  fields: string[]
}

// Statuses and milestones name the action as their parent.
const text = `
select h.revision, h.at, h.kind, o.title as by, h.source, x.erased_on as "erasedOn",
  coalesce((select jsonb_agg(k) from jsonb_object_keys(case when jsonb_typeof(x.before) = 'object' then x.before else '{}' end) k), '[]') as fields
from platform.history_line h left join platform.history_text x on x.municipality_id = $1 and x.revision = h.revision
left join organisation.position o on o.municipality_id = $1 and o.id = h.position_id
where h.municipality_id = $1 and (h.subject_id = $2 or h.parent_id = $2) order by h.revision desc limit 300`
export const listActionHistory = (db: Visit['db'], id: string) => ask<Line>(db, text, id)

/** Everything that has happened to an action, day by day. */
export async function historyPage(visit: Visit, action: FoundAction) {
  const t = actionTexts(visit.language).history
  const f = formats(visit.language)
  const lines = await listActionHistory(visit.db, action.id)
  const days = Map.groupBy(lines, (l) => lineDay(visit.db, new Date(l.at)))
  const entry = (line: Line) => ({
    time: f.time(new Date(line.at)),
    text: sentence(visit, line),
    meta: [
      said(line.by, visit.language) || t.house,
      line.source && t.from(line.source),
      line.erasedOn && t.erased(f.day(line.erasedOn)),
    ]
      .filter(Boolean)
      .join(' · '),
  })
  return aroundAction(
    visit,
    action,
    t.title,
    lines.length ? (
      <History days={[...days].map(([day, found]) => ({ day: f.day(day), entries: found.map(entry) }))} />
    ) : (
      <p class="meta">{t.none}</p>
    ),
    200,
    t.lead,
  )
}

const written = ['plans.action-written', 'plans.milestone-written', 'plans.action-loaded']
function sentence(visit: Visit, { kind, fields }: Line) {
  const t = actionTexts(visit.language)
  const names = t.fields as Record<string, string>
  const what = (t.history.kinds as Record<string, string>)[kind] ?? t.history.other
  const known = fields.flatMap((field) => names[field] ?? [])
  return written.includes(kind) && known.length
    ? `${what}. ${t.history.changed(formats(visit.language).list([...new Set(known)]))}`
    : what
}
