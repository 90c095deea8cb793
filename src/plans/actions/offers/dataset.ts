import { ask, type Db } from '#platform/db'
import { formats, type Language, type LocalText } from '#platform/i18n'
import type { Dataset } from '#platform/room'
import type { Day, VagueDate } from '#platform/time'
import { actionFacts, type MilestoneState, type Phase, type Signal } from '../../signals/index.ts'
import { actionTexts, said, statusOf } from '../words.ts'

interface Row {
  id: string
  code: string
  title: LocalText
  plan: LocalText
  unit: LocalText
  lead: LocalText
  phase: Phase
  signal: Signal | null
  starts: VagueDate | null
  ends: VagueDate | null
  firstEnds: VagueDate | null
  lastUpdateOn: Day | null
  awaitedFrom: Day
  intervalMonths: number
  milestones: MilestoneState[]
  tracks: string[]
  publicLine: string | null
}

/** Every public action as citizens read it, a thousand at a time. */
export const actionsDataset: Dataset = {
  name: 'actions',
  title: { da: 'Handlinger', en: 'Actions' },
  description: {
    da: 'Alle offentlige handlinger med fase, status, milepæle og seneste offentlige linje.',
    en: 'All public actions with phase, status, milestones and latest public line.',
  },
  columns: [
    column('code', 'Kode', 'Code'),
    column('title', 'Titel', 'Title'),
    column('plan', 'Handlingsplan', 'Action plan'),
    column('unit', 'Enhed', 'Unit'),
    column('lead', 'Ansvarlig', 'Lead'),
    column('phase', 'Fase', 'Phase'),
    column('status', 'Status', 'Status'),
    column('starts', 'Begynder', 'Begins'),
    column('ends', 'Slutter', 'Ends'),
    column('firstEnds', 'Første slutdato', 'First end date'),
    column('reached', 'Milepæle nået', 'Milestones reached'),
    column('milestones', 'Milepæle', 'Milestones'),
    column('lastUpdateOn', 'Seneste status', 'Latest status'),
    column('publicLine', 'Offentlig linje', 'Public line'),
    column('tracks', 'Handlingsspor (koder)', 'Action tracks (codes)'),
  ],
  rows: readRows,
}
function column(key: string, da: string, en: string) {
  return { key, title: { da, en } }
}

async function* readRows(db: Db, language: Language) {
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const rows = await ask<Row>(db, page, after)
    for (const row of rows) yield toRow(row, db.today, language)
    if (rows.length < 1000) return
    after = rows.at(-1)!.id
  }
}

function toRow(row: Row, today: Day, language: Language) {
  const facts = actionFacts(row, today)
  const f = formats(language)
  const date = (d: VagueDate | null) => (d ? f.vagueDate(d) : null)
  return {
    code: row.code,
    title: said(row.title, language),
    plan: said(row.plan, language),
    unit: said(row.unit, language),
    lead: said(row.lead, language),
    phase: actionTexts(language).phases[row.phase],
    status: statusOf(facts.shown, language).word,
    starts: date(row.starts),
    ends: date(row.ends),
    firstEnds: date(row.firstEnds),
    reached: facts.reached,
    milestones: facts.milestones,
    lastUpdateOn: row.lastUpdateOn,
    publicLine: row.publicLine,
    tracks: row.tracks.join(' '),
  }
}

const page = `
select a.id, a.code, a.title, p.title as plan, n.name as unit, o.title as lead, a.public_phase as phase, a.public_signal as signal, a.starts, a.public_ends as ends,
  a.first_ends as "firstEnds", a.public_last_update_on as "lastUpdateOn", a.awaited_from as "awaitedFrom", a.interval_months as "intervalMonths",
  coalesce((select jsonb_agg(jsonb_build_object('due', m.due, 'reachedOn', m.public_reached_on)) from plans.milestone m
    where m.municipality_id = $1 and m.action_id = a.id and m.withdrawn_on is null), '[]') as milestones,
  coalesce((select jsonb_agg(t.code order by t.code) from plans.action_track x join plans.track t on t.municipality_id = $1 and t.id = x.track_id
    join plans.development_plan d on d.municipality_id = $1 and d.id = t.plan_id and d.released_on is not null and d.withdrawn_on is null
    where x.municipality_id = $1 and x.action_id = a.id and t.withdrawn_on is null), '[]') as tracks,
  (select u.public_line from plans.status_update u where u.municipality_id = $1 and u.id = a.public_last_update_id) as "publicLine"
from plans.action a join plans.action_plan p on p.municipality_id = $1 and p.id = a.plan_id and p.withdrawn_on is null and p.released_on is not null
join organisation.unit n on n.municipality_id = $1 and n.id = p.unit_id
join organisation.position o on o.municipality_id = $1 and o.id = a.lead_position_id
where a.municipality_id = $1 and a.id > $2::uuid and a.withdrawn_on is null and a.public_phase is not null order by a.id limit 1000`
