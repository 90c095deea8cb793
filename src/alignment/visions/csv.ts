import { writeCsv } from '#platform/files'
import { ask, type Db } from '#platform/db'
import { inLanguage, type Language, type LocalText } from '#platform/i18n'
import type { Phase, Shown } from '#plans'
import type { Audience } from '../tables.ts'
import { words } from '../words/status.ts'
import { visionTexts } from './texts.ts'

interface Line {
  committee: LocalText
  goal: LocalText | null
  track: LocalText
  action: LocalText
  phase: Phase
  shown: Shown
  counts: boolean
  progress: number
  expected: number
  deadline: string | null
  lead: LocalText
  lastUpdate: string | null
}

/** Every action of a vision with the thread it hangs on, one row for each way up. */
export async function visionCsv(
  db: Db,
  audience: Audience,
  visionId: string,
  language: Language,
): Promise<string> {
  const { columns, phases } = visionTexts(language)
  const keys = [
    'committee',
    'goal',
    'track',
    'action',
    'phase',
    'status',
    'done',
    'expected',
    'deadline',
    'lead',
    'lastUpdate',
  ] as const
  const text = (said: LocalText | null) => inLanguage(said ?? {}, language).text
  const lines = await ask<Line>(db, linesText, audience, visionId)
  const rows = lines.map((line) => ({
    committee: text(line.committee),
    goal: text(line.goal),
    track: text(line.track),
    action: text(line.action),
    phase: phases[line.phase],
    status: words(language).status[line.shown],
    done: share(line, line.progress),
    expected: share(line, line.expected),
    deadline: line.deadline,
    lead: text(line.lead),
    lastUpdate: line.lastUpdate,
  }))
  return writeCsv(
    keys.map((key) => ({ key, title: columns[key] })),
    rows,
    language,
  )
}

/** What is no part of any figure has none of its own. */
const share = ({ counts }: Line, ppm: number) => (counts ? Math.round(ppm / 1000) / 10 : null)

const linesText = `
select b.name as committee, g.title as goal, t.title as track, a.title as action, f.phase, f.shown, f.counts,
  f.progress_ppm as progress, f.expected_ppm as expected, f.deadline, p.title as lead, f.last_update_on as "lastUpdate"
from alignment.action_subject s
join alignment.action_fact f on f.municipality_id = $1 and f.action_id = s.action_id and f.audience = $2
join plans.action a on a.municipality_id = $1 and a.id = s.action_id
join organisation.position p on p.municipality_id = $1 and p.id = f.lead_position_id
join plans.action_track at on at.municipality_id = $1 and at.action_id = a.id
join plans.track t on t.municipality_id = $1 and t.id = at.track_id and t.withdrawn_on is null
join plans.development_plan d on d.municipality_id = $1 and d.id = t.plan_id and d.withdrawn_on is null and d.released_on is not null
join organisation.body b on b.municipality_id = $1 and b.id = d.body_id
left join lateral (
  select g.id, g.title, g.position from plans.track_goal tg
  join plans.goal g on g.municipality_id = $1 and g.id = tg.goal_id and g.withdrawn_on is null
  join plans.development_plan gd on gd.municipality_id = $1 and gd.id = g.plan_id and gd.withdrawn_on is null and gd.released_on is not null
  join plans.serves sg on sg.municipality_id = $1 and sg.goal_id = g.id and sg.vision_id = $3
  where tg.municipality_id = $1 and tg.track_id = t.id
) g on true
where s.municipality_id = $1 and s.audience = $2 and s.kind = 'vision' and s.subject_id = $3
  and (g.id is not null or exists (select 1 from plans.serves st where st.municipality_id = $1 and st.track_id = t.id and st.vision_id = $3))
order by b.position, g.position, t.position, a.position, a.id`
