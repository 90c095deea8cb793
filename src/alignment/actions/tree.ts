import { ask, type Db } from '#platform/db'
import { findSettings } from '#organisation'
import { noId } from '#platform/ids'
import type { Thresholds } from '#plans'
import { figuresOf, type RollUp } from '../counting/index.ts'
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
  for (const { name, text, first } of parts) {
    yield `,"${name}":[`
    yield* pieces(db, text, audience, first, (row) => withSums(row, settings))
    yield ']'
  }
  yield ',"actions":['
  yield* pieces(db, actions, audience, firstActions, actionJson)
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
  return `${json.slice(0, -1)},"actions":${count},"goals":${goals},"progress":${progress},"expected":${expected},"signal":"${signal}","because":"${because}"}`
}

const strategy = `select json_build_object('id', id, 'title', title, 'overallGoal', overall_goal, 'period', period_name)::text as json
from strategy.strategy where municipality_id = $1 and current`

const sums = readSums.replaceAll(/r\.(\w+)/g, 'coalesce(r.$1, 0)')
const figures = (kind: string, from: string, json: string, where: string) => `
select x.id, '${kind}' as kind, json_build_object('id', x.id, ${json})::text as json, coalesce(r.goals, 0) as goals, coalesce(r.bodies, 0) as bodies, ${sums}
from ${from} left join alignment.roll_up r on r.municipality_id = $1 and r.audience = $2 and r.kind = '${kind}' and r.subject_id = x.id
  and r.other_id = '${noId}'
where x.municipality_id = $1 and x.id > $3 ${where} order by x.id limit ${pieceSize}`
const current = `join strategy.strategy s on s.municipality_id = $1 and s.id = x.strategy_id and s.current`
const inPlan = `join plans.development_plan dp on dp.municipality_id = $1 and dp.id = x.plan_id and ${developmentPlanInForce}`
const serves = (
  column: string,
) => `coalesce((select json_agg(coalesce(s.vision_id, s.focus_area_id, s.core_value_id)) from plans.serves s
  where s.municipality_id = $1 and s.${column} = x.id), '[]')`

const withFigures = {
  coreValues: figures(
    'core-value',
    `strategy.core_value x ${current}`,
    `'code', x.code, 'title', x.title`,
    'and x.withdrawn_on is null',
  ),
  focusAreas: figures(
    'focus-area',
    `strategy.focus_area x ${current}`,
    `'code', x.code, 'title', x.title`,
    'and x.withdrawn_on is null',
  ),
  visions: figures(
    'vision',
    `strategy.vision x ${current}`,
    `'code', x.code, 'title', x.title, 'focusAreaId', x.focus_area_id`,
    'and x.withdrawn_on is null',
  ),
  committees: figures(
    'body',
    'organisation.body x',
    `'code', x.code, 'name', x.name`,
    `and exists (select 1 from plans.development_plan dp
    where dp.municipality_id = $1 and dp.body_id = x.id and ${developmentPlanInForce})`,
  ),
  goals: figures(
    'goal',
    `plans.goal x ${inPlan}`,
    `'code', x.code, 'title', x.title, 'target', x.target, 'committeeId', dp.body_id, 'serves', ${serves('goal_id')}`,
    'and x.withdrawn_on is null',
  ),
  tracks: figures(
    'track',
    `plans.track x ${inPlan}`,
    `'code', x.code, 'title', x.title, 'committeeId', dp.body_id, 'goals', coalesce((select json_agg(tg.goal_id)
    from plans.track_goal tg where tg.municipality_id = $1 and tg.track_id = x.id), '[]'), 'serves', ${serves('track_id')}`,
    'and x.withdrawn_on is null',
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
const actionJson = (a: ActionRow) =>
  `{"id":"${a.id}","code":${JSON.stringify(a.code)},"title":${a.title},"phase":"${a.phase}","status":"${a.shown}","progress":${a.counts ? a.progress / 1e6 : null},"expected":${
    a.counts ? a.expected / 1e6 : null
  },"deadline":${day(a.deadline)},"lastUpdateOn":${day(a.updated)},"planId":"${a.plan}","unitId":"${a.unit}","leadPositionId":"${a.lead}","tracks":[${a.tracks ?? ''}]}`
const day = (text: string | null) => (text === null ? 'null' : `"${text}"`)

const actions = `
select f.action_id as id, a.code, a.title::text as title, f.phase, f.shown, f.counts, f.progress_ppm as progress, f.expected_ppm as expected,
  f.deadline, f.last_update_on as updated, f.plan_id as plan, f.unit_id as unit, f.lead_position_id as lead,
  (select string_agg('"' || s.subject_id || '"', ',') from alignment.action_subject s where s.municipality_id = $1 and s.action_id = f.action_id
    and s.audience = $2 and s.kind = 'track') as tracks
from (select * from alignment.action_fact f where f.municipality_id = $1 and f.audience = $2 and f.action_id > $3
  order by f.action_id limit ${pieceSize}) f
cross join lateral (select a.code, a.title from plans.action a where a.municipality_id = $1 and a.id = f.action_id offset 0) a
order by f.action_id`
