import { ask, type Db } from '#platform/db'
import { findSettings } from '#organisation'
import { noId } from '#platform/ids'
import type { Thresholds } from '#plans'
import { figuresOf, hasSignal, type RollUp } from '../counting/index.ts'
import { developmentPlanInForce } from '../counting/in-force.ts'
import { readSums } from '../counting/write.ts'
import type { Audience } from '../tables.ts'

const pieceSize = 1000

/**
 * The whole thread as one JSON text, in pieces: the strategy with values, areas and visions; the development plans in force with
 * their goals and tracks; and every action once, naming the tracks it stands under. Things name each other by id, so nothing is
 * said twice and no reader needs the whole in memory.
 */
export async function* wholeTree(db: Db, audience: Audience): AsyncGenerator<string> {
  // the first rows of every part are asked for at once, so that the database is never idle
  const parts = Object.entries(withFigures).map(([name, text]) => ({
    name,
    text,
    first: readPiece<FigureRow>(db, text, audience, noId),
  }))
  const firstActions = readPiece<ActionRow>(db, actions, audience, noId)
  const [settings, [head]] = await Promise.all([findSettings(db), ask<{ json: string }>(db, strategy)])
  yield `{"asOf":"${db.today}","audience":"${audience}","strategy":${head?.json ?? 'null'}`
  const tracks = new Set<string>()
  for (const { name, text, first } of parts) {
    yield `,"${name}":[`
    yield* pieces(db, text, audience, first, (row) => {
      if (name === 'tracks') tracks.add(row.id)
      return withSums(row, settings)
    })
    yield ']'
  }
  yield ',"actions":['
  yield* pieces(db, actions, audience, firstActions, actionJson(tracks))
  yield ']}'
}

function readPiece<Row extends object>(
  db: Db,
  text: string,
  audience: Audience,
  after: string,
): Promise<Row[]> {
  const rows = ask<Row>(db, text, audience, after)
  // when the reader goes away nobody waits for it any more; whoever does wait still gets the fault
  rows.catch(() => {})
  return rows
}

/** The next rows are on their way while the last are written. */
async function* pieces<Row extends { id: string }>(
  db: Db,
  text: string,
  audience: Audience,
  first: Promise<Row[]>,
  write: (row: Row) => string,
): AsyncGenerator<string> {
  let page = first
  for (let n = 0; ; n++) {
    const rows = await page
    const more = rows.length === pieceSize
    if (more) page = readPiece<Row>(db, text, audience, rows.at(-1)!.id)
    if (rows.length) yield (n ? ',' : '') + rows.map(write).join(',')
    if (!more) return
  }
}

type FigureRow = Omit<RollUp, 'kind' | 'subjectId' | 'otherId'> & {
  id: string
  kind: RollUp['kind']
  json: string
}
function withSums({ id, kind, json, ...sums }: FigureRow, thresholds: Thresholds): string {
  const {
    progress,
    expected,
    signal,
    because,
    actions: count,
    goals,
  } = figuresOf({ ...sums, kind, subjectId: id, otherId: noId }, thresholds)
  return `${json.slice(0, -1)},"actions":${count},"goals":${goals},"progress":${progress},"expected":${expected}${hasSignal(kind) ? `,"signal":"${signal}","because":"${because}"` : ''}}`
}

const strategy = `select json_build_object('id', id, 'title', title, 'overallGoal', overall_goal, 'period', period_name)::text as json
from strategy.strategy where municipality_id = $1 and current`

const sums = readSums.replaceAll(/r\.(\w+)/g, 'coalesce(r.$1, 0)')
// A page is a stretch of ids, and what belongs to its things is read along the same stretch instead of looked up for each:
// two hundred thousand actions cost ten times what twenty thousand do, and not more, only so.
const figures = (kind: string, from: string, json: string, where: string, beside = '') => `
with page as materialized (
  select ${from} where x.municipality_id = $1 and x.id > $3 ${where} order by x.id limit ${pieceSize}
), last as materialized (select id from page order by id desc limit 1)
select x.id, '${kind}' as kind, json_build_object('id', x.id, ${json})::text as json, coalesce(r.goals, 0) as goals, coalesce(r.bodies, 0) as bodies, ${sums}
from page x
left join (select * from alignment.roll_up where municipality_id = $1 and audience = $2 and kind = '${kind}' and ${along('subject_id')}
  and other_id = '${noId}') r on r.subject_id = x.id
${beside}
order by x.id`
const along = (column: string) => `${column} > $3 and ${column} <= (select id from last)`
const current = `join strategy.strategy s on s.municipality_id = $1 and s.id = x.strategy_id and s.current`
// looked up from the thing, never the other way: from the plans all their things would be read for every page
const inPlan = `cross join lateral (select body_id from plans.development_plan dp where dp.municipality_id = $1 and dp.id = x.plan_id
  and ${developmentPlanInForce} offset 0) dp`
const serves = (column: string) => `
left join (select ${column} as id, json_agg(coalesce(vision_id, focus_area_id, core_value_id)) as list from plans.serves
  where municipality_id = $1 and ${along(column)} group by ${column}) s on s.id = x.id`
const goals = `
left join (select track_id as id, json_agg(goal_id) as list from plans.track_goal
  where municipality_id = $1 and ${along('track_id')} group by track_id) g on g.id = x.id`

const withFigures = {
  coreValues: figures(
    'core-value',
    `x.* from strategy.core_value x ${current}`,
    `'code', x.code, 'title', x.title`,
    'and x.withdrawn_on is null',
  ),
  focusAreas: figures(
    'focus-area',
    `x.* from strategy.focus_area x ${current}`,
    `'code', x.code, 'title', x.title`,
    'and x.withdrawn_on is null',
  ),
  visions: figures(
    'vision',
    `x.* from strategy.vision x ${current}`,
    `'code', x.code, 'title', x.title, 'focusAreaId', x.focus_area_id`,
    'and x.withdrawn_on is null',
  ),
  committees: figures(
    'body',
    'x.* from organisation.body x',
    `'code', x.code, 'name', x.name`,
    `and exists (select 1 from plans.development_plan dp
    where dp.municipality_id = $1 and dp.body_id = x.id and ${developmentPlanInForce})`,
  ),
  goals: figures(
    'goal',
    `x.*, dp.body_id from plans.goal x ${inPlan}`,
    `'code', x.code, 'title', x.title, 'target', x.target, 'committeeId', x.body_id, 'serves', coalesce(s.list, '[]')`,
    'and x.withdrawn_on is null',
    serves('goal_id'),
  ),
  tracks: figures(
    'track',
    `x.*, dp.body_id from plans.track x ${inPlan}`,
    `'code', x.code, 'title', x.title, 'committeeId', x.body_id, 'goals', coalesce(g.list, '[]'), 'serves', coalesce(s.list, '[]')`,
    'and x.withdrawn_on is null',
    serves('track_id') + goals,
  ),
}

interface ActionRow {
  id: string
  code: string
  title: string
  phase: string
  shown: string
  counts: boolean
  progress: number
  expected: number
  deadline: string | null
  updated: string | null
  plan: string
  unit: string
  lead: string
  tracks: string | null
}
// written by hand: the texts come as JSON from the database, and the rest needs no escaping
const actionJson = (said: ReadonlySet<string>) => (a: ActionRow) =>
  `{"id":"${a.id}","code":${JSON.stringify(a.code)},"title":${a.title},"phase":"${a.phase}","status":"${a.shown}","progress":${a.counts ? a.progress / 1e6 : null},"expected":${
    a.counts ? a.expected / 1e6 : null
  },"deadline":${day(a.deadline)},"lastUpdateOn":${day(a.updated)},"planId":"${a.plan}","unitId":"${a.unit}","leadPositionId":"${a.lead}","tracks":[${tracksOf(a, said)}]}`
/** Of the tracks that an action stands under those that the tree holds: withdrawn ones and those of drafts carry nothing. */
const tracksOf = ({ tracks }: ActionRow, said: ReadonlySet<string>) =>
  (tracks?.split(',') ?? [])
    .filter((id) => said.has(id))
    .map((id) => `"${id}"`)
    .join(',')
const day = (text: string | null) => (text === null ? 'null' : `"${text}"`)

const actions = `
with page as materialized (
  select * from alignment.action_fact where municipality_id = $1 and audience = $2 and action_id > $3 order by action_id limit ${pieceSize}
), last as materialized (select action_id as id from page order by action_id desc limit 1)
select f.action_id as id, a.code, a.title::text as title, f.phase, f.shown, f.counts, f.progress_ppm as progress, f.expected_ppm as expected,
  f.deadline, f.last_update_on as updated, f.plan_id as plan, f.unit_id as unit, f.lead_position_id as lead, t.tracks
from page f
join (select id, code, title from plans.action where municipality_id = $1 and ${along('id')}
  order by id offset 0) a on a.id = f.action_id
left join (select action_id, string_agg(track_id::text, ',') as tracks from plans.action_track where municipality_id = $1
  and ${along('action_id')} group by action_id) t on t.action_id = f.action_id
order by f.action_id`
